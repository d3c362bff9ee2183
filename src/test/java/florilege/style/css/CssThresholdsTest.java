package florilege.style.css;

import static florilege.Threshold.upTo;

import florilege.Threshold;
import florilege.problem.Problems;
import florilege.problem.Source;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a style sheet may hold ends at the numbers that are promised. */
class CssThresholdsTest {

  static Stream<Threshold> thresholds() {
    return Stream.of(
        upTo(
            "a sheet has a million characters",
            1_000_000,
            n -> isTaken("/*" + "a".repeat(n - 4) + "*/")),
        upTo(
            "brackets stand in each other thirty deep",
            30,
            n -> isTaken("@media print {".repeat(n) + "}".repeat(n))),
        upTo(
            "a sheet has a thousand selectors of anything", 1_000, n -> isTaken("* { }".repeat(n))),
        upTo(
            "a sheet has ten thousand selectors",
            10_000,
            n -> isTaken("p" + ",p".repeat(n - 1) + "{}")),
        upTo(
            "a property has a hundred values",
            100,
            n -> isTaken("p { x: a" + " a".repeat(n - 1) + " }")),
        upTo(
            "text of a thousand characters is generated",
            1_000,
            n -> isTaken("p::after { content: '" + "a".repeat(n) + "' }")),
        upTo(
            "two texts of a thousand characters are generated",
            1_000,
            n -> isTaken("p::after { content: 'a' '" + "a".repeat(n - 1) + "' }")),
        upTo(
            "thirty things that are wrong are said",
            30,
            n ->
                !said("p { width: 1e9px }\n".repeat(n))
                    .sorted()
                    .toString()
                    .contains("more than 30 things")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void holdsToItsLimitAlone(Threshold threshold) {
    threshold.verify();
  }

  private static Problems said(String css) {
    Problems problems = new Problems();
    CssLimits.of(css, new CssProblems(new Source(Path.of("print.css"), css), problems));
    return problems;
  }

  private static boolean isTaken(String css) {
    return said(css).sorted().isEmpty();
  }
}
