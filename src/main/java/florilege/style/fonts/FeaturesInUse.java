package florilege.style.fonts;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which features of OpenType a style sheet may switch on (CSS Fonts 4 §6), beside those that
 * text needs and those for figures.
 *
 * @param tags of those that stand in the sheet
 */
record FeaturesInUse(Set<String> tags) {

  /** Features that are off unless somebody asks for them (OpenType 1.9, registered features). */
  private static final Pattern OPTIONAL =
      Pattern.compile(
          "smcp|c2sc|pcap|c2pc|unic|titl|swsh|cswh|salt|ss\\d\\d|cv\\d\\d|aalt|hist|hlig|dlig|ornm|sups"
              + "|subs|sinf|ordn|frac|afrc|numr|dnom|zero|case|cpsp|expt|hojo|nlck|jp\\d\\d|trad|smpl|tnam"
              + "|fwid|hwid|pwid|qwid|twid|palt|halt|ruby|nalt|mgrk|ital|hkna|vkna|rand|ssty|dtls|flac");

  private static final Pattern TAG = Pattern.compile("[\"']([a-z][a-z0-9]{3})[\"']");

  /** Words of CSS, and the features that they switch on. */
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "small-caps", Set.of("smcp", "c2sc"),
          "petite-caps", Set.of("pcap", "c2pc"),
          "unicase", Set.of("unic"),
          "titling-caps", Set.of("titl"),
          "fractions", Set.of("frac", "afrc", "numr", "dnom"),
          "ordinal", Set.of("ordn"),
          "slashed-zero", Set.of("zero"),
          "font-variant-position", Set.of("sups", "subs"),
          "discretionary-ligatures", Set.of("dlig"),
          "historical", Set.of("hist", "hlig"));

  static FeaturesInUse of(String css) {
    Set<String> tags = new HashSet<>();
    TAG.matcher(css).results().forEach(found -> tags.add(found.group(1)));
    WORDS.forEach(
        (word, features) -> {
          if (css.contains(word)) {
            tags.addAll(features);
          }
        });
    return new FeaturesInUse(tags);
  }

  boolean contain(String tag) {
    return tags.contains(tag) || !OPTIONAL.matcher(tag).matches();
  }
}
