package florilege.problem;

import java.nio.file.Path;

/**
 * Says where in a source something stands.
 *
 * @param source the text it stands in
 * @param line from 1; 0 means the whole file
 * @param column from 1, in UTF-16 units; 0 means the whole line
 */
public record Place(Source source, int line, int column) {

  /** The file of the source. */
  public Path file() {
    return source.file();
  }

  /**
   * The source line at this place, for a message to show; empty when the place is the whole file.
   */
  public String excerpt() {
    return source.line(line);
  }

  /** The column of this place in the line that {@link #excerpt} gives; 0 for the whole line. */
  public int excerptColumn() {
    return source.columnInText(line, column);
  }

  /** {@code file:line:column}, without the parts that are 0, as compilers write it. */
  @Override
  public String toString() {
    return file() + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
  }
}
