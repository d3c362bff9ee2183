package florilege.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.BuildRequest;
import florilege.BuildResult;
import florilege.Format;
import florilege.book.Book;
import florilege.cli.console.Console;
import florilege.cli.report.FailureMessage;
import florilege.output.OutputTransaction;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command line, with a press that prints a few letters. What a collection's name says is what
 * happens to it.
 */
class MainTest {

  @TempDir Path folder;

  private final List<BuildRequest> orders = Collections.synchronizedList(new ArrayList<>());
  private String out = "";
  private String err = "";

  @BeforeEach
  void collections() throws IOException {
    for (String name :
        List.of(
            "fine", "note", "warning", "error", "nothing", "fault", "disk", "deep", "memory",
            "same-1", "same-2")) {
      Files.createDirectory(folder.resolve(name));
    }
    Files.writeString(folder.resolve("file"), "in the way");
  }

  private BuildResult print(BuildRequest request) throws IOException {
    orders.add(request);
    String name = request.folder().getFileName().toString();
    switch (name) {
      case "fault" -> throw new IllegalStateException("a bolt \u001b[2J fell off");
      case "disk" -> throw new NoSuchFileException("/dev/full");
      case "memory" -> throw new OutOfMemoryError("Java heap space");
      case "deep" -> throw new StackOverflowError();
      default -> {}
    }
    name = name.replaceAll("-[0-9]$", "");
    Path file = request.output().resolve(name + ".epub");
    if (!name.equals("nothing")) {
      try (OutputTransaction output = OutputTransaction.in(request.output())) {
        Files.writeString(output.stage(name + ".epub"), "an epub");
        output.publish();
      }
    }
    List<Path> files = name.equals("nothing") ? List.of() : List.of(file);
    return new BuildResult(
        "The " + name, files, 0, new Book.Census(1, 2, 3, 4), problems(request.folder(), name));
  }

  private static List<Problem> problems(Path folder, String name) {
    Problems problems = new Problems();
    Source source = new Source(folder.resolve("a.md"), "words\n");
    switch (name) {
      case "note" -> problems.add(Rule.DRAFT, source.at(0), "x");
      case "warning" -> problems.add(Rule.IMAGE_ALT, source.at(0), "x");
      case "error" -> problems.add(Rule.MISSING_IMAGE, source.at(0), "x");
      default -> {}
    }
    return problems.sorted();
  }

  private int run(Map<String, String> env, String... words) {
    return runIn(folder, env, words);
  }

  private int runIn(Path work, String... words) {
    return runIn(work, Map.of(), words);
  }

  private int runIn(Path work, Map<String, String> env, String... words) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    int code;
    try (PrintStream outStream = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(errBytes, true, StandardCharsets.UTF_8)) {
      boolean terminal = env.containsKey("TERM");
      code =
          Main.run(
              words,
              new Console(outStream, errStream, env, work, terminal),
              (request, progress) -> List.of(print(request)));
    }
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  private int run(String words) {
    return run(Map.of(), words.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "build fine, 0",
    "build note, 0",
    "build warning, 0",
    "build error, 1",
    "build --fail-on note note, 1",
    "build --fail-on warning note, 0",
    "build --fail-on WARNING warning, 1",
    "build --fail-on never error, 0",
    "build nothing, 1",
    "build --fail-on never nothing, 1",
    "build absent, 2",
    "build --wrong, 2",
    "build --jobs 0 fine, 2",
    "build -f mobi fine, 2",
    "build --set novalue fine, 2",
    "build --fail-on maybe fine, 2",
    "build fault, 3",
    "build deep, 3",
    "build disk, 4",
    "build error absent disk fault, 3",
    "build error absent disk, 4",
    "build error absent, 2",
    "build fine --report no/such/folder.json, 0",
    "build fine --report file/report.json, 4",
    "build fine --report note, 4",
    "check, 2",
    "check absent.epub, 1",
    "new fresh, 0",
    "new fine/.., 4",
    "styles, 0",
    "completion, 0",
    "help, 0",
    "help build, 0",
    "help wrong, 2",
    "wrong, 2",
    "--help, 0",
    "build --help, 0",
    "--version, 0"
  })
  void endsWith(String words, int code) {
    assertEquals(code, run(words), () -> out + err);
  }

  @Test
  void resultsGoToOutAndTheRestToErr() {
    run("build fine warning");
    assertEquals("out/fine.epub\nout/warning.epub\n", out);
    assertTrue(
        err.contains("The fine\n") && err.contains("[image-alt]") && err.contains("2 books made"),
        err);
  }

  @Test
  void failingCollectionDoesNotStopOthers() {
    assertEquals(3, run("build fault fine disk note"));
    assertEquals("out/fine.epub\nout/note.epub\n", out);
    assertTrue(err.contains("2 books made, 2 failed"), err);
  }

  @Test
  void quietMeansErrorsOnly() {
    run("build -q fine warning error");
    assertFalse(err.contains("image-alt") || err.contains("made"), err);
    assertTrue(err.contains("missing-image"), err);
  }

  @Test
  void faultsAreOursAndSayWhereOnlyWhenAsked() {
    run("build fault");
    assertTrue(
        err.contains(
            "fault: something broke inside Florilege (IllegalStateException: a bolt ␛[2J fell"
                + " off)"),
        err);
    assertTrue(err.contains("report it") && err.contains("--debug"), err);
    assertFalse(err.contains("\tat "), err);
    run("build fault --debug");
    assertTrue(err.contains("\tat florilege.cli.MainTest.print"), err);
    assertFalse(err.contains("\u001b"), err);
    run(Map.of("FLORILEGE_DEBUG", "1"), "build", "fault");
    assertTrue(err.contains("\tat "), err);
  }

  @Test
  void wantOfMemoryIsNoFaultOfOurs() {
    assertEquals(4, run("build memory"));
    assertTrue(err.contains("memory: there was not enough memory; give more"), err);
    assertTrue(err.matches("(?s).*with JAVA_OPTS=-Xmx[1-9][0-9]*g\n.*"), err);
    assertFalse(err.contains("fault") || err.contains("report"), err);
    assertTrue(FailureMessage.memory(1L << 30).endsWith("-Xmx2g"));
    assertTrue(FailureMessage.memory((1L << 29) + 1).endsWith("-Xmx2g"));
    assertTrue(FailureMessage.memory(1L << 29).endsWith("-Xmx1g"));
    assertTrue(FailureMessage.memory(1L << 20).endsWith("-Xmx1g"));
  }

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
  void aReportReplacesNothingButAReport() throws IOException {
    Path article = Files.writeString(folder.resolve("fine/a.md"), "Words\n");
    for (String name : List.of("fine/a.md", "link", "gone")) {
      Path link = folder.resolve(name);
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, name.equals("gone") ? folder.resolve("none") : article);
      }
      assertEquals(2, run("build fine --report " + name), name);
      assertTrue(err.contains("no report"), err);
    }
    assertEquals("Words\n", Files.readString(article));
    assertFalse(Files.exists(folder.resolve("none")));
    assertEquals(List.of(), orders);
    Files.writeString(folder.resolve("empty.json"), "");
    assertEquals(0, run("build fine --report empty.json"));
    assertEquals(0, run("build fine --report empty.json"), "an earlier report");
  }

  @Test
  void namesAfterTwoHyphensAreNoOptions() throws IOException {
    Files.createDirectory(folder.resolve("--check"));
    assertEquals(0, run("build -- --check"));
    assertEquals("out/--check.epub\n", out);
  }

  @Test
  void suggestsWhatWasMeant() {
    run("build --stlye x");
    assertTrue(err.contains("--style"), err);
    run("biuld");
    assertTrue(err.contains("florilege build"), err);
    run(Map.of(), "build", "--\u001b[2J");
    assertFalse(err.contains("\u001b"), err);
  }

  @Test
  void helpsWhenNothingIsSaid() {
    assertEquals(0, run(Map.of()));
    assertTrue(out.contains("Usage: florilege") && out.contains("build"), out);
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
  void aReportDoesNotReplaceTheBook() throws IOException {
    assertEquals(4, run("build fine -o o --report o/fine.epub"));
    assertTrue(err.contains("no report"), err);
    assertEquals("an epub", Files.readString(folder.resolve("o/fine.epub")));
  }

  @Test
  void reportsToAFileOrToOut() throws IOException {
    run("build error --report report.json");
    assertTrue(Files.readString(folder.resolve("report.json")).contains("\"exitCode\" : 1"));
    run("build fine --report -");
    assertTrue(out.startsWith("{") && out.endsWith("}\n"), out);
  }

  @Test
  void makesTheFoldersOfAReportOrSaysWhatIsInTheWay() {
    run("build fine --report reports/2014/r.json");
    assertTrue(Files.isRegularFile(folder.resolve("reports/2014/r.json")));
    run("build fine --report file/report.json");
    assertTrue(
        err.contains("the report could not be written: " + folder.resolve("file") + ": something"),
        err);
    run("build fine --report note");
    assertTrue(err.contains("note: Is a directory"), err);
  }

  @Test
  void annotatesForGitHub() {
    run("build warning --annotations github");
    assertTrue(err.contains("\n::warning file=warning/a.md,line=1,col=1,title=image-alt::x"), err);
  }

  @Test
  void checksWhatWasMade() {
    assertEquals(1, run("build fine --check"));
    assertTrue(err.contains("[not-an-epub]") && err.contains("not valid"), err);
  }

  @Test
  void coloursAreForTerminals() {
    run(Map.of(), "build", "error");
    assertFalse(err.contains("\u001b"), err);
    run(Map.of("TERM", "xterm"), "build", "error");
    assertTrue(err.contains("\u001b[1;31m"), err);
    run(Map.of("TERM", "xterm", "NO_COLOR", "1"), "build", "error");
    assertFalse(err.contains("\u001b[1;31m"), err);
    run(Map.of("TERM", "dumb"), "build", "error");
    assertFalse(err.contains("\u001b[1;31m"), err);
  }

  @Test
  void beginsACollectionAndOverwritesNothing() throws IOException {
    assertEquals(0, run("new my-book"));
    Path settings = folder.resolve("my-book/collection.yaml");
    assertTrue(Files.readString(settings).startsWith("title: \"My book\"\n"));
    assertTrue(Files.exists(folder.resolve("my-book/articles/welcome.comments.md")));
    Files.writeString(settings, "mine");
    assertEquals(4, run("new my-book"));
    assertEquals("mine", Files.readString(settings));
  }
}
