package florilege.text;

/**
 * Recognises characters that are not seen themselves: most choose a shape or a colour of the one
 * before them.
 */
public final class InvisibleCharacters {

  private InvisibleCharacters() {}

  /**
   * Whether print has no use for a character: it chooses among shapes (Unicode 15, chapter 23.4,
   * and U+034F), or is the mark of the order of bytes (23.8), which within a text means nothing.
   */
  public static boolean isIdle(int c) {
    return c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF
        || c >= 0x180B && c <= 0x180D
        || c == 0x034F
        || c == 0xFEFF;
  }

  /** Whether a character gives the emoji before it a colour of skin: UTS #51, chapter 2.4. */
  public static boolean isTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }
}
