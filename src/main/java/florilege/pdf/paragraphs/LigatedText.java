package florilege.pdf.paragraphs;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.render.InlineText;
import florilege.pdf.paragraphs.content.GlyphWidths;

/** Represents a text in a line that the layout engine has filled, painted with its ligatures. */
final class LigatedText extends InlineText {

  private final String painted;

  private LigatedText(String painted) {
    this.painted = painted;
  }

  /** The text with ligatures; itself if it has none, or none can be: letters are spaced. */
  static InlineText of(InlineText text, GlyphWidths glyphs, CssContext context) {
    if (text.isDynamicFunction()
        || text.getClass() != InlineText.class
        || text.getLetterSpacing() != 0
        || text.getTextDirection() == BidiSplitter.RTL
        || text.getMasterText() == null) {
      return text;
    }
    String written = text.getSubstring();
    String painted = glyphs.ligated(written, text.getParent().getStyle().getFSFont(context));
    if (painted.equals(written)) {
      return text;
    }
    LigatedText set = new LigatedText(painted);
    set.setParent(text.getParent());
    set.setMasterText(text.getMasterText());
    set.setSubstring(text.getStart(), text.getEnd());
    set.setTextDirection(text.getTextDirection());
    set.setEndsOnSoftHyphen(text.isEndsOnSoftHyphen());
    set.setTrimmedLeadingSpace(text.isTrimmedLeadingSpace());
    set.setX(text.getX());
    set.setWidth(text.getWidth());
    return set;
  }

  @Override
  public String getSubstring() {
    return painted;
  }
}
