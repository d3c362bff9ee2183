package florilege.read.comments.forms;

import florilege.data.YamlValue;
import florilege.data.fields.ShortText;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the values of a mapping by keys of which only letters and digits count, in small letters:
 * {@code _id}, {@code replyTo} and {@code reply_to} are {@code id} and twice {@code replyto}.
 */
final class NormalizedMapping {

  private final Map<String, YamlValue> values = new LinkedHashMap<>();

  private final Problems problems;

  /** Values of which nothing is said. */
  NormalizedMapping(YamlValue.Mapping mapping) {
    this(mapping, new Problems());
  }

  NormalizedMapping(YamlValue.Mapping mapping, Problems problems) {
    this.problems = problems;
    mapping.entries().forEach((key, entry) -> values.putIfAbsent(normal(key), entry.value()));
  }

  /** A key as it is looked for. */
  static String normal(String key) {
    StringBuilder normal = new StringBuilder();
    key.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(normal::appendCodePoint);
    return normal.toString();
  }

  /** Whether a key, as it is written, is among some. */
  static boolean isOneOf(String written, List<List<String>> keys) {
    return keys.stream().anyMatch(some -> some.contains(normal(written)));
  }

  /** The values of those keys that have one, in the order of the keys. */
  Stream<YamlValue> all(List<String> keys) {
    return keys.stream().map(values::get).filter(Objects::nonNull);
  }

  /** The texts that those keys, or a mapping's own below them, say, none of them blank. */
  Stream<LocatedText> texts(List<String> keys, List<String> below) {
    return all(keys)
        .flatMap(
            value ->
                value instanceof YamlValue.Mapping mapping
                    ? new NormalizedMapping(mapping).all(below)
                    : Stream.of(value))
        .filter(YamlValue.Scalar.class::isInstance)
        .map(YamlValue.Scalar.class::cast)
        .filter(scalar -> !scalar.isNull() && !scalar.value().isBlank())
        .map(this::line);
  }

  /** The texts that mappings below those keys say, none of them blank. */
  Stream<LocatedText> textsBelow(List<String> keys, List<String> below) {
    return all(keys)
        .filter(YamlValue.Mapping.class::isInstance)
        .flatMap(
            value ->
                new NormalizedMapping((YamlValue.Mapping) value, problems).texts(below, List.of()));
  }

  /** The first text that those keys say, or none. */
  LocatedText text(List<String> keys, List<String> below) {
    return texts(keys, below).findFirst().orElse(LocatedText.NONE);
  }

  /** The first value of those keys that is a list, or a mapping. */
  Optional<YamlValue> list(List<String> keys) {
    return all(keys).filter(value -> !(value instanceof YamlValue.Scalar)).findFirst();
  }

  /** The single values of keys that are not among some, by key; what is blank is empty. */
  Map<String, String> others(Set<String> known) {
    Map<String, String> others = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          if (!known.contains(key) && value instanceof YamlValue.Scalar scalar) {
            others.put(key, scalar.isNull() ? "" : scalar.value().strip());
          }
        });
    return others;
  }

  boolean has(List<String> keys) {
    return all(keys).findAny().isPresent();
  }

  /** A text on one line; what is wrong with it is said without showing it. */
  private LocatedText line(YamlValue.Scalar scalar) {
    return new LocatedText(
        ShortText.line(
                scalar.value(), ShortText.LONGEST, CommentMapping.unshown(scalar.place()), problems)
            .value(),
        scalar.place());
  }
}
