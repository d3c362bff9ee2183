package florilege.style.fonts;

import florilege.text.InvisibleCharacters;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides text into what is set as one sign: a character with the marks upon it and the invisible
 * ones about it.
 */
public final class GraphemeClusters {

  private static final int JOINER = 0x200D;

  private GraphemeClusters() {}

  /**
   * The signs of a text in order; joined they are the text. A sign is a character and the combining
   * marks, variation selectors and tones of skin after it; a zero width joiner binds two signs into
   * one, as emoji do.
   */
  static List<String> signs(String text) {
    List<String> signs = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      boolean continues =
          isMark(c)
              || InvisibleCharacters.isTone(c)
              || c == JOINER
              || at > 0 && text.codePointBefore(at) == JOINER;
      if (at > start && !continues) {
        signs.add(text.substring(start, at));
        start = at;
      }
      at += Character.charCount(c);
    }
    if (start < text.length()) {
      signs.add(text.substring(start));
    }
    return signs;
  }

  /** The pieces of a text that are to be set in one family: a word, or a sign that is no letter. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int at = 0;
    boolean inWord = false;
    for (String sign : signs(text)) {
      boolean letter = Character.isLetter(sign.codePointAt(0));
      if (at > start && !(inWord && letter)) {
        pieces.add(text.substring(start, at));
        start = at;
      }
      at += sign.length();
      inWord = letter;
    }
    if (at > start) {
      pieces.add(text.substring(start));
    }
    return pieces;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Whether a character needs no glyph: white space, controls of text direction, joining and
   * breaking, variation selectors.
   */
  public static boolean isInvisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || InvisibleCharacters.isIdle(c);
  }
}
