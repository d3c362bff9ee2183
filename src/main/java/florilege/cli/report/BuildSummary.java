package florilege.cli.report;

import florilege.BuildResult;
import florilege.book.Book;
import florilege.cli.console.Screen;
import florilege.cli.console.Screen.Ink;
import florilege.cli.console.VisibleText;
import florilege.problem.ProblemCount;
import florilege.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Summarises a build in a few lines for a person. */
public final class BuildSummary {

  private final Screen screen;

  /** For a screen. */
  public BuildSummary(Screen screen) {
    this.screen = screen;
  }

  /** What was made of a collection, in lines. */
  public String of(CollectionOutcome.Made made) {
    BuildResult result = made.edition();
    StringBuilder text = new StringBuilder();
    text.append(screen.paint(Ink.STRONG, VisibleText.text(title(result)))).append('\n');
    files(text, result);
    line(
        text,
        switch (result.state()) {
          case MADE -> census(result.census());
          case UP_TO_DATE -> screen.paint(Ink.GREEN, "up to date");
          case EMPTY -> "there is no article of that time, and no book was made";
          case NONE -> screen.paint(Ink.RED, "no book was made");
        });
    String time = String.format(Locale.ROOT, "; %.1f s", made.time().toMillis() / 1000.0);
    line(text, kinds(result.count()) + checks(made) + time);
    if (!made.stages().isEmpty()) {
      line(text, made.stages());
    }
    return text.toString();
  }

  private static String title(BuildResult result) {
    boolean said = result.issue().isEmpty() || result.state() == BuildResult.State.MADE;
    return said ? result.title() : result.title() + " (" + result.issue() + ")";
  }

  private void files(StringBuilder text, BuildResult result) {
    List<String> names = result.files().stream().map(this::name).toList();
    int widest = names.stream().mapToInt(VisibleText::width).max().orElse(0);
    for (int i = 0; i < names.size(); i++) {
      Path file = result.files().get(i);
      String gap = " ".repeat(widest - VisibleText.width(names.get(i)) + 2);
      boolean paged = names.get(i).endsWith(".pdf") && result.pages() > 0;
      line(
          text,
          screen.paint(Ink.GREEN, names.get(i))
              + gap
              + size(file)
              + (paged ? ", " + count(result.pages(), "page") : ""));
    }
  }

  private String name(Path file) {
    return screen.path(file) + (Files.isDirectory(file) ? "/" : "");
  }

  private static void line(StringBuilder text, String line) {
    text.append("  ").append(line).append('\n');
  }

  private static String census(Book.Census census) {
    List<String> parts = new ArrayList<>(List.of(count(census.articles(), "article")));
    if (census.comments() > 0) {
      parts.add(count(census.comments(), "comment"));
    }
    parts.add(count(census.words(), "word"));
    return String.join(", ", parts)
        + (census.people() > 0 ? " by " + persons(census.people()) : "");
  }

  private static String persons(int number) {
    return number == 1 ? "one person" : String.format(Locale.ROOT, "%,d people", number);
  }

  private String kinds(ProblemCount count) {
    List<String> parts = new ArrayList<>();
    kind(parts, count, Severity.ERROR, Ink.RED);
    kind(parts, count, Severity.WARNING, Ink.YELLOW);
    kind(parts, count, Severity.NOTE, Ink.CYAN);
    return parts.isEmpty() ? screen.paint(Ink.GREEN, "no problems") : String.join(", ", parts);
  }

  private void kind(List<String> parts, ProblemCount count, Severity severity, Ink ink) {
    int number = count.of(severity);
    if (number > 0) {
      parts.add(screen.paint(ink, count(number, severity.name().toLowerCase(Locale.ROOT))));
    }
  }

  private String checks(CollectionOutcome.Made made) {
    if (made.checks().isEmpty()) {
      return "";
    }
    boolean valid = made.checks().stream().allMatch(checked -> checked.findings().isEmpty());
    return ", "
        + (valid
            ? screen.paint(Ink.GREEN, "checked and valid")
            : screen.paint(Ink.RED, "not valid"));
  }

  /** One line about several collections. */
  public static String total(int made, int failed, Duration time) {
    String failures = failed == 0 ? "" : String.format(Locale.ROOT, ", %,d failed", failed);
    return count(made, "book")
        + " made"
        + failures
        + String.format(Locale.ROOT, "; %.1f s\n", time.toMillis() / 1000.0);
  }

  public static String count(int number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }

  /** Size of a file, or of all files in a folder, in decimal units. */
  private static String size(Path file) {
    long bytes = bytes(file);
    if (bytes < 1000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%d KB", Math.round(bytes / 1000.0))
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** Bytes of a file, or of all files in a folder; 0 for what is not there. */
  public static long bytes(Path file) {
    try (Stream<Path> files = Files.walk(file)) {
      return files.filter(Files::isRegularFile).mapToLong(each -> each.toFile().length()).sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
