package florilege.cli;

import florilege.cli.report.ExitCode;
import florilege.cli.report.Outcome;
import florilege.problem.Severity;
import java.util.Arrays;
import java.util.List;

/**
 * How a build ends, by what became of its collections.
 *
 * @param failOn from which severity on a problem counts
 */
record Verdict(FailOn failOn) {

  /** Whether there is a book. */
  static boolean isBook(Outcome outcome) {
    return outcome instanceof Outcome.Made made
        && (made.edition().upToDate() || !made.edition().files().isEmpty());
  }

  /** The worst of all. */
  ExitCode of(List<Outcome> outcomes) {
    return outcomes.stream().map(this::of).reduce(ExitCode.FINE, ExitCode::or);
  }

  private ExitCode of(Outcome outcome) {
    if (outcome instanceof Outcome.Made made) {
      boolean faulty =
          Arrays.stream(Severity.values())
              .anyMatch(each -> failOn.includes(each) && made.edition().count().of(each) > 0);
      boolean invalid = made.checks().stream().anyMatch(each -> !each.findings().isEmpty());
      return faulty || invalid || !isBook(made) ? ExitCode.CONTENT : ExitCode.FINE;
    }
    return ((Outcome.Failed) outcome).code();
  }
}
