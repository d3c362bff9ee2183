package florilege.pdf.paragraphs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.pdf.paragraphs.Breakpoint.Kind;
import florilege.pdf.paragraphs.LineBreaker.Line;
import florilege.pdf.paragraphs.content.Justification;
import florilege.pdf.paragraphs.content.TextExtent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineBreakerTest {

  private static final double SPACE = 3;

  /** Words, each of one width per letter; a hyphen may be added where a word has a bar. */
  private static List<Breakpoint> points(String... words) {
    List<Breakpoint> points = new ArrayList<>();
    points.add(new Breakpoint(0, 0, TextExtent.NONE, TextExtent.NONE, Kind.SPACE, 0, 0));
    TextExtent at = TextExtent.NONE;
    int place = 0;
    for (String word : words) {
      for (String part : word.split("(?<=\\|)")) {
        boolean divided = part.endsWith("|");
        int letters = part.length() - (divided ? 1 : 0);
        at = new TextExtent(at.width() + letters, at.spaces(), at.letters() + letters);
        place += part.length();
        if (divided) {
          points.add(new Breakpoint(place, place, at, at, Kind.HYPHEN, 0.5, 0));
        }
      }
      TextExtent after = new TextExtent(at.width() + SPACE, at.spaces() + SPACE, at.letters());
      points.add(new Breakpoint(place + 1, place, at, after, Kind.SPACE, 0, 0));
      at = after;
      place++;
    }
    Breakpoint last = points.remove(points.size() - 1);
    TextExtent end = last.before();
    points.add(new Breakpoint(last.end(), last.end(), end, end, Kind.FORCED, 0, 0));
    return points;
  }

  private static LineBreaker breaker(double width, List<Breakpoint> points) {
    return new LineBreaker(points, new LineMeasure(width, 4, 6, 3, 1, 2), () -> {});
  }

  /** What a choice costs, all its lines together; infinite if one of them overflows. */
  private static double cost(LineBreaker breaker, List<Integer> ends) {
    double cost = 0;
    int from = 0;
    int looseness = 1;
    for (int line = 0; line < ends.size(); line++) {
      int to = ends.get(line);
      double tension = breaker.tension(from, to, line);
      cost +=
          Justification.overflows(tension)
              ? Double.POSITIVE_INFINITY
              : breaker.cost(from, line, looseness, to, tension);
      looseness = Justification.looseness(tension);
      from = to;
    }
    return cost;
  }

  private static double leastOfAll(LineBreaker breaker, int points) {
    double least = Double.POSITIVE_INFINITY;
    for (int choice = 0; choice < 1 << points - 2; choice++) {
      List<Integer> ends = new ArrayList<>();
      for (int i = 0; i < points - 2; i++) {
        if ((choice >> i & 1) == 1) {
          ends.add(i + 1);
        }
      }
      ends.add(points - 1);
      least = Math.min(least, cost(breaker, ends));
    }
    return least;
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noOtherBreakingIsBetter(int seed) {
    Random lot = new Random(seed);
    String[] words = new String[7 + lot.nextInt(3)];
    for (int i = 0; i < words.length; i++) {
      String word = "x".repeat(1 + lot.nextInt(6));
      words[i] = lot.nextInt(3) == 0 ? word + "|" + "x".repeat(1 + lot.nextInt(5)) : word;
    }
    List<Breakpoint> points = points(words);
    LineBreaker breaker = breaker(14 + lot.nextInt(14), points);
    List<Integer> chosen =
        breaker.lines().orElseThrow().stream().map(Line::to).map(points::indexOf).toList();
    assertEquals(
        leastOfAll(breaker, points.size()), cost(breaker, chosen), 1e-6, String.join(" ", words));
  }

  @Test
  void spacesOfALineShrinkToThreeQuartersAndNoFurther() {
    assertFalse(Justification.overflows(Justification.tension(100, 40, 0, 90)));
    assertEquals(0.75, Justification.of(new TextExtent(100, 40, 0), 90).spaces(), 1e-9);
    assertTrue(Justification.overflows(Justification.tension(100, 40, 0, 89.9)));
  }

  @Test
  void lettersAreWidenedByNoMoreThanTwoPercent() {
    TextExtent text = new TextExtent(100, 20, 80);
    Justification good = Justification.of(text, 100 + 20 * 0.35 + 80 * 0.02);
    assertEquals(1.35, good.spaces(), 1e-9);
    assertEquals(1.02, good.letters(), 1e-9);
    Justification loose = Justification.of(text, 130);
    assertEquals(1.02, loose.letters(), 1e-9);
    assertEquals(130, 20 * loose.spaces() + 80 * loose.letters(), 1e-9);
  }

  @Test
  void aWordThatNoLineHoldsHasNoLines() {
    assertTrue(breaker(10, points("xx", "x".repeat(11), "xx")).lines().isEmpty());
  }

  /** The first line holds eight words as they are; the ninth would be all of the last line. */
  @Test
  void aWordGoesToTheLastLineThatWouldBeOneSyllable() {
    String[] words = "xx xx xx xx xx xx xx xx xx".split(" ");
    List<Line> lines = breaker(41, points(words)).lines().orElseThrow();
    assertEquals(2, lines.size());
    assertEquals(7 * 3, lines.get(1).from().position());
  }

  @Test
  void theLastLineKeepsItsNaturalWidth() {
    List<Line> lines =
        breaker(20, points("xxxx", "xxxx", "xxxx", "xxxx", "xxx")).lines().orElseThrow();
    assertEquals(Justification.NATURAL, lines.get(lines.size() - 1).fit());
  }
}
