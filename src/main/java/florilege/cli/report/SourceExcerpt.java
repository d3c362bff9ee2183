package florilege.cli.report;

import florilege.cli.console.RunnerCommands;
import florilege.cli.console.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows a source line with a caret below one of its characters. Tabs become spaces, wide characters
 * count two columns, and a line too long for the screen is cut around the caret.
 */
final class SourceExcerpt {

  private static final int TAB = 4;
  private static final String CUT = "…";

  /** The part of a line on either side of the caret that is looked at, in UTF-16 units. */
  private static final int NEAR = 2_000;

  /** What one character of the line looks like, and the columns it takes, from 0. */
  private record Cell(String text, int from, int to) {}

  private final List<Cell> cells = new ArrayList<>();
  private final RunnerCommands commands = new RunnerCommands();
  private int caretCell = -1;

  private SourceExcerpt(String line, int column) {
    commands.write('|'); // the line does not begin with what somebody wrote
    int at = 0;
    int previous = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(previous)) {
      int c = line.codePointAt(i);
      if (column > 0 && caretCell < 0 && column - 1 < i + Character.charCount(c)) {
        caretCell = cells.size();
      }
      Cell cell = cell(c, previous, at);
      cells.add(cell);
      at = cell.to();
      previous = c;
    }
    if (column > 0 && caretCell < 0) {
      caretCell = cells.size();
    }
  }

  private Cell cell(int c, int previous, int at) {
    String gap = commands.completes(c) ? " " : "";
    commands.write(c);
    if (c == '\t') {
      int width = TAB - at % TAB;
      return new Cell(" ".repeat(width), at, at + width);
    }
    String text = gap + VisibleText.character(c);
    boolean asWritten = text.codePointAt(0) == c;
    return new Cell(
        text, at, at + (asWritten ? VisibleText.width(c, previous) : VisibleText.width(text)));
  }

  /**
   * The line, and below it the caret where a column is given.
   *
   * @param line as written
   * @param column from 1, in UTF-16 units; 0 for none
   * @param columns that may be used
   */
  static List<String> of(String line, int column, int columns) {
    int at = Math.min(line.length(), Math.max(0, column - 1));
    int from = Math.max(0, at - NEAR);
    String near = line.substring(from, Math.min(line.length(), at + NEAR));
    SourceExcerpt excerpt = new SourceExcerpt(near, Math.max(0, column - from));
    int caret = Math.max(0, excerpt.caretCell);
    int first = 0;
    // Two thirds of the room go to what stands before the caret.
    while (excerpt.width(first, caret) + (first > 0 ? 1 : 0) > columns * 2 / 3
        && excerpt.width(0, excerpt.cells.size()) > columns) {
      first++;
    }
    int last = excerpt.cells.size();
    int room = columns - (first > 0 ? 1 : 0);
    if (excerpt.width(first, last) > room) {
      while (last > caret + 1 && excerpt.width(first, last) > room - 1) {
        last--;
      }
    }
    return excerpt.render(first, last);
  }

  private List<String> render(int first, int last) {
    StringBuilder text = new StringBuilder(first > 0 ? CUT : "");
    cells.subList(first, last).forEach(cell -> text.append(cell.text()));
    text.append(last < cells.size() ? CUT : "");
    if (caretCell < 0) {
      return List.of(text.toString().stripTrailing());
    }
    int indent = width(first, caretCell) + (first > 0 ? 1 : 0);
    return List.of(text.toString().stripTrailing(), " ".repeat(indent) + "^");
  }

  private int width(int from, int to) {
    return from >= to ? 0 : cells.get(to - 1).to() - cells.get(from).from();
  }
}
