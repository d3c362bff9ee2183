package florilege.pdf.pagination.filling;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.render.Box;
import florilege.pdf.pagination.LaidOutPages;
import florilege.pdf.pagination.PageStarts;
import java.util.List;

/**
 * Saves chapters a last page of a few lines: their spaces are set narrower, so that the lines may
 * find room on the pages before, which are then filled as all others are.
 */
public final class ShortLastPages {

  /** The part of a page that so few lines take. */
  private static final double FEW = 0.16;

  private final PageStarts starts;

  public ShortLastPages(PageStarts starts) {
    this.starts = starts;
  }

  /** Tightens chapters; whether any was, so that the run must be laid out again. */
  public boolean mend(LaidOutPages layout) {
    boolean mended = false;
    List<Box> chapters = layout.chapters();
    for (int i = 0; i < chapters.size(); i++) {
      Box chapter = chapters.get(i);
      int end = chapter.getAbsY() + chapter.getHeight() - 1;
      int page = layout.page(end);
      int depth = layout.bottom(page) - layout.top(page);
      boolean ends = i + 1 == chapters.size() || layout.page(chapters.get(i + 1).getAbsY()) > page;
      if (ends
          && chapter.getAbsY() < layout.top(page)
          && layout.notes(page) == 0
          && end - layout.top(page) < FEW * depth
          && !isBroken(chapter, page, layout)) {
        mended |= starts.tighten(chapter.getElement());
      }
    }
    return mended;
  }

  /** Whether a page begins where the author wants it to begin. */
  private static boolean isBroken(Box box, int page, LaidOutPages layout) {
    return box.getChildren().stream()
        .filter(child -> layout.page(child.getAbsY()) <= page)
        .anyMatch(child -> begins(child, page, layout) || isBroken(child, page, layout));
  }

  private static boolean begins(Box box, int page, LaidOutPages layout) {
    return layout.page(box.getAbsY()) == page
        && box.getStyle().isIdent(CSSName.PAGE_BREAK_BEFORE, IdentValue.ALWAYS);
  }
}
