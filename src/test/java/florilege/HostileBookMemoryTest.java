package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import florilege.cli.Main;
import florilege.text.markdown.HostileTexts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A book whose articles and comments are hostile is built, in a process of 768 MB, within bounds of
 * time; of what stands beside them nothing is lost.
 */
class HostileBookMemoryTest {

  private static final List<String> TEXTS =
      List.of(
              "[ (]( repeated",
              "nested block quotes",
              "nested inline elements",
              "references never called",
              "backticks of every length",
              "unclosed comments",
              "dollars")
          .subList(0, Thorough.count(7, 4));

  private static final Duration START = Duration.ofSeconds(10);
  private static final Duration EACH = Duration.ofSeconds(5);

  @TempDir Path folder;

  @Test
  void hostileBookIsBuiltWithinBounds() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("collection.yaml"), "title: Book\nfile-name: book\n");
    for (int i = 0; i < TEXTS.size(); i++) {
      write(i, HostileTexts.texts().get(TEXTS.get(i)).get());
    }
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(JavaProcess.command(HostileBookMemoryTest.class, folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int status = process.waitFor();
    List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
    assertEquals(1, status, () -> String.join("\n", lines)); // some are too much, which is an error
    for (String line : lines) {
      assertFalse(line.contains("at florilege.") || line.contains("Exception"), line);
    }
    Duration used = Duration.ofNanos(Long.parseLong(lines.get(lines.size() - 1)));
    Duration most = START.plus(EACH.multipliedBy(2L * TEXTS.size()));
    assertTrue(used.compareTo(most) < 0, used::toString);
    check(epub());
    check(pdf());
  }

  private void write(int number, String text) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("a%d.md".formatted(number)),
        "# Case\n\nabove%dx\n\n%s\n".formatted(number, text));
    Files.writeString(articles.resolve("b%d.md".formatted(number)), "after%dx\n".formatted(number));
    Files.writeString(
        articles.resolve("b%d.comments.md".formatted(number)),
        """
        ---
        id: 1
        author: Ann
        ---
        before%1$dx

        ---
        id: 2
        author: Eve
        ---
        %2$s

        ---
        id: 3
        author: Ann
        ---
        behind%1$dx
        """
            .formatted(number, text));
  }

  private static void check(String book) {
    for (int i = 0; i < TEXTS.size(); i++) {
      for (String word : List.of("above", "after", "before", "behind")) {
        assertTrue(book.contains(word + i + "x"), word + " " + TEXTS.get(i));
      }
    }
  }

  private String epub() throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(folder.resolve("out/book.epub").toFile())) {
      for (var entry : zip.stream().filter(e -> e.getName().endsWith("html")).toList()) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private String pdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(folder.resolve("out/book.pdf").toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Builds the book of a folder and says, last of all, how many nanoseconds of CPU that took. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    String out = folder.resolve("out").toString();
    String[] build = {"build", folder.toString(), "-f", "epub,pdf", "-o", out};
    int status = Main.run(build, System.out, System.out, Map.of());
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(system.getProcessCpuTime());
    System.out.flush();
    Runtime.getRuntime().halt(status);
  }
}
