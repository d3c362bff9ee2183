package florilege;

import static org.junit.jupiter.api.Assertions.assertTrue;

import example.MakeBooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the library, which the text of its root package names. */
class LibraryExampleTest {

  @TempDir Path folder;

  private String run(String... arguments) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      MakeBooks.main(arguments);
    } finally {
      System.setOut(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void exampleMakesTheBookAndSaysWhatIsDoubtful() throws IOException {
    Path blog = Files.createDirectories(folder.resolve("blog"));
    Path post = Files.writeString(blog.resolve("post.md"), "# Night\n\nA ![](missing.png) pot.\n");
    Path out = folder.resolve("out");
    String said = run(blog.toString(), out.toString());
    Path book = out.resolve("blog.epub");
    assertTrue(said.startsWith("Blog: [" + book + "]\n"), said);
    assertTrue(said.contains(post + ": "), said);
    assertTrue(Files.size(book) > 1000);
  }

  @Test
  void packageNamesAnExampleThatIsThere() throws IOException {
    String text = Files.readString(Path.of("src/main/java/florilege/package-info.java"));
    String file = "src/test/java/example/MakeBooks.java";
    assertTrue(text.contains(file), text);
    long statements =
        Files.readString(Path.of(file))
            .replaceFirst("(?s).*\\bclass ", "")
            .lines()
            .filter(line -> !line.isBlank() && !line.strip().matches("(?:/?\\*|//).*"))
            .count();
    assertTrue(statements <= 25, statements + " lines");
  }
}
