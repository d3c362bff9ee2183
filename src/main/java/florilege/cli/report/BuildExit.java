package florilege.cli.report;

import java.util.List;

/**
 * How a build ends, by what became of its collections.
 *
 * @param failOn from which severity on a problem counts
 */
public record BuildExit(FailOn failOn) {

  /** Whether there is a book. */
  public static boolean isBook(CollectionOutcome outcome) {
    return outcome instanceof CollectionOutcome.Made made && !made.edition().files().isEmpty();
  }

  /** The worst of all. */
  public ExitCode of(List<CollectionOutcome> outcomes) {
    return outcomes.stream().map(this::of).reduce(ExitCode.FINE, ExitCode::or);
  }

  private ExitCode of(CollectionOutcome outcome) {
    if (outcome instanceof CollectionOutcome.Made made) {
      boolean faulty = made.edition().problems().stream().anyMatch(failOn::includes);
      boolean invalid = made.checks().stream().anyMatch(each -> !each.findings().isEmpty());
      return faulty || invalid || !isBook(made) ? ExitCode.CONTENT : ExitCode.FINE;
    }
    return ((CollectionOutcome.Failed) outcome).code();
  }
}
