package florilege.cli.report.files;

import florilege.BuildResult;
import florilege.cli.console.Screen;
import florilege.cli.console.VisibleText;
import florilege.cli.report.BuildSummary;
import florilege.cli.report.CollectionOutcome;
import florilege.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what a build came to as Markdown, for the page that GitHub shows of a job. What titles and
 * messages say is shown as it is written: no sign in it is Markdown or HTML.
 *
 * @param root of the repository, absolute; paths are relative to it
 */
public record StepSummary(Path root) {

  /** Problems of a book; GitHub takes a megabyte in all. */
  private static final int MOST = 50;

  /** The summary, with a line end. */
  public String of(List<CollectionOutcome> outcomes) {
    StringBuilder text =
        new StringBuilder("### Florilege\n\n| book | result | files |\n|---|---|---|\n");
    outcomes.forEach(outcome -> row(outcome, text));
    for (CollectionOutcome outcome : outcomes) {
      if (outcome instanceof CollectionOutcome.Made made) {
        problems(made.edition(), text);
      }
    }
    return text.append('\n').toString();
  }

  private void row(CollectionOutcome outcome, StringBuilder text) {
    if (outcome instanceof CollectionOutcome.Failed failed) {
      cells(text, Screen.plain(root, failed.folder()), "failed: " + failed.message(), "");
    } else if (outcome instanceof CollectionOutcome.Made made) {
      BuildResult result = made.edition();
      List<String> files = result.files().stream().map(file -> Screen.plain(root, file)).toList();
      cells(text, result.title(), state(result), String.join(", ", files));
    }
  }

  private static String state(BuildResult result) {
    String state =
        switch (result.state()) {
          case MADE ->
              "made: "
                  + Stream.of(
                          BuildSummary.count(result.census().articles(), "article"),
                          BuildSummary.count(result.census().comments(), "comment"),
                          BuildSummary.count(result.pages(), "page"))
                      .filter(count -> !count.startsWith("0 "))
                      .collect(Collectors.joining(", "));
          case UP_TO_DATE -> "up to date";
          case EMPTY -> "no article of that time";
          case NONE -> "no book";
        };
    return result.issue().isEmpty() ? state : result.issue() + ", " + state;
  }

  private static void cells(StringBuilder text, String... cells) {
    for (String cell : cells) {
      text.append("| ").append(plain(cell)).append(' ');
    }
    text.append("|\n");
  }

  private void problems(BuildResult result, StringBuilder text) {
    List<Problem> problems = result.problems();
    if (problems.isEmpty()) {
      return;
    }
    text.append("\n**").append(plain(result.title())).append("**\n\n");
    for (Problem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
      String place = Screen.plain(root, problem.place().file());
      int line = problem.place().line();
      text.append("- ")
          .append(plain(place + (line > 0 ? ":" + line : "")))
          .append(": ")
          .append(plain(problem.detail()))
          .append(" \\[")
          .append(problem.rule().code())
          .append("\\]\n");
    }
    if (problems.size() > MOST) {
      text.append("- and ").append(problems.size() - MOST).append(" more\n");
    }
  }

  /** On one line, with every sign that could be Markdown or HTML escaped (CommonMark §2.4). */
  private static String plain(String text) {
    return VisibleText.text(text.replace('\n', ' ')).replaceAll("[\\p{Punct}&&[^,;.:/]]", "\\\\$0");
  }
}
