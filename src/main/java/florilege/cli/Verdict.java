package florilege.cli;

import florilege.cli.report.ExitCode;
import florilege.cli.report.Outcome;
import java.util.List;

/**
 * How a build ends, by what became of its collections.
 *
 * @param failOn from which severity on a problem counts
 */
record Verdict(FailOn failOn) {

  /** Whether there is a book. */
  static boolean isBook(Outcome outcome) {
    return outcome instanceof Outcome.Made made && !made.edition().files().isEmpty();
  }

  /** The worst of all. */
  ExitCode of(List<Outcome> outcomes) {
    return outcomes.stream().map(this::of).reduce(ExitCode.FINE, ExitCode::or);
  }

  private ExitCode of(Outcome outcome) {
    if (outcome instanceof Outcome.Made made) {
      boolean faulty = made.edition().problems().stream().anyMatch(failOn::includes);
      boolean invalid = made.checks().stream().anyMatch(each -> !each.findings().isEmpty());
      return faulty || invalid || !isBook(made) ? ExitCode.CONTENT : ExitCode.FINE;
    }
    return ((Outcome.Failed) outcome).code();
  }
}
