package florilege.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens after a step of a publication failed, or the program was killed between two. */
class RecoveryTest {

  private static final ProtectedInputs NOTHING = new ProtectedInputs(List.of());

  @TempDir Path folder;

  private AtomicReplacement replacement(String name) throws IOException {
    Files.createDirectories(folder.resolve("new"));
    Files.createDirectories(folder.resolve("old"));
    return new AtomicReplacement(
        folder.resolve("new").resolve(name),
        folder.resolve(name),
        folder.resolve("old").resolve(name));
  }

  @Test
  void undoesAFile() throws IOException {
    AtomicReplacement replacement = replacement("a");
    Files.writeString(folder.resolve("a"), "old");
    Files.writeString(folder.resolve("new/a"), "new");
    replacement.apply();
    assertEquals("new", Files.readString(folder.resolve("a")));
    replacement.undo();
    assertEquals("old", Files.readString(folder.resolve("a")));
  }

  @Test
  void undoesAFileThatWasNotThere() throws IOException {
    AtomicReplacement replacement = replacement("a");
    Files.writeString(folder.resolve("new/a"), "new");
    replacement.apply();
    replacement.undo();
    assertFalse(Files.exists(folder.resolve("a")));
  }

  @Test
  void leavesAFolderWhenTheNewOneIsLost() throws IOException {
    AtomicReplacement replacement = replacement("a");
    Files.createDirectory(folder.resolve("a"));
    Files.writeString(folder.resolve("a/page"), "old");
    assertThrows(IOException.class, replacement::apply, "there is nothing new to move");
    assertEquals("old", Files.readString(folder.resolve("a/page")));
  }

  @Test
  void trustsNoHalfCopyOfAFileThatWasNotReplaced() throws IOException {
    AtomicReplacement replacement = replacement("a");
    Files.writeString(folder.resolve("a"), "old");
    Files.writeString(folder.resolve("new/a"), "new");
    Files.writeString(folder.resolve("old/a"), "o");
    replacement.recover(BuildRecord.NONE, NOTHING);
    assertEquals("old", Files.readString(folder.resolve("a")));
  }

  /** What a killed program leaves: a hidden folder whose lock nobody holds. */
  private Path leftOver() throws IOException {
    Path staging = Files.createDirectories(folder.resolve(".florilege-999999999-1"));
    Files.createFile(staging.resolve("lock"));
    Files.createDirectory(staging.resolve("new"));
    return staging;
  }

  @Test
  void deletesWhatAKilledBuildLeft() throws IOException {
    Files.writeString(leftOver().resolve("new/book.pdf"), "half");
    OutputTransaction.in(folder).close();
    assertEquals(List.of(folder), FileTrees.tree(folder));
  }

  @Test
  void putsBackWhatAKilledPublicationTookAway() throws IOException {
    Path staging = leftOver();
    Files.createDirectories(staging.resolve("old/book"));
    Files.writeString(staging.resolve("old/book/page"), "old");
    Files.writeString(staging.resolve("old/book.epub"), "old");
    Files.writeString(folder.resolve("book.epub"), "new");
    Files.writeString(staging.resolve("old/book.pdf"), "old");
    Files.writeString(staging.resolve("new/book.pdf"), "new");
    Files.writeString(folder.resolve("book.pdf"), "old and whole");
    record(staging, "book.epub");
    OutputTransaction.in(folder).close();
    assertEquals("old", Files.readString(folder.resolve("book/page")));
    assertEquals("old", Files.readString(folder.resolve("book.epub")));
    assertEquals("old and whole", Files.readString(folder.resolve("book.pdf")));
    assertFalse(Files.exists(staging));
  }

  /** What the killed program said it was about to publish. */
  private void record(Path staging, String... names) throws IOException {
    List<Path> parts = Stream.of(names).map(folder::resolve).toList();
    Files.writeString(
        staging.resolve("record"), BuildRecord.NONE.with(parts, Optional.empty()).toString());
  }

  @Test
  void putsNothingBackOverWhatSomebodyHasChangedSince() throws IOException {
    Path staging = leftOver();
    Files.createDirectories(staging.resolve("old/book"));
    Files.writeString(staging.resolve("old/book/page"), "old");
    Files.writeString(staging.resolve("old/book.epub"), "old");
    Files.createDirectory(folder.resolve("book"));
    Files.writeString(folder.resolve("book/page"), "new");
    Files.writeString(folder.resolve("book.epub"), "new");
    record(staging, "book", "book.epub");
    Files.writeString(folder.resolve("book/more"), "mine");
    Files.writeString(folder.resolve("book.epub"), "mine");
    OutputTransaction.in(folder).close();
    assertEquals("new", Files.readString(folder.resolve("book/page")));
    assertEquals("mine", Files.readString(folder.resolve("book.epub")));
    assertFalse(Files.exists(staging));
  }

  @Test
  void recoveryNeverOverwritesAnInput() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.md"), "ten years of work");
    Path staging = leftOver();
    Files.createDirectories(staging.resolve("old/articles"));
    Files.writeString(staging.resolve("old/articles/a.md"), "another's");
    Files.writeString(staging.resolve("old/collection.yaml"), "title: Another's");
    Files.writeString(folder.resolve("collection.yaml"), "title: Mine");
    record(staging, "articles", "collection.yaml");
    OutputTransaction.in(folder, List.of(folder)).close();
    assertEquals("title: Mine", Files.readString(folder.resolve("collection.yaml")));
    assertEquals("ten years of work", Files.readString(articles.resolve("a.md")));
    OutputTransaction.in(folder, List.of(articles)).close();
    assertEquals("ten years of work", Files.readString(articles.resolve("a.md")));
  }

  @Test
  void putsABookBackThatWasMadeAmongTheSources() throws IOException {
    Path staging = leftOver();
    Files.createDirectories(staging.resolve("old"));
    Files.writeString(staging.resolve("old/book.epub"), "old");
    Files.writeString(folder.resolve("book.epub"), "new");
    record(staging, "book.epub");
    OutputTransaction.in(folder, List.of(folder)).close();
    assertEquals("old", Files.readString(folder.resolve("book.epub")));
  }

  @Test
  void keepsWhatWasPublishedBeforeTheProgramWasKilled() throws IOException {
    Path staging = leftOver();
    Files.createDirectory(staging.resolve("done"));
    Files.writeString(staging.resolve("done/book.pdf"), "old");
    Files.writeString(folder.resolve("book.pdf"), "new");
    OutputTransaction.in(folder).close();
    assertEquals("new", Files.readString(folder.resolve("book.pdf")));
    assertFalse(Files.exists(staging));
  }

  @Test
  void leavesABuildAloneThatIsStillAlive() throws IOException {
    try (OutputTransaction first = OutputTransaction.in(folder)) {
      Path part = Files.writeString(first.stage("a.pdf"), "a");
      OutputTransaction.in(folder).close();
      assertTrue(Files.exists(part));
    }
  }
}
