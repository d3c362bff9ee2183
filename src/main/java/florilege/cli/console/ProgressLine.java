package florilege.cli.console;

import florilege.BuildStep;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows what is being done in one line, on a terminal only. Safe for use by several threads. */
public final class ProgressLine {

  /** Files or articles between two drawings. */
  private static final int EACH = 20;

  /** Cells of the bar. */
  private static final int CELLS = 20;

  private final SafeStream terminal;
  private final boolean shown;
  private final int columns;
  private final Map<String, BuildStep> current = new TreeMap<>();

  public ProgressLine(SafeStream terminal, boolean shown, int columns) {
    this.terminal = terminal;
    this.shown = shown;
    this.columns = columns;
  }

  /** A collection has come to a step; of many small ones some are shown. */
  public synchronized void at(String collection, BuildStep step) {
    BuildStep before = current.put(collection, step);
    boolean isNews = before == null || before.task() != step.task();
    if (isNews || step.done() % EACH == 0) {
      draw();
    }
  }

  /** A collection is done. */
  public synchronized void done(String collection) {
    current.remove(collection);
    draw();
  }

  /** Prints something in place of the line, which is drawn again below it. */
  public synchronized void interrupt(Runnable printing) {
    if (shown) {
      terminal.erase();
    }
    printing.run();
    draw();
  }

  private void draw() {
    if (!shown) {
      return;
    }
    String line =
        current.entrySet().stream()
            .map(entry -> VisibleText.text(entry.getKey()) + ": " + word(entry.getValue()))
            .collect(Collectors.joining(" · "));
    boolean fits = VisibleText.width(line) < columns;
    terminal.erase();
    terminal.print(fits ? line : current.size() + " collections");
  }

  private static String word(BuildStep step) {
    return switch (step.task()) {
      case READ -> step.done() == 0 ? "reading …" : "reading … " + count(step.done()) + " files";
      case BIND -> "binding … " + bar(step);
      case TYPESET -> "setting pages …";
      case PACKAGE -> "packing …";
      case PUBLISH -> "putting the files into place …";
    };
  }

  private static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String bar(BuildStep step) {
    if (step.all() == 0) {
      return "";
    }
    int filled = (int) ((long) CELLS * step.done() / step.all());
    return "█".repeat(filled)
        + "░".repeat(CELLS - filled)
        + " "
        + count(step.done())
        + " of "
        + count(step.all())
        + " articles";
  }
}
