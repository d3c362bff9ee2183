package florilege.pdf.pagination;

import com.openhtmltopdf.render.InlineText;

/** Represents a text that stands beside the place where the engine sets it. */
public final class ShiftedText extends InlineText {

  private final int by;

  private ShiftedText(int by) {
    this.by = by;
  }

  /** The same text, shifted; itself if that makes no difference, or if its words may change. */
  public static InlineText of(InlineText text, int by) {
    if (by == 0 || text.isDynamicFunction()) {
      return text;
    }
    ShiftedText shifted = new ShiftedText(by);
    shifted.setParent(text.getParent());
    shifted.setMasterText(text.getMasterText());
    shifted.setSubstring(text.getStart(), text.getEnd());
    shifted.setTextDirection(text.getTextDirection());
    shifted.setLetterSpacing(text.getLetterSpacing());
    shifted.setEndsOnSoftHyphen(text.isEndsOnSoftHyphen());
    shifted.setTrimmedLeadingSpace(text.isTrimmedLeadingSpace());
    shifted.setWidth(text.getWidth());
    return shifted;
  }

  @Override
  public void setX(int x) {
    super.setX(x + by);
  }
}
