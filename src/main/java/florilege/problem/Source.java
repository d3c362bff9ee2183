package florilege.problem;

import java.nio.file.Path;

/**
 * A text that somebody wrote, and the file it was read from. Offsets are UTF-16 columns from 0;
 * lines and columns are from 1.
 *
 * @param file where it lies, relative to the working folder where possible: what a message shows
 * @param text the whole text with line ends as {@code \n} and without a byte order mark
 */
public record Source(Path file, String text) {

  /** The place of the character at an offset; an offset beyond the end means the end. */
  public Place at(int offset) {
    int end = Math.max(0, Math.min(offset, text.length()));
    int lineStart = text.lastIndexOf('\n', end - 1) + 1;
    int line = 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    return new Place(this, line, end - lineStart + 1);
  }

  /** The place that means the whole file. */
  public Place whole() {
    return new Place(this, 0, 0);
  }

  /** The text of a line counted from 1, without its line end; empty for line 0 or past the end. */
  public String line(int number) {
    return number < 1 ? "" : text.lines().skip(number - 1L).findFirst().orElse("");
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
