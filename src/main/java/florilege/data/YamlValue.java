package florilege.data;

import florilege.problem.Place;
import java.util.List;
import java.util.Map;

/**
 * Holds a value written in YAML, TOML or JSON. Every scalar is the text that was written: {@code
 * no}, {@code 0123} and {@code 2012-01-20} mean themselves.
 */
public sealed interface YamlValue {

  /** Where it begins. */
  Place place();

  /**
   * A text.
   *
   * @param value without what XML forbids
   * @param isNull whether nothing was written, or a plain {@code null} or {@code ~}
   * @param place where it begins, at the quotation mark if there is one; of a block, the line after
   *     its sign
   */
  record Scalar(String value, boolean isNull, Place place) implements YamlValue {}

  /**
   * A list.
   *
   * @param items in order
   * @param place where it begins
   */
  record Sequence(List<YamlValue> items, Place place) implements YamlValue {}

  /**
   * Keys and values.
   *
   * @param entries in order; of a key written twice, the first
   * @param place where it begins
   */
  record Mapping(Map<String, Entry> entries, Place place) implements YamlValue {}

  /**
   * A key and its value.
   *
   * @param key where the key stands
   * @param value what it says
   */
  record Entry(Place key, YamlValue value) {}
}
