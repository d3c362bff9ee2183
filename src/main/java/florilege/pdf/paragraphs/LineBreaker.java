package florilege.pdf.paragraphs;

import florilege.pdf.paragraphs.Breakpoint.Kind;
import florilege.pdf.paragraphs.content.Justification;
import florilege.pdf.paragraphs.content.TextExtent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses where the lines of a paragraph end so that no other choice looks better as a whole: of
 * all ways to a place, the best is kept among those that no later line tells apart.
 */
final class LineBreaker {

  /** For two lines in a row that end with a hyphen. */
  private static final double LADDER = 200_000;

  /** For a tight line beside a loose one. */
  private static final double CLASH = 3_000;

  /** For a hyphen in the line before the last. */
  private static final double LAST_HYPHEN = 20_000;

  /** For a last line that is shorter than it should be: rather loose lines than that. */
  private static final double SHORT = 800_000;

  /** For one that is hardly to be seen, of a syllable: rather very loose lines than that. */
  private static final double RUNT = 3_000_000;

  /** For a hyphen at the end of a page. */
  private static final double PAGE_HYPHEN = 1_000_000;

  private final List<Breakpoint> points;
  private final LineMeasure measure;
  private final Runnable effort;

  /** The best ways to the place that is looked at, by the numbers of their lines and looseness. */
  private final List<Way> best = new ArrayList<>();

  /**
   * Prepares to break a paragraph.
   *
   * @param points where lines may end, in order; the first is where the paragraph begins, the last
   *     where it ends
   * @param effort counts a way that is looked at
   */
  LineBreaker(List<Breakpoint> points, LineMeasure measure, Runnable effort) {
    this.points = points;
    this.measure = measure;
    this.effort = effort;
  }

  /**
   * A line.
   *
   * @param from where it begins
   * @param to where it ends
   * @param fit how it is brought to its width
   */
  record Line(Breakpoint from, Breakpoint to, Justification fit) {}

  /**
   * A way to a place.
   *
   * @param lines how many there are before the place
   * @param looseness of the last of them
   */
  private record Way(int point, int lines, int looseness, double cost, Way before) {}

  /** The best lines; nothing if some text has no place in any line. */
  Optional<List<Line>> lines() {
    List<Way> ways = new ArrayList<>(List.of(new Way(0, 0, 1, 0, null)));
    for (int to = 1; to < points.size() && !ways.isEmpty(); to++) {
      int place = to;
      ways.removeIf(way -> isTooFar(way, place));
      ways.forEach(way -> lengthen(way, place));
      if (points.get(to).kind() == Kind.FORCED) {
        ways.clear();
      }
      dropHopeless();
      ways.addAll(best);
      best.clear();
    }
    return ways.stream().min(Comparator.comparingDouble(Way::cost)).map(this::lines);
  }

  /**
   * Drops ways to a place that cannot be part of the best: one that is better by more than all that
   * its last line can cost the lines that follow goes on in the same way.
   */
  private void dropHopeless() {
    double least = best.stream().mapToDouble(Way::cost).min().orElse(0);
    double most = least + CLASH + (measure.pageEnd() < 0 ? 0 : PAGE_HYPHEN);
    best.removeIf(way -> way.cost > most);
  }

  /** What of the number of lines before a place matters to those that follow. */
  private int counted(int lines) {
    return Math.min(lines, measure.pageEnd() + 1);
  }

  private void lengthen(Way way, int to) {
    effort.run();
    double tension = tension(way.point, to, way.lines);
    if (Justification.overflows(tension)) {
      return;
    }
    double cost = way.cost + cost(way.point, way.lines, way.looseness, to, tension);
    int looseness = Justification.looseness(tension);
    for (int i = 0; i < best.size(); i++) {
      Way other = best.get(i);
      if (counted(other.lines) == counted(way.lines + 1) && other.looseness == looseness) {
        if (cost < other.cost) {
          best.set(i, new Way(to, way.lines + 1, looseness, cost, way));
        }
        return;
      }
    }
    best.add(new Way(to, way.lines + 1, looseness, cost, way));
  }

  private List<Line> lines(Way last) {
    List<Line> lines = new ArrayList<>();
    for (Way way = last; way.before != null; way = way.before) {
      lines.add(
          new Line(
              points.get(way.before.point),
              points.get(way.point),
              fit(way.before.point, way.point, way.before.lines)));
    }
    Collections.reverse(lines);
    return lines;
  }

  /** Whether no line can reach from the end of a way to a place, whatever hangs in the margin. */
  private boolean isTooFar(Way way, int to) {
    TextExtent start = points.get(way.point).after();
    TextExtent end = points.get(to).before();
    double width = measure.width(way.lines) + measure.hanging();
    return Justification.overflows(
        Justification.tension(
            end.width() - start.width(),
            end.spaces() - start.spaces(),
            end.letters() - start.letters(),
            width));
  }

  /** How much what is between two places must give way to be a line. */
  double tension(int from, int to, int line) {
    Breakpoint start = points.get(from);
    Breakpoint end = points.get(to);
    double text = end.before().width() - start.after().width() + end.added();
    double width = width(start, line);
    if (end.kind() == Kind.FORCED && text <= width) {
      return 0;
    }
    return Justification.tension(
        text,
        end.before().spaces() - start.after().spaces(),
        end.before().letters() - start.after().letters(),
        width);
  }

  private double width(Breakpoint start, int line) {
    return measure.width(line) + (line == 0 ? 0 : start.hangs());
  }

  private Justification fit(int from, int to, int line) {
    Breakpoint start = points.get(from);
    Breakpoint end = points.get(to);
    TextExtent text = end.before().minus(start.after()).plus(end.added());
    double width = width(start, line);
    return end.kind() == Kind.FORCED && text.width() <= width
        ? Justification.NATURAL
        : Justification.of(text, width);
  }

  /** What a line costs after another. */
  double cost(int from, int line, int looseness, int to, double tension) {
    Breakpoint start = points.get(from);
    Breakpoint end = points.get(to);
    boolean afterHyphen = start.kind().hyphenated;
    double bad = 10 + Justification.badness(tension);
    double cost = bad * bad + end.kind().cost * end.kind().cost;
    if (afterHyphen && end.kind().hyphenated) {
      cost += LADDER;
    }
    if (Math.abs(looseness - Justification.looseness(tension)) > 1) {
      cost += CLASH;
    }
    if (end.kind().hyphenated && measure.endsPage(line)) {
      cost += PAGE_HYPHEN;
    }
    if (to == points.size() - 1) {
      double width = end.before().width() - start.after().width();
      cost += line == 0 || width >= measure.shortest() ? 0 : width < measure.runt() ? RUNT : SHORT;
      cost += afterHyphen ? LAST_HYPHEN : 0;
    }
    return cost;
  }
}
