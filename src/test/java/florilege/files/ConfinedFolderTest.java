package florilege.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import florilege.problem.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No path, link or kind of file leads out of a folder, to a pipe, or to a device. */
@Timeout(600) // a guard: a pipe that is opened waits for ever
class ConfinedFolderTest {

  private static final byte[] WORDS = "words".getBytes(StandardCharsets.UTF_8);

  @TempDir Path top;
  private Path outside;
  private Path inside;
  private ConfinedFolder folder;

  @BeforeEach
  void folders() throws IOException {
    outside = Files.createDirectory(top.resolve("outside"));
    Files.writeString(outside.resolve("a.md"), "secret");
    inside = Files.createDirectory(top.resolve("in"));
    folder = new ConfinedFolder(inside);
  }

  private static Rule refused(Executable what) {
    return assertThrows(FileRefusedException.class, what).rule();
  }

  /** Every use of a path is refused, and nothing is written outside. */
  private void assertRefused(Rule rule, String path) throws IOException {
    assertEquals(rule, refused(() -> folder.read(path, 100)));
    assertEquals(rule, refused(() -> folder.file(path)));
    assertEquals(rule, refused(() -> folder.write(path, WORDS)));
    assertEquals(rule, refused(() -> folder.copy(outside.resolve("a.md").toRealPath(), path)));
    assertEquals("secret", Files.readString(outside.resolve("a.md")));
    try (Stream<Path> files = Files.list(outside)) {
      assertEquals(List.of(outside.resolve("a.md")), files.toList());
    }
  }

  static Stream<String> pathsOfNoFile() {
    return Stream.of(
        "",
        "/",
        "/etc/x",
        "..",
        "../outside/a.md",
        "b/../../outside/a.md",
        "b/..",
        "./b",
        "b//c",
        "b/",
        "... ",
        "C:/x",
        "c:x",
        "b\\c",
        "\\\\server\\x",
        "b\u0000",
        "b\nc",
        "b\tc",
        "b\rc",
        "b\u0085c",
        "b\u2028c",
        "\ud800",
        "x".repeat(256),
        "é".repeat(128),
        "b/".repeat(1000) + "c");
  }

  @ParameterizedTest
  @MethodSource("pathsOfNoFile")
  void refusesPathsThatLeadOutOrCannotBe(String path) throws IOException {
    assertRefused(Rule.OUTSIDE_COLLECTION, path);
    assertEquals(Rule.OUTSIDE_COLLECTION, refused(() -> folder.delete(path)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.md", "b/c/d.md", "50% #1 'x' \"y\".md", ".hidden", "..a", "a..b", "é"})
  void writesAndReadsWhatIsInside(String path) throws IOException {
    folder.write(path, WORDS);
    assertArrayEquals(WORDS, folder.read(path, 5).orElseThrow());
    assertEquals(Rule.TOO_MUCH, refused(() -> folder.read(path, 4)));
    assertArrayEquals(WORDS, folder.read(path, 6).orElseThrow());
    folder.delete(path);
    assertFalse(folder.has(path));
  }

  @Test
  void takesTheLongestNameOfAFile() throws IOException {
    String longest = "x".repeat(255);
    folder.write(longest, WORDS);
    assertTrue(folder.has(longest));
  }

  @Test
  void aFolderThatIsNotThereIsEmptyUntilItIsWrittenTo() throws IOException {
    ConfinedFolder none = new ConfinedFolder(top.resolve("none/below"));
    assertEquals(Optional.empty(), none.read("b/a.md", 100));
    none.deleteLeftOvers();
    none.write("b/a.md", WORDS);
    assertEquals("words", Files.readString(top.resolve("none/below/b/a.md")));
  }

  @Test
  void followsNoLinkThatLeadsOut() throws IOException {
    Files.createSymbolicLink(inside.resolve("up"), Path.of("../outside"));
    Files.createDirectory(inside.resolve("b"));
    Files.createSymbolicLink(inside.resolve("b/deep"), outside);
    Files.createSymbolicLink(inside.resolve("hop"), Path.of("up"));
    Files.createSymbolicLink(inside.resolve("file.md"), outside.resolve("a.md"));
    Files.createSymbolicLink(inside.resolve("top"), top);
    for (String path :
        List.of("up/a.md", "up/new.md", "b/deep/a.md", "hop/n/m.md", "file.md", "top/outside/x")) {
      assertRefused(Rule.OUTSIDE_COLLECTION, path);
    }
  }

  @Test
  void followsNoLinkThatLeadsNowhere() throws IOException {
    Files.createSymbolicLink(inside.resolve("gone"), outside.resolve("not-there"));
    Files.createSymbolicLink(inside.resolve("circle"), Path.of("circle"));
    for (String path : List.of("gone", "gone/a.md", "circle", "circle/a.md")) {
      assertRefused(Rule.FILE_UNREADABLE, path);
    }
  }

  @Test
  void followsLinksThatStayInside() throws IOException {
    Files.createDirectory(inside.resolve("posts"));
    Files.createSymbolicLink(inside.resolve("articles"), Path.of("posts"));
    Files.createSymbolicLink(inside.resolve("x.md"), Path.of("articles/y.md"));
    folder.write("articles/y.md", WORDS);
    assertArrayEquals(WORDS, folder.read("x.md", 100).orElseThrow());
    folder.write("x.md", new byte[] {'z'});
    assertTrue(folder.isLink("x.md"), "the file that it leads to is written");
    assertEquals("z", Files.readString(inside.resolve("posts/y.md")));
    folder.delete("x.md");
    assertEquals("z", Files.readString(inside.resolve("posts/y.md")), "the link alone is deleted");
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    Files.createSymbolicLink(top.resolve("link"), inside);
    new ConfinedFolder(top.resolve("link")).write("a.md", WORDS);
    assertEquals("words", Files.readString(inside.resolve("a.md")));
  }

  @Test
  void opensNoFolderPipeOrDevice() throws Exception {
    Files.createDirectory(inside.resolve("folder"));
    assertRefused(Rule.FILE_UNREADABLE, "folder");
    folder.write("plain", WORDS);
    assertRefused(Rule.FILE_UNREADABLE, "plain/below");
    assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")));
    Path pipe = inside.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Files.createSymbolicLink(inside.resolve("to-pipe"), pipe);
    assertRefused(Rule.FILE_UNREADABLE, "pipe");
    assertRefused(Rule.FILE_UNREADABLE, "to-pipe");
    assertEquals(Rule.FILE_UNREADABLE, refused(() -> folder.delete("pipe")));
    Files.createSymbolicLink(inside.resolve("zero"), Path.of("/dev/zero"));
    assertRefused(Rule.OUTSIDE_COLLECTION, "zero");
    assertEquals(
        Rule.FILE_UNREADABLE,
        refused(() -> RegularFile.open(Path.of("/dev/zero"), Path.of("zero"))));
  }

  @Test
  void deletesWhatAKilledImportLeftAndNothingElse() throws Exception {
    Files.createDirectories(inside.resolve("articles/.git"));
    List<String> ours =
        List.of(".florilege-123.new", "articles/.florilege-18446744073709551615.new");
    List<String> others =
        List.of(
            ".florilege-.new",
            ".florilege-12x.new",
            ".florilege-123.new.md",
            "florilege-123.new",
            "articles/.git/.florilege-1.new",
            "articles/.florilege-import");
    for (String name : Stream.concat(ours.stream(), others.stream()).toList()) {
      Files.writeString(inside.resolve(name), "x");
    }
    Files.createDirectory(inside.resolve(".florilege-5.new"));
    Files.writeString(outside.resolve(".florilege-6.new"), "x");
    Files.createSymbolicLink(inside.resolve(".florilege-7.new"), outside.resolve("a.md"));
    Files.createSymbolicLink(inside.resolve("up"), outside);
    folder.deleteLeftOvers();
    ours.forEach(name -> assertFalse(Files.exists(inside.resolve(name)), name));
    others.forEach(name -> assertTrue(Files.exists(inside.resolve(name)), name));
    assertTrue(Files.isDirectory(inside.resolve(".florilege-5.new")));
    assertTrue(Files.exists(outside.resolve(".florilege-6.new")));
    assertTrue(Files.isSymbolicLink(inside.resolve(".florilege-7.new")));
  }
}
