package florilege.data;

import florilege.model.metadata.LocatedText;
import florilege.problem.Place;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds a value of a file, or nothing where there is none; asking further for what is not there
 * gives nothing again.
 *
 * @param value or null
 */
public record DataNode(YamlValue value) {

  private static final DataNode NOTHING = new DataNode(null);
  private static final Set<String> FALSE = Set.of("", "0", "false", "no", "null", "none");

  /** The value at the end of a path of keys. */
  public DataNode at(String... path) {
    DataNode node = this;
    for (String key : path) {
      node =
          node.value instanceof YamlValue.Mapping mapping && mapping.entries().containsKey(key)
              ? new DataNode(mapping.entries().get(key).value())
              : NOTHING;
    }
    return node;
  }

  /** The first of those keys that says something. */
  public DataNode first(String... keys) {
    return Stream.of(keys)
        .map(this::at)
        .filter(node -> !node.text().isBlank())
        .findFirst()
        .orElse(NOTHING);
  }

  /** Whether it is a mapping with all of those keys. */
  public boolean has(String... keys) {
    return value instanceof YamlValue.Mapping mapping
        && Stream.of(keys).allMatch(mapping.entries()::containsKey);
  }

  /** Whether it is a list. */
  public boolean isList() {
    return value instanceof YamlValue.Sequence;
  }

  /** Whether it is a mapping. */
  public boolean isMapping() {
    return value instanceof YamlValue.Mapping;
  }

  /** The items of a list, or those that GraphQL has below {@code nodes} or {@code edges}. */
  public List<DataNode> items() {
    if (value instanceof YamlValue.Sequence list) {
      return list.items().stream().map(DataNode::new).toList();
    }
    return at("edges").isList()
        ? at("edges").items().stream().map(edge -> edge.at("node")).toList()
        : at("nodes").isList() ? at("nodes").items() : List.of();
  }

  /** The values of a mapping, and what a list holds. */
  public Stream<DataNode> below() {
    return value instanceof YamlValue.Mapping mapping
        ? mapping.entries().values().stream().map(entry -> new DataNode(entry.value()))
        : items().stream();
  }

  /** What is written; empty where nothing or no text is. */
  public String text() {
    return value instanceof YamlValue.Scalar scalar && !scalar.isNull() ? scalar.value() : "";
  }

  /** Whether it says anything but no. */
  public boolean isTrue() {
    return !FALSE.contains(text().strip().toLowerCase(Locale.ROOT));
  }

  /** What is written, with its place. */
  public LocatedText named() {
    return new LocatedText(text().strip(), place());
  }

  /** Where it stands; to be asked of what is there alone. */
  public Place place() {
    return value.place();
  }

  /** The same place with other words. */
  public DataNode saying(String words) {
    return new DataNode(new YamlValue.Scalar(words, words.isEmpty(), place()));
  }

  /** How many there are, where a number is written; else 0. */
  public int number() {
    return text().matches("\\d{1,9}") ? Integer.parseInt(text()) : 0;
  }
}
