package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.files.Sha256;
import florilege.output.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a collection says, a build leaves what it reads as it was. */
class InputsKeptTest {

  @TempDir Path top;
  private Path collection;

  @BeforeEach
  void collection() {
    collection =
        BuiltBook.collection(
            top.resolve("col"),
            "articles/a.md",
            "Ten years of work",
            "articles/.florilege",
            "The next build replaces this folder as a whole.\n",
            ".florilege",
            "The next build replaces this folder as a whole.\n");
  }

  private BuildResult build(Path output, Map<String, String> settings) throws IOException {
    return build(output, settings, Format.XHTML);
  }

  private BuildResult build(Path output, Map<String, String> settings, Format format)
      throws IOException {
    return Publisher.publish(
            new BuildRequest(
                collection,
                output,
                EnumSet.of(format),
                settings,
                List.of(),
                Optional.empty(),
                List.of(top.resolve("named"))),
            step -> {})
        .get(0);
  }

  private void assertRefused(Path output, Map<String, String> settings) throws IOException {
    Map<String, String> before = content();
    assertThrows(OutputException.class, () -> build(output, settings));
    assertEquals(before, content());
  }

  private Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (Path file : BuiltBook.filesBelow(top)) {
      content.put(top.relativize(file).toString(), Files.readString(file));
    }
    return content;
  }

  @Test
  void noFolderThatIsReadIsReplaced() throws IOException {
    BuiltBook.collection(top, "named/a.md", "x", "blog/a.md", "x", "look/style.properties", "");
    assertRefused(top, Map.of());
    assertRefused(top, Map.of("file-name", "COL"));
    assertRefused(top, Map.of("file-name", "named"));
    assertRefused(top, Map.of("from", "../blog", "file-name", "blog"));
    assertRefused(top, Map.of("style", "../look", "file-name", "look"));
    assertRefused(top.getParent(), Map.of("file-name", top.getFileName().toString()));
  }

  @Test
  void noListGivesRightsOverSources() throws IOException {
    String line =
        String.join(
            " ",
            "made",
            Sha256.of("articles"),
            Sha256.of("a.md"),
            Sha256.of("Ten years of work"),
            "Florilege 1.0.0");
    BuiltBook.collection(collection, ".florilege-record", "florilege-record 1\n" + line + "\n");
    Files.delete(collection.resolve("articles/.florilege"));
    assertRefused(collection, Map.of("file-name", "articles"));
  }

  @Test
  void unprovedFileAmongSourcesIsNotReplaced() throws IOException {
    Path images = Files.createDirectories(collection.resolve("images"));
    Path picture = Files.writeString(images.resolve("col.epub"), "a picture by that name");
    OutputException refusal =
        assertThrows(OutputException.class, () -> build(images, Map.of(), Format.EPUB));
    assertTrue(refusal.getMessage().contains("col.epub"), refusal.getMessage());
    assertEquals("a picture by that name", Files.readString(picture));
  }

  @Test
  void theOutputMayLieInTheCollectionAndIsNotRead() throws IOException {
    Path output = collection.resolve("out");
    for (int build = 0; build < 2; build++) {
      BuildResult result = build(output, Map.of());
      assertEquals(List.of(), result.problems());
      assertEquals(1, result.census().articles());
      assertTrue(Files.exists(output.resolve("col/index.html")));
    }
  }
}
