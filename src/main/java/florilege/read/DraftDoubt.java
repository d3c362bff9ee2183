package florilege.read;

import florilege.data.LineIndex;
import florilege.data.YamlValue;
import florilege.data.fields.DateParser;
import florilege.data.fields.KeySuggestion;
import florilege.problem.Place;
import florilege.problem.SpellingSuggestion;
import florilege.read.header.FrontMatterParser;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what may have said in a header that an article is a draft: a line that could not be read, a
 * key that is nearly one of those that keep an article out, a value that is neither yes nor no.
 */
final class DraftDoubt {

  /** The keys by which programs of sites keep an article out. */
  private static final Set<String> KEYS = Set.of("draft", "published", "status");

  private static final Set<String> YES = Set.of("true", "yes", "on", "1");
  private static final Set<String> NO = Set.of("false", "no", "off", "0", "null", "none", "");

  /** Words of {@code status}, or of a key like it, that keep an article out. */
  private static final Set<String> OUT = Set.of("draft", "hidden");

  private static final Pattern WORD = Pattern.compile("^[\\s\"'{-]*+([\\p{L}_-]+)");
  private static final Pattern DRAFT = Pattern.compile("(?i).*\\bdraft\\b.*");

  /** Lines below the first of a header that is not read as a whole. */
  private static final int HEADER = 60;

  private DraftDoubt() {}

  /** The place of the first such thing; nothing where all is clear. */
  static Optional<Place> find(FrontMatterParser front, LineIndex lines) {
    for (Map.Entry<String, YamlValue.Entry> field : front.fields().entries().entrySet()) {
      if (isDoubtful(field.getKey(), field.getValue().value())) {
        return Optional.of(field.getValue().key());
      }
    }
    return front.unread().stream().filter(place -> mayKeepOut(place, front, lines)).findFirst();
  }

  private static boolean isDoubtful(String key, YamlValue value) {
    String word =
        value instanceof YamlValue.Scalar scalar
            ? scalar.value().strip().toLowerCase(Locale.ROOT)
            : "?";
    return switch (key) {
      case "draft" -> !YES.contains(word) && !NO.contains(word);
      case "published" -> !YES.contains(word) && !NO.contains(word) && isNear(word, NO);
      case "status" -> !OUT.contains(word) && isNear(word, OUT);
      default -> {
        String meant = UnreadFrontMatter.meant(key, KEYS).orElse("");
        yield switch (meant) {
          case "draft" -> !NO.contains(word);
          case "published" -> !YES.contains(word) && DateParser.read(word).isEmpty();
          case "status" -> OUT.contains(word) || isNear(word, OUT);
          default -> word.equals("draft") && !key.equals("title") && !key.equals("slug");
        };
      }
    };
  }

  private static boolean isNear(String word, Set<String> words) {
    return word.length() > 3 && SpellingSuggestion.nearest(word, words, 1).isPresent();
  }

  /** Of a header that is not read at all, any line may; else the one that is not read. */
  private static boolean mayKeepOut(Place place, FrontMatterParser front, LineIndex lines) {
    int from = Math.max(0, place.line() - 1);
    int to = from + 1;
    if (front.fields().keys().values().stream().noneMatch(at -> at.file().equals(place.file()))) {
      from = 0;
      to = Math.min(lines.count(), HEADER);
    }
    for (int line = from; line < to; line++) {
      Matcher word = WORD.matcher(lines.line(line));
      boolean isKey =
          word.find()
              && (KEYS.contains(KeySuggestion.normal(word.group(1)))
                  || UnreadFrontMatter.meant(word.group(1), KEYS).isPresent());
      if (isKey || DRAFT.matcher(lines.line(line)).matches() && line > 0) {
        return true;
      }
    }
    return false;
  }
}
