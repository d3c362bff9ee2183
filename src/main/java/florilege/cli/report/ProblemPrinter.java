package florilege.cli.report;

import florilege.check.Finding;
import florilege.cli.console.Screen;
import florilege.cli.console.Screen.Ink;
import florilege.cli.console.VisibleText;
import florilege.problem.Place;
import florilege.problem.Problem;
import florilege.problem.Rule;
import florilege.problem.Severity;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Problems as a person reads them. A hint is given at the first problem that has it in a run; of
 * many problems of one rule the first are shown and the others counted.
 */
public final class ProblemPrinter {

  private static final int SHOWN = 10;
  private static final String INDENT = "    ";

  /** Before what somebody wrote, so that no line begins with it. */
  private static final String EXCERPT = INDENT + "| ";

  private final Screen screen;
  private final Severity least;
  private final boolean all;
  private final Set<String> hinted = new HashSet<>();

  /**
   * Messages of one run.
   *
   * @param least severity that is shown
   * @param all whether every problem is shown, however many a rule has
   */
  public ProblemPrinter(Screen screen, Severity least, boolean all) {
    this.screen = screen;
    this.least = least;
    this.all = all;
  }

  /** The problems of a collection, which are sorted; empty or ending with a line end. */
  public String problems(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
    for (Problem problem : problems) {
      if (problem.rule().severity().compareTo(least) >= 0) {
        int count = counts.merge(problem.rule(), 1, Integer::sum);
        text.append(all || count <= SHOWN ? problem(problem) : "");
      }
    }
    counts.forEach(
        (rule, count) -> text.append(all || count <= SHOWN ? "" : others(rule, count - SHOWN)));
    return text.toString();
  }

  private String others(Rule rule, int count) {
    String more = String.format(Locale.ROOT, "… and %,d more ", count);
    return screen.paint(
            ink(rule.severity()), more + word(rule.severity()) + (count == 1 ? "" : "s"))
        + " ["
        + rule.code()
        + "]; --verbose shows all\n";
  }

  private String problem(Problem problem) {
    Place place = problem.place();
    Rule rule = problem.rule();
    StringBuilder text =
        new StringBuilder(head(place(place), rule.severity(), problem.detail(), rule.code()));
    if (place.line() > 0 && !place.excerpt().isBlank()) {
      List<String> lines =
          SourceExcerpt.of(
              place.excerpt(), place.excerptColumn(), screen.columns() - EXCERPT.length());
      text.append(EXCERPT).append(lines.get(0)).append('\n');
      if (lines.size() > 1) {
        text.append(EXCERPT).append(screen.paint(Ink.GREEN, lines.get(1))).append('\n');
      }
    }
    if (hinted.add(problem.hint())) {
      text.append(hint(problem.hint()));
    }
    return text.toString();
  }

  private String place(Place place) {
    return screen.path(place.file())
        + (place.line() > 0 ? ":" + place.line() : "")
        + (place.column() > 0 ? ":" + place.column() : "");
  }

  /** What is wrong with a finished file; empty or ending with a line end. */
  public String findings(Path file, List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      String place =
          screen.path(file)
              + (finding.place().isEmpty() ? "" : ": " + VisibleText.text(finding.place()));
      String times =
          finding.count() > 1 ? String.format(Locale.ROOT, " (%,d times)", finding.count()) : "";
      text.append(head(place, finding.severity(), finding.message() + times, finding.code()));
      text.append(finding.hint().isEmpty() ? "" : hint(finding.hint()));
    }
    return text.toString();
  }

  private String head(String place, Severity severity, String detail, String code) {
    String name = screen.paint(ink(severity), word(severity) + ":");
    return screen.paint(Ink.STRONG, place + ":")
        + " "
        + name
        + " "
        + VisibleText.text(detail)
        + " "
        + screen.paint(Ink.FAINT, "[" + VisibleText.text(code) + "]")
        + "\n";
  }

  private String hint(String hint) {
    return INDENT + screen.paint(Ink.FAINT, "hint: " + VisibleText.text(hint)) + "\n";
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static Ink ink(Severity severity) {
    return switch (severity) {
      case ERROR -> Ink.RED;
      case WARNING -> Ink.YELLOW;
      case NOTE -> Ink.CYAN;
    };
  }
}
