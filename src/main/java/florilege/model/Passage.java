package florilege.model;

import florilege.problem.Place;
import florilege.problem.Source;

/**
 * Represents a stretch of Markdown in a file: the body of an article or of a comment.
 *
 * @param source the file it stands in
 * @param start offset of its first character, from 0
 * @param end offset behind its last character
 */
public record Passage(Source source, int start, int end) {

  /** The Markdown itself. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** The place of an offset counted from the beginning of the passage. */
  public Place at(int offset) {
    return source.at(start + offset);
  }
}
