package florilege.cli.preview;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import florilege.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/**
 * Says what there is to be seen.
 *
 * @param version of this state, from 0, when nothing is made yet
 * @param title of the book
 * @param pages version of the pages for screens; 0 where there are none yet
 * @param at the page, and the element in it, where they differ from those before
 * @param paper version of the printed pages; 0 where there are none yet
 * @param sheets how many printed pages there are
 * @param sheet the first of them, from 0, that differs from those before
 * @param held whether the pages are older than the files, which could not be read whole
 * @param fault why nothing could be made; empty where it could
 * @param problems in the files as they are now
 */
record PreviewState(
    int version,
    String title,
    int pages,
    String at,
    int paper,
    int sheets,
    int sheet,
    boolean held,
    String fault,
    List<Problem> problems) {

  static final PreviewState NONE = new PreviewState(0, "", 0, "", 0, 0, 0, false, "", List.of());

  /** The state with other pages for screens. */
  PreviewState withPages(String of, String changed, List<Problem> found) {
    return new PreviewState(
        version + 1, of, pages + 1, changed, paper, sheets, sheet, false, "", found);
  }

  /** The state with the pages that there were, though there are other problems now. */
  PreviewState holding(String why, List<Problem> found) {
    return new PreviewState(version + 1, title, pages, at, paper, sheets, sheet, true, why, found);
  }

  /** The state with other printed pages. */
  PreviewState withPaper(int count, int changed, List<Problem> found) {
    return new PreviewState(
        version + 1, title, pages, at, paper + 1, count, changed, held, fault, found);
  }

  /** The state as JSON. */
  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("version", version);
      json.writeStringField("title", title);
      json.writeNumberField("pages", pages);
      json.writeStringField("at", at);
      json.writeNumberField("paper", paper);
      json.writeNumberField("sheets", sheets);
      json.writeNumberField("sheet", sheet);
      json.writeBooleanField("held", held);
      json.writeStringField("fault", fault);
      json.writeArrayFieldStart("problems");
      for (Problem problem : problems) {
        json.writeStartObject();
        json.writeStringField(
            "severity", problem.rule().severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("file", String.valueOf(problem.place().file().getFileName()));
        json.writeNumberField("line", problem.place().line());
        json.writeStringField("message", problem.detail());
        json.writeStringField("hint", problem.hint());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot be written to", e);
    }
    return text.toString();
  }
}
