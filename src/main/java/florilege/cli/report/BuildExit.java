package florilege.cli.report;

import florilege.BuildResult;
import florilege.problem.Severity;
import java.util.Arrays;
import java.util.List;

/**
 * Decides how a build ends, by what became of its collections.
 *
 * @param failOn from which severity on a problem counts
 */
public record BuildExit(FailOn failOn) {

  /** Whether there is a book, or an issue in which there is nothing. */
  public static boolean isBook(CollectionOutcome outcome) {
    return outcome instanceof CollectionOutcome.Made made
        && made.edition().state() != BuildResult.State.NONE;
  }

  /** The worst of all. */
  public ExitCode of(List<CollectionOutcome> outcomes) {
    return outcomes.stream().map(this::of).reduce(ExitCode.FINE, ExitCode::or);
  }

  private ExitCode of(CollectionOutcome outcome) {
    if (outcome instanceof CollectionOutcome.Made made) {
      boolean faulty =
          Arrays.stream(Severity.values())
              .anyMatch(each -> failOn.includes(each) && made.edition().count().of(each) > 0);
      boolean invalid = made.checks().stream().anyMatch(each -> !each.findings().isEmpty());
      return faulty || invalid || !isBook(made) ? ExitCode.CONTENT : ExitCode.FINE;
    }
    return ((CollectionOutcome.Failed) outcome).code();
  }
}
