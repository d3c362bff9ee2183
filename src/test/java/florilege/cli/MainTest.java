package florilege.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.cli.report.FailureMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit codes, and what is printed where. */
class MainTest extends CommandLineFixture {

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
    "check --profile print absent.pdf, 1",
    "check --profile screen absent.pdf, 2",
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
    assertTrue(err.contains("\tat florilege.cli.CommandLineFixture.print"), err);
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
