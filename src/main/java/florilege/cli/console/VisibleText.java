package florilege.cli.console;

import java.util.Locale;

/**
 * Makes text of strangers safe to print on a terminal: what would move the cursor, turn the
 * direction of the text or not be seen at all is shown by a sign or a code instead.
 */
public final class VisibleText {

  // The code points of East Asian Width W and F (Unicode Standard Annex 11) that are in use, as
  // pairs of first and last.
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C,
    0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2E80, 0x303E,
    0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E,
    0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F265, 0x1F300, 0x1F320, 0x1F32D, 0x1F335, 0x1F337,
    0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4,
    0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B,
    0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680,
    0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0,
    0x1F7EB, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000,
    0x3FFFD
  };

  private VisibleText() {}

  /** A text on one line, with line ends shown as signs too. */
  public static String text(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().forEach(c -> visible.append(character(c)));
    return visible.toString();
  }

  /** Several lines, such as a stack trace; only line ends and tabs are left as they are. */
  public static String lines(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> visible.append(c == '\n' || c == '\t' ? Character.toString(c) : character(c)));
    return visible.toString();
  }

  /** Whether a text is shown as it is. */
  static boolean isPlain(String text) {
    RunnerCommands commands = new RunnerCommands();
    return text.codePoints()
        .allMatch(
            c -> {
              boolean isPlain = c >= 0x20 && c != 0x7F && !isInvisible(c) && !commands.completes(c);
              commands.write(c);
              return isPlain;
            });
  }

  /** A character as it may be printed. */
  public static String character(int c) {
    if (c < 0x20) {
      return Character.toString(0x2400 + c);
    }
    if (c == 0x7F) {
      return "\u2421";
    }
    return isInvisible(c) ? String.format(Locale.ROOT, "<U+%04X>", c) : Character.toString(c);
  }

  public static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      // Joiners are part of how words and emoji are written.
      case Character.FORMAT -> c != 0x200C && c != 0x200D && (c < 0xE0020 || c > 0xE007F);
      default -> false;
    };
  }

  /** Columns of a terminal that a visible text takes. */
  public static int width(String visible) {
    int width = 0;
    int previous = 0;
    for (int i = 0; i < visible.length(); i += Character.charCount(previous)) {
      int c = visible.codePointAt(i);
      width += width(c, previous);
      previous = c;
    }
    return width;
  }

  /** Columns that a character takes after another: none when it is drawn onto or into it. */
  public static int width(int c, int previous) {
    boolean drawnOnto =
        switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
          default -> previous == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF);
        };
    if (drawnOnto) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    for (int i = 0; i < WIDE.length && WIDE[i] <= c; i += 2) {
      if (c <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
