package florilege.text.markdown;

import florilege.text.html.Trust;
import java.util.Optional;

/**
 * What is too much for one text, found in one pass over it, before anything that could be slow
 * begins.
 */
final class Limits {

  /** Of a text that is too much, no more than this many UTF-16 units are shown. */
  static final int LONGEST_PLACEHOLDER = 20_000;

  private static final int LONGEST_ARTICLE = 16_000_000;
  private static final int LONGEST_COMMENT = 500_000;

  /**
   * What is too much.
   *
   * @param offset where, in the text
   * @param what in words
   */
  record Excess(int offset, String what) {
    /** The text passed every limit, and still could not be read within its budget. */
    static final Excess UNREADABLE =
        new Excess(0, "the text is too intricate to be read as Markdown");
  }

  private Limits() {}

  static Optional<Excess> excess(String text, Trust trust) {
    int longest = trust == Trust.AUTHOR ? LONGEST_ARTICLE : LONGEST_COMMENT;
    return text.length() > longest
        ? Optional.of(new Excess(longest, "the text is longer than " + longest + " characters"))
        : Optional.empty();
  }
}
