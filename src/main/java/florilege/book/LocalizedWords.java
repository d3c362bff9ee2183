package florilege.book;

import florilege.model.metadata.PartialDate;
import florilege.text.typography.Typography;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Holds the book's own words in one language: {@code words/fr.properties}. Month names and the
 * shapes of dates are there too, since those of the JDK change from one version to the next.
 */
public final class LocalizedWords {

  /** Texts that are lists of words for whoever looks for them, not to be printed. */
  private static final Set<String> LISTS = Set.of("mentions", "pseudonyms", "months");

  private final Properties texts;
  private final Locale locale;
  private final Typography typography;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private LocalizedWords(Properties texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
    this.typography = Typography.of(lang());
  }

  /** The words for a language tag: those of its first subtag, or English where there are none. */
  public static LocalizedWords of(String lang) {
    String language = Locale.forLanguageTag(lang).getLanguage();
    Properties texts = new Properties();
    load(texts, "en");
    boolean known = load(texts, language);
    return new LocalizedWords(texts, Locale.forLanguageTag(known ? language : "en"));
  }

  private static boolean load(Properties texts, String language) {
    try (InputStream in =
        LocalizedWords.class.getResourceAsStream("words/" + language + ".properties")) {
      if (in == null) {
        return false;
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        texts.load(reader);
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language that the words are in. */
  public String lang() {
    return locale.toLanguageTag();
  }

  /** All texts as they are kept, for whoever must know the words in them. */
  public Stream<String> vocabulary() {
    return texts.values().stream().map(String.class::cast);
  }

  /** A text by its key, with arguments filled in as {@link MessageFormat} does, and set. */
  public String say(String key, Object... arguments) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    String said = format(pattern).format(arguments);
    return LISTS.contains(key) ? said : typography.set(said);
  }

  /** Reading a pattern takes longer than filling it in; a format is of one thread. */
  private MessageFormat format(String pattern) {
    MessageFormat read =
        formats.computeIfAbsent(pattern, unread -> new MessageFormat(unread, locale));
    return (MessageFormat) read.clone();
  }

  /** A date in words, to its precision: {@code 20 janvier 2012, 09:40}; empty for none. */
  public String date(PartialDate date) {
    if (date.isNone()) {
      return "";
    }
    String month = texts.getProperty("months").split(" ")[date.local().getMonthValue() - 1];
    String time =
        String.format(Locale.ROOT, "%02d:%02d", date.local().getHour(), date.local().getMinute());
    String year = Integer.toString(date.local().getYear());
    return say(
        "date." + date.precision().name().toLowerCase(Locale.ROOT),
        date.local().getDayOfMonth(),
        month,
        year,
        time);
  }

  /** The day of a date in words, without the time of day; less where less is known. */
  public String day(PartialDate date) {
    boolean timed = date.precision() == PartialDate.Precision.MINUTE;
    return date(
        timed ? new PartialDate(date.local(), date.offset(), PartialDate.Precision.DAY) : date);
  }

  /** Several names as one phrase: {@code Ada, Ben and Cleo}. */
  public String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : say("list.and", String.join(", ", names.subList(0, last)), names.get(last));
  }
}
