package florilege.text.html.policy;

import florilege.text.AlternativeAnchors;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says in which form the value of an attribute may stand in a book, whoever wrote it. */
final class AttributeValues {

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern PIXELS = Pattern.compile("[1-9]\\d{0,4}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern CELLS = Pattern.compile("[1-9]\\d{0,2}");

  /** 0 means all that follow in the section (HTML §4.9.11). */
  private static final Pattern ROWS = Pattern.compile("0|[1-9]\\d{0,2}");

  private static final Map<String, Pattern> VALUES =
      Map.ofEntries(
          Map.entry("id", Pattern.compile("\\S+")),
          Map.entry(
              AlternativeAnchors.ATTRIBUTE, Pattern.compile("\\S{1,500}(?: \\S{1,500}){0,9}")),
          Map.entry("lang", LANGUAGE),
          Map.entry("hreflang", LANGUAGE),
          Map.entry("dir", Pattern.compile("ltr|rtl|auto")),
          Map.entry("role", Pattern.compile("doc-noteref|doc-endnotes|doc-backlink|note")),
          Map.entry("epub:type", Pattern.compile("noteref|footnotes")),
          Map.entry("width", PIXELS),
          Map.entry("height", PIXELS),
          Map.entry("start", NUMBER),
          Map.entry("value", NUMBER),
          Map.entry("type", Pattern.compile("[1aAiI]")),
          Map.entry("colspan", CELLS),
          Map.entry("rowspan", ROWS),
          Map.entry("scope", Pattern.compile("row|col|rowgroup|colgroup")),
          Map.entry(
              "datetime",
              Pattern.compile(
                  "\\d{4}(-\\d\\d(-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:?\\d\\d)?)?)?)?")));

  private static final Pattern UNIT = Pattern.compile("px$");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private AttributeValues() {}

  /** The value as it may stand, or none; that of {@code class} is a policy's own. */
  static Optional<String> of(String name, String written) {
    return switch (name) {
      case "src", "href" -> ValidUrl.of(written).map(ValidUrl::value);
      case "reversed", "open" -> Optional.of(name);
      case "width", "height" -> matching(name, UNIT.matcher(written.strip()).replaceFirst(""));
      case "title", "alt" -> Optional.of(SPACE.matcher(written.strip()).replaceAll(" "));
      default -> matching(name, written.strip());
    };
  }

  private static Optional<String> matching(String name, String value) {
    return Optional.of(value).filter(v -> VALUES.get(name).matcher(v).matches());
  }

  /** The names of a {@code class} that are of a form, or none if no name is. */
  static Optional<String> classes(String written, Pattern allowed) {
    StringBuilder kept = new StringBuilder();
    for (String name : SPACE.split(written.strip())) {
      if (allowed.matcher(name).matches()) {
        kept.append(kept.isEmpty() ? "" : " ").append(name);
      }
    }
    return Optional.of(kept.toString()).filter(names -> !names.isEmpty());
  }

  /** The names in a list that is written with spaces between them. */
  static Set<String> names(String list) {
    return Set.of(list.split(" "));
  }
}
