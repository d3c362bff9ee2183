package florilege.text.math;

import java.util.Map;

/**
 * Lists the letters of mathematics that Unicode has as characters of their own (U+1D400 to
 * U+1D7FF), as MathML Core wants them.
 */
enum MathAlphabets {
  ITALIC(0, 0, 0),
  UPRIGHT(0, 0, 0),
  BOLD(0x1D400, 0x1D41A, 0x1D7CE),
  BOLD_ITALIC(0x1D468, 0x1D482, 0x1D7CE),
  SCRIPT(0x1D49C, 0x1D4B6, 0),
  FRAKTUR(0x1D504, 0x1D51E, 0),
  DOUBLE_STRUCK(0x1D538, 0x1D552, 0x1D7D8),
  SANS(0x1D5A0, 0x1D5BA, 0x1D7E2),
  MONOSPACE(0x1D670, 0x1D68A, 0x1D7F6);

  /** Letters that Unicode had before the others, and keeps where they were. */
  private static final Map<Integer, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry(0x1D49D, "ℬ"),
          Map.entry(0x1D4A0, "ℰ"),
          Map.entry(0x1D4A1, "ℱ"),
          Map.entry(0x1D4A3, "ℋ"),
          Map.entry(0x1D4A4, "ℐ"),
          Map.entry(0x1D4A7, "ℒ"),
          Map.entry(0x1D4A8, "ℳ"),
          Map.entry(0x1D4AD, "ℛ"),
          Map.entry(0x1D4BA, "ℯ"),
          Map.entry(0x1D4BC, "ℊ"),
          Map.entry(0x1D4C4, "ℴ"),
          Map.entry(0x1D506, "ℭ"),
          Map.entry(0x1D50B, "ℌ"),
          Map.entry(0x1D50C, "ℑ"),
          Map.entry(0x1D515, "ℜ"),
          Map.entry(0x1D51D, "ℨ"),
          Map.entry(0x1D53A, "ℂ"),
          Map.entry(0x1D53F, "ℍ"),
          Map.entry(0x1D545, "ℕ"),
          Map.entry(0x1D547, "ℙ"),
          Map.entry(0x1D548, "ℚ"),
          Map.entry(0x1D549, "ℝ"),
          Map.entry(0x1D551, "ℤ"));

  private final int capitals;
  private final int small;
  private final int digits;

  MathAlphabets(int capitals, int small, int digits) {
    this.capitals = capitals;
    this.small = small;
    this.digits = digits;
  }

  /** The character of this alphabet for one of ASCII; itself where there is none. */
  String of(int c) {
    int point = c;
    if (c >= 'A' && c <= 'Z' && capitals > 0) {
      point = capitals + c - 'A';
    } else if (c >= 'a' && c <= 'z' && small > 0) {
      point = small + c - 'a';
    } else if (c >= '0' && c <= '9' && digits > 0) {
      point = digits + c - '0';
    }
    return ELSEWHERE.getOrDefault(point, Character.toString(point));
  }
}
