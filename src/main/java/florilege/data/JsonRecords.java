package florilege.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads JSON of any size one record at a time, so that memory does not grow with the file. Values
 * nest at most {@value #DEPTH} deep, and a text has at most {@value #LONGEST} UTF-16 units.
 */
public final class JsonRecords {

  private static final int DEPTH = 250;
  private static final int LONGEST = 20_000_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(LONGEST)
                  .build())
          .build();

  private final JsonParser parser;
  private final Source source;
  private final Set<String> names;
  private final BiConsumer<String, DataNode> each;

  private JsonRecords(
      JsonParser parser, Source source, Set<String> names, BiConsumer<String, DataNode> each) {
    this.parser = parser;
    this.source = source;
    this.names = names;
    this.each = each;
  }

  /**
   * Reads all records.
   *
   * @param in the file, which stays open
   * @param shown what messages call it
   * @param names of the lists in which records stand, at any depth
   * @param rule the problem that malformed JSON is; its words quote nothing of the file
   * @param each takes the name of the list and the record
   * @throws IOException if the file cannot be read
   */
  public static void read(
      InputStream in,
      Path shown,
      Set<String> names,
      Rule rule,
      Problems problems,
      BiConsumer<String, DataNode> each)
      throws IOException {
    Source source = Source.named(shown);
    JsonParser parser = JSON.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    try {
      new JsonRecords(parser, source, names, each).run();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      problems.add(
          rule,
          new Place(source, line, 0),
          "here the JSON is broken, or too much of it is in one piece; nothing behind it is read");
    }
  }

  private void run() throws IOException {
    JsonToken token = parser.nextToken();
    while (token != null) {
      if (token == JsonToken.FIELD_NAME && names.contains(parser.currentName())) {
        String name = parser.currentName();
        token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            each.accept(name, new DataNode(value()));
          }
        }
      }
      token = parser.nextToken();
    }
  }

  private YamlValue value() throws IOException {
    Place place = new Place(source, parser.currentLocation().getLineNr(), 0);
    return switch (parser.currentToken()) {
      case START_OBJECT -> new YamlValue.Mapping(entries(place), place);
      case START_ARRAY -> new YamlValue.Sequence(items(), place);
      case VALUE_NULL -> new YamlValue.Scalar("", true, place);
      default -> new YamlValue.Scalar(Dom.legal(parser.getText()), false, place);
    };
  }

  private Map<String, YamlValue.Entry> entries(Place place) throws IOException {
    Map<String, YamlValue.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      entries.putIfAbsent(key, new YamlValue.Entry(place, value()));
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
