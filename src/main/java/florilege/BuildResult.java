package florilege;

import florilege.book.Book;
import florilege.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What was made.
 *
 * @param title of the book
 * @param files made, in the order of {@link Format}; none when there was no book to make
 * @param pages of the PDF; 0 where none was typeset
 * @param census the book in numbers
 * @param problems found on the way, sorted
 */
public record BuildResult(
    String title, List<Path> files, int pages, Book.Census census, List<Problem> problems) {}
