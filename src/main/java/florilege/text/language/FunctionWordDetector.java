package florilege.text.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Tells the language of a text by its small words, where these leave no doubt: so many of all words
 * are such of one language, and so many fewer of any other. A false guess is worse than none.
 */
final class FunctionWordDetector {

  /** With fewer letters nothing is guessed. */
  private static final int FEWEST_LETTERS = 40;

  /** Small words of the language, of all words, at least. */
  private static final double LEAST_SHARE = 0.3;

  /** How many small words it has more than any other language, at least, and how often as many. */
  private static final int LEAST_LEAD = 3;

  private static final double LEAST_RATIO = 1.5;

  /** A longer text is judged by its beginning, in UTF-16 units. */
  private static final int LONGEST = 5_000;

  /** The languages of each small word: also of some that are not set, to tell others from them. */
  private static final Map<String, List<String>> WORDS = load();

  private FunctionWordDetector() {}

  /** The language that the words of a text prove. */
  static Optional<String> of(String text) {
    String head = text.substring(0, Math.min(text.length(), LONGEST));
    if (head.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return Optional.empty();
    }
    List<String> words = words(head.toLowerCase(Locale.ROOT).replace('’', '\''));
    Map<String, Integer> counts = new HashMap<>();
    int all = words.size();
    for (String word : words) {
      WORDS.getOrDefault(word, List.of()).forEach(lang -> counts.merge(lang, 1, Integer::sum));
    }
    List<Map.Entry<String, Integer>> best =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(2)
            .toList();
    if (best.isEmpty() || LocaleData.of(best.get(0).getKey()).isEmpty()) {
      return Optional.empty();
    }
    int first = best.get(0).getValue();
    int second = best.size() > 1 ? best.get(1).getValue() : 0;
    boolean proved =
        first >= LEAST_SHARE * all && first >= second + LEAST_LEAD && first >= LEAST_RATIO * second;
    return proved ? Optional.of(best.get(0).getKey()) : Optional.empty();
  }

  /** Letters, marks upon them and apostrophes, between what is none of these. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 0, next; at < text.length(); at = next) {
      int character = text.codePointAt(at);
      next = at + Character.charCount(character);
      if (!isOfWord(character)) {
        if (at > start) {
          words.add(text.substring(start, at));
        }
        start = next;
      }
    }
    if (start < text.length()) {
      words.add(text.substring(start));
    }
    return words;
  }

  private static boolean isOfWord(int character) {
    return Character.isLetter(character)
        || character == '\''
        || switch (Character.getType(character)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              true;
          default -> false;
        };
  }

  private static Map<String, List<String>> load() {
    Properties lists = new Properties();
    try (InputStream in = FunctionWordDetector.class.getResourceAsStream("words.properties")) {
      lists.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<String>> words = new HashMap<>();
    for (String lang : lists.stringPropertyNames()) {
      for (String word : new TreeSet<>(List.of(lists.getProperty(lang).split(" ")))) {
        words.computeIfAbsent(word, w -> new ArrayList<>()).add(lang);
      }
    }
    return words;
  }
}
