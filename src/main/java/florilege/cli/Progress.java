package florilege.cli;

import florilege.Step;
import florilege.cli.report.Visible;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One calm line that says what is being done, on a terminal only. Safe for use by several threads.
 */
final class Progress {

  // ECMA-48, Erase in Line: from the cursor to the end.
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream terminal;
  private final boolean shown;
  private final int columns;
  private final Map<String, Step> current = new TreeMap<>();

  Progress(PrintStream terminal, boolean shown, int columns) {
    this.terminal = terminal;
    this.shown = shown;
    this.columns = columns;
  }

  /** A collection has come to a step. */
  synchronized void at(String collection, Step step) {
    current.put(collection, step);
    draw();
  }

  /** A collection is done. */
  synchronized void done(String collection) {
    current.remove(collection);
    draw();
  }

  /** Prints something in place of the line, which is drawn again below it. */
  synchronized void interrupt(Runnable printing) {
    if (shown) {
      terminal.print(ERASE);
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
            .map(entry -> Visible.text(entry.getKey()) + ": " + word(entry.getValue()))
            .collect(Collectors.joining(" · "));
    boolean fits = Visible.width(line) < columns;
    terminal.print(ERASE + (fits ? line : current.size() + " collections"));
    terminal.flush();
  }

  private static String word(Step step) {
    return switch (step) {
      case READ -> "reading …";
      case BIND -> "binding …";
      case TYPESET -> "setting pages …";
      case PACKAGE -> "packing …";
      case PUBLISH -> "putting the files into place …";
    };
  }
}
