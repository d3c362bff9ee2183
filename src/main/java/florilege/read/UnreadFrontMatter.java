package florilege.read;

import florilege.data.YamlValue;
import florilege.data.fields.KeySuggestion;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.sites.program.ProgramKeys;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts the keys of front matter that nobody reads, each with its first place. What stands behind
 * them is never shown.
 */
final class UnreadFrontMatter {

  /** How a key is not read. */
  private enum Kind {
    /** It is nearly one that is read. */
    MISSPELT,
    /** A sentence stands behind it. */
    SENTENCE,
    OTHER
  }

  private record Key(Kind kind, String name) {}

  private record Found(int times, Place first) {}

  /** What a key may be meant for. */
  private static final Set<String> MEANT =
      Set.of(
          "title",
          "subtitle",
          "author",
          "authors",
          "date",
          "lang",
          "language",
          "tags",
          "keywords",
          "summary",
          "description",
          "excerpt",
          "licence",
          "license",
          "rights",
          "source",
          "lead",
          "slug",
          "draft",
          "published",
          "comments");

  /** Different keys of one collection that are told apart. */
  private static final int MOST_KEYS = 200;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_$. -]{1,40}");
  private static final Pattern ADDRESS = Pattern.compile("\\S*[:/]\\S*");

  /** Words by which a value is a sentence. */
  private static final int WORDS = 5;

  /** Signs of a script without spaces by which it is one. */
  private static final int IDEOGRAPHS = 12;

  private final Map<Key, Found> found = new LinkedHashMap<>();
  private int more;

  /** Looks at the keys of an article that has been read. */
  void look(ArticleFile file) {
    Map<String, Place> own = file.front().fields().keys();
    file.front()
        .fields()
        .unread()
        .forEach(
            (key, entry) -> {
              boolean isOwn = entry.key().file().equals(file.lines().source().file());
              if (isOwn && !ProgramKeys.has(spelt(entry, key)) && !isInTemplate(file, key)) {
                look(key, entry, own);
              }
            });
  }

  /** The key with the capitals that it has in the file. */
  private static String spelt(YamlValue.Entry entry, String key) {
    String line = entry.key().excerpt();
    int from = Math.max(0, Math.min(line.length(), entry.key().column() - 1));
    String there = line.substring(from, Math.min(line.length(), from + key.length()));
    return there.equalsIgnoreCase(key) || there.replace('_', '-').equalsIgnoreCase(key)
        ? there
        : key;
  }

  /** Whether a template in the text may show it. */
  private static boolean isInTemplate(ArticleFile file, String key) {
    String text = file.lines().source().text();
    String written = key.replace('-', '_');
    return text.contains("page." + written)
        || text.contains("{{ " + written)
        || text.contains("{{" + written)
        || text.contains("params." + written)
        || text.contains("frontmatter." + written);
  }

  private void look(String key, YamlValue.Entry entry, Map<String, Place> own) {
    Optional<String> meant = meant(key, MEANT).filter(word -> !own.containsKey(word));
    boolean isSentence = entry.value() instanceof YamlValue.Scalar said && isSentence(said.value());
    Kind kind = meant.isPresent() ? Kind.MISSPELT : isSentence ? Kind.SENTENCE : Kind.OTHER;
    Key each = new Key(kind, key);
    if (found.size() >= MOST_KEYS && !found.containsKey(each)) {
      more++;
    } else {
      Place place =
          new Place(Source.named(entry.key().file()), entry.key().line(), entry.key().column());
      found.merge(each, new Found(1, place), (one, next) -> new Found(one.times + 1, one.first));
    }
  }

  /** The key that is meant by one that is not read. */
  static Optional<String> meant(String key, Set<String> known) {
    return ProgramKeys.has(key) ? Optional.empty() : KeySuggestion.meant(key, known);
  }

  private static boolean isSentence(String value) {
    String text = value.strip();
    long words =
        text.split("\\s+").length < WORDS
            ? 0
            : text.lines()
                .flatMap(line -> java.util.Arrays.stream(line.strip().split("\\s+")))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .filter(word -> !ADDRESS.matcher(word).matches())
                .count();
    return words >= WORDS
        || text.codePoints().filter(Character::isIdeographic).count() >= IDEOGRAPHS;
  }

  /** Reports each key once. */
  void report(Problems problems) {
    found.forEach(
        (key, each) ->
            problems.add(
                key.kind == Kind.OTHER ? Rule.UNREAD_FIELD : Rule.UNKNOWN_FIELD,
                each.first,
                words(key, each.times)));
    if (more > 0) {
      Place first = found.values().iterator().next().first;
      problems.add(Rule.UNREAD_FIELD, first, more + " times further keys are not read");
    }
  }

  private static String words(Key key, int times) {
    String name = NAME.matcher(key.name).matches() ? "'" + key.name + "'" : "a key";
    String many = times == 1 ? "" : " of " + times + " articles";
    return switch (key.kind) {
      case MISSPELT -> name + many + " is not read" + KeySuggestion.phrase(key.name, MEANT);
      case SENTENCE -> name + many + " is not read, and there are sentences behind it";
      case OTHER -> name + many + " is not read";
    };
  }
}
