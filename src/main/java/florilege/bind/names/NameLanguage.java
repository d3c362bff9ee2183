package florilege.bind.names;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells names from words in a language: {@code languages.properties}. Of a language that is not
 * there nothing is known.
 *
 * @param words that are names as well
 * @param determiners behind which no name stands
 * @param endings of a name, the longest first
 * @param prefixes written together with the name behind them
 * @param capitalTells whether words that are no names begin with a small letter
 */
record NameLanguage(
    Set<String> words,
    Set<String> determiners,
    List<String> endings,
    List<String> prefixes,
    boolean capitalTells) {

  private static final Properties TEXTS = load();
  private static final Map<String, NameLanguage> KNOWN = new ConcurrentHashMap<>();

  /** What is known of the language of a tag; of {@code und-Cyrl}, that of Russian. */
  static NameLanguage of(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    boolean cyrillic = locale.getLanguage().isEmpty() && locale.getScript().equals("Cyrl");
    return KNOWN.computeIfAbsent(cyrillic ? "ru" : locale.getLanguage(), NameLanguage::read);
  }

  private static NameLanguage read(String language) {
    return new NameLanguage(
        letters(language, "words").collect(Collectors.toSet()),
        letters(language, "determiners").collect(Collectors.toSet()),
        letters(language, "endings")
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(e -> e))
            .toList(),
        letters(language, "prefixes").toList(),
        TEXTS.getProperty(language + ".nouns", "").isEmpty());
  }

  private static Stream<String> letters(String language, String key) {
    return Arrays.stream(TEXTS.getProperty(language + "." + key, "").split(" "))
        .filter(word -> !word.isEmpty())
        .map(TextWord::letters)
        .distinct();
  }

  private static Properties load() {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            NameLanguage.class.getResourceAsStream("languages.properties"),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
