package florilege.text.typography;

import java.util.List;

/**
 * The spaces of French: a narrow one before the high signs, a wide one at colons and guillemets,
 * and no line break at any of them (Lexique des règles typographiques en usage à l’Imprimerie
 * nationale; Unicode U+202F and U+00A0).
 */
final class FrenchSpacing {

  private static final String NARROW = "\u202F";
  private static final String WIDE = "\u00A0";
  private static final String SPACE = "[ \u00A0\u202F]";

  /**
   * What may stand before a sign for it to be punctuation: not another sign, and no opening
   * bracket.
   */
  private static final String WORD = "(?<=[^\\s\u00A0\u202F;:!?(\\[{/¿¡«“‘.,\u2026])";

  /** What may stand after it: not the rest of an address. */
  private static final String END = "(?=[\\s\u00A0\u202F;:!?)\\]»”’\"'.,\u2026*_–—]|$)";

  private static final String UNIT =
      "(?:%|‰|€|\\$|£|¥|°C|[kMGT]?[oO](?:ctets)?|[kmc]?m|km/h|[km]?g|[cm]?l|[kMG]?Hz|[kMG]bit/s|h|min|s|€|"
          + "euros?|dollars?|francs?|millions?|milliards?)";

  static final List<TypographyRule> RULES =
      List.of(
          TypographyRule.of(WORD + SPACE + "*(?=[;!?]+" + END + ")", NARROW),
          TypographyRule.of("(?<=[\u2026.”])" + SPACE + "+(?=[;!?])", NARROW),
          TypographyRule.of(WORD + SPACE + "*(?=:(?:[\\s\u00A0\u202F«]|$))", WIDE),
          TypographyRule.of("(?<=«)" + SPACE + "*(?=[^\\s\u00A0\u202F])", WIDE),
          TypographyRule.of("(?<=[^\\s\u00A0\u202F])" + SPACE + "*(?=»)", WIDE),
          TypographyRule.of("(?<=\\d)" + SPACE + "(?=" + UNIT + "(?![\\p{L}\\p{N}]))", WIDE),
          TypographyRule.of("(?<=(?<![\\p{N}.,])\\d{1,3})" + SPACE + "(?=\\d{3}(?!\\d))", NARROW),
          TypographyRule.of(
              "(?<=(?<!\\p{L})(?:M\\.|MM\\.|Mme|Mlle|Dr|Me|Mgr|nᵒ|n°|p\\.|art\\.|chap\\.|vol\\.|fig\\.)) (?=[\\p{Lu}\\d])",
              WIDE),
          TypographyRule.of(" (?=[–—] ?[,;.])", WIDE),
          TypographyRule.of("(?<=(?<![\\p{L}\\p{N}])1)er(?![\\p{L}\\p{N}])", "ᵉʳ"),
          TypographyRule.of("(?<=(?<![\\p{L}\\p{N}])1)re(?![\\p{L}\\p{N}])", "ʳᵉ"),
          TypographyRule.of(
              "(?<=(?<![\\p{L}\\p{N}.,])(?:\\d{1,3}|[IVX]{2,6}))e(?![\\p{L}\\p{N}])", "ᵉ"));

  private FrenchSpacing() {}
}
