package florilege;

import florilege.book.Book;
import florilege.problem.Problem;
import florilege.problem.ProblemCount;
import java.nio.file.Path;
import java.util.List;

/**
 * Lists what was made.
 *
 * @param title of the book; where nothing had to be made, what its files are called
 * @param files made, or found to be up to date, in the order of {@link Format}; none when there was
 *     no book to make
 * @param pages of the PDF; 0 where none was typeset
 * @param census the book in numbers
 * @param problems found on the way, sorted
 * @param upToDate whether nothing had to be made
 * @param count how many problems there are: those found on the way, and those that were found when
 *     it was made, where it is up to date
 */
public record BuildResult(
    String title,
    List<Path> files,
    int pages,
    Book.Census census,
    List<Problem> problems,
    boolean upToDate,
    ProblemCount count) {

  /** What has just been made. */
  public BuildResult(
      String title, List<Path> files, int pages, Book.Census census, List<Problem> problems) {
    this(title, files, pages, census, problems, false, ProblemCount.of(problems));
  }
}
