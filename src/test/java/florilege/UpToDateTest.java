package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.output.OutputException;
import florilege.periodical.Selection;
import florilege.problem.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build comes to is known from the record, and nothing is guessed. */
class UpToDateTest {

  private static final byte[] PICTURE =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9"/></svg>
      """
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path top;
  private Path folder;
  private Path output;
  private final Map<String, String> settings = new HashMap<>();
  private Set<Format> formats = EnumSet.of(Format.XHTML);
  private Optional<Instant> modified = Optional.empty();
  private Optional<Path> record = Optional.empty();
  private boolean force;

  @BeforeEach
  void collection() throws IOException {
    output = top.resolve("out");
    folder =
        BuiltBook.collection(
            top.resolve("book"),
            "articles/one.md",
            "---\ntitle: One\nauthor: Ada\ndate: 2012-01-20\n---\nWords. ![A pot](../pot.svg)\n",
            "articles/one.comments.md",
            "---\nid: c1\nauthor: Ben\ndate: 2012-01-21\n---\nIndeed.\n");
    Files.write(folder.resolve("pot.svg"), PICTURE);
  }

  private BuildResult publish() {
    try {
      return Publisher.publish(
              new BuildRequest(
                  folder,
                  output,
                  formats,
                  settings,
                  List.of(),
                  modified,
                  List.of(),
                  force,
                  record,
                  Selection.ALL,
                  1),
              step -> {})
          .get(0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void assertMade() {
    assertFalse(publish().state() == BuildResult.State.UP_TO_DATE, "something has changed");
  }

  private void assertUpToDate() {
    assertTrue(publish().state() == BuildResult.State.UP_TO_DATE, "nothing has changed");
  }

  private void edit(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void anUnchangedBuildTouchesNothing() throws IOException {
    BuildResult made = publish();
    Map<Path, Object> before = new HashMap<>();
    for (Path file : BuiltBook.filesBelow(output)) {
      before.put(
          file, Files.getLastModifiedTime(file) + " " + Files.getAttribute(file, "unix:ino"));
    }
    BuildResult again = publish();
    assertTrue(again.state() == BuildResult.State.UP_TO_DATE);
    assertEquals(made.files(), again.files());
    assertEquals(made.census(), again.census());
    assertEquals(made.count(), again.count());
    Map<Path, Object> after = new HashMap<>();
    for (Path file : BuiltBook.filesBelow(output)) {
      after.put(file, Files.getLastModifiedTime(file) + " " + Files.getAttribute(file, "unix:ino"));
    }
    assertEquals(before, after);
  }

  @Test
  void changedInputTriggersABuild() throws IOException {
    publish();
    edit("articles/one.md", "---\ntitle: One\n---\nOther words. ![A pot](../pot.svg)\n");
    assertMade();
    edit("articles/one.comments.md", "---\nid: c1\nauthor: Ben\ndate: 2012-01-21\n---\nNo.\n");
    assertMade();
    edit("pot.svg", new String(PICTURE, StandardCharsets.UTF_8).replace("h9", "h8"));
    assertMade();
    edit("collection.yaml", "title: A title\nstyle: ../mine\n");
    assertMade();
    edit("../mine/style.properties", "extends = classic\n");
    assertMade();
    edit("../mine/screen.css", "p { color: red }\n");
    assertMade();
    Files.delete(folder.resolve("articles/one.comments.md"));
    assertMade();
    settings.put("subtitle", "A subtitle");
    assertMade();
    modified = Optional.of(Instant.ofEpochSecond(1));
    assertMade();
    assertUpToDate();
    formats = EnumSet.of(Format.XHTML, Format.EPUB);
    assertMade();
  }

  @Test
  void filesOutsideTheBookTriggerNoBuild() throws IOException {
    assertMade();
    edit("README.txt", "Not read.\n");
    assertUpToDate();
    edit("other.svg", "Not shown.\n");
    assertUpToDate();
    edit("articles/one.md", Files.readString(folder.resolve("articles/one.md")) + "\n\n");
    assertUpToDate();
    settings.put("comments.shortest", "1");
    assertUpToDate();
  }

  @Test
  void problemsCountAsLongAsTheyAreThere() throws IOException {
    edit("articles/one.md", "Words. ![A pot](gone.svg)\n");
    assertEquals(1, publish().count().errors());
    BuildResult again = publish();
    assertTrue(again.state() == BuildResult.State.UP_TO_DATE);
    assertEquals(List.of(), again.problems());
    assertEquals(1, again.count().errors());
    edit("collection.yaml", "tilte: A title\n");
    BuildResult more = publish();
    assertTrue(more.state() == BuildResult.State.UP_TO_DATE, "the book is the same");
    assertEquals(
        "1 error, 1 warning",
        more.count().errors() + " error, " + more.count().warnings() + " warning");
    Files.delete(folder.resolve("collection.yaml"));
    assertEquals(0, publish().count().warnings());
  }

  @Test
  void deletedOutputIsMadeAgain() throws IOException {
    assertMade();
    Files.move(output.resolve("book"), top.resolve("gone"));
    assertMade();
    Files.delete(output.resolve(".florilege-record"));
    BuiltBook.filesBelow(output).forEach(file -> file.toFile().delete());
    assertMade();
  }

  @Test
  void editedBookIsReplacedOnlyWithForce() throws IOException {
    formats = EnumSet.of(Format.EPUB);
    assertMade();
    Files.writeString(output.resolve("book.epub"), "edited");
    OutputException refused = assertThrows(OutputException.class, this::publish);
    assertTrue(refused.getMessage().contains("--force"), refused::getMessage);
    assertEquals("edited", Files.readString(output.resolve("book.epub")));
    force = true;
    assertFalse(publish().state() == BuildResult.State.UP_TO_DATE);
    force = false;
    assertUpToDate();
  }

  @Test
  void forceMakesWhatIsUpToDate() {
    assertMade();
    force = true;
    assertFalse(publish().state() == BuildResult.State.UP_TO_DATE);
  }

  @Test
  void aDamagedRecordIsNotTrustedAndDoesNoHarm() throws IOException {
    formats = EnumSet.of(Format.EPUB);
    assertMade();
    for (String text : List.of("", "florilege-record 3\nbook x\n")) {
      Files.writeString(output.resolve(".florilege-record"), text);
      BuildResult result = publish();
      assertFalse(result.state() == BuildResult.State.UP_TO_DATE);
      assertEquals(Rule.REPLACED, result.problems().get(0).rule());
      assertUpToDate();
    }
  }

  @Test
  void aRecordBroughtBackStandsForFilesThatAreElsewhere() throws IOException {
    record = Optional.of(top.resolve("kept/record"));
    assertMade();
    output = top.resolve("empty");
    assertUpToDate();
    assertFalse(Files.exists(output.resolve("book")));
    edit("articles/two.md", "More.\n");
    assertMade();
    assertTrue(Files.exists(output.resolve("book")));
    Files.move(folder, top.resolve("moved"));
    Files.createDirectory(top.resolve("elsewhere"));
    folder = Files.move(top.resolve("moved"), top.resolve("elsewhere/book"));
    output = top.resolve("third");
    assertUpToDate();
  }

  @Test
  void aRecordElsewhereIsKeptThoughAllIsUpToDate() throws IOException {
    assertMade();
    record = Optional.of(top.resolve("kept/record"));
    assertUpToDate();
    output = top.resolve("empty");
    assertUpToDate();
  }

  @Test
  void noOtherFileIsTakenForARecord() throws IOException {
    record = Optional.of(Files.writeString(top.resolve("diary.md"), "ten years of work"));
    assertThrows(OutputException.class, this::publish);
    assertEquals("ten years of work", Files.readString(record.get()));
    Files.writeString(record.get(), "florilege-record 3\nhalf a li");
    assertMade();
  }

  @Test
  void theRecordHoldsDigestsAndNumbersAlone() throws IOException {
    publish();
    Pattern line =
        Pattern.compile(
            "[a-z]+( [0-9a-f]{64}){2}( \\d+)?( [0-9a-f]{64})?(( \\d+)*| Florilege \\d+\\.\\d+\\.\\d+)");
    List<String> lines = Files.readAllLines(output.resolve(".florilege-record"));
    assertEquals("florilege-record 3", lines.get(0));
    assertEquals(
        List.of(), lines.stream().skip(1).filter(each -> !line.matcher(each).matches()).toList());
  }

  @Test
  void booksSideBySideKeepWhatIsKnownOfEach() throws IOException {
    assertMade();
    Path first = folder;
    folder = BuiltBook.collection(top.resolve("second"), "a.md", "Words.\n");
    assertMade();
    folder = first;
    assertUpToDate();
  }
}
