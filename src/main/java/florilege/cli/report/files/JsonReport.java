package florilege.cli.report.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import florilege.BuildResult;
import florilege.book.Book;
import florilege.book.ProgramInfo;
import florilege.check.Finding;
import florilege.cli.console.RunnerCommands;
import florilege.cli.console.Screen;
import florilege.cli.console.VisibleText;
import florilege.cli.report.BuildSummary;
import florilege.cli.report.CollectionOutcome;
import florilege.cli.report.ExitCode;
import florilege.files.Sha256;
import florilege.problem.Problem;
import florilege.problem.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the report of a build for a program to read. Members are only ever added to schema 1,
 * which {@code report-1.schema.json} beside the program's resources is. The same input gives the
 * same report: it has no times in it.
 *
 * <pre>{@code
 * {"schema": 1, "program": "Florilege 1.0.0", "exitCode": 0,
 *  "collections": [{
 *    "folder": "collections/megaupload",        relative to the working folder where inside, / between folders
 *    "outcome": "made",                         made | up-to-date | empty | no-book | failed
 *    "failure": "…",                            only where failed; the members below only where not
 *    "title": "…", "issue": "2012-01",       only of a periodical
 *    "files": [{"path": "out/megaupload.epub", "bytes": 1, "sha256": "…"}],   no digest of a folder
 *    "pages": 48, "articles": 5, "comments": 23, "people": 12, "words": 6320,
 *    "problems": [{"severity": "warning", "rule": "image-alt", "file": "…", "line": 12, "column": 5,
 *                  "message": "…", "hint": "…"}],   line and column from 1, 0 for the whole; columns in UTF-16 units
 *    "findings": [{"severity": "error", "rule": "RSC-005", "file": "…", "place": "…", "count": 1,
 *                  "message": "…", "hint": "…"}]    of --check
 *  }]}
 * }</pre>
 */
public final class JsonReport {

  private static final int SCHEMA = 1;

  private final Path folder;
  private final JsonGenerator json;

  private JsonReport(Path folder, JsonGenerator json) {
    this.folder = folder;
    this.json = json;
  }

  /** The text of the report, with a line end. */
  public static String of(List<CollectionOutcome> outcomes, ExitCode code, Path workingFolder) {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(printer)) {
      new JsonReport(workingFolder, json).write(outcomes, code);
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot be written to", e);
    }
    return escape(text.append("\n").toString());
  }

  // Whoever prints the report sees what is in it, and neither terminal nor runner obeys it.
  static String escape(String json) {
    StringBuilder safe = new StringBuilder(json.length());
    RunnerCommands commands = new RunnerCommands();
    json.codePoints()
        .forEach(
            c -> {
              boolean obeyed = c != '\n' && VisibleText.isInvisible(c) || commands.completes(c);
              safe.append(obeyed ? unicode(c) : Character.toString(c));
              commands.write(obeyed ? '\\' : c);
              if (c == '\n') {
                commands.begin();
              }
            });
    return safe.toString();
  }

  private static String unicode(int c) {
    return Character.toString(c)
        .chars()
        .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04X", unit))
        .collect(Collectors.joining());
  }

  private void write(List<CollectionOutcome> outcomes, ExitCode code) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
    json.writeStringField("program", ProgramInfo.NAME);
    json.writeNumberField("exitCode", code.number());
    json.writeArrayFieldStart("collections");
    for (CollectionOutcome outcome : outcomes) {
      json.writeStartObject();
      string("folder", Screen.plain(folder, outcome.folder()));
      if (outcome instanceof CollectionOutcome.Made made) {
        made(made);
      } else if (outcome instanceof CollectionOutcome.Failed failed) {
        string("outcome", "failed");
        string("failure", failed.message());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void made(CollectionOutcome.Made made) throws IOException {
    BuildResult result = made.edition();
    string("outcome", outcome(result));
    string("title", result.title());
    if (!result.issue().isEmpty()) {
      string("issue", result.issue());
    }
    json.writeArrayFieldStart("files");
    for (Path file : result.files()) {
      json.writeStartObject();
      string("path", Screen.plain(folder, file));
      json.writeNumberField("bytes", BuildSummary.bytes(file));
      if (Files.isRegularFile(file)) {
        string("sha256", Sha256.of(file));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    Book.Census census = result.census();
    json.writeNumberField("pages", result.pages());
    json.writeNumberField("articles", census.articles());
    json.writeNumberField("comments", census.comments());
    json.writeNumberField("people", census.people());
    json.writeNumberField("words", census.words());
    problems(result.problems());
    findings(made.checks());
  }

  private static String outcome(BuildResult result) {
    return switch (result.state()) {
      case MADE -> "made";
      case UP_TO_DATE -> "up-to-date";
      case EMPTY -> "empty";
      case NONE -> "no-book";
    };
  }

  private void problems(List<Problem> problems) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      json.writeStartObject();
      severity(problem.rule().severity());
      string("rule", problem.rule().code());
      string("file", Screen.plain(folder, problem.place().file()));
      json.writeNumberField("line", problem.place().line());
      json.writeNumberField("column", problem.place().column());
      string("message", problem.detail());
      string("hint", problem.hint());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void findings(List<CollectionOutcome.Checked> checks) throws IOException {
    json.writeArrayFieldStart("findings");
    for (CollectionOutcome.Checked checked : checks) {
      for (Finding finding : checked.findings()) {
        json.writeStartObject();
        severity(finding.severity());
        string("rule", finding.code());
        string("file", Screen.plain(folder, checked.file()));
        string("place", finding.place());
        json.writeNumberField("count", finding.count());
        string("message", finding.message());
        string("hint", finding.hint());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void severity(Severity severity) throws IOException {
    string("severity", severity.name().toLowerCase(Locale.ROOT));
  }

  private void string(String name, String value) throws IOException {
    json.writeStringField(name, value);
  }
}
