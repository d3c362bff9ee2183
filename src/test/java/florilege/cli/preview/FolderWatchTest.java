package florilege.cli.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

  @TempDir Path folder;

  @Test
  void filesThatComeChangeAndGoAreNamed() throws IOException {
    Path one = write("articles/one.md", "a");
    Path two = write("articles/two.md", "a");
    FolderWatch watch = new FolderWatch(folder, Integer.MAX_VALUE, folder.resolve("out"));
    assertEquals(Set.of(), watch.changed());
    write("articles/one.md", "ab");
    Files.delete(two);
    Path three = write("images/three.png", "a");
    assertEquals(Set.of(one, two, three), watch.changed());
    assertEquals(Set.of(), watch.changed());
  }

  @Test
  void fileMovedIntoThePlaceOfAnotherIsNamed() throws IOException {
    Path one = write("one.md", "a");
    FolderWatch watch = new FolderWatch(folder, Integer.MAX_VALUE, folder.resolve("out"));
    Files.delete(one);
    Files.move(write("new", "abc"), one);
    assertEquals(Set.of(one), watch.changed());
  }

  @Test
  void outputAndHiddenFoldersAreNotWatched() throws IOException {
    FolderWatch watch = new FolderWatch(folder, Integer.MAX_VALUE, folder.resolve("out"));
    write("out/book.epub", "a");
    write(".git/index", "a");
    assertEquals(Set.of(), watch.changed());
  }

  @Test
  void foldersBelowTheDepthAreNotWatched() throws IOException {
    write("a/b/c.md", "a");
    FolderWatch watch = new FolderWatch(folder, 2, folder.resolve("out"));
    write("a/b/c.md", "abc");
    Path near = write("a/d.png", "a");
    assertEquals(Set.of(near), watch.changed());
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
