package florilege.cli;

import static florilege.Threshold.upTo;

import florilege.BuildResult;
import florilege.Threshold;
import florilege.book.Book;
import florilege.cli.arguments.SourceDateEpoch;
import florilege.cli.console.Screen;
import florilege.cli.report.CollectionOutcome;
import florilege.cli.report.ProblemPrinter;
import florilege.cli.report.files.StepSummary;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Severity;
import florilege.problem.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken from a person, and how much is shown to one. */
class CliThresholdsTest {

  static Stream<Threshold> thresholds() {
    return Stream.of(
        upTo("the last moment is in 9999", 99, n -> isMoment(253_402_300_700L + n)),
        upTo("ten problems of a rule are shown", 10, n -> !shown(n, false).contains("more")),
        upTo(
            "fifty problems of a book are in the summary of a job",
            50,
            n -> !summary(n).contains(" more")),
        upTo(
            "of eleven problems one is counted", 11, n -> !shown(n, false).contains("and 2 more")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void holdsToItsLimitAlone(Threshold threshold) {
    threshold.verify();
  }

  private static boolean isMoment(long seconds) {
    try {
      return SourceDateEpoch.of(Map.of("SOURCE_DATE_EPOCH", Long.toString(seconds))).isPresent();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static List<Problem> problems(int count) {
    Problems problems = new Problems();
    Source source = new Source(Path.of("a.md"), "a".repeat(99));
    IntStream.range(0, count).forEach(i -> problems.add(Rule.IMAGE_ALT, source.at(i), "none"));
    return problems.sorted();
  }

  private static String summary(int count) {
    BuildResult result =
        new BuildResult("A", List.of(), 0, new Book.Census(0, 0, 0, 0), problems(count));
    Path here = Path.of("").toAbsolutePath();
    return new StepSummary(here)
        .of(List.of(new CollectionOutcome.Made(here, result, List.of(), Duration.ZERO, "")));
  }

  private static String shown(int count, boolean all) {
    return new ProblemPrinter(new Screen(Path.of(""), false, 80), Severity.NOTE, all)
        .problems(problems(count));
  }
}
