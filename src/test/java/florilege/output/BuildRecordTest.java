package florilege.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.ProgramInfo;
import florilege.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an output folder holds of ours is replaced; nothing else is, whoever says it is ours. */
@Timeout(600) // a guard: a pipe that is opened waits for ever
class BuildRecordTest {

  @TempDir Path top;
  private Path folder;

  @BeforeEach
  void folder() throws IOException {
    folder = Files.createDirectory(top.resolve("out"));
  }

  private void publish(Path into, List<Path> inputs, String page) throws IOException {
    try (OutputTransaction output = OutputTransaction.in(into, inputs)) {
      Path part = Files.createDirectories(output.stage("book"));
      Files.writeString(part.resolve("index.html"), page);
      Files.writeString(output.stage("book.epub"), page);
      output.publish();
    }
  }

  private void publish(String page) throws IOException {
    publish(folder, List.of(), page);
  }

  private String refused(String page) {
    return assertThrows(OutputException.class, () -> publish(page)).getMessage();
  }

  @Test
  void saysInDigestsWhatWasMade() throws IOException {
    publish("words");
    String record = Files.readString(folder.resolve(".florilege-record"));
    String words = Sha256.of("words");
    List<String> lines =
        Stream.of(
                List.of(Sha256.of("book"), Sha256.of("index.html"), words),
                List.of(Sha256.of("book.epub"), Sha256.of(""), words))
            .map(parts -> "made " + String.join(" ", parts) + " " + ProgramInfo.NAME)
            .sorted()
            .toList();
    assertEquals("florilege-record 3\n" + String.join("\n", lines) + "\n", record);
    publish("words");
    assertEquals(record, Files.readString(folder.resolve(".florilege-record")));
  }

  @Test
  void forgetsWhatIsNotThereAnyMoreAndKeepsOtherBooks() throws IOException {
    try (OutputTransaction output = OutputTransaction.in(folder)) {
      Files.writeString(output.stage("other.epub"), "other");
      output.publish();
    }
    publish("1");
    publish("2");
    assertEquals(4, Files.readAllLines(folder.resolve(".florilege-record")).size());
    Files.delete(folder.resolve("other.epub"));
    publish("3");
    assertEquals(3, Files.readAllLines(folder.resolve(".florilege-record")).size());
  }

  @Test
  void replacesNoFolderInWhichAnythingIsOtherwise() throws IOException {
    publish("1");
    Path book = folder.resolve("book");
    Files.writeString(book.resolve("notes.txt"), "mine");
    assertTrue(refused("2").contains("book/notes.txt is not as Florilege made it"));
    Files.delete(book.resolve("notes.txt"));
    Files.writeString(book.resolve("index.html"), "edited");
    assertTrue(refused("2").contains("book/index.html is not as Florilege made it"));
    Files.delete(book.resolve("index.html"));
    Files.createSymbolicLink(book.resolve("index.html"), folder.resolve("book.epub"));
    assertTrue(refused("2").contains("book/index.html"), "a link to what has the same content");
    Files.delete(book.resolve("index.html"));
    publish("2");
    assertEquals("2", Files.readString(book.resolve("index.html")), "an empty folder is nobody's");
  }

  @Test
  void aMarkThatAnybodyCanLayIsNoProof() throws IOException {
    Path book = Files.createDirectory(folder.resolve("book"));
    Files.writeString(book.resolve("article.md"), "ten years of work");
    Files.writeString(book.resolve(".florilege"), "The next build replaces this folder.\n");
    refused("1");
    Files.writeString(folder.resolve(".florilege-record"), "florilege-record 1\n");
    Files.writeString(book.resolve(".florilege-record"), "florilege-record 1\n");
    refused("1");
    assertEquals("ten years of work", Files.readString(book.resolve("article.md")));
    assertFalse(Files.exists(folder.resolve("book.epub")), "all or nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other-record 1",
        "florilege-record 1",
        "",
        "florilege-record 3\nmade x y z Program",
        "florilege-record 3\n\n"
      })
  void aListThatWeCannotHaveWrittenProvesNothing(String beginning) throws IOException {
    publish("1");
    Path record = folder.resolve(".florilege-record");
    String lines = Files.readString(record).replaceFirst("^.*\n", "");
    Files.writeString(record, beginning + "\n" + lines);
    refused("2");
  }

  @Test
  void aListThatIsALinkProvesNothing() throws IOException {
    publish("1");
    Path record = folder.resolve(".florilege-record");
    Path elsewhere = Files.move(record, top.resolve("record"));
    Files.createSymbolicLink(record, elsewhere);
    refused("2");
  }

  @Test
  void neverReplacesAnInputEvenThoughAListSaysItIsOurs() throws IOException {
    publish("1");
    for (Path input :
        List.of(
            folder.resolve("book"),
            folder.resolve("book/index.html"),
            folder.resolve("BOOK"),
            folder.resolve("Book/below/more"),
            folder.resolve("../out/book/."),
            folder)) {
      OutputException refusal =
          assertThrows(OutputException.class, () -> publish(folder, List.of(input), "2"));
      assertTrue(refusal.getMessage().contains("-o"), refusal::getMessage);
    }
    assertEquals("1", Files.readString(folder.resolve("book/index.html")));
    assertEquals("1", Files.readString(folder.resolve("book.epub")));
    publish(folder, List.of(folder.resolve("boo"), folder.resolve("books"), top), "2");
    assertEquals("2", Files.readString(folder.resolve("book/index.html")));
  }

  @Test
  void linksToAnInputAreSeenThrough() throws IOException {
    Path input = Files.createDirectory(top.resolve("col"));
    Files.createSymbolicLink(top.resolve("way"), top);
    Path target = Files.createSymbolicLink(folder.resolve("book"), input);
    assertThrows(
        OutputException.class, () -> publish(folder, List.of(top.resolve("way/col")), "1"));
    Files.delete(target);
    Path file = Files.writeString(input.resolve("a.epub"), "mine");
    Files.createLink(folder.resolve("book.epub"), file);
    assertThrows(OutputException.class, () -> publish(folder, List.of(file), "1"));
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void aFileAmongTheSourcesIsReplacedOnlyIfItIsOurs() throws IOException {
    Files.writeString(folder.resolve("book.epub"), "bought");
    try (OutputTransaction output = OutputTransaction.in(folder, List.of(folder))) {
      Files.writeString(output.stage("book.epub"), "made");
      assertThrows(OutputException.class, output::publish);
    }
    assertEquals("bought", Files.readString(folder.resolve("book.epub")));
    Files.delete(folder.resolve("book.epub"));
    for (String text : List.of("1", "2")) {
      try (OutputTransaction output = OutputTransaction.in(folder, List.of(folder))) {
        Files.writeString(output.stage("book.epub"), text);
        output.publish();
      }
    }
    assertEquals("2", Files.readString(folder.resolve("book.epub")));
  }

  @Test
  void aLockThatIsNoFileOfOursIsNotOpened() throws IOException {
    Path turn = Files.createSymbolicLink(folder.resolve(".florilege-turn"), top.resolve("mine"));
    refused("1");
    assertFalse(Files.exists(top.resolve("mine")));
    Files.delete(turn);
    Files.createDirectory(turn);
    refused("1");
  }

  @Test
  void aRecordIsTheSameInWhateverOrderBooksAreMade() throws IOException {
    TreeMap<String, String> records = new TreeMap<>();
    for (List<String> order : List.of(List.of("a", "b"), List.of("b", "a"))) {
      Path into = top.resolve("order-" + order.get(0));
      for (String name : order) {
        try (OutputTransaction output = OutputTransaction.in(into)) {
          Files.writeString(output.stage(name + ".epub"), name);
          output.publish();
        }
      }
      records.put(order.get(0), Files.readString(into.resolve(".florilege-record")));
    }
    assertEquals(records.get("a"), records.get("b"));
  }
}
