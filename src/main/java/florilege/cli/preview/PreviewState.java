package florilege.cli.preview;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import florilege.problem.Place;
import florilege.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/** Writes what can be seen now as the JSON that the page around the book asks for. */
final class PreviewState {

  /** Problems that are shown. */
  private static final int MOST = 200;

  private PreviewState() {}

  /**
   * The state.
   *
   * @param names how files are called
   */
  static byte[] json(ShownBook.View view, Function<Path, String> names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("version", view.version());
      json.writeNumberField("pagesVersion", view.pagesVersion());
      json.writeNumberField("printVersion", view.printVersion());
      json.writeStringField("title", view.title());
      json.writeStringField("page", view.page());
      json.writeNumberField("printed", view.printed());
      json.writeNumberField("printedChange", view.printedChange());
      json.writeBooleanField("isPrinting", view.isPrinting());
      json.writeStringField("failure", view.failure());
      json.writeNumberField("count", view.problems().size());
      json.writeArrayFieldStart("problems");
      for (Problem problem : view.problems().stream().limit(MOST).toList()) {
        problem(json, problem, names);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void problem(JsonGenerator json, Problem problem, Function<Path, String> names)
      throws IOException {
    Place place = problem.place();
    json.writeStartObject();
    json.writeStringField("severity", problem.rule().severity().name().toLowerCase(Locale.ROOT));
    json.writeStringField(
        "place", names.apply(place.file()) + (place.line() > 0 ? ":" + place.line() : ""));
    json.writeStringField("detail", problem.detail());
    json.writeStringField("hint", problem.hint());
    json.writeStringField("line", place.line() > 0 ? place.source().line(place.line()) : "");
    json.writeEndObject();
  }
}
