package florilege.problem;

import java.nio.file.Path;

/**
 * Holds a text that somebody wrote, and the file it was read from. Offsets are UTF-16 columns from
 * 0; lines and columns are from 1.
 *
 * @param file where it lies, relative to the working folder where possible: what a message shows
 * @param text the whole text with line ends as {@code \n} and without a byte order mark, or the
 *     value of one field of a data file, so that a message shows nothing else of the file
 * @param firstLine of the text in the file: 1, or where the field begins
 * @param firstColumn of the text in its first line: 1, or where the field begins
 */
public record Source(Path file, String text, int firstLine, int firstColumn) {

  /** A whole file. */
  public Source(Path file, String text) {
    this(file, text, 1, 1);
  }

  /** The place of the character at an offset; an offset beyond the end means the end. */
  public Place at(int offset) {
    int end = Math.max(0, Math.min(offset, text.length()));
    int lineStart = text.lastIndexOf('\n', end - 1) + 1;
    int line = firstLine + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    return new Place(this, line, end - lineStart + (lineStart == 0 ? firstColumn : 1));
  }

  /** The place that means the whole file. */
  public Place whole() {
    return new Place(this, 0, 0);
  }

  /**
   * The text of a line of the file, without its line end; empty for line 0 or one not held here.
   */
  public String line(int number) {
    return number < firstLine ? "" : text.lines().skip(number - firstLine).findFirst().orElse("");
  }

  /** The column in what {@link #line} gives for a column of the file; 0 stays. */
  int columnInText(int line, int column) {
    return line == firstLine && column > 0 ? Math.max(1, column - firstColumn + 1) : column;
  }

  /** A source known by name only, such as a file that could not be read. */
  public static Source named(Path file) {
    return new Source(file, "");
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
