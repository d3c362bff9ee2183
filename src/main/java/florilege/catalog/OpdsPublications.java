package florilege.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * Writes a catalogue in OPDS 2.0: the publications of one collection, with metadata as the Readium
 * Web Publication Manifest has them.
 *
 * @param catalog that is written
 */
record OpdsPublications(Catalog catalog) {

  private static final String TYPE = "application/opds+json";

  /** The document. */
  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeObjectFieldStart("metadata");
      json.writeStringField("title", catalog.title());
      json.writeStringField("modified", catalog.modified().toString());
      json.writeNumberField("numberOfItems", catalog.books().size());
      json.writeEndObject();
      json.writeArrayFieldStart("links");
      link(json, "self", catalog.address(Catalog.OPDS_2), TYPE);
      link(json, "alternate", catalog.address(Catalog.PAGE), "text/html");
      json.writeEndArray();
      json.writeArrayFieldStart("publications");
      for (CatalogedBook book : catalog.books()) {
        publication(json, book);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private void publication(JsonGenerator json, CatalogedBook book) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("metadata");
    json.writeStringField("@type", "http://schema.org/Book");
    json.writeStringField("identifier", book.identifier());
    text(json, "title", book.title());
    text(json, "subtitle", book.subtitle());
    texts(json, "author", book.authors());
    text(json, "language", book.lang());
    text(json, "publisher", book.publisher());
    text(json, "published", book.date());
    json.writeStringField("modified", book.modified().toString());
    text(json, "description", book.description());
    texts(json, "subject", book.subjects());
    if (book.pages() > 0) {
      json.writeNumberField("numberOfPages", book.pages());
    }
    series(json, book);
    json.writeEndObject();
    json.writeArrayFieldStart("links");
    for (CatalogedFile file : book.files()) {
      boolean isPage = file.form() == CatalogedFile.Form.XHTML;
      String relation = isPage ? "alternate" : "http://opds-spec.org/acquisition/open-access";
      link(json, relation, catalog.address(file.path()), file.form().type);
    }
    json.writeEndArray();
    if (book.cover().isPresent()) {
      json.writeArrayFieldStart("images");
      json.writeStartObject();
      json.writeStringField("href", catalog.address(book.coverPath()));
      json.writeStringField("type", book.cover().get().type().mime());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void series(JsonGenerator json, CatalogedBook book) throws IOException {
    if (!book.series().isEmpty()) {
      json.writeObjectFieldStart("belongsTo");
      json.writeObjectFieldStart("series");
      json.writeStringField("name", book.series());
      if (Catalog.NUMBER.matcher(book.position()).matches()) {
        json.writeFieldName("position");
        json.writeNumber(new BigDecimal(book.position())); // 007 would be no number
      }
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private static void text(JsonGenerator json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  private static void texts(JsonGenerator json, String name, List<String> values)
      throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }

  private static void link(JsonGenerator json, String relation, String address, String type)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("rel", relation);
    json.writeStringField("href", address);
    json.writeStringField("type", type);
    json.writeEndObject();
  }
}
