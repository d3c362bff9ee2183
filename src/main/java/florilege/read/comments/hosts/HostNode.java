package florilege.read.comments.hosts;

import florilege.data.Yaml;
import florilege.model.Text;
import florilege.problem.Place;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A value of a file, or nothing where there is none; asking further for what is not there gives
 * nothing again.
 *
 * @param value or null
 */
record HostNode(Yaml value) {

  private static final HostNode NOTHING = new HostNode(null);
  private static final Set<String> FALSE = Set.of("", "0", "false", "no", "null", "none");

  /** The value at the end of a path of keys. */
  HostNode at(String... path) {
    HostNode node = this;
    for (String key : path) {
      node =
          node.value instanceof Yaml.Mapping mapping && mapping.entries().containsKey(key)
              ? new HostNode(mapping.entries().get(key).value())
              : NOTHING;
    }
    return node;
  }

  /** The first of those keys that says something. */
  HostNode first(String... keys) {
    return Stream.of(keys)
        .map(this::at)
        .filter(node -> !node.text().isBlank())
        .findFirst()
        .orElse(NOTHING);
  }

  boolean has(String... keys) {
    return value instanceof Yaml.Mapping mapping
        && Stream.of(keys).allMatch(mapping.entries()::containsKey);
  }

  boolean isList() {
    return value instanceof Yaml.Sequence;
  }

  boolean isMapping() {
    return value instanceof Yaml.Mapping;
  }

  /** The items of a list, or those that GraphQL has below {@code nodes} or {@code edges}. */
  List<HostNode> items() {
    if (value instanceof Yaml.Sequence list) {
      return list.items().stream().map(HostNode::new).toList();
    }
    return at("edges").isList()
        ? at("edges").items().stream().map(edge -> edge.at("node")).toList()
        : at("nodes").isList() ? at("nodes").items() : List.of();
  }

  /** The values of a mapping, and what a list holds. */
  Stream<HostNode> below() {
    return value instanceof Yaml.Mapping mapping
        ? mapping.entries().values().stream().map(entry -> new HostNode(entry.value()))
        : items().stream();
  }

  /** What is written; empty where nothing or no text is. */
  String text() {
    return value instanceof Yaml.Scalar scalar && !scalar.isNull() ? scalar.value() : "";
  }

  /** Whether it says anything but no. */
  boolean isTrue() {
    return !FALSE.contains(text().strip().toLowerCase(Locale.ROOT));
  }

  /** What is written, with its place. */
  Text named() {
    return new Text(text().strip(), place());
  }

  /** Where it stands; to be asked of what is there alone. */
  Place place() {
    return value.place();
  }

  /** The same place with other words. */
  HostNode saying(String words) {
    return new HostNode(new Yaml.Scalar(words, words.isEmpty(), place()));
  }

  /** How many there are, where a number is written; else 0. */
  int number() {
    return text().matches("\\d{1,9}") ? Integer.parseInt(text()) : 0;
  }
}
