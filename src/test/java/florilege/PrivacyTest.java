package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is known of readers besides their names, and what was erased, is nowhere in what the program
 * makes or says: neither in the files of an EPUB, nor in the text and metadata of a PDF, nor in the
 * report, nor on the terminal, though something is wrong with every file.
 */
class PrivacyTest {

  private static final List<String> SECRETS =
      List.of(
          "secret-mail@example.org",
          "secret-name@example.org",
          "0123456789abcdef0123456789abcdef",
          "203.0.113.77",
          "avatar-of-somebody",
          "homepage-of-somebody",
          "unsaid",
          "Banished");

  private static final List<String> SAID =
      List.of("first-words", "second-words", "third-words", "fourth-words");

  @TempDir Path folder;

  private void put(String path, String text) throws IOException {
    Path file = folder.resolve("blog").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void collection() throws IOException {
    put("_config.yml", "title: A blog\nemail: secret-mail@example.org\n");
    put("collection.yaml", "comments: {leave-out: [gone, c2], depht: 3}\n");
    put("_posts/2012-01-20-night.md", "---\ntitle: Night\n---\nText of the night.\n");
    put(
        "_data/comments/night/a.yml",
        """
        _id: a
        name: Ann
        email: 0123456789abcdef0123456789abcdef
        ip: 203.0.113.77
        avatar: https://example.org/avatar-of-somebody.png
        url: https://example.org/homepage-of-somebody
        date: never, said secret-mail@example.org
        message: "first-words \\u0007"
        """);
    put(
        "_data/comments/night/b.yml",
        """
        _id: b
        name: secret-name@example.org
        email: secret-mail@example.org
        message: second-words
        replying_to: nobody
        """);
    put(
        "_data/comments/night/gone.yml",
        "_id: gone\nname: Banished\ndate: Banished\nmessage: unsaid <script>unsaid</script>\n");
    put(
        "_data/comments/night/torn.yml",
        "_id: torn\nname: Tom\nemail: secret-mail@example.org\nmessage: third-words\nip: \"203.0.113.77\n");
    put("_posts/2012-01-21-day.md", "---\ntitle: Day\n---\nText of the day.\n");
    put(
        "_posts/2012-01-21-day.comments.md",
        """
        ---
        id: c1
        author: Eve <secret-mail@example.org>
        date: soon
        email: secret-mail@example.org
        ip: 203.0.113.77
        ---
        fourth-words

        ---
        id: c2
        author: Banished
        date: Banished
        reply-to: Banished
        ---
        unsaid <img src=unsaid>
        """);
  }

  @Test
  void privateDataIsNeitherWrittenNorReported() throws IOException {
    collection();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Path report = folder.resolve("report.json");
    String[] arguments = {
      "build",
      folder.resolve("blog").toString(),
      "--verbose",
      "--format=epub,pdf,xhtml",
      "--report=" + report,
      "--output=" + folder.resolve("out")
    };
    Main.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of());
    String told = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    assertTrue(told.contains("warning"), "the example is full of mistakes: " + told);
    String made = made() + Files.readString(report);
    SAID.forEach(words -> assertTrue(made.contains(words), words));
    List<String> leaked =
        SECRETS.stream().filter(secret -> lower(made + told).contains(lower(secret))).toList();
    assertEquals(List.of(), leaked, told);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Everything in the output folder, as text. */
  private String made() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".pdf")) {
          text.append(printed(file));
        } else if (name.endsWith(".epub")) {
          ParsedEpub.open(file).files().values().forEach(bytes -> text.append(latin(bytes)));
        } else {
          text.append(latin(Files.readAllBytes(file)));
        }
      }
    }
    return text.toString();
  }

  private static String printed(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      String metadata =
          latin(document.getDocumentCatalog().getMetadata().exportXMPMetadata().readAllBytes());
      return new PDFTextStripper().getText(document) + metadata + latin(Files.readAllBytes(pdf));
    }
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
