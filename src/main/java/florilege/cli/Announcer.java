package florilege.cli;

import florilege.cli.report.Annotations;
import florilege.cli.report.ExitCode;
import florilege.cli.report.Messages;
import florilege.cli.report.Outcome;
import florilege.cli.report.Summary;
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
record Announcer(
    Console console,
    Messages messages,
    boolean annotated,
    boolean quiet,
    boolean debug,
    boolean results) {

  /** The severity from which on problems are told. */
  static Severity least(boolean quiet) {
    return quiet ? Severity.ERROR : Severity.NOTE;
  }

  void tell(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      console.say(console.screen().path(failed.folder()) + ": " + failed.message());
      console.err().print(advice(failed));
    } else if (outcome instanceof Outcome.Made made) {
      tell(made);
    }
  }

  /** What was typed wrong is no fault of anybody else. */
  private String advice(Outcome.Failed failed) {
    return failed.code() == ExitCode.USAGE ? "" : new Fault(failed.cause()).advice(debug);
  }

  private void tell(Outcome.Made made) {
    StringBuilder text = new StringBuilder(messages.problems(made.edition().problems()));
    made.checks().forEach(each -> text.append(messages.findings(each.file(), each.findings())));
    console.err().print(text);
    if (annotated) {
      annotations(made.edition().problems()).forEach(console.err()::command);
    }
    if (!quiet) {
      console.err().print(text.isEmpty() ? "" : "\n");
      console.err().print(new Summary(console.screen()).of(made));
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
