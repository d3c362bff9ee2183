package florilege.cli.report;

import florilege.cli.console.Console;
import florilege.problem.Problem;
import florilege.problem.Severity;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells a person what became of each collection, and names the files that were made.
 *
 * @param console to print to
 * @param messages of this run
 * @param annotated whether problems are repeated for a forge
 * @param quiet whether only errors are told
 * @param debug whether it is told where something broke
 * @param results whether files are named on standard output
 */
public record ConsoleReporter(
    Console console,
    ProblemPrinter messages,
    boolean annotated,
    boolean quiet,
    boolean debug,
    boolean results) {

  /** The severity from which on problems are told. */
  public static Severity least(boolean quiet) {
    return quiet ? Severity.ERROR : Severity.NOTE;
  }

  public void tell(CollectionOutcome outcome) {
    if (outcome instanceof CollectionOutcome.Failed failed) {
      console.say(console.screen().path(failed.folder()) + ": " + failed.message());
      console.err().print(advice(failed));
    } else if (outcome instanceof CollectionOutcome.Made made) {
      tell(made);
    }
  }

  /** What was typed wrong is no fault of anybody else. */
  private String advice(CollectionOutcome.Failed failed) {
    return failed.code() == ExitCode.USAGE ? "" : new FailureMessage(failed.cause()).advice(debug);
  }

  private void tell(CollectionOutcome.Made made) {
    StringBuilder text = new StringBuilder(messages.problems(made.edition().problems()));
    made.checks().forEach(each -> text.append(messages.findings(each.file(), each.findings())));
    console.err().print(text);
    if (annotated) {
      annotations(made.edition().problems()).forEach(console.err()::command);
    }
    if (!quiet) {
      console.err().print(text.isEmpty() ? "" : "\n");
      console.err().print(new BuildSummary(console.screen()).of(made));
    }
    if (results) {
      made.edition().files().forEach(console::result);
    }
  }

  private List<String> annotations(List<Problem> problems) {
    Path workspace = Path.of(console.env().getOrDefault("GITHUB_WORKSPACE", ""));
    return new Annotations(console.resolve(workspace)).of(problems);
  }
}
