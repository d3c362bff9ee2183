package florilege.pdf.barcode;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads bars as a scanner does: by the widths of dark and light along a line. */
public final class ScannedBars {

  /** Widths of the two dark and two light bars of each digit, in modules. */
  private static final Map<String, Integer> DIGITS =
      Map.of(
          "3211", 0, "2221", 1, "2122", 2, "1411", 3, "1132", 4, "1231", 5, "1114", 6, "1312", 7,
          "1213", 8, "3112", 9);

  /** Which left digits are of set B, by the first digit. */
  private static final List<String> FIRST =
      List.of(
          "AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABBAAB", "ABBBAA", "ABABAB", "ABABBA",
          "ABBABA");

  private ScannedBars() {}

  /** The thirteen digits of a string of modules. */
  static String read(String modules) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < modules.length(); i++) {
      if (i > 0 && modules.charAt(i) == modules.charAt(i - 1)) {
        widths.set(widths.size() - 1, widths.get(widths.size() - 1) + 1);
      } else {
        widths.add(1);
      }
    }
    return read(widths);
  }

  /** The digits of the first symbol on a row of pixels; an empty text where there is none. */
  public static String read(BufferedImage image, int row) {
    List<Integer> runs = new ArrayList<>();
    boolean dark = false;
    int width = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      boolean now = (image.getRGB(x, row) & 0xFF) < 128;
      if (now != dark) {
        runs.add(width);
        width = 0;
        dark = now;
      }
      width++;
    }
    runs.add(width);
    // A symbol has 59 bars; light ones are at even places.
    for (int start = 1; start + 59 < runs.size(); start += 2) {
      double all = runs.subList(start, start + 59).stream().mapToInt(each -> each).sum();
      if (runs.get(start - 1) >= 10 * all / 95 && runs.get(start + 59) >= 6.5 * all / 95) {
        List<Integer> widths =
            runs.subList(start, start + 59).stream()
                .map(each -> (int) Math.round(each * 95 / all))
                .toList();
        return read(widths);
      }
    }
    return "";
  }

  private static String read(List<Integer> widths) {
    StringBuilder digits = new StringBuilder();
    StringBuilder sets = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      int at = 3 + 4 * i + (i < 6 ? 0 : 5);
      StringBuilder four = new StringBuilder();
      widths.subList(at, at + 4).forEach(four::append);
      boolean isB = !DIGITS.containsKey(four.toString()) || i < 6 && isEven(widths, at);
      String key = isB ? four.reverse().toString() : four.toString();
      digits.append(DIGITS.getOrDefault(key, -1));
      if (i < 6) {
        sets.append(isB ? 'B' : 'A');
      }
    }
    return FIRST.indexOf(sets.toString()) + digits.toString();
  }

  /** Digits of set B have an even number of dark modules; left digits begin light. */
  private static boolean isEven(List<Integer> widths, int at) {
    return (widths.get(at + 1) + widths.get(at + 3)) % 2 == 0;
  }
}
