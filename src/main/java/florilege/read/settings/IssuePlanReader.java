package florilege.read.settings;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.IssuePlan;
import florilege.model.IssuePlan.Every;
import florilege.model.metadata.LocatedText;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.SpellingSuggestion;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads {@code issue} of {@code collection.yaml}: how a periodical is divided. */
public final class IssuePlanReader {

  private static final Set<String> KEYS =
      Set.of(
          "every",
          "size",
          "first",
          "first-number",
          "title",
          "subtitle",
          "file-name",
          "editorial",
          "masthead",
          "colophon",
          "cover-image",
          "issn",
          "letters");

  /** ISO 3297, with a check digit that is looked at below. */
  private static final Pattern ISSN = Pattern.compile("\\d{4}-\\d{3}[\\dX]");

  private IssuePlanReader() {}

  /** The plan; nothing where the collection has no issues. */
  static Optional<IssuePlan> read(FieldReader collection, Problems problems) {
    Optional<YamlValue> value = collection.value("issue");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    FieldReader fields = collection.section("issue");
    Map<String, Place> keys = fields.keys();
    keys.forEach(
        (key, place) -> {
          if (!KEYS.contains(key)) {
            String suggestion = SpellingSuggestion.phrase(key, new TreeSet<>(KEYS));
            problems.add(
                Rule.UNKNOWN_SETTING, place, "'issue." + key + "' is no setting" + suggestion);
          }
        });
    int size = fields.number("size", 1, 10_000, 0);
    Every every = fields.choice("every", Every.class, size > 0 ? Every.COUNT : Every.MONTH);
    if (every == Every.COUNT && size == 0) {
      problems.add(
          Rule.BAD_SETTING, value.get().place(), "'every: count' needs 'size', such as 'size: 10'");
    }
    return Optional.of(
        new IssuePlan(
            every,
            Math.max(size, every == Every.COUNT ? 10 : 0),
            fields.text("first"),
            fields.number("first-number", 0, 1_000_000, 1),
            fields.text("title"),
            fields.text("subtitle"),
            fields.text("file-name"),
            fields.text("editorial"),
            fields.text("masthead"),
            fields.text("colophon"),
            fields.text("cover-image"),
            issn(fields.text("issn"), problems),
            fields.flag("letters", false)));
  }

  /** The zone in which days begin. */
  static ZoneId zone(FieldReader collection, Problems problems) {
    LocatedText written = collection.text("time-zone");
    try {
      return ZoneId.of(written.isEmpty() ? "UTC" : written.value());
    } catch (DateTimeException e) {
      problems.add(
          Rule.BAD_SETTING,
          written.place(),
          "'" + written + "' is no time zone, such as Europe/Paris");
      return ZoneId.of("UTC");
    }
  }

  private static LocatedText issn(LocatedText written, Problems problems) {
    String issn = written.value();
    if (written.isEmpty() || ISSN.matcher(issn).matches() && check(issn) == issn.charAt(8)) {
      return written;
    }
    problems.add(Rule.BAD_SETTING, written.place(), "'" + written + "' is no ISSN");
    return LocatedText.NONE;
  }

  /** ISO 3297, annex A: weights of 8 to 2, modulo 11. */
  private static char check(String issn) {
    int sum = 0;
    String digits = issn.substring(0, 4) + issn.substring(5, 8);
    for (int i = 0; i < digits.length(); i++) {
      sum += (8 - i) * (digits.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }
}
