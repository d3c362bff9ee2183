package florilege.image.svg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the style sheet of a drawing (CSS 2.1 §4.1) and keeps of it the rules that do nothing but
 * style: by element, class, id and attribute, with properties that {@link SvgProperties} name.
 * Rules for print and for every medium are taken out of the at-rule around them; those for other
 * media, for what moves and for what is pointed at go without a word, since a page shows none of
 * it.
 */
final class SvgStyleSheet {

  /** Simple selectors and what combines them; no escapes, no pseudo-classes. */
  private static final Pattern SELECTOR =
      Pattern.compile(
          "[\\p{L}\\p{N}_.#*>+~\\s-]|\\[[\\p{L}\\p{N}_-]+(?:[~|^$*]?=[^\\]<\\\\]*)?\\]");

  /** Kept at the beginning and looked at no further: the whole drawing. */
  private static final Pattern ROOT = Pattern.compile(":root\\b");

  /** What tells elements apart that no other selector does; what is pointed at is not missed. */
  private static final Pattern STRUCTURAL =
      Pattern.compile(":(?:not|is|where|has|empty|(?:nth|first|last|only)-[a-z-]+)");

  private static final Set<String> MEDIA = Set.of("all", "print", "screen");

  /** At-rules that fetch; what they would bring is missed. */
  private static final Set<String> FETCHING = Set.of("@import", "@font-face");

  private static final int DEEPEST = 8;

  private final String css;
  private final CustomProperties custom;
  private final StringBuilder kept = new StringBuilder();
  private final Set<String> missed = new TreeSet<>();

  private SvgStyleSheet(String css, CustomProperties custom) {
    this.css = css;
    this.custom = custom;
  }

  /**
   * A style sheet without what may not be in it.
   *
   * @param css of rules, each on a line of its own
   * @param missed names of what was taken out and may be missed
   */
  record Kept(String css, Set<String> missed) {}

  static Kept keep(String css, CustomProperties custom) {
    String bare = withoutRemarks(css).replace("<!--", "").replace("-->", "");
    SvgStyleSheet sheet = new SvgStyleSheet(bare, custom);
    sheet.rules(0, bare.length(), 0);
    return new Kept(sheet.kept.toString(), sheet.missed);
  }

  private void rules(int from, int to, int depth) {
    int at = from;
    while (at < to) {
      int end = next(at, to, "{;}");
      String prelude = css.substring(at, end).strip();
      if (end == to || css.charAt(end) != '{') {
        if (prelude.startsWith("@")) {
          atRule(prelude);
        }
        at = end + 1;
        continue;
      }
      int close = closing(end, to);
      if (prelude.startsWith("@")) {
        atRule(prelude);
        if (isForPrint(prelude) && depth < DEEPEST) {
          rules(end + 1, close, depth + 1);
        }
      } else {
        rule(prelude, css.substring(end + 1, close));
      }
      at = close + 1;
    }
  }

  private void atRule(String prelude) {
    String name = prelude.split("[\\s(\"']", 2)[0].toLowerCase(Locale.ROOT);
    if (FETCHING.contains(name)) {
      missed.add(name);
    }
  }

  private static boolean isForPrint(String prelude) {
    String rule = prelude.toLowerCase(Locale.ROOT);
    return rule.startsWith("@media")
        && List.of(rule.substring("@media".length()).split(",")).stream()
            .anyMatch(medium -> MEDIA.contains(medium.strip()));
  }

  private void rule(String selectors, String body) {
    List<String> known = new ArrayList<>();
    for (String selector : selectors.split(",")) {
      String plain = ROOT.matcher(selector.strip()).replaceFirst("svg");
      if (!plain.isEmpty() && SELECTOR.matcher(plain).replaceAll("").isEmpty()) {
        known.add(plain.replaceAll("\\s+", " "));
      } else {
        STRUCTURAL.matcher(plain).results().forEach(each -> missed.add(each.group()));
      }
    }
    Map<String, String> declarations = declarations(body, custom, missed);
    if (!known.isEmpty() && !declarations.isEmpty()) {
      kept.append(String.join(", ", known)).append("{").append(written(declarations)).append("}\n");
    }
  }

  /**
   * The declarations of a style that say something about a drawing.
   *
   * @param custom properties, those defined here added
   * @param missed is given the names of those that would fetch, or ask for what is not defined
   * @return values by property
   */
  static Map<String, String> declarations(
      String style, CustomProperties custom, Set<String> missed) {
    Map<String, String> declarations = new LinkedHashMap<>();
    SvgStyleSheet sheet = new SvgStyleSheet(style, custom);
    for (int at = 0, end; at < style.length(); at = end + 1) {
      end = sheet.next(at, style.length(), ";");
      String declaration = style.substring(at, end);
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String name = declaration.substring(0, colon).strip();
        String value = declaration.substring(colon + 1).strip();
        if (custom.define(name, value)) {
          continue;
        }
        Optional<String> resolved = custom.resolve(value);
        if (resolved.isPresent() && SvgRules.isHarmless(resolved.get())) {
          declarations.putAll(SvgProperties.of(name, resolved.get()));
        } else if (resolved.isEmpty()) {
          missed.add("var()");
        } else if (value.toLowerCase(Locale.ROOT).contains("url")) {
          missed.add(name);
        }
      }
    }
    return declarations;
  }

  static String written(Map<String, String> declarations) {
    return declarations.entrySet().stream()
        .map(each -> each.getKey() + ":" + each.getValue())
        .collect(Collectors.joining(";"));
  }

  /** The next of some signs that stands in no string and no brackets; the end if there is none. */
  private int next(int from, int to, String signs) {
    int brackets = 0;
    for (int i = from; i < to; i++) {
      char c = css.charAt(i);
      if (c == '"' || c == '\'') {
        int end = css.indexOf(c, i + 1);
        i = end < 0 || end >= to ? to : end;
      } else if (brackets == 0 && signs.indexOf(c) >= 0) {
        return i;
      } else if (c == '(' || c == '[') {
        brackets++;
      } else if (c == ')' || c == ']') {
        brackets = Math.max(0, brackets - 1);
      }
    }
    return to;
  }

  /** The end of a block that is open at an offset. */
  private int closing(int open, int to) {
    int depth = 1;
    int at = open + 1;
    while (true) {
      int end = next(at, to, "{}");
      depth += end < to && css.charAt(end) == '{' ? 1 : -1;
      if (end == to || depth == 0) {
        return end;
      }
      at = end + 1;
    }
  }

  /** The text without remarks; one without end goes to the end. */
  private static String withoutRemarks(String css) {
    StringBuilder bare = new StringBuilder();
    int done = 0;
    for (int start = css.indexOf("/*"); start >= 0; start = css.indexOf("/*", done)) {
      bare.append(css, done, start).append(' ');
      int end = css.indexOf("*/", start + 2);
      done = end < 0 ? css.length() : end + 2;
    }
    return bare.append(css, done, css.length()).toString();
  }
}
