package florilege.read.settings;

import florilege.data.fields.FieldReader;
import florilege.model.Settings.Images;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.SpellingSuggestion;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code images:} says of the pictures in an e-book. */
public final class ImageLimits {

  private static final Set<String> KEYS = Set.of("longest", "total", "grey");

  private static final Pattern BYTES =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)\\s*([KMG]?)i?B?", Pattern.CASE_INSENSITIVE);

  /** A book of fewer bytes would have no pictures to speak of. */
  private static final long LEAST = 100_000;

  private ImageLimits() {}

  /** Reads the limits; where they say nothing, the usual ones hold. */
  static Images read(FieldReader fields, Problems problems) {
    fields
        .keys()
        .forEach(
            (key, place) -> {
              if (!KEYS.contains(key)) {
                String suggestion = SpellingSuggestion.phrase(key, new TreeSet<>(KEYS));
                problems.add(
                    Rule.UNKNOWN_SETTING, place, "'" + key + "' is no setting" + suggestion);
              }
            });
    return new Images(
        fields.number("longest", 320, 20_000, Images.USUAL.longest()),
        bytes(fields.text("total"), problems),
        fields.flag("grey", Images.USUAL.grey()));
  }

  private static long bytes(LocatedText written, Problems problems) {
    if (written.isEmpty()) {
      return Images.USUAL.total();
    }
    Matcher matcher = BYTES.matcher(written.value().strip());
    if (matcher.matches()) {
      long unit =
          switch (matcher.group(2).toUpperCase(Locale.ROOT)) {
            case "K" -> 1_000;
            case "M" -> 1_000_000;
            case "G" -> 1_000_000_000;
            default -> 1;
          };
      long bytes = (long) (Double.parseDouble(matcher.group(1)) * unit);
      if (bytes >= LEAST) {
        return bytes;
      }
    }
    problems.add(
        Rule.BAD_SETTING, written.place(), "'total' takes a size from 100 KB on, such as 50MB");
    return Images.USUAL.total();
  }
}
