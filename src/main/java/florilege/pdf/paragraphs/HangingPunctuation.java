package florilege.pdf.paragraphs;

import java.util.Map;

/**
 * Says how far signs hang in the margin, so that the edge of the text looks straight: parts of
 * their own width, as in Hàn Thế Thành, “Micro-typographic extensions to the TeX typesetting
 * system” (2000).
 */
final class HangingPunctuation {

  private static final Map<Integer, Double> RIGHT =
      Map.ofEntries(
          Map.entry((int) '-', 0.6),
          Map.entry((int) '‐', 0.6),
          Map.entry((int) '.', 0.6),
          Map.entry((int) ',', 0.6),
          Map.entry((int) ';', 0.3),
          Map.entry((int) ':', 0.3),
          Map.entry((int) '–', 0.25),
          Map.entry((int) '—', 0.2),
          Map.entry((int) '’', 0.6),
          Map.entry((int) '”', 0.5),
          Map.entry((int) '»', 0.3),
          Map.entry((int) '“', 0.5),
          Map.entry((int) '…', 0.15));

  private static final Map<Integer, Double> LEFT =
      Map.of(
          (int) '«', 0.3, (int) '“', 0.5, (int) '‘', 0.6, (int) '„', 0.5, (int) '‚', 0.6, (int) '(',
          0.15, (int) '’', 0.6, (int) '»', 0.3);

  /** The most that hangs on both sides together, as part of the size of the type. */
  static final double MOST = 0.5;

  private HangingPunctuation() {}

  /** The part of a sign that hangs where a line ends with it. */
  static double right(int sign) {
    return RIGHT.getOrDefault(sign, 0.0);
  }

  /** The part of a sign that hangs where a line begins with it. */
  static double left(int sign) {
    return LEFT.getOrDefault(sign, 0.0);
  }
}
