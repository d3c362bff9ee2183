package florilege.style.fonts;

import florilege.problem.Place;
import florilege.problem.Source;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds an {@code @font-face} (CSS Fonts 4 §4): which file of a style is which font.
 *
 * @param family as sheets name it; empty where none is said
 * @param weight from 100 to 900
 * @param feature of OpenType that is always on, such as {@code onum}; or empty
 * @param file relative to the sheet; empty where none is said
 * @param place of the file's address, or of the rule where there is none
 */
public record FontFaceRule(
    String family, int weight, boolean italic, String feature, String file, Place place) {

  private static final Map<String, Integer> WEIGHTS = Map.of("normal", 400, "bold", 700);

  private static final Pattern DESCRIPTOR =
      Pattern.compile("([-\\w]++)\\s*+:\\s*+((?:\"[^\"\n]*+\"|'[^'\n]*+'|[^;\"'])*+)");

  private static final Pattern ADDRESS =
      Pattern.compile("url\\(\\s*+([\"']?)([^\"')]*+)\\1\\s*+\\)");

  /**
   * The rule of some descriptors.
   *
   * @param start offset at which they stand in the sheet
   */
  public static FontFaceRule of(String descriptors, Source sheet, int start) {
    String family = "";
    int weight = 400;
    boolean italic = false;
    String feature = "";
    String file = "";
    int at = start;
    Matcher descriptor = DESCRIPTOR.matcher(descriptors);
    while (descriptor.find()) {
      String value = descriptor.group(2).strip();
      switch (descriptor.group(1).toLowerCase(Locale.ROOT)) {
        case "font-family" -> family = unquoted(value);
        case "font-weight" -> weight = weight(value);
        case "font-style" -> italic = value.startsWith("italic") || value.startsWith("oblique");
        case "font-feature-settings" -> feature = unquoted(value.split("[\\s,]+")[0]);
        case "src" -> {
          Optional<Matcher> address = Optional.of(ADDRESS.matcher(value)).filter(Matcher::find);
          file = address.map(found -> found.group(2).strip()).orElse("");
          at = start + descriptor.start(2);
        }
        default -> {
          // Others, such as font-display, say nothing on paper.
        }
      }
    }
    return new FontFaceRule(family, weight, italic, feature, file, sheet.at(at));
  }

  private static int weight(String value) {
    String word = value.toLowerCase(Locale.ROOT);
    return word.matches("[1-9]00") ? Integer.parseInt(word) : WEIGHTS.getOrDefault(word, 400);
  }

  private static String unquoted(String value) {
    return value.replaceAll("^([\"'])(.*)\\1$", "$2");
  }
}
