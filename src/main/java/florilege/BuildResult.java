package florilege;

import florilege.book.Book;
import florilege.problem.Problem;
import florilege.problem.ProblemCount;
import java.nio.file.Path;
import java.util.List;

/**
 * Lists what was made.
 *
 * @param title of the book; where nothing had to be made, the name of the collection's folder
 * @param issue of a periodical, as {@code --issue} takes it; empty for a whole collection
 * @param files made, or found to be up to date, in the order of {@link Format}; none when there was
 *     no book to make
 * @param pages of the PDF; 0 where none was typeset
 * @param census the book in numbers
 * @param problems found on the way, sorted
 * @param state what became of it
 * @param count how many problems there are: those found on the way, and those that were found when
 *     it was made, where it is up to date
 */
public record BuildResult(
    String title,
    String issue,
    List<Path> files,
    int pages,
    Book.Census census,
    List<Problem> problems,
    State state,
    ProblemCount count) {

  /** What becomes of an order. */
  public enum State {
    /** A book has been made. */
    MADE,
    /** The book is there already. */
    UP_TO_DATE,
    /** There is nothing in an issue, as is no fault. */
    EMPTY,
    /** There is nothing to make a book of. */
    NONE
  }

  /** What has just been made of a whole collection; nothing if there are no files. */
  public BuildResult(
      String title, List<Path> files, int pages, Book.Census census, List<Problem> problems) {
    this(
        title,
        "",
        files,
        pages,
        census,
        problems,
        files.isEmpty() ? State.NONE : State.MADE,
        ProblemCount.of(problems));
  }

  /** No book. */
  static BuildResult none(String title, String issue, boolean isEmpty, List<Problem> problems) {
    return new BuildResult(
        title,
        issue,
        List.of(),
        0,
        new Book.Census(0, 0, 0, 0),
        problems,
        isEmpty ? State.EMPTY : State.NONE,
        ProblemCount.of(problems));
  }
}
