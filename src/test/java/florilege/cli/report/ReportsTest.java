package florilege.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import florilege.BuildResult;
import florilege.book.Book;
import florilege.check.Finding;
import florilege.cli.console.Screen;
import florilege.cli.report.files.CodeQualityReport;
import florilege.cli.report.files.JsonReport;
import florilege.cli.report.files.StepSummary;
import florilege.problem.ProblemCount;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Severity;
import florilege.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

  @TempDir Path folder;

  private CollectionOutcome.Made made() throws IOException {
    Path epub = Files.writeString(folder.resolve("b.epub"), "x".repeat(312_400));
    Path pdf = Files.writeString(folder.resolve("b.pdf"), "x".repeat(1_234_000));
    Source source = new Source(folder.resolve("b/a,b: 100%.md"), "one\ntwo\n");
    Problems problems = new Problems();
    problems.add(Rule.IMAGE_ALT, source.at(4), "50%\nof \"it\": \u001b[2J \u202E \uD800, done");
    problems.add(Rule.DRAFT, source.whole(), "left out");
    BuildResult result =
        new BuildResult(
            "Un ☕ \u0007",
            List.of(epub, pdf),
            48,
            new Book.Census(5, 23, 12, 6320),
            problems.sorted());
    Finding finding = new Finding(Severity.ERROR, "RSC-012", "a:1", "m", "h", 2);
    return new CollectionOutcome.Made(
        folder.resolve("b"),
        result,
        List.of(
            new CollectionOutcome.Checked(epub, List.of(finding)),
            new CollectionOutcome.Checked(pdf, List.of())),
        Duration.ofMillis(3210),
        "");
  }

  @Test
  void summaryIsShort() throws IOException {
    Screen screen = new Screen(folder, false, 80);
    assertEquals(
        """
        Un ☕ ␇
          b.epub  312 KB
          b.pdf   1.2 MB, 48 pages
          5 articles, 23 comments, 6,320 words by 12 people
          1 warning, 1 note, not valid; 3.2 s
        """,
        new BuildSummary(screen).of(made()));
    BuildResult none =
        new BuildResult("Nothing", List.of(), 0, new Book.Census(0, 0, 0, 0), List.of());
    assertEquals(
        "Nothing\n  no book was made\n  no problems; 0.0 s\n",
        new BuildSummary(screen)
            .of(new CollectionOutcome.Made(folder, none, List.of(), Duration.ZERO, "")));
    assertEquals(
        "1 book made, 2 failed; 1.5 s\n", BuildSummary.total(1, 2, Duration.ofMillis(1500)));
  }

  @Test
  void jsonHoldsEverythingAndCanBeRead() throws IOException {
    List<CollectionOutcome> outcomes =
        List.of(
            made(),
            new CollectionOutcome.Failed(
                folder.resolve("c"), ExitCode.OUTPUT, "the disk is full", new IOException()));
    String json = JsonReport.of(outcomes, ExitCode.OUTPUT, folder);
    assertFalse(json.contains("\u001b") || json.contains("\u202E"), json);
    List<String> seen = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          seen.add(parser.currentName() + "=" + parser.getText());
        }
      }
    }
    for (String member :
        List.of(
            "schema=1",
            "exitCode=4",
            "folder=b",
            "outcome=made",
            "title=Un ☕ \u0007",
            "path=b.epub",
            "bytes=312400",
            "pages=48",
            "articles=5",
            "comments=23",
            "people=12",
            "words=6320",
            "severity=warning",
            "rule=image-alt",
            "file=b/a,b: 100%.md",
            "line=2",
            "column=1",
            "message=50%\nof \"it\": \u001b[2J \u202E \uD800, done",
            "rule=RSC-012",
            "count=2",
            "outcome=failed",
            "failure=the disk is full")) {
      assertTrue(seen.contains(member), () -> member + " is not in " + seen);
    }
  }

  @Test
  void theReportIsAsItsSchemaSays() throws IOException {
    BuildResult empty =
        new BuildResult(
            "T",
            "2012-02",
            List.of(),
            0,
            new Book.Census(0, 0, 0, 0),
            List.of(),
            BuildResult.State.EMPTY,
            ProblemCount.of(List.of()));
    String json =
        JsonReport.of(
            List.of(
                made(),
                new CollectionOutcome.Made(folder, empty, List.of(), Duration.ZERO, ""),
                new CollectionOutcome.Failed(folder, ExitCode.OUTPUT, "full", new IOException())),
            ExitCode.OUTPUT,
            folder);
    ObjectMapper mapper = new ObjectMapper();
    SchemaCheck schema =
        new SchemaCheck(
            mapper.readTree(
                JsonReport.class.getResourceAsStream("/florilege/report-1.schema.json")));
    assertEquals(List.of(), schema.faults(mapper.readTree(json)));
    String wrong = json.replace("\"schema\" : 1", "\"schema\" : 2").replace("made", "done");
    assertEquals(2, schema.faults(mapper.readTree(wrong)).size());
  }

  @Test
  void gitLabIsToldOfEachProblemOnce() throws IOException {
    JsonNode all =
        new ObjectMapper().readTree(CodeQualityReport.of(List.of(made(), made()), folder));
    JsonNode draft = all.get(0);
    assertEquals("draft", draft.get("check_name").asText());
    assertEquals("info", draft.get("severity").asText());
    assertEquals("b/a,b: 100%.md", draft.at("/location/path").asText());
    assertEquals(1, draft.at("/location/lines/begin").asInt(), "a whole file has a first line");
    assertEquals(2, all.get(1).at("/location/lines/begin").asInt());
    assertEquals(4, Set.copyOf(all.findValuesAsText("fingerprint")).size());
  }

  @Test
  void theSummaryOfAJobIsMarkdownInWhichNothingIsObeyed() throws IOException {
    BuildResult evil =
        new BuildResult(
            "<img src=x> | `a` [b](c)", List.of(), 0, new Book.Census(0, 0, 0, 0), List.of());
    String text =
        new StepSummary(folder)
            .of(
                List.of(
                    made(),
                    new CollectionOutcome.Made(folder, evil, List.of(), Duration.ZERO, "")));
    assertTrue(text.contains("made: 5 articles, 23 comments, 48 pages | b.epub, b.pdf |"), text);
    assertTrue(text.contains("100\\%.md:2: 50\\% of"), text);
    assertTrue(text.contains("| \\<img src\\=x\\> \\| \\`a\\` \\[b\\]\\(c\\) | no book |"), text);
  }

  @Test
  void annotationsAreEscaped() throws IOException {
    assertEquals(
        """
        ::notice file=b/a%2Cb%3A 100%25.md,title=draft::left out (take away draft: true or published: false, or move it out of the drafts)
        ::warning file=b/a%2Cb%3A 100%25.md,line=2,col=1,title=image-alt::50%25%0Aof "it": ␛[2J <U+202E> <U+D800>, done\
         (describe the picture between the square brackets)
        """,
        String.join("\n", new Annotations(folder).of(made().edition().problems())) + "\n");
  }
}
