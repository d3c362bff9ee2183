package florilege.text;

/**
 * Recognises characters that are not seen themselves: most choose a shape or a colour of the one
 * before them.
 */
public final class InvisibleCharacters {

  private InvisibleCharacters() {}

  /**
   * Whether print has no use for a character: it chooses among shapes (Unicode 15, chapter 23.4,
   * and U+034F), is the mark of the order of bytes (23.8), which within a text means nothing, or is
   * drawn as nothing ({@code Default_Ignorable_Code_Point}) and no control of format.
   */
  public static boolean isIdle(int c) {
    return c >= 0xFE00 && c <= 0xFE0F
        || c >= 0x180B && c <= 0x180F && c != 0x180E
        || c == 0x034F
        || c == 0xFEFF
        || isFiller(c)
        || c >= 0xE0000 && c <= 0xE0FFF && Character.getType(c) != Character.FORMAT;
  }

  /** The fillers of Hangul and Khmer, and places kept free for characters of their kind. */
  private static boolean isFiller(int c) {
    return c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || c == 0x2065
        || c == 0x3164
        || c == 0xFFA0
        || c >= 0xFFF0 && c <= 0xFFF8;
  }

  /** Whether a character gives the emoji before it a colour of skin: UTS #51, chapter 2.4. */
  public static boolean isTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }
}
