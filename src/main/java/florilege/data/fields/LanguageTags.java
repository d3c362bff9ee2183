package florilege.data.fields;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Recognises languages as people write them: by a tag, in whatever letters, or by a name. */
public final class LanguageTags {

  /** A code of two letters, alone or with what follows it in a tag; no language is called so. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z]{2}(?:-.*)?");

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
  static Optional<String> tag(String written) {
    String bare = written.strip().replaceFirst("\\.[\\w-]+$", "").replace('_', '-');
    String named =
        CODE.matcher(bare).matches() ? null : Names.TAGS.get(bare.toLowerCase(Locale.ROOT));
    return named != null ? Optional.of(named) : wellFormed(bare);
  }

  /** No language has a code of more than three letters, so that {@code Python} is none. */
  private static Optional<String> wellFormed(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return Optional.of(locale.toLanguageTag()).filter(t -> locale.getLanguage().length() <= 3);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
