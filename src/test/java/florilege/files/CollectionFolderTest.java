package florilege.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import florilege.problem.Problem;
import florilege.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are found under any name, and not in the folder that the book goes into. */
class CollectionFolderTest {

  @TempDir Path top;
  private final Problems problems = new Problems();

  private Path put(String path) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, path);
  }

  private List<String> paths(Optional<Path> output) {
    return CollectionFolder.files(top, new ReadAccess(top, output, List.of(), Set.of()), problems)
        .stream()
        .map(CollectionFolder.Found::path)
        .toList();
  }

  private List<String> said() {
    return problems.sorted().stream()
        .map(Problem::toString)
        .map(said -> said.replace(top + "/", ""))
        .toList();
  }

  @Test
  void namesAreOnOneLine() throws IOException {
    for (String name : List.of("a\nb.md", "c\rd.md", "e\tf/g\u0085h.md", "i\u2028j.md", "k.md\n")) {
      put(name);
    }
    assertEquals(
        List.of("a b.md", "c d.md", "e f/g h.md", "i j.md", "k.md"), paths(Optional.empty()));
    assertTrue(
        CollectionFolder.files(top, ReadAccess.to(top), problems).stream()
            .allMatch(file -> file.text(problems).isPresent()));
    assertEquals(List.of(), said());
  }

  @Test
  void otherNamesAreLeftAsTheyAre() throws IOException {
    List<String> names = List.of("50% #1.md", "a'b\"c.md", "a\u202eb.md", "a\\b.md", "a\u200db.md");
    for (String name : names) {
      put(name);
    }
    assertEquals(names.stream().sorted().toList(), paths(Optional.empty()));
  }

  @Test
  void aNameThatIsNoUtf8IsRead() throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", "printf words > \"$(printf 'caf\\351.md')\"")
            .directory(top.toFile())
            .start();
    assumeTrue(shell.waitFor() == 0, "this disk takes Unicode only");
    CollectionFolder.Found file = CollectionFolder.files(top, ReadAccess.to(top), problems).get(0);
    assertEquals("caf\uFFFD.md", file.path());
    assertEquals("words", file.text(problems).orElseThrow().source().text());
  }

  @Test
  void outputFolderIsSkippedAndItsMarkdownReported() throws IOException {
    put("a.md");
    put("out/book/index.html");
    put("out/book/images/pot.png");
    put("out/notes.md");
    put("output.md");
    Files.createSymbolicLink(top.resolve("way"), Path.of("out"));
    assertEquals(List.of("a.md", "output.md"), paths(Optional.of(top.resolve("out"))));
    assertEquals(
        List.of(
            "out/notes.md: warning: it lies in the folder that the book goes into [in-output]",
            "way/notes.md: warning: it lies in the folder that the book goes into [in-output]"),
        said());
    assertEquals(8, paths(Optional.of(top)).size(), "the collection itself is read");
    assertEquals(8, paths(Optional.of(top.resolve("none"))).size());
    assertEquals(8, paths(Optional.of(top.getParent())).size());
  }
}
