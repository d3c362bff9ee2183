package florilege.imports.wordpress;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Represents a shortcode, a tag in square brackets, as WordPress has them: {@code [gallery
 * ids="3,4"]}.
 *
 * @param written it and the brackets that may stand around it, which escape it if there are two
 * @param start offset of its bracket
 * @param end offset behind its bracket
 * @param name as written
 * @param attributes by name; those without by their rank, from 0
 * @param isEmpty whether it says that nothing belongs to it: {@code [more /]}
 * @param isEscaped whether it stands for itself
 */
record Shortcode(
    String written,
    int start,
    int end,
    String name,
    Map<String, String> attributes,
    boolean isEmpty,
    boolean isEscaped) {

  /** Where one may be. */
  static final Pattern TAG =
      Pattern.compile(
          "(?<before>\\[?)\\[(?<name>[A-Za-z][A-Za-z0-9_-]{0,60})(?<attributes>(?:[\\s=:][^\\[\\]\"<]{0,2000}+(?:\"[^\"]{0,4000}+\"[^\\[\\]\"<]{0,2000}+){0,40}+)?)(?<self>/?)](?<after>]?)");

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "([A-Za-z0-9_-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))|\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");

  /** The tag that was found. */
  static Shortcode of(Matcher tag) {
    return new Shortcode(
        tag.group(),
        tag.end("before"),
        tag.start("after"),
        tag.group("name"),
        attributes(tag.group("attributes")),
        !tag.group("self").isEmpty(),
        !tag.group("before").isEmpty() && !tag.group("after").isEmpty());
  }

  private static Map<String, String> attributes(String written) {
    Map<String, String> attributes = new LinkedHashMap<>();
    // [youtube=ADDRESS] and [code:java] have what they show right behind their names.
    Matcher each =
        ATTRIBUTE.matcher(written.replaceFirst("^\\s*[=:]", " ").replaceAll("[”“″]|&quot;", "\""));
    int rank = 0;
    while (each.find()) {
      boolean named = each.group(1) != null;
      attributes.put(
          named ? each.group(1).toLowerCase(Locale.ROOT) : String.valueOf(rank++),
          first(each, named ? 2 : 5));
    }
    return attributes;
  }

  private static String first(Matcher match, int from) {
    for (int group = from; group < from + 3; group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return "";
  }

  /** Its name, in which capitals count for nothing. */
  String kind() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The first of some attributes that says something; else empty. */
  String value(String... names) {
    for (String each : names) {
      if (!attributes.getOrDefault(each, "").isEmpty()) {
        return attributes.get(each);
      }
    }
    return "";
  }

  /** Whether an attribute has a name, which makes it likely that the brackets are a tag. */
  boolean hasNamed() {
    return attributes.keySet().stream().anyMatch(key -> !key.matches("\\d+"));
  }
}
