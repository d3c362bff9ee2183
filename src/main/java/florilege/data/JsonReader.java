package florilege.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON (RFC 8259) from a stretch of a file, with the remarks and commas at the end of a list
 * that people write in it. Values nest at most {@value #DEPTH} deep.
 */
public final class JsonReader {

  private static final int DEPTH = 250;

  private static final String TOO_MUCH =
      "here values nest more than " + DEPTH + " deep, or a name or number is too long to be read";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          // LeanCloud begins its exports with a line "#filetype:JSON-streaming {…}".
          .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
          .build();

  private final LineIndex lines;
  private final int start;
  private final JsonParser parser;
  private final Problems problems;

  private JsonReader(LineIndex lines, int start, JsonParser parser, Problems problems) {
    this.lines = lines;
    this.start = start;
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * A value, and where the text goes on.
   *
   * @param value that was read
   * @param end offset behind it
   */
  public record Read(YamlValue value, int end) {}

  /**
   * Reads the value that begins between two offsets of a file; what stands behind it is not looked
   * at.
   *
   * @param rule the problem that malformed JSON is; its words quote nothing of the file
   * @return nothing if it is malformed, which is then among the problems
   */
  public static Optional<Read> read(
      LineIndex lines, int start, int end, Rule rule, Problems problems) {
    return read(lines, start, end, lines.source().text().substring(start, end), rule, problems);
  }

  /** Reads the names and values between two offsets of a file, without braces around them. */
  public static Optional<Read> members(
      LineIndex lines, int start, int end, Rule rule, Problems problems) {
    String text = "{" + lines.source().text().substring(start, end) + "}";
    return read(lines, start - 1, end, text, rule, problems);
  }

  private static Optional<Read> read(
      LineIndex lines, int start, int end, String text, Rule rule, Problems problems) {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonReader reader = new JsonReader(lines, start, parser, problems);
      return reader.checked(
          rule,
          () -> {
            if (parser.nextToken() == null) {
              return new Read(new YamlValue.Mapping(Map.of(), lines.at(start)), end);
            }
            YamlValue value = reader.value();
            return new Read(value, start + (int) parser.currentLocation().getCharOffset());
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part of the reading. */
  private interface Part<T> {
    T read() throws IOException;
  }

  /** What is read, or a problem at its place; what is too much says itself nothing of the place. */
  private <T> Optional<T> checked(Rule rule, Part<T> part) throws IOException {
    try {
      return Optional.of(part.read());
    } catch (StreamConstraintsException e) {
      problems.add(rule, at(parser.currentLocation()), TOO_MUCH);
    } catch (JsonProcessingException e) {
      problems.add(rule, at(e.getLocation()), "this is not JSON");
    }
    return Optional.empty();
  }

  private Place at(JsonLocation location) {
    int offset = location == null ? 0 : Math.max(0, (int) location.getCharOffset());
    return lines.at(Math.min(start + offset, lines.source().text().length()));
  }

  /**
   * Reads a whole file. Several values one after another are a list of them, as in JSON Lines.
   *
   * @param rule the problem that malformed JSON is; its words quote nothing of the file
   * @return an empty mapping for an empty file; nothing if it is malformed, which is then among the
   *     problems
   */
  public static Optional<YamlValue> data(LineIndex lines, Rule rule, Problems problems) {
    try (JsonParser parser = JSON.createParser(lines.source().text())) {
      JsonReader reader = new JsonReader(lines, 0, parser, problems);
      return reader.checked(rule, reader::values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private YamlValue values() throws IOException {
    List<YamlValue> values = new ArrayList<>();
    while (parser.nextToken() != null) {
      values.add(value());
    }
    return switch (values.size()) {
      case 0 -> new YamlValue.Mapping(Map.of(), lines.at(0));
      case 1 -> values.get(0);
      default -> new YamlValue.Sequence(List.copyOf(values), values.get(0).place());
    };
  }

  private YamlValue value() throws IOException {
    Place place = lines.at(start + (int) parser.currentTokenLocation().getCharOffset());
    return switch (parser.currentToken()) {
      case START_OBJECT -> new YamlValue.Mapping(entries(), place);
      case START_ARRAY -> new YamlValue.Sequence(items(), place);
      case VALUE_NULL -> new YamlValue.Scalar("", true, place);
      default -> new YamlValue.Scalar(legal(parser.getText(), place), false, place);
    };
  }

  private String legal(String value, Place place) {
    String legal = Dom.legal(value);
    if (!legal.equals(value)) {
      problems.add(
          Rule.ILLEGAL_CHARACTER, place, "a control or forbidden character here is none of text");
    }
    return legal;
  }

  private Map<String, YamlValue.Entry> entries() throws IOException {
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Place place = lines.at(start + (int) parser.currentTokenLocation().getCharOffset());
      String key = legal(parser.currentName(), place);
      parser.nextToken();
      if (entries.putIfAbsent(key, new YamlValue.Entry(place, value())) != null) {
        problems.add(Rule.DUPLICATE_KEY, place, "a name is written twice; the first one counts");
      }
    }
    return entries;
  }

  private List<YamlValue> items() throws IOException {
    List<YamlValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return List.copyOf(items);
  }
}
