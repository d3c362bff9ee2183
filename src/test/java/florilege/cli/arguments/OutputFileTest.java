package florilege.cli.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "book.epub, book, EPUB",
    "book.kepub.epub, book, KEPUB",
    "Book.1.PDF, Book.1, PDF",
    ".kepub.epub, .kepub, EPUB"
  })
  void extensionOfAPathSaysTheFormat(String path, String name, Format format) {
    assertEquals(
        Optional.of(new OutputFile(folder, name, format)), OutputFile.of(folder.resolve(path)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", ".epub", "book.xhtml", "folder.epub"})
  void anythingElseIsAFolder(String path) throws IOException {
    Files.createDirectory(folder.resolve("folder.epub"));
    assertEquals(Optional.empty(), OutputFile.of(folder.resolve(path)));
  }
}
