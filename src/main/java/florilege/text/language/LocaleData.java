package florilege.text.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Holds what is peculiar to a language that books are set in: {@code locales/en.properties}
 * explains the keys. Every such file has all of them.
 */
public final class LocaleData {

  private static final Map<String, Optional<LocaleData>> LOADED = new ConcurrentHashMap<>();

  private final String language;
  private final Properties texts;

  private LocaleData(String language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  /** The data of a language by its BCP 47 tag; none where it is not one that books are set in. */
  public static Optional<LocaleData> of(String lang) {
    return LOADED.computeIfAbsent(Locale.forLanguageTag(lang).getLanguage(), LocaleData::load);
  }

  private static Optional<LocaleData> load(String language) {
    try (InputStream in =
        LocaleData.class.getResourceAsStream("locales/" + language + ".properties")) {
      if (in == null) {
        return Optional.empty();
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Optional.of(new LocaleData(language, texts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first subtag of the language: {@code en}. */
  public String language() {
    return language;
  }

  /**
   * A text by its key.
   *
   * @throws IllegalArgumentException if the file of the language has no such key
   */
  public String text(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no " + key + " in locales/" + language + ".properties");
    }
    return text;
  }

  /** Words with blanks between them. */
  public Set<String> words(String key) {
    return parts(key, " ");
  }

  /** Several words each, with {@code "; "} between them. */
  public Set<String> phrases(String key) {
    return parts(key, "; ");
  }

  private Set<String> parts(String key, String separator) {
    String text = text(key);
    return text.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(text.split(separator)));
  }

  /** The texts whose keys begin with a word and a full stop, by the rest of the key. */
  public Map<String, String> section(String word) {
    String prefix = word + ".";
    return texts.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .collect(Collectors.toMap(key -> key.substring(prefix.length()), texts::getProperty));
  }
}
