package florilege.pdf.pagination.filling;

import florilege.pdf.pagination.LaidOutPages;
import florilege.pdf.pagination.PageStarts;
import florilege.pdf.pagination.filling.PageFlow.Text;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Brings facing pages to equal depth: where another choice of the lines that begin pages is better,
 * the layout engine is told of it, and the run is laid out again.
 */
public final class SpreadBalance {

  /** By how much another choice must be better, in the unit of {@link PageBreaker}. */
  private static final double WORTH = 35;

  private final PageStarts starts;
  private final List<Element> begun = new ArrayList<>();
  private double before;

  public SpreadBalance(PageStarts starts) {
    this.starts = starts;
  }

  /** Chooses other lines; whether any, so that the run must be laid out again. */
  public boolean mend(LaidOutPages layout) {
    for (Text text : PageFlow.of(layout)) {
      PageBreaker breaker = breaker(text, layout);
      List<Integer> best = breaker.breaks();
      double now = breaker.cost(text.breaks());
      before += now;
      if (!best.isEmpty() && now - breaker.cost(best) >= WORTH) {
        begin(text, best);
      }
    }
    return !begun.isEmpty();
  }

  private static PageBreaker breaker(Text text, LaidOutPages layout) {
    int page = text.page();
    return new PageBreaker(
        text.units(),
        new PageBreaker.Measure(
            layout.bottom(page) - layout.top(page),
            layout.body().getStyle().getLineHeight(layout.context()),
            overNotes(text, layout),
            text.offset(),
            layout.isLeft(page),
            text.opens()));
  }

  /** What parts notes from the text, on the first page that has notes. */
  private static int overNotes(Text text, LaidOutPages layout) {
    int page = text.page();
    int notes = 0;
    for (int i = 0; i < text.units().size(); i++) {
      int begun = page - text.page();
      if (begun < text.breaks().size() && text.breaks().get(begun) == i) {
        if (notes > 0) {
          break;
        }
        page++;
      }
      notes += text.units().get(i).notes();
    }
    return notes == 0 ? 0 : Math.max(0, layout.notes(page) - notes);
  }

  private void begin(Text text, List<Integer> best) {
    for (int i = 0; i < best.size(); i++) {
      PageUnit unit = text.units().get(best.get(i));
      // A block would begin on the page before; a line is in a block that does.
      if (starts.begin(unit.element(), unit.line(), text.page() + i)) {
        begun.add(unit.element());
      }
    }
  }

  /** Takes all back if the pages have not become better; whether so. */
  public boolean undo(LaidOutPages layout) {
    double now = 0;
    for (Text text : PageFlow.of(layout)) {
      now += breaker(text, layout).cost(text.breaks());
    }
    if (now < before) {
      return false;
    }
    starts.release(begun);
    return true;
  }
}
