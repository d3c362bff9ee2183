package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.bind.Binder;
import florilege.book.Book;
import florilege.check.VeraPdfRunner;
import florilege.files.ReadAccess;
import florilege.model.ArticleCollection;
import florilege.pdf.PdfWriter;
import florilege.problem.Problems;
import florilege.problem.Severity;
import florilege.read.CollectionReader;
import florilege.style.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Books of ordinary writing are printed in their form and are valid, whatever stands beside what.
 */
class RandomBooksTest {

  private static final int BOOKS = Thorough.count(1_000, 4);
  private static final long FIRST = Long.getLong("seed", 1);

  @Test
  void areMadeWithoutAnError(@TempDir Path folder) {
    assertEquals(
        List.of(),
        LongStream.range(FIRST, FIRST + BOOKS)
            .mapToObj(seed -> faults(seed, folder.resolve("b" + seed)))
            .flatMap(List::stream)
            .toList());
  }

  /** What is wrong with the book of a seed, in words. */
  static List<String> faults(long seed, Path folder) {
    RandomCollection lot = new RandomCollection(seed);
    List<String> faults = new ArrayList<>();
    try {
      lot.write(folder);
      Problems problems = new Problems();
      Path pdf = folder.resolve("book.pdf");
      print(folder, pdf, problems);
      problems.sorted().stream()
          .filter(problem -> problem.rule().severity() == Severity.ERROR)
          .forEach(problem -> faults.add(seed + " " + lot + ": " + problem));
      VeraPdfRunner.check(pdf).forEach(finding -> faults.add(seed + " " + lot + ": " + finding));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      faults.add(seed + " " + lot + ": " + e);
    }
    return faults;
  }

  private static void print(Path folder, Path pdf, Problems problems) throws IOException {
    ArticleCollection collection = CollectionReader.read(folder, Map.of(), problems);
    Book book = Binder.bind(collection, Optional.empty(), done -> {}, problems);
    Style style = Style.load(collection.settings(), ReadAccess.to(folder), problems);
    Files.deleteIfExists(pdf);
    PdfWriter.write(book, style, pdf, chapters -> {}, problems);
  }
}
