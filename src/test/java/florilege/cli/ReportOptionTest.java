package florilege.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where {@code build} writes its report, and what it leaves alone. */
class ReportOptionTest extends CommandLineFixture {

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
}
