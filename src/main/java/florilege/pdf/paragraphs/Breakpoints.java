package florilege.pdf.paragraphs;

import com.openhtmltopdf.extend.FSTextBreaker;
import florilege.pdf.paragraphs.Breakpoint.Kind;
import florilege.pdf.paragraphs.content.InlineRun;
import florilege.pdf.paragraphs.content.MeasuredText;
import florilege.pdf.paragraphs.content.TextExtent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Finds where the lines of a paragraph may end. */
final class Breakpoints {

  private static final char SOFT_HYPHEN = '\u00AD';

  /** Letters that must stand before and after a hyphen. */
  private static final int LETTERS = 3;

  private final MeasuredText measured;
  private final String text;
  private final ToDoubleFunction<InlineRun> hyphens;
  private final List<Breakpoint> points = new ArrayList<>();

  private Breakpoints(MeasuredText measured, ToDoubleFunction<InlineRun> hyphens) {
    this.measured = measured;
    this.text = measured.text();
    this.hyphens = hyphens;
  }

  /**
   * Finds them all, the beginning and the end too.
   *
   * @param breaks where Unicode lets a line end
   * @param hyphens how wide a hyphen is in a chunk
   */
  static List<Breakpoint> in(
      MeasuredText measured, FSTextBreaker breaks, ToDoubleFunction<InlineRun> hyphens) {
    Breakpoints found = new Breakpoints(measured, hyphens);
    found.find(breaks);
    return found.points;
  }

  private void find(FSTextBreaker breaks) {
    points.add(new Breakpoint(0, 0, TextExtent.NONE, TextExtent.NONE, Kind.SPACE, 0, 0));
    breaks.setText(text);
    for (int at = breaks.next(); at > 0 && at < text.length(); at = breaks.next()) {
      if (text.charAt(at - 1) != SOFT_HYPHEN || isBetweenLetters(at)) {
        add(at, kind(at));
      }
    }
    add(text.length(), Kind.FORCED);
  }

  private Kind kind(int at) {
    char before = text.charAt(at - 1);
    if (before == '\n') {
      return Kind.FORCED;
    } else if (before == ' ') {
      return Kind.SPACE;
    } else if (before == SOFT_HYPHEN) {
      return isRare(at) ? Kind.RARE_HYPHEN : Kind.HYPHEN;
    } else if (before == '-' || before == '‐') {
      return letters(at - 2, -1) < LETTERS || letters(at, 1) < LETTERS
          ? Kind.RARE_WRITTEN_HYPHEN
          : Kind.WRITTEN_HYPHEN;
    }
    return Character.isLetterOrDigit(text.charAt(at)) || before == '–' || before == '—'
        ? Kind.ADDRESS
        : Kind.SPACE;
  }

  /** Whether a word should be divided only where nothing else helps. */
  private boolean isRare(int at) {
    int start = at;
    while (start > 0 && isLetter(text.charAt(start - 1))) {
      start--;
    }
    int end = at;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return Character.isUpperCase(text.charAt(start))
        || start > 0 && text.charAt(start - 1) == '-'
        || end < text.length() && text.charAt(end) == '-';
  }

  private boolean isBetweenLetters(int at) {
    boolean chunkGoesOn = measured.chunk(at) == measured.chunk(at - 1);
    return chunkGoesOn && letters(at - 1, -1) >= LETTERS && letters(at, 1) >= LETTERS;
  }

  /** How many letters stand in a row from a place on, as far as that matters. */
  private int letters(int from, int step) {
    int letters = 0;
    for (int i = from; i >= 0 && i < text.length() && letters < LETTERS; i += step) {
      char c = text.charAt(i);
      if (!isLetter(c)) {
        break;
      }
      letters += c == SOFT_HYPHEN || Character.isLowSurrogate(c) ? 0 : 1;
    }
    return letters;
  }

  private static boolean isLetter(char c) {
    return c == SOFT_HYPHEN
        || Character.isLetter(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void add(int at, Kind kind) {
    int end = at;
    int from = points.isEmpty() ? 0 : last().position();
    while (end > from && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\n')) {
      end--;
    }
    int start = at;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    if (end <= last().end() && kind != Kind.FORCED) {
      return;
    }
    double added = hyphen(end) - right(end);
    double hangs = start < text.length() ? left(start) : 0;
    points.add(
        new Breakpoint(
            start, end, measured.before(end), measured.before(start), kind, added, hangs));
  }

  private Breakpoint last() {
    return points.get(points.size() - 1);
  }

  private double hyphen(int end) {
    return isSoft(end) ? hyphens.applyAsDouble(measured.chunk(end - 1)) : 0;
  }

  private boolean isSoft(int end) {
    return end > 0 && end < text.length() && text.charAt(end - 1) == SOFT_HYPHEN;
  }

  private double right(int end) {
    if (isSoft(end)) {
      return HangingPunctuation.right('-') * hyphen(end);
    }
    return end == 0 ? 0 : HangingPunctuation.right(text.charAt(end - 1)) * measured.width(end - 1);
  }

  private double left(int start) {
    return HangingPunctuation.left(text.charAt(start)) * measured.width(start);
  }
}
