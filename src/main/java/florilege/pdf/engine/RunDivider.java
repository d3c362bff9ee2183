package florilege.pdf.engine;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import florilege.book.Chapter;
import florilege.pdf.markup.ChapterRun;
import florilege.pdf.markup.ChapterRun.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Divides a book into {@linkplain ChapterRun runs}: a new one begins with each chapter that a style
 * has begin a page, and before a run is larger than memory may have room for: where short articles
 * run on, they would be one run, however many there are. A style that counts anything over the
 * whole book but pages, or says how many pages there are, has all of it in one run.
 */
final class RunDivider {

  /** What goes on from one chapter to the next. */
  private static final Pattern COUNTED =
      Pattern.compile("counter-(?:reset|increment)|counters?\\(\\s*pages|target-text");

  private static final String AUTO = "auto";

  /** Characters and elements of a run of several chapters: some forty pages. */
  static final long MOST = 100_000;

  private final boolean whole;
  private final List<ChapterRun> runs = new ArrayList<>();

  /** The run that is being gathered, and the chapter before it. */
  private List<Chapter> chapters = new ArrayList<>();

  private long size;
  private Optional<Chapter> before = Optional.empty();
  private Side side = Side.RIGHT;
  private String page = AUTO;

  private RunDivider(boolean whole) {
    this.whole = whole;
  }

  /**
   * Divides a book. What a style does not show is in no run, unless it shows nothing at all.
   *
   * @param css the style sheet
   * @param styles of the chapters themselves, in their order
   */
  static List<ChapterRun> of(List<Chapter> chapters, String css, List<CalculatedStyle> styles) {
    RunDivider runs = new RunDivider(COUNTED.matcher(css).find());
    for (int i = 0; i < styles.size(); i++) {
      if (!styles.get(i).isIdent(CSSName.DISPLAY, IdentValue.NONE)) {
        runs.add(chapters.get(i), styles.get(i));
      }
    }
    if (runs.chapters.isEmpty()) {
      return List.of(new ChapterRun(chapters, Optional.empty(), Side.RIGHT, AUTO));
    }
    runs.close();
    return runs.runs;
  }

  private void add(Chapter chapter, CalculatedStyle style) {
    String its = style.getStringProperty(CSSName.PAGE);
    long more = RunLayout.size(chapter.xhtml());
    if (chapters.isEmpty()) {
      page = its;
    } else if (!its.equals(page) || isForced(style) || isTooMuch(size, more)) {
      if (whole) {
        page = its.equals(page) ? page : AUTO;
      } else {
        close();
        side = side(style.getIdent(CSSName.PAGE_BREAK_BEFORE));
        page = its;
      }
    }
    chapters.add(chapter);
    size += more;
  }

  /** Whether a chapter must not be added to a run of a size. */
  static boolean isTooMuch(long size, long more) {
    return size + more > MOST;
  }

  private void close() {
    runs.add(new ChapterRun(List.copyOf(chapters), before, side, page));
    before = Optional.of(chapters.get(chapters.size() - 1));
    chapters = new ArrayList<>();
    size = 0;
  }

  private static boolean isForced(CalculatedStyle style) {
    IdentValue value = style.getIdent(CSSName.PAGE_BREAK_BEFORE);
    return value == IdentValue.ALWAYS || value == IdentValue.LEFT || value == IdentValue.RIGHT;
  }

  private static Side side(IdentValue breakBefore) {
    return breakBefore == IdentValue.LEFT
        ? Side.LEFT
        : breakBefore == IdentValue.RIGHT ? Side.RIGHT : Side.ANY;
  }
}
