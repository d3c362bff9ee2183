package florilege.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.BuildRequest;
import florilege.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code build} takes from its words: folders, names, dates, and what it refuses before a book
 * is made.
 */
class BuildCommandTest extends CommandLineFixture {

  @Test
  void ordersWhatWasTyped() {
    run(
        "build fine -o made/here -f pdf,EPUB --style ./mine --page A4 --set title=A=B --set"
            + " lang=fr");
    BuildRequest request = orders.get(0);
    assertEquals(folder.resolve("fine"), request.folder());
    assertEquals(folder.resolve("made/here"), request.output());
    assertEquals(EnumSet.of(Format.EPUB, Format.PDF), request.formats());
    assertEquals(
        Map.of(
            "title",
            "A=B",
            "lang",
            "fr",
            "--page",
            "A4",
            "--style",
            folder.resolve("mine").toString()),
        request.settings());
    assertEquals(Optional.empty(), request.modified());
    run("build fine --style classic");
    assertEquals(Map.of("--style", "classic"), orders.get(1).settings());
    run("build fine --style note --css fine/own.css");
    assertEquals(
        Map.of(
            "--style", folder.resolve("note").toString(),
            "--css", folder.resolve("fine/own.css").toString()),
        orders.get(2).settings(),
        "a folder here needs no ./");
  }

  @Test
  void datesFilesByTheEnvironment() {
    assertEquals(0, run(Map.of("SOURCE_DATE_EPOCH", "1327017600"), "build", "fine"));
    assertEquals(Optional.of(Instant.parse("2012-01-20T00:00:00Z")), orders.get(0).modified());
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "-1", "1.5", "999999999999", "١٢", " 1"})
  void refusesDatesThatAreNone(String date) {
    assertEquals(2, run(Map.of("SOURCE_DATE_EPOCH", date), "build", "fine"));
    assertTrue(err.contains("SOURCE_DATE_EPOCH"), err);
  }

  @Test
  void buildsEachCollectionOfTheFolder() throws IOException {
    Files.createDirectories(folder.resolve("collections/note"));
    Files.createDirectories(folder.resolve("collections/fine"));
    Files.createDirectories(folder.resolve("collections/.hidden"));
    run("build");
    assertEquals("out/fine.epub\nout/note.epub\n", out);
  }

  @Test
  void buildsTheFolderItself() throws IOException {
    Files.writeString(folder.resolve("README.md"), "not an article");
    assertEquals(2, run("build"));
    assertTrue(err.contains("florilege new DIR"), err);
    Files.writeString(folder.resolve("article.md"), "an article");
    assertEquals(0, run("build"));
    assertEquals(List.of(folder), orders.stream().map(BuildRequest::folder).toList());
  }

  @Test
  void refusesTwoOfTheSameName() throws IOException {
    Files.createDirectories(folder.resolve("other/fine"));
    assertEquals(2, run("build fine other/fine"));
    assertTrue(err.contains("same name"), err);
    assertEquals(0, run("build fine ./fine fine"));
    assertEquals(1, orders.size());
  }

  @ParameterizedTest
  @CsvSource({
    "book, book, 'epub,pdf', book.epub",
    "book, BOOK, epub, BOOK.epub",
    "Straße, STRASSE, epub, STRASSE.epub",
    "é, é, epub, é.epub",
    "book, book.epub, 'epub,xhtml', book.epub"
  })
  void refusesTwoBooksOfOneNameBeforeEitherIsMade(
      String one, String other, String formats, String name) throws IOException {
    Files.writeString(folder.resolve("same-1/collection.yaml"), "file-name: '" + one + "'\n");
    Files.writeString(folder.resolve("same-2/collection.yaml"), "file-name: '" + other + "'\n");
    assertEquals(2, run("build same-1 fine same-2 -f " + formats));
    assertTrue(err.contains("same-1 and same-2 would be made into files of the same name"), err);
    assertTrue(err.contains(name + "; give one of them another file-name"), err);
    assertEquals(List.of(), orders);
    assertEquals(0, run("build same-1 -f " + formats), "alone it is made");
    assertEquals(2, run("build same-1 same-2 --set file-name=all"));
  }

  @Test
  void buildsNoCollectionBehindALinkThatNobodyNamed() throws IOException {
    Path work = Files.createDirectories(folder.resolve("fine/collections")).getParent();
    Files.createSymbolicLink(work.resolve("collections/evil"), folder.resolve("note"));
    assertEquals(2, runIn(work, "build"));
    assertTrue(err.contains("evil is a symbolic link that leads out"), err);
    assertEquals(0, runIn(work, "build", "collections/evil"));
    Files.delete(work.resolve("collections/evil"));
    Files.createDirectory(work.resolve("real"));
    Files.createSymbolicLink(work.resolve("collections/in"), work.resolve("real"));
    assertEquals(0, runIn(work, "build"), "a link that stays is followed");
  }

  @Test
  void namesAfterTwoHyphensAreNoOptions() throws IOException {
    Files.createDirectory(folder.resolve("--check"));
    assertEquals(0, run("build -- --check"));
    assertEquals("out/--check.epub\n", out);
  }

  @Test
  void aLinkIsNoDefaultFolder() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("out"), elsewhere);
    assertEquals(2, run("build fine"));
    assertTrue(err.contains("symbolic link"), err);
    assertEquals(0, run("build fine -o out"));
    assertTrue(Files.exists(elsewhere.resolve("fine.epub")));
  }

  @Test
  void fontsLieInAFolder() {
    assertEquals(2, run("build fine --fonts nowhere"));
    assertTrue(err.contains("no folder"), err);
    assertEquals(0, run("build fine --fonts note"));
  }

  @Test
  void checksWhatWasMade() {
    assertEquals(1, run("build fine --check"));
    assertTrue(err.contains("[not-an-epub]") && err.contains("not valid"), err);
  }
}
