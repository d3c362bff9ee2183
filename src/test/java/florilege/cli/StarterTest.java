package florilege.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collection to begin with becomes a book, by the whole program. */
class StarterTest {

  @TempDir Path folder;

  private int run(ByteArrayOutputStream err, String... words) {
    try (PrintStream out =
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      return Main.run(words, out, errors, Map.of());
    }
  }

  @Test
  void starterIsAValidBookWithoutProblems() {
    String book = folder.resolve("my-book").toString();
    String out = folder.resolve("out").toString();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(0, run(err, "new", book), err::toString);
    int code = run(err, "build", book, "-o", out, "--check", "--fail-on", "note");
    String said = err.toString(StandardCharsets.UTF_8);
    assertEquals(0, code, said);
    assertTrue(said.contains("no problems, checked and valid"), said);
    assertTrue(Files.exists(folder.resolve("out/my-book.epub")), said);
    assertTrue(Files.exists(folder.resolve("out/my-book.pdf")), said);
  }
}
