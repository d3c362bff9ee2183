package florilege.text.markdown.syntax;

import florilege.text.html.policy.Trust;

/**
 * Checks that a text is within the limits of the parser, in one pass over it and before anything
 * that could be slow begins.
 */
public final class ParseLimits {

  /** The most that is shown of a text that is too much, in UTF-16 units and in lines. */
  private static final int LONGEST_EXCERPT = 20_000;

  private static final int MOST_LINES = 500;

  private static final int LONGEST_ARTICLE = 2_000_000;
  private static final int LONGEST_COMMENT = 100_000;

  /** Lists and quotes within each other; what they hold is copied line by line at each level. */
  private static final int DEEPEST = 100;

  /**
   * What is too much.
   *
   * @param offset where, in the text
   * @param what in words
   */
  public record Excess(int offset, String what) {
    /** The text passed every limit, and still could not be read within its budget. */
    public static final Excess UNREADABLE =
        new Excess(0, "the text is too intricate to be read as Markdown");
  }

  /** Something is too much. */
  public static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Excess excess;

    public Exceeded(Excess excess) {
      super(excess.what());
      this.excess = excess;
    }

    public Excess excess() {
      return excess;
    }
  }

  private ParseLimits() {}

  /**
   * Refuses a text that is too much.
   *
   * @throws Exceeded if it is
   */
  public static void check(String text, Trust trust) {
    int longest = trust == Trust.AUTHOR ? LONGEST_ARTICLE : LONGEST_COMMENT;
    if (text.length() > longest) {
      throw new Exceeded(new Excess(longest, "the text is longer than " + longest + " characters"));
    }
    for (int line = 0, end; line < text.length(); line = end + 1) {
      end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      if (depth(text, line) > DEEPEST) {
        throw new Exceeded(
            new Excess(line, "lists or quotes nested more than " + DEEPEST + " deep"));
      }
    }
  }

  /** Gives what is shown in the place of a text that is too much. */
  public static String excerpt(String text) {
    int end = 0;
    for (int lines = 0;
        lines < MOST_LINES && end < text.length() && end < LONGEST_EXCERPT;
        lines++) {
      int line = text.indexOf('\n', end);
      end = line < 0 ? text.length() : line + 1;
    }
    end = Math.min(end, LONGEST_EXCERPT);
    end -= end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    return end == text.length() ? text : text.substring(0, end) + " […]";
  }

  /**
   * How deep a line stands in lists and quotes, at most: one for each mark, and one for two columns
   * before the first.
   */
  private static int depth(String text, int start) {
    int depth = 0;
    int at = start;
    boolean rule = true;
    while (true) {
      int blanks = blanks(text, at);
      int mark = markEnd(text, at + blanks);
      if (mark < 0) {
        boolean marked = depth > 0 && !(rule && isLineEnd(text, at + blanks));
        return marked ? depth : 0;
      }
      rule =
          rule
              && text.charAt(at + blanks) == text.charAt(start + blanks(text, start))
              && "*-".indexOf(text.charAt(at + blanks)) >= 0;
      depth += 1 + (at == start ? blanks / 2 : 0);
      at = mark;
    }
  }

  /**
   * The offset behind the mark of a quote, of an item or of a definition; -1 if none begins here.
   */
  private static int markEnd(String text, int at) {
    if (isLineEnd(text, at)) {
      return -1;
    }
    char c = text.charAt(at);
    if (c == '>') {
      return at + 1;
    }
    int end = at;
    while (end < text.length() && Character.digit(text.charAt(end), 10) >= 0 && end < at + 10) {
      end++;
    }
    boolean item =
        end == at
            ? "*-+:".indexOf(c) >= 0
            : end < text.length() && ".)".indexOf(text.charAt(end)) >= 0;
    boolean apart = item && (isLineEnd(text, end + 1) || " \t".indexOf(text.charAt(end + 1)) >= 0);
    return apart ? end + 1 : -1;
  }

  private static int blanks(String text, int at) {
    int end = at;
    while (end < text.length() && " \t".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end - at;
  }

  private static boolean isLineEnd(String text, int at) {
    return at >= text.length() || text.charAt(at) == '\n';
  }
}
