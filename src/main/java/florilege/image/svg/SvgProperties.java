package florilege.image.svg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the properties that style a drawing and their values (SVG 1.1, appendix N). What CSS has
 * learned since is said in the words of 1.1, where it has any: at a value that it does not know,
 * the drawing library gives up the whole drawing.
 */
final class SvgProperties {

  private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,2})?";

  private static final String LENGTH = NUMBER + "(?:px|pt|pc|mm|cm|in|em|ex|%)?";

  private static final String PAINT =
      "none|currentcolor|[a-z]{3,22}|#[0-9a-f]{3}|#[0-9a-f]{6}"
          + "|rgb\\(\\s*\\d{1,3}%?\\s*,\\s*\\d{1,3}%?\\s*,\\s*\\d{1,3}%?\\s*\\)"
          + "|url\\(\\s*['\"]?#[^'\"()]+['\"]?\\s*\\)(?:\\s+(?:none|currentcolor|[a-z]{3,22}|#[0-9a-f]{3,6}))?";

  private static final String REFERENCE = "none|url\\(\\s*['\"]?#[^'\"()]+['\"]?\\s*\\)";

  private static final Map<String, Pattern> VALUES =
      Map.ofEntries(
          value("fill", PAINT),
          value("stroke", PAINT),
          value("color", "[a-z]{3,22}|#[0-9a-f]{3}|#[0-9a-f]{6}|rgb\\([\\d%,\\s]+\\)"),
          value("stop-color", PAINT),
          value("fill-opacity", NUMBER),
          value("stroke-opacity", NUMBER),
          value("stop-opacity", NUMBER),
          value("opacity", NUMBER),
          value("fill-rule", "nonzero|evenodd"),
          value("clip-rule", "nonzero|evenodd"),
          value("stroke-width", LENGTH),
          value("stroke-linecap", "butt|round|square"),
          value("stroke-linejoin", "miter|round|bevel"),
          value("stroke-miterlimit", NUMBER),
          value("stroke-dasharray", "none|" + LENGTH + "(?:[\\s,]+" + LENGTH + "){0,50}"),
          value("stroke-dashoffset", LENGTH),
          value("display", "none|inline|block"),
          value("visibility", "visible|hidden|collapse"),
          value("overflow", "visible|hidden|scroll|auto"),
          value("clip-path", REFERENCE),
          value("mask", REFERENCE),
          value("marker", REFERENCE),
          value("marker-start", REFERENCE),
          value("marker-mid", REFERENCE),
          value("marker-end", REFERENCE),
          value("font-family", "[\\p{L}\\p{N}\\s,'\"_.-]{1,300}"),
          value("font-size", LENGTH + "|(?:x{1,2}-)?(?:small|large)|medium|smaller|larger"),
          value("font-style", "normal|italic|oblique"),
          value("font-weight", "normal|bold|bolder|lighter|[1-9]00"),
          value("font-variant", "normal|small-caps"),
          value("font-stretch", "normal|wider|narrower|[a-z]{0,6}-?(?:condensed|expanded)"),
          value("text-anchor", "start|middle|end"),
          value("text-decoration", "none|underline|overline|line-through"),
          value("letter-spacing", "normal|" + LENGTH),
          value("word-spacing", "normal|" + LENGTH),
          value("baseline-shift", "baseline|sub|super|" + LENGTH),
          value("direction", "ltr|rtl"),
          value("unicode-bidi", "normal|embed|bidi-override"),
          value("writing-mode", "lr-tb|rl-tb|tb-rl|lr|rl|tb"),
          value("shape-rendering", "auto|optimizespeed|crispedges|geometricprecision"),
          value("text-rendering", "auto|optimize(?:speed|legibility)|geometricprecision"),
          value("color-interpolation", "auto|srgb|linearrgb"),
          value(
              "dominant-baseline",
              "auto|use-script|no-change|reset-size|ideographic|alphabetic|hanging|mathematical|central|middle|text-after-edge|text-before-edge"),
          value(
              "alignment-baseline",
              "auto|baseline|before-edge|text-before-edge|middle|central|after-edge|text-after-edge|ideographic|alphabetic|hanging|mathematical"));

  /** Properties of a paint, each with that of its opacity. */
  private static final Map<String, String> PAINTS =
      Map.of(
          "fill",
          "fill-opacity",
          "stroke",
          "stroke-opacity",
          "stop-color",
          "stop-opacity",
          "color",
          "");

  private static final Set<String> NO_COLOUR =
      Set.of("initial", "unset", "revert", "revert-layer", "context-fill", "context-stroke");

  private static final Pattern FUNCTION =
      Pattern.compile(
          "(rgb|hsl)a?\\(\\s*([-\\d.]{1,9})(%|deg)?[\\s,]+([\\d.]{1,9})(%)?[\\s,]+([\\d.]{1,9})(%)?"
              + "(?:\\s*[,/]\\s*([\\d.]{1,9})(%)?)?\\s*\\)");

  private static final Pattern HEX = Pattern.compile("#(?:[0-9a-f]{4}|[0-9a-f]{8})");

  private static final Pattern IMPORTANT = Pattern.compile("(?i)\\s*!\\s*important\\s*$");

  /** Of {@code font}: what stands before the size, the size, and the families. */
  private static final Pattern FONT =
      Pattern.compile("(?i)(.*?)(" + LENGTH + ")(?:\\s*/\\s*\\S+)?\\s+(\\D.*)");

  private SvgProperties() {}

  private static Map.Entry<String, Pattern> value(String name, String values) {
    return Map.entry(name, Pattern.compile("inherit|" + values, Pattern.CASE_INSENSITIVE));
  }

  static boolean isProperty(String name) {
    return VALUES.containsKey(name);
  }

  /**
   * The declarations of SVG 1.1 that say the same as one of today; none if there are none.
   *
   * @return values by property
   */
  static Map<String, String> of(String property, String written) {
    String name = property.strip().toLowerCase(Locale.ROOT);
    boolean important = IMPORTANT.matcher(written).find();
    String value = IMPORTANT.matcher(written).replaceFirst("").strip().replaceAll("\\s+", " ");
    Map<String, String> said = new LinkedHashMap<>();
    if (name.equals("font")) {
      font(value, said);
    } else if (PAINTS.containsKey(name)) {
      paint(name, value.toLowerCase(Locale.ROOT).startsWith("url") ? value : lower(value), said);
    } else {
      said.put(name, value.replaceFirst("(?<=\\d)rem$", "em"));
    }
    said.entrySet().removeIf(each -> !isKnown(each.getKey(), each.getValue()));
    if (important) {
      said.replaceAll((key, kept) -> kept + " !important");
    }
    return said;
  }

  private static String lower(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  private static boolean isKnown(String name, String value) {
    return VALUES.containsKey(name)
        && VALUES.get(name).matcher(value).matches()
        && !NO_COLOUR.contains(value.toLowerCase(Locale.ROOT));
  }

  private static void font(String value, Map<String, String> said) {
    Matcher font = FONT.matcher(value);
    if (font.matches()) {
      for (String word : font.group(1).strip().split(" ")) {
        String name = word.matches("(?i)italic|oblique") ? "font-style" : "font-weight";
        said.put(name, word);
      }
      said.put("font-size", font.group(2));
      said.put("font-family", font.group(3));
    }
  }

  private static void paint(String name, String value, Map<String, String> said) {
    Matcher function = FUNCTION.matcher(value);
    if (value.equals("transparent")) {
      said.put(name, name.equals("stop-color") ? "black" : "none");
      said.put(PAINTS.get(name), "0");
    } else if (HEX.matcher(value).matches()) {
      int digits = value.length() == 5 ? 1 : 2;
      String alpha = value.substring(1 + 3 * digits);
      said.put(name, value.substring(0, 1 + 3 * digits));
      said.put(
          PAINTS.get(name), number(Integer.parseInt(alpha, 16) / (digits == 1 ? 15.0 : 255.0)));
    } else if (function.matches()) {
      said.put(name, function.group(1).equals("hsl") ? hsl(function) : rgb(function));
      if (function.group(8) != null) {
        double alpha = decimal(function.group(8));
        said.put(PAINTS.get(name), number(function.group(9) == null ? alpha : alpha / 100));
      }
    } else {
      said.put(name, value);
    }
  }

  private static String rgb(Matcher function) {
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      double part = decimal(function.group(2 + 2 * i));
      parts[i] = "%".equals(function.group(3 + 2 * i)) ? part / 100 : part / 255;
    }
    return rgb(parts[0], parts[1], parts[2]);
  }

  /** CSS Color 4 §7.1. */
  private static String hsl(Matcher function) {
    double hue = ((decimal(function.group(2)) % 360) + 360) % 360;
    double saturation = Math.min(1, decimal(function.group(4)) / 100);
    double light = Math.min(1, decimal(function.group(6)) / 100);
    double reach = saturation * Math.min(light, 1 - light);
    double[] parts = new double[3];
    int[] shifts = {0, 8, 4};
    for (int i = 0; i < 3; i++) {
      double k = (shifts[i] + hue / 30) % 12;
      parts[i] = light - reach * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
    }
    return rgb(parts[0], parts[1], parts[2]);
  }

  private static String rgb(double red, double green, double blue) {
    List<Double> parts = List.of(red, green, blue);
    StringBuilder hex = new StringBuilder("#");
    parts.forEach(
        part ->
            hex.append(
                String.format(
                    Locale.ROOT, "%02x", Math.round(255 * Math.max(0, Math.min(1, part))))));
    return hex.toString();
  }

  private static double decimal(String text) {
    return text.matches("-?(?:\\d+\\.?\\d*|\\.\\d+)") ? Double.parseDouble(text) : 0;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", Math.max(0, Math.min(1, value)))
        .replaceFirst("\\.?0+$", "");
  }
}
