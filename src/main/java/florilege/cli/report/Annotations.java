package florilege.cli.report;

import florilege.cli.console.Screen;
import florilege.cli.console.VisibleText;
import florilege.problem.Place;
import florilege.problem.Problem;
import florilege.problem.Severity;
import java.nio.file.Path;
import java.util.List;

/**
 * Problems as GitHub's workflow commands, which appear beside the lines of a change (<a
 * href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">Workflow
 * commands for GitHub Actions</a>).
 */
public final class Annotations {

  private final Path root;

  /**
   * Annotations of the files of a repository.
   *
   * @param root of the repository, absolute; paths are relative to it
   */
  public Annotations(Path root) {
    this.root = root;
  }

  /** A line for each problem, without its end. */
  public List<String> of(List<Problem> problems) {
    return problems.stream().map(this::of).toList();
  }

  private String of(Problem problem) {
    Place place = problem.place();
    String line = place.line() > 0 ? ",line=" + place.line() : "";
    String column = place.column() > 0 ? ",col=" + place.column() : "";
    String file = property(Screen.plain(root, place.file()));
    String title = property(problem.rule().code());
    String message = data(problem.detail() + " (" + problem.hint() + ")");
    return "::"
        + command(problem.rule().severity())
        + " file="
        + file
        + line
        + column
        + ",title="
        + title
        + "::"
        + message;
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  // Line ends go first, for what is left of the control characters is shown as signs.
  private static String data(String text) {
    StringBuilder safe = new StringBuilder();
    text.replace("%", "%25").codePoints().forEach(c -> safe.append(escape(c)));
    return safe.toString();
  }

  private static String escape(int c) {
    return switch (c) {
      case '\r' -> "%0D";
      case '\n' -> "%0A";
      default -> VisibleText.character(c);
    };
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
