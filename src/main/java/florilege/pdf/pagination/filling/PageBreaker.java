package florilege.pdf.pagination.filling;

import florilege.pdf.pagination.filling.PageUnit.Break;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses where the pages of a text end so that no other choice looks better as a whole: facing
 * pages end on one line, all are full or nearly so, and the last is not left with a few lines. So
 * M. F. Plass, “Optimal Pagination Techniques for Automatic Typesetting Systems” (1981), has it.
 */
final class PageBreaker {

  /** The most lines that a page may be short for the sake of another, if it can be full. */
  private static final double SHORTEST = 5;

  /** The most lines that a page may be short without a hole. */
  private static final double HOLE = 3;

  /** For facing pages of which one ends some part of a line lower than the other. */
  private static final double UNEQUAL = 60;

  /** For a page that is a line short; for more lines, times their square. */
  private static final double SHORT = 2;

  /** For a last page that is not filled. */
  private static final double EMPTY = 45;

  /** The part of the last page that should be filled, and the part that is hardly worth a page. */
  private static final double FILLED = 0.6;

  private static final double HARDLY = 0.16;

  private final List<PageUnit> units;
  private final Measure measure;

  /**
   * Prepares to break a text.
   *
   * @param units all of it
   */
  PageBreaker(List<PageUnit> units, Measure measure) {
    this.units = units;
    this.measure = measure;
  }

  /**
   * Describes the pages that a text has.
   *
   * @param depth of a page
   * @param line from one line to the next
   * @param overNotes the height of what parts notes from the text above them
   * @param offset what of the first page is taken
   * @param beginsLeft whether the first page is a left one
   * @param opens whether a chapter opens on it
   */
  record Measure(
      int depth, double line, int overNotes, int offset, boolean beginsLeft, boolean opens) {}

  /**
   * A way to a place.
   *
   * @param next the unit that begins the next page
   * @param page the number of the page that ends there, from 0
   * @param low the depth of that page
   * @param high the depth to which its spaces can bring it
   */
  private record Way(int next, int page, double low, double high, double cost, Way before) {}

  /**
   * A place where a page may end.
   *
   * @param room for the text on that page
   * @param noted whether notes end the page, whatever the depth of the text
   */
  private record End(int next, double low, double high, double room, boolean noted) {}

  /** The numbers of the units that begin pages, but the first page. */
  List<Integer> breaks() {
    List<Way> ways = List.of(new Way(0, -1, 0, 0, 0, null));
    Way best = null;
    while (!ways.isEmpty()) {
      Map<List<Long>, Way> reached = new HashMap<>();
      for (Way way : ways) {
        for (End end : ends(way.next, way.page + 1)) {
          Way longer = lengthen(way, end);
          if (longer.next == units.size()) {
            best = best == null || longer.cost < best.cost ? longer : best;
          } else {
            reached.merge(key(longer), longer, (a, b) -> a.cost <= b.cost ? a : b);
          }
        }
      }
      ways = List.copyOf(reached.values());
    }
    return best == null ? List.of() : breaks(best);
  }

  /** What matters of a way to those that go on from it. */
  private List<Long> key(Way way) {
    return isLeft(way.page)
        ? List.of((long) way.next, Math.round(way.low), Math.round(way.high))
        : List.of((long) way.next);
  }

  private static List<Integer> breaks(Way last) {
    List<Integer> breaks = new ArrayList<>();
    for (Way way = last.before; way.before != null; way = way.before) {
      breaks.add(way.next);
    }
    Collections.reverse(breaks);
    return breaks;
  }

  /** What it costs to have pages begin with some units. */
  double cost(List<Integer> breaks) {
    Way way = new Way(0, -1, 0, 0, 0, null);
    List<Integer> all = new ArrayList<>(breaks);
    all.add(units.size());
    for (int next : all) {
      Way from = way;
      way = null;
      way = lengthen(from, end(from.next, next, from.page + 1));
    }
    return way.cost;
  }

  private boolean isLeft(int page) {
    return (page % 2 == 0) == measure.beginsLeft;
  }

  private boolean opens(int page) {
    return page == 0 && measure.opens;
  }

  private List<End> ends(int from, int page) {
    List<End> ends = ends(from, page, SHORTEST * measure.line);
    return ends.isEmpty() ? fullest(ends(from, page, Double.POSITIVE_INFINITY)) : ends;
  }

  private static List<End> fullest(List<End> ends) {
    return ends.isEmpty() ? ends : List.of(ends.get(ends.size() - 1));
  }

  /** Where a page may end that begins with a unit, in order. */
  private List<End> ends(int from, int page, double shortest) {
    List<End> ends = new ArrayList<>();
    double low = page == 0 ? measure.offset : 0;
    double stretch = 0;
    double notes = 0;
    for (int at = from; at <= units.size(); at++) {
      PageUnit unit = at < units.size() ? units.get(at) : null;
      double room = measure.depth - notes;
      double end = low;
      if (unit != null) {
        notes += notes(unit, notes);
        end += unit.height() + (at == from ? 0 : unit.gap());
      }
      boolean full = unit != null && end + notes > measure.depth;
      boolean may = unit == null || full && unit.before() == Break.WHERE_FULL;
      if (at > from && (may || unit.before() == Break.ALLOWED)) {
        boolean near = unit == null || room - low - stretch <= shortest;
        if (near) {
          ends.add(new End(at, low, Math.min(room, low + stretch), room, room < measure.depth));
        }
      }
      if (full && at > from) {
        break;
      }
      low = end;
      stretch += at == from || unit == null ? 0 : unit.stretch();
    }
    return ends;
  }

  /** The end of a page that has some units, whether they fit or not. */
  private End end(int from, int next, int page) {
    double low = page == 0 ? measure.offset : 0;
    double stretch = 0;
    double notes = 0;
    for (int at = from; at < next; at++) {
      PageUnit unit = units.get(at);
      notes += notes(unit, notes);
      low += unit.height() + (at == from ? 0 : unit.gap());
      stretch += at == from ? 0 : unit.stretch();
    }
    double room = measure.depth - notes;
    return new End(next, low, Math.max(low, Math.min(room, low + stretch)), room, notes > 0);
  }

  /** What the notes of a unit take on a page that has others already. */
  private double notes(PageUnit unit, double others) {
    return unit.notes() == 0 ? 0 : unit.notes() + (others == 0 ? measure.overNotes : 0);
  }

  private Way lengthen(Way way, End end) {
    int page = way.page + 1;
    double low = end.noted ? measure.depth : end.low;
    double high = end.noted ? measure.depth : end.high;
    double cost = way.cost;
    if (end.next == units.size()) {
      double filled = end.low / measure.depth;
      cost += filled >= FILLED ? 0 : EMPTY * (1 + 2 * (FILLED - filled));
      cost += filled >= HARDLY ? 0 : 2 * UNEQUAL;
    } else {
      double missing = Math.max(0, end.room - end.high) / measure.line;
      cost += (opens(page) ? SHORT / 2 : SHORT) * missing * missing * (missing > HOLE ? 2 : 1);
      cost += end.room - end.low > 1 ? 1 : 0;
      if (!isLeft(page) && page > 0) {
        double apart = Math.max(0, Math.max(low - way.high, way.low - high));
        double lines = apart / measure.line;
        boolean facing = !opens(page - 1) && !opens(page);
        cost +=
            lines <= PageSpaces.UNSEEN ? 0 : facing ? UNEQUAL + 4 * lines * lines : lines * lines;
      }
    }
    return new Way(end.next, page, low, high, cost, way);
  }
}
