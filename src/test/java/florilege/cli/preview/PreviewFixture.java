package florilege.cli.preview;

import florilege.BuildResult;
import florilege.Format;
import florilege.book.Book;
import florilege.problem.Problem;
import florilege.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Makes books without a collection: one page for screens, and some on paper. */
final class PreviewFixture {

  /** What is on the page for screens; there is no book where it is empty. */
  String page = "";

  /** How far a line goes on each printed page. */
  List<Integer> lines = List.of();

  final Problems problems = new Problems();

  PreviewedBook book(Path workshop) {
    return new PreviewedBook(workshop, this::make);
  }

  private List<BuildResult> make(Format format, Path to) {
    try {
      Path file = to.resolve(format == Format.PDF ? "b.pdf" : "b");
      if (format == Format.PDF) {
        Files.createDirectories(to);
        print(file);
      } else if (!page.isEmpty()) {
        Files.createDirectories(file);
        Files.writeString(file.resolve("index.html"), page);
      }
      List<Path> files = page.isEmpty() ? List.of() : List.of(file);
      List<Problem> found = problems.sorted();
      return List.of(new BuildResult("B", files, 0, new Book.Census(1, 0, 0, 0), found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int line : lines) {
        PDPage sheet = new PDPage();
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
          content.moveTo(0, 0);
          content.lineTo(line, line);
          content.stroke();
        }
      }
      document.save(file.toFile());
    }
  }
}
