package florilege.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTransactionTest {

  @TempDir Path folder;

  /** Every file below the folder with its content, but for the list of what was made. */
  private Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (Path path : FileTrees.tree(folder)) {
      if (Files.isRegularFile(path) && !path.endsWith(BuildRecord.NAME)) {
        content.put(folder.relativize(path).toString(), Files.readString(path));
      }
    }
    return content;
  }

  private void publish(String epub, String pdf) throws IOException {
    try (OutputTransaction output = OutputTransaction.in(folder)) {
      Files.writeString(output.stage("book.epub"), epub);
      Files.writeString(output.stage("book.pdf"), pdf);
      output.publish();
    }
  }

  @Test
  void putsFilesIntoAFolderThatItMakes() throws IOException {
    Path deep = folder.resolve("a/b");
    try (OutputTransaction output = OutputTransaction.in(deep)) {
      Files.writeString(output.stage("book.epub"), "epub");
      assertEquals(List.of(deep.resolve("book.epub")), output.publish());
    }
    assertEquals(Map.of("a/b/book.epub", "epub"), content());
  }

  @Test
  void replacesFilesAndTouchesNoOther() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.createDirectory(folder.resolve(".florilege-1-1"));
    Files.writeString(folder.resolve(".florilege-1-1/mine.txt"), "mine");
    publish("1", "1");
    publish("2", "2");
    assertEquals(
        Map.of(
            "book.epub",
            "2",
            "book.pdf",
            "2",
            "notes.txt",
            "mine",
            ".florilege-1-1/mine.txt",
            "mine"),
        content());
  }

  @Test
  void leavesEverythingWhenNotPublished() throws IOException {
    publish("old", "old");
    assertThrows(
        IllegalStateException.class,
        () -> {
          try (OutputTransaction output = OutputTransaction.in(folder)) {
            Files.writeString(output.stage("book.epub"), "half");
            throw new IllegalStateException("the writer breaks");
          }
        });
    assertEquals(Map.of("book.epub", "old", "book.pdf", "old"), content());
    assertEquals(4, FileTrees.tree(folder).size());
  }

  @Test
  void removesTheFoldersItMadeForNothing() throws IOException {
    OutputTransaction.in(folder.resolve("a/b")).close();
    assertEquals(List.of(folder), FileTrees.tree(folder));
  }

  @Test
  void publishesNothingIfOneFileIsFaulty() throws IOException {
    publish("old", "old");
    for (String fault : List.of("missing", "empty", "wrong")) {
      try (OutputTransaction output = OutputTransaction.in(folder)) {
        Files.writeString(output.stage("book.epub"), "new");
        Path pdf = output.stage("book.pdf", part -> refuse(part, "wrong"));
        if (!fault.equals("missing")) {
          Files.writeString(pdf, fault.equals("empty") ? "" : fault);
        }
        assertThrows(RuntimeException.class, output::publish, fault);
      }
      assertEquals(Map.of("book.epub", "old", "book.pdf", "old"), content(), fault);
    }
  }

  private static void refuse(Path part, String content) {
    try {
      if (Files.readString(part).equals(content)) {
        throw new IllegalStateException("refused");
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void namesThePartAsTheTargetIsNamed() {
    try (OutputTransaction output = OutputTransaction.in(folder)) {
      Path part = output.stage("book.epub");
      assertEquals("book.epub", part.getFileName().toString());
      assertTrue(part.startsWith(folder), part::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../x", "a/b", "/x", ".hidden", "book.pdf"})
  void refusesNamesThatLeadElsewhere(String name) {
    try (OutputTransaction output = OutputTransaction.in(folder)) {
      output.stage("book.pdf");
      assertThrows(IllegalArgumentException.class, () -> output.stage(name));
    }
  }

  @Test
  void refusesTargetsThatAreFoldersOrLinksOrProtected() throws IOException {
    Path target = folder.resolve("book.pdf");
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
    Files.createDirectory(target);
    assertTrue(
        assertThrows(OutputException.class, () -> publish("1", "1"))
            .getMessage()
            .contains("a folder"));
    Files.delete(target);
    Files.createSymbolicLink(target, elsewhere);
    assertTrue(
        assertThrows(OutputException.class, () -> publish("1", "1"))
            .getMessage()
            .contains("symbolic link"));
    Files.delete(target);
    assumeTrue(Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null);
    Files.writeString(target, "protected");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--r--r--"));
    assertTrue(
        assertThrows(OutputException.class, () -> publish("1", "1"))
            .getMessage()
            .contains("write-protected"));
    assertEquals(Map.of("book.pdf", "protected", "elsewhere", "mine"), content());
  }

  @Test
  void refusesAFolderThatIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertThrows(OutputException.class, () -> OutputTransaction.in(file));
    assertThrows(OutputException.class, () -> OutputTransaction.in(file.resolve("below")));
  }

  @Test
  void keepsPermissions() throws IOException {
    assumeTrue(Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null);
    Path plain = Files.writeString(folder.resolve("plain"), "x");
    publish("1", "1");
    assertEquals(
        Files.getPosixFilePermissions(plain),
        Files.getPosixFilePermissions(folder.resolve("book.pdf")));
    Files.setPosixFilePermissions(
        folder.resolve("book.pdf"), PosixFilePermissions.fromString("rw-r-----"));
    publish("2", "2");
    assertEquals(
        "rw-r-----",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("book.pdf"))));
  }

  @Test
  void replacesAFolderAsAWhole() throws IOException {
    for (String page : List.of("one.xhtml", "two.xhtml")) {
      try (OutputTransaction output = OutputTransaction.in(folder)) {
        Path part = Files.createDirectories(output.stage("book"));
        Files.createDirectory(part.resolve("pages"));
        Files.writeString(part.resolve("pages").resolve(page), page);
        output.publish();
      }
    }
    assertTrue(content().containsKey("book/pages/two.xhtml"));
    assertFalse(content().containsKey("book/pages/one.xhtml"));
    assertEquals(1, content().size());
  }

  @Test
  void replacesNoFolderThatItDidNotMake() throws IOException {
    Files.createDirectory(folder.resolve("book"));
    Files.writeString(folder.resolve("book/article.md"), "ten years of work");
    try (OutputTransaction output = OutputTransaction.in(folder)) {
      Path part = Files.createDirectories(output.stage("book"));
      Files.writeString(part.resolve("index.xhtml"), "x");
      assertThrows(OutputException.class, output::publish);
    }
    assertEquals(Map.of("book/article.md", "ten years of work"), content());
  }

  @Test
  void changesNothingWhenTheThreadIsInterrupted() throws IOException {
    publish("old", "old");
    OutputTransaction output = OutputTransaction.in(folder);
    Files.writeString(output.stage("book.epub"), "new");
    Thread.currentThread().interrupt();
    assertThrows(OutputException.class, output::publish);
    assertTrue(Thread.interrupted());
    output.close();
    assertEquals(Map.of("book.epub", "old", "book.pdf", "old"), content());
  }

  @Test
  void takesTheFirstMoveBackWhenALaterOneFails() throws IOException {
    publish("old", "old");
    try (OutputTransaction output = OutputTransaction.in(folder)) {
      Files.writeString(output.stage("book.epub"), "new");
      Files.writeString(output.stage("new.pdf"), "new");
      Path lost = Files.writeString(output.stage("book.pdf"), "new");
      Files.writeString(output.stage("last.pdf", part -> lose(lost)), "new");
      assertThrows(OutputException.class, output::publish);
      assertEquals("old", Files.readString(folder.resolve("book.epub")));
    }
    assertEquals(Map.of("book.epub", "old", "book.pdf", "old"), content());
  }

  private static void lose(Path part) {
    try {
      Files.delete(part);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void publishesNothingOnceClosed() throws IOException {
    OutputTransaction output = OutputTransaction.in(folder);
    Files.writeString(output.stage("book.epub"), "new");
    output.close();
    assertThrows(OutputException.class, output::publish);
    assertEquals(Map.of(), content());
  }
}
