package florilege.text.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the language of a text by its letters, where they are those of one script and the script
 * proves it. Where several languages share a script, letters that only one of them has decide; else
 * the script alone is told: {@code und-Cyrl}.
 */
final class ScriptDetector {

  /** Of all letters, how many are of the script, at least. */
  private static final double SHARE = 0.8;

  /** Fewer letters prove nothing. */
  private static final int FEWEST = 2;

  /** Scripts of one language, and codes (ISO 15924) of those of several. */
  private static final Map<UnicodeScript, String> LANGUAGES =
      Map.ofEntries(
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.ARABIC, "ar"),
          Map.entry(UnicodeScript.CYRILLIC, "und-Cyrl"),
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.DEVANAGARI, "und-Deva"),
          Map.entry(UnicodeScript.BENGALI, "und-Beng"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.ETHIOPIC, "und-Ethi"),
          Map.entry(UnicodeScript.TIBETAN, "bo"));

  /** The languages besides those above that are written in a script. */
  private static final Map<UnicodeScript, Set<String>> OTHERS =
      Map.of(
          UnicodeScript.HEBREW, Set.of("he", "iw", "yi", "ji", "lad"),
          UnicodeScript.ARABIC, Set.of("ar", "fa", "ur", "ps", "ug", "sd", "ckb", "arz"),
          UnicodeScript.CYRILLIC,
              Set.of("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "tt", "ba", "cv"),
          UnicodeScript.HAN, Set.of("zh", "ja", "yue", "ko", "lzh"),
          UnicodeScript.HIRAGANA, Set.of("ja"),
          UnicodeScript.DEVANAGARI, Set.of("hi", "mr", "ne", "sa"),
          UnicodeScript.BENGALI, Set.of("bn", "as"),
          UnicodeScript.ETHIOPIC, Set.of("am", "ti"));

  private ScriptDetector() {}

  /**
   * The language that the letters of a text prove.
   *
   * @param around the language of what is around it, which is no news
   */
  static Optional<String> of(String text, String around) {
    Map<UnicodeScript, Integer> counts = counts(text);
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    // Chinese characters stand among the letters of Japanese, and of Korean.
    for (UnicodeScript mixed : new UnicodeScript[] {UnicodeScript.HIRAGANA, UnicodeScript.HANGUL}) {
      if (counts.containsKey(mixed)) {
        counts.merge(mixed, counts.getOrDefault(UnicodeScript.HAN, 0), Integer::sum);
        counts.remove(UnicodeScript.HAN);
      }
    }
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= Math.max(FEWEST, SHARE * all))
        .map(Map.Entry::getKey)
        .filter(script -> LANGUAGES.containsKey(script) && !isWrittenIn(around, script))
        .map(script -> language(script, text))
        .findFirst();
  }

  private static Map<UnicodeScript, Integer> counts(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .map(script -> script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script)
        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
        .forEach(script -> counts.merge(script, 1, Integer::sum));
    return counts;
  }

  private static boolean isWrittenIn(String tag, UnicodeScript script) {
    Locale locale = Locale.forLanguageTag(tag);
    String own = LANGUAGES.get(script);
    boolean named = !locale.getScript().isEmpty() && own.equals("und-" + locale.getScript());
    return named
        || own.equals(locale.getLanguage())
        || OTHERS.getOrDefault(script, Set.of()).contains(locale.getLanguage());
  }

  private static String language(UnicodeScript script, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return switch (script) {
      case CYRILLIC -> cyrillic(lower);
      case ARABIC -> has(lower, "ٹڈڑےں") ? "ur" : has(lower, "پچژگ") ? "fa" : "ar";
      default -> LANGUAGES.get(script);
    };
  }

  private static String cyrillic(String lower) {
    if (has(lower, "ђћ")) {
      return "sr";
    } else if (has(lower, "ѓќѕ")) {
      return "mk";
    } else if (has(lower, "ў")) {
      return "be";
    } else if (has(lower, "їєґ") && !has(lower, "ыэъё")) {
      return "uk";
    }
    boolean other = has(lower, "әғқңөұүһіӣӯҳҷӑӗҫ");
    return has(lower, "ыэё") && !other ? "ru" : "und-Cyrl";
  }

  private static boolean has(String text, String letters) {
    return letters.chars().anyMatch(letter -> text.indexOf(letter) >= 0);
  }
}
