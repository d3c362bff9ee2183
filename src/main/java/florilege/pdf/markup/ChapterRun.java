package florilege.pdf.markup;

import florilege.book.Chapter;
import java.util.List;
import java.util.Optional;

/**
 * Represents a run, a sequence of chapters that share pages: the first begins a page, and each of
 * the others may begin in the middle of one. A run is laid out by itself.
 *
 * @param chapters at least one, in the order of the book
 * @param before the chapter that stands before them in the book, for a style may set the first of
 *     them by what it follows
 * @param side where its first page must be
 * @param page the name of the kind of its pages (CSS 2.2 §13.2, property {@code page}); {@code
 *     auto} where they have none, or are of several kinds
 */
public record ChapterRun(List<Chapter> chapters, Optional<Chapter> before, Side side, String page) {

  /** A run of one chapter, for trials: on a right page, after nothing. */
  public static ChapterRun of(Chapter chapter) {
    return new ChapterRun(List.of(chapter), Optional.empty(), Side.RIGHT, "auto");
  }

  /** The side of an open book on which a page stands: right pages are odd, from 1. */
  public enum Side {
    /** Whichever is next. */
    ANY,
    /** A verso. */
    LEFT,
    /** A recto. */
    RIGHT
  }
}
