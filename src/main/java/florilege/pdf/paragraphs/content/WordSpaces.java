package florilege.pdf.paragraphs.content;

/** Tells the spaces that give way in a justified line from those that never do. */
public final class WordSpaces {

  static final char SPACE = ' ';
  private static final char NO_BREAK = '\u00A0';

  /** Signs that stand at a fixed distance from what is before them, as French has it. */
  private static final String CLOSING = ":;!?»›%‰°€$£§/–—";

  private static final String OPENING = "«‹§–—";

  private WordSpaces() {}

  /** Whether a character is one that the layout engine takes for a space between words. */
  public static boolean isSpace(int character) {
    return character == SPACE || character == NO_BREAK || character == '\u3000';
  }

  /** Whether the space at a place gives way. */
  public static boolean givesWay(CharSequence text, int at) {
    char space = text.charAt(at);
    return space == SPACE || space == NO_BREAK && !isFixed(text, at);
  }

  /** Whether a no-break space belongs to a sign, to a number, or to its unit. */
  private static boolean isFixed(CharSequence text, int at) {
    char before = at > 0 ? text.charAt(at - 1) : SPACE;
    char after = at + 1 < text.length() ? text.charAt(at + 1) : SPACE;
    return CLOSING.indexOf(after) >= 0
        || OPENING.indexOf(before) >= 0
        || Character.isDigit(before)
        || Character.isDigit(after);
  }
}
