package florilege.pdf.pagination.filling;

import com.openhtmltopdf.render.BlockBox;
import florilege.pdf.pagination.FigureMentions;
import florilege.pdf.pagination.LaidOutPages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fills pages of which a figure has left much empty, since it did not fit there: where it nearly
 * fits, it is set smaller; else the paragraphs that follow it go before it, and it stands on the
 * next page. Then the pages are laid out again.
 */
public final class PageFiller {

  private final Set<PlacedFigure> moved = new HashSet<>();
  private final FigureMentions mentions = new FigureMentions();

  /** Sets figures elsewhere or smaller; whether any was. */
  public boolean mend(LaidOutPages layout) {
    boolean mended = false;
    for (BlockBox text : layout.texts()) {
      List<PlacedFigure> figures = PlacedFigure.in(text.getElement(), mentions);
      if (!figures.isEmpty()) {
        PageColumn column = new PageColumn(layout, text, moved);
        figures.forEach(column::pass);
        mended |= column.isMended();
      }
    }
    return mended;
  }
}
