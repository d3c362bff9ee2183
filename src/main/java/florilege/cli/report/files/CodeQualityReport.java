package florilege.cli.report.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import florilege.cli.console.Screen;
import florilege.cli.report.CollectionOutcome;
import florilege.files.Sha256;
import florilege.problem.Place;
import florilege.problem.Problem;
import florilege.problem.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes problems as GitLab shows them beside the lines of a merge request: a file that a job
 * publishes as {@code artifacts:reports:codequality} (<a
 * href="https://docs.gitlab.com/ci/testing/code_quality/">Code quality</a>).
 */
public final class CodeQualityReport {

  private final Path root;
  private final Map<String, Integer> seen = new HashMap<>();

  private CodeQualityReport(Path root) {
    this.root = root;
  }

  /**
   * The text of the report, with a line end.
   *
   * @param root of the repository, absolute; paths are relative to it
   */
  public static String of(List<CollectionOutcome> outcomes, Path root) {
    StringWriter text = new StringWriter();
    CodeQualityReport report = new CodeQualityReport(root);
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (CollectionOutcome outcome : outcomes) {
        if (outcome instanceof CollectionOutcome.Made made) {
          for (Problem problem : made.edition().problems()) {
            report.write(problem, json);
          }
        }
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot be written to", e);
    }
    return JsonReport.escape(text.append("\n").toString());
  }

  private void write(Problem problem, JsonGenerator json) throws IOException {
    Place place = problem.place();
    String file = Screen.plain(root, place.file());
    json.writeStartObject();
    json.writeStringField("description", problem.detail() + " (" + problem.hint() + ")");
    json.writeStringField("check_name", problem.rule().code());
    json.writeStringField("fingerprint", fingerprint(problem, file));
    json.writeStringField("severity", severity(problem.rule().severity()));
    json.writeObjectFieldStart("location");
    json.writeStringField("path", file);
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", Math.max(1, place.line()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Stays the same when lines are added before, so that GitLab knows what is new. */
  private String fingerprint(Problem problem, String file) {
    String what = String.join("\n", problem.rule().code(), file, problem.detail());
    return Sha256.of(what + "\n" + seen.merge(what, 1, Integer::sum));
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }
}
