package florilege.data;

import florilege.model.Passage;
import florilege.problem.Place;
import florilege.problem.Source;
import java.util.Arrays;

/**
 * Holds where the lines of a source begin, counted once, so that the places of thousands of values
 * are found quickly.
 */
public final class LineIndex {

  private final Source source;
  private final Source shown;
  private final int[] starts;

  private LineIndex(Source source, Source shown, int[] starts) {
    this.source = source;
    this.shown = shown;
    this.starts = starts;
  }

  /** Counts the lines of a source. */
  public static LineIndex of(Source source) {
    String text = source.text();
    int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
    for (int line = 1; line < starts.length; line++) {
      starts[line] = text.indexOf('\n', starts[line - 1]) + 1;
    }
    return new LineIndex(source, source, starts);
  }

  /**
   * The same lines with places that name line and column and show nothing of the text: for a file
   * in which addresses of people stand beside what they wrote.
   */
  public LineIndex unshown() {
    return new LineIndex(source, Source.named(source.file()), starts);
  }

  /** The source. */
  public Source source() {
    return source;
  }

  /**
   * How many lines there are; at least one. A line end at the very end begins one more, which is
   * empty.
   */
  public int count() {
    return starts.length;
  }

  /**
   * The offset at which a line, counted from 0, begins; for a line past the last, the end of the
   * text.
   */
  public int start(int line) {
    return line < starts.length ? starts[line] : source.text().length();
  }

  /** A line, counted from 0, without its line end. */
  public String line(int line) {
    int end = line + 1 < starts.length ? starts[line + 1] - 1 : source.text().length();
    return source.text().substring(starts[line], end);
  }

  /** The place of an offset. */
  public Place at(int offset) {
    int end = Math.max(0, Math.min(offset, source.text().length()));
    int found = Arrays.binarySearch(starts, end);
    int line = found >= 0 ? found : -found - 2;
    return new Place(shown, line + 1, end - starts[line] + 1);
  }

  /** The offset of a place that {@link #at} told. */
  public int offset(Place place) {
    return start(Math.max(1, place.line()) - 1) + Math.max(1, place.column()) - 1;
  }

  /**
   * What stands between two offsets, the first at the beginning of a line, without blank lines at
   * either end.
   */
  public Passage passage(int from, int to) {
    String text = source.text();
    int start = from;
    for (int i = from; i < to && Character.isWhitespace(text.charAt(i)); i++) {
      start = text.charAt(i) == '\n' ? i + 1 : start;
    }
    int end = to;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Passage(source, start, end);
  }
}
