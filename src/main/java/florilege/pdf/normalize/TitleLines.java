package florilege.pdf.normalize;

import florilege.pdf.normalize.tables.TextWidthEstimate;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Breaks a title that needs several lines by sense and balance: rather after a comma or colon than
 * elsewhere, not after a short word that belongs to the next, and so that the lines are of about
 * one length. The words of a line are joined by no-break spaces; between lines a space stays, so
 * that a title that fits on fewer lines is on fewer.
 */
final class TitleLines {

  private static final char NO_BREAK = '\u00A0';

  /** More words than these are no title. */
  private static final int MOST_WORDS = 40;

  /** What a break costs or gains, in the unit of a line that is as long again as it should be. */
  private static final double AFTER_SHORT_WORD = 0.5;

  private static final double AFTER_SIGN = -0.4;

  private static final Pattern SIGN = Pattern.compile(".*[,;:.!?…–—»”)]");

  /** Words of at most so many letters mostly belong to what follows. */
  private static final int SHORT = 3;

  /** Some that do not, or not always: they end a sense as well. */
  private static final Set<String> NOT_BOUND = Set.of("moi", "toi", "him", "her", "us", "me");

  private final String[] words;
  private final double[] widths;
  private final double room;

  private TitleLines(String[] words, double room) {
    this.words = words;
    this.room = room;
    widths = Arrays.stream(words).mapToDouble(TextWidthEstimate::of).toArray();
  }

  /**
   * Joins the words of each line of a title.
   *
   * @param room the width of a line, in ems of its type
   */
  static String balance(String title, double room) {
    String[] words = title.strip().split("[ \\n\\t]+");
    TitleLines lines = new TitleLines(words, room);
    int least = lines.least();
    boolean needed = least > 1 && words.length <= MOST_WORDS && words.length > least;
    return needed ? lines.joined(least) : title;
  }

  private double width(int from, int to) {
    double width = TextWidthEstimate.of(" ") * (to - from - 1);
    for (int i = from; i < to; i++) {
      width += widths[i];
    }
    return width;
  }

  /** How few lines hold the words; 1 if a word is wider than a line and must be divided. */
  private int least() {
    int lines = 1;
    int from = 0;
    for (int i = 0; i < words.length; i++) {
      if (widths[i] > room) {
        return 1;
      }
      if (width(from, i + 1) > room) {
        lines++;
        from = i;
      }
    }
    return lines;
  }

  /** The words, those of each of so many lines joined. */
  private String joined(int count) {
    double ideal = width(0, words.length) / count;
    double[][] least = new double[count + 1][words.length + 1];
    int[][] from = new int[count + 1][words.length + 1];
    Arrays.stream(least).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
    least[0][0] = 0;
    for (int line = 1; line <= count; line++) {
      for (int to = line; to <= words.length; to++) {
        for (int start = line - 1; start < to; start++) {
          double cost = least[line - 1][start] + cost(start, to, ideal);
          if (cost < least[line][to]) {
            least[line][to] = cost;
            from[line][to] = start;
          }
        }
      }
    }
    boolean[] begins = new boolean[words.length];
    for (int line = count, to = words.length; line > 0; to = from[line][to], line--) {
      begins[from[line][to]] = true;
    }
    StringBuilder joined = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      joined.append(begins[i] ? ' ' : NO_BREAK).append(words[i]);
    }
    return joined.toString();
  }

  private double cost(int from, int to, double ideal) {
    double width = width(from, to);
    if (width > room) {
      return Double.POSITIVE_INFINITY;
    }
    double off = (width - ideal) / ideal;
    return off * off + (to == words.length ? 0 : breakAfter(words[to - 1]));
  }

  private static double breakAfter(String word) {
    if (SIGN.matcher(word).matches()) {
      return AFTER_SIGN;
    }
    return word.length() <= SHORT && !NOT_BOUND.contains(word) ? AFTER_SHORT_WORD : 0;
  }
}
