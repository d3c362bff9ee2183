package florilege.image.svg;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists what may be in an SVG picture (SVG 1.1, second edition): shapes, text, paint; nothing that
 * runs, moves, or fetches.
 */
public final class SvgRules {

  private static final Set<String> ELEMENTS =
      words(
          """
          svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan textPath
          linearGradient radialGradient stop clipPath mask pattern marker
          """);

  /** Elements that are taken out while what is in them stays. */
  private static final Set<String> WRAPPERS = Set.of("a", "switch");

  /** Elements that nobody misses. */
  private static final Set<String> UNSEEN = Set.of("metadata", "namedview", "view", "cursor");

  private static final Set<String> TEXTS =
      Set.of("text", "tspan", "textPath", "title", "desc", "style");

  private static final Set<String> ATTRIBUTES =
      words(
          """
          id class style transform viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points
          dx dy rotate textLength lengthAdjust startOffset offset gradientUnits gradientTransform spreadMethod
          clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform
          markerWidth markerHeight markerUnits refX refY orient pathLength type
          fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit
          stroke-dasharray stroke-dashoffset stroke-opacity opacity color display visibility overflow
          clip-path clip-rule mask marker marker-start marker-mid marker-end stop-color stop-opacity
          font-family font-size font-style font-weight font-variant font-stretch text-anchor text-decoration
          letter-spacing word-spacing dominant-baseline alignment-baseline baseline-shift direction unicode-bidi
          writing-mode shape-rendering text-rendering color-interpolation
          """);

  private static final Set<String> FUNCTIONS =
      words(
          "url rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx skewy calc");

  /** Any name, since looking for one with a parenthesis would look at a long one many times. */
  private static final Pattern FUNCTION = Pattern.compile("([\\w-]++)\\s*+(\\(?)");

  private static final Pattern ADDRESS =
      Pattern.compile("url\\s*\\(\\s*(['\"]?)\\s*(#?)", Pattern.CASE_INSENSITIVE);

  private SvgRules() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  static boolean isElement(String name) {
    return ELEMENTS.contains(name);
  }

  static boolean isWrapper(String name) {
    return WRAPPERS.contains(name);
  }

  static boolean isUnseen(String name) {
    return UNSEEN.contains(name);
  }

  static boolean holdsText(String name) {
    return TEXTS.contains(name);
  }

  static boolean isAttribute(String name) {
    return ATTRIBUTES.contains(name);
  }

  /**
   * Whether a value or a style sheet does nothing but style: no at-rules, no escapes to hide
   * behind, no functions but those of colours and places, and addresses of the picture's own parts
   * alone.
   */
  static boolean isHarmless(String css) {
    String bare = withoutRemarks(css);
    if (bare.contains("@") || bare.contains("\\") || bare.contains("/*") || bare.contains("<")) {
      return false;
    }
    Matcher function = FUNCTION.matcher(bare);
    while (function.find()) {
      if (!function.group(2).isEmpty()
          && !FUNCTIONS.contains(function.group(1).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return ADDRESS.matcher(bare).results().allMatch(address -> address.group(2).equals("#"));
  }

  /** The text without what stands between the signs of a remark; one without end stays. */
  private static String withoutRemarks(String css) {
    StringBuilder bare = new StringBuilder();
    int done = 0;
    for (int start = css.indexOf("/*"), end; start >= 0; start = css.indexOf("/*", done)) {
      end = css.indexOf("*/", start + 2);
      if (end < 0) {
        break;
      }
      bare.append(css, done, start);
      done = end + 2;
    }
    return bare.append(css, done, css.length()).toString();
  }
}
