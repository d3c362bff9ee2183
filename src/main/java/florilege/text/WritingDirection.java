package florilege.text;

import florilege.text.dom.Dom;
import java.util.Locale;
import java.util.Set;

/** Tells which way a language is written. */
public enum WritingDirection {
  /** Left to right. */
  LTR,
  /** Right to left. */
  RTL;

  private static final Set<String> SCRIPTS =
      Dom.names("Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa");

  /**
   * Languages whose script, where the tag does not say it, is one of those (CLDR, likely subtags).
   */
  private static final Set<String> LANGUAGES =
      Dom.names("ar arc ckb dv fa he iw ji ks lrc mzn nqo ps sd syr ug ur yi");

  /** The direction of a language by its BCP 47 tag; its script subtag wins. */
  public static WritingDirection of(String lang) {
    Locale locale = Locale.forLanguageTag(lang);
    boolean rightToLeft =
        locale.getScript().isEmpty()
            ? LANGUAGES.contains(locale.getLanguage())
            : SCRIPTS.contains(locale.getScript());
    return rightToLeft ? RTL : LTR;
  }

  /** As in the attribute {@code dir}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
