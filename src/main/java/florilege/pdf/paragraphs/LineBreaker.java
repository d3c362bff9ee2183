package florilege.pdf.paragraphs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses where the lines of a paragraph end so that no other choice looks better as a whole: of
 * all ways to a place that could still make a difference to what follows, the best is kept.
 */
final class LineBreaker {

  /** For two lines in a row that end with a hyphen. */
  private static final double LADDER = 30_000;

  /** For a tight line beside a loose one. */
  private static final double CLASH = 3_000;

  /** For a hyphen in the line before the last. */
  private static final double LAST_HYPHEN = 5_000;

  /** For a last line that is shorter than it may be. */
  private static final double RUNT = 400_000;

  /** For a hyphen at the end of a page. */
  private static final double PAGE_HYPHEN = 1_000_000;

  private final List<Breakpoint> points;
  private final Measure measure;
  private final Runnable effort;

  /**
   * Prepares to break a paragraph.
   *
   * @param effort counts a way that is looked at
   * @param points where lines may end, in order; the first is where the paragraph begins, the last
   *     where it ends
   */
  LineBreaker(List<Breakpoint> points, Measure measure, Runnable effort) {
    this.effort = effort;
    this.points = points;
    this.measure = measure;
  }

  /**
   * A line.
   *
   * @param from where it begins
   * @param to where it ends
   * @param fit how it is brought to its width
   */
  record Line(Breakpoint from, Breakpoint to, Fit fit) {}

  /** A way to a place. */
  private record Way(int point, int line, Fit fit, double cost, Way before) {}

  /** Ways that no future distinguishes. */
  private record Class(int line, int looseness) {}

  /** The best lines; nothing if some text has no place in any line. */
  Optional<List<Line>> lines() {
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(0, 0, Fit.NATURAL, 0, null));
    for (int to = 1; to < points.size() && !ways.isEmpty(); to++) {
      Map<Class, Way> best = new HashMap<>();
      int place = to;
      ways.removeIf(way -> isTooFar(way, place));
      for (Way way : ways) {
        effort.run();
        Fit fit = fit(way.point, to, way.line);
        if (!fit.overflows()) {
          Way longer = new Way(to, way.line + 1, fit, way.cost + cost(way, to, fit), way);
          best.merge(
              new Class(longer.line, fit.looseness()), longer, (a, b) -> a.cost <= b.cost ? a : b);
        }
      }
      if (points.get(to).kind() == Breakpoint.Kind.FORCED) {
        ways.clear();
      }
      ways.addAll(best.values());
    }
    return ways.stream().min(Comparator.comparingDouble(Way::cost)).map(this::lines);
  }

  private List<Line> lines(Way last) {
    List<Line> lines = new ArrayList<>();
    for (Way way = last; way.before != null; way = way.before) {
      lines.add(new Line(points.get(way.before.point), points.get(way.point), way.fit));
    }
    Collections.reverse(lines);
    return lines;
  }

  /** Whether no line can reach from the end of a way to a place, whatever hangs in the margin. */
  private boolean isTooFar(Way way, int to) {
    Extent text = points.get(to).before().minus(points.get(way.point).after());
    return Fit.of(text, measure.width(way.line) + measure.hanging()).overflows();
  }

  Fit fit(int from, int to, int line) {
    Breakpoint start = points.get(from);
    Breakpoint end = points.get(to);
    Extent text = end.before().minus(start.after()).plus(end.added());
    double width = measure.width(line) + (line == 0 ? 0 : start.hangs());
    boolean filled = end.kind() != Breakpoint.Kind.FORCED || text.width() > width;
    return filled ? Fit.of(text, width) : Fit.NATURAL;
  }

  private double cost(Way way, int to, Fit fit) {
    return cost(way.point, way.line, way.before == null ? 1 : way.fit.looseness(), to, fit);
  }

  /** What a line costs after another. */
  double cost(int from, int line, int looseness, int to, Fit fit) {
    Breakpoint start = points.get(from);
    Breakpoint end = points.get(to);
    double bad = 10 + fit.badness();
    double cost = bad * bad + end.kind().cost * end.kind().cost;
    boolean after = start.kind().hyphenated;
    if (after && end.kind().hyphenated) {
      cost += LADDER;
    }
    if (Math.abs(looseness - fit.looseness()) > 1) {
      cost += CLASH;
    }
    if (end.kind().hyphenated && measure.endsPage(line)) {
      cost += PAGE_HYPHEN;
    }
    if (to == points.size() - 1) {
      double width = end.before().width() - start.after().width();
      cost += line > 0 && width < measure.shortest() ? RUNT : 0;
      cost += after ? LAST_HYPHEN : 0;
    }
    return cost;
  }
}
