package florilege.data.fields;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Recognises languages as people write them: by a tag, in whatever letters, or by a name. */
public final class LanguageTags {

  /** A code of two letters, alone or with what follows it in a tag, or nothing; no name is so. */
  private static final Pattern CODE = Pattern.compile("(?:[A-Za-z]{2}(?:-.*)?)?");

  private LanguageTags() {}

  /** Keeps the names, which take a while to find, until one is asked for. */
  private static final class Names {

    /** Tags by names, in English and in the language itself, all in small letters. */
    static final Map<String, String> TAGS = tags();

    private static Map<String, String> tags() {
      Map<String, String> tags = new TreeMap<>();
      for (String code : Locale.getISOLanguages()) {
        Locale language = Locale.forLanguageTag(code);
        tags.putIfAbsent(
            language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        tags.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
      }
      return tags;
    }
  }

  /**
   * The tag that is meant, in the letters of BCP 47: {@code en} for {@code English} and {@code EN},
   * {@code fr-FR} for {@code fr_FR.UTF-8}.
   */
  public static Optional<String> tag(String written) {
    String bare = written.strip().replaceFirst("\\.[\\w-]+$", "").replace('_', '-');
    String named =
        CODE.matcher(bare).matches() ? null : Names.TAGS.get(bare.toLowerCase(Locale.ROOT));
    return named != null ? Optional.of(named) : wellFormed(bare);
  }

  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

  /**
   * No language has a code of more than three letters, so that {@code Python} is none, and all
   * codes of two are known; those of three are thousands.
   */
  private static Optional<String> wellFormed(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      String code = locale.getLanguage();
      boolean isLanguage = code.isEmpty() || code.length() == 3 || CODES.contains(code);
      return Optional.of(locale.toLanguageTag()).filter(known -> isLanguage);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
