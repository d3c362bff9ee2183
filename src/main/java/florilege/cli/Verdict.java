package florilege.cli;

import florilege.cli.report.ExitCode;
import florilege.cli.report.Outcome;
import florilege.cli.report.Screen;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** Says which books were lost because two collections chose the same {@code file-name}. */
  static ExitCode clashes(List<Outcome> outcomes, Console console) {
    Map<Path, Path> makers = new HashMap<>();
    ExitCode code = ExitCode.FINE;
    for (Outcome outcome : outcomes) {
      for (Path file : files(outcome)) {
        Path other = makers.put(file, outcome.folder());
        if (other != null) {
          console.say(clash(file, other, outcome.folder(), console.screen()));
          code = ExitCode.CONTENT;
        }
      }
    }
    return code;
  }

  private static List<Path> files(Outcome outcome) {
    return outcome instanceof Outcome.Made made ? made.edition().files() : List.of();
  }

  private static String clash(Path file, Path first, Path second, Screen screen) {
    String both = screen.path(first) + " and " + screen.path(second);
    return screen.path(file) + " was made of both " + both + "; give one another file-name";
  }
}
