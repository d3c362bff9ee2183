package florilege.text;

/** Characters that only choose a shape or a colour of the one before them. */
public final class Modifiers {

  private Modifiers() {}

  /** Whether a character chooses among shapes: Unicode 15, chapter 23.4, and U+034F. */
  public static boolean isSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF
        || c >= 0x180B && c <= 0x180D
        || c == 0x034F;
  }

  /** Whether a character gives the emoji before it a colour of skin: UTS #51, chapter 2.4. */
  public static boolean isTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }
}
