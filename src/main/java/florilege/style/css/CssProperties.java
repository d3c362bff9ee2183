package florilege.style.css;

import florilege.problem.Rule;
import florilege.problem.SpellingSuggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the properties of CSS: those that the layout engine of the PDF does something with, its own
 * extensions among them, and those of screens.
 */
final class CssProperties {

  private static final Set<String> PRINTED = names("printed-properties.txt");
  private static final Set<String> ALL = names("screen-properties.txt");

  static {
    ALL.addAll(PRINTED);
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*.*?(?:\\*/|\\z)"
              + "|\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\n]++|\\\\.)*+'"
              + "|url\\([^)\"']*+\\)"
              + "|(?<property>(?<=[;{}/\\s])[a-z-][-\\w]*+)\\s*+:(?!:)[^;{}\"'/]*+"
              + "|(?<end>[;{}])",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private CssProperties() {}

  private static Set<String> names(String file) {
    try (InputStream in = CssProperties.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new TreeSet<>(Set.of(text.strip().split("\\s+")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Says which properties of a sheet nobody knows.
   *
   * @param printed whether the sheet is for paper alone, so that its properties must be those that
   *     can be printed
   */
  static void check(String css, boolean printed, CssProblems objections) {
    Matcher token = TOKEN.matcher(css);
    int depth = 0;
    int property = -1;
    String name = "";
    while (token.find()) {
      if (token.group("property") != null && property < 0) {
        property = token.start("property");
        name = token.group("property").toLowerCase(Locale.ROOT);
      } else if (token.group("end") != null) {
        // What ends with an opening brace was a selector, such as a:hover.
        if (property >= 0 && depth > 0 && !token.group().equals("{")) {
          check(name, property, printed, objections);
        }
        depth += token.group().equals("{") ? 1 : token.group().equals("}") ? -1 : 0;
        property = -1;
      }
    }
  }

  private static void check(String name, int offset, boolean printed, CssProblems objections) {
    Set<String> known = printed ? PRINTED : ALL;
    boolean isOthers = name.startsWith("-") && !name.startsWith("-fs-");
    if (known.contains(name) || isOthers) {
      return; // extensions of browsers, such as -webkit-hyphens, are for them to know
    }
    objections.add(
        Rule.STYLE_PROPERTY,
        offset,
        ALL.contains(name)
            ? "the property " + name + " does nothing on paper"
            : "no property " + name + SpellingSuggestion.phrase(name, known));
  }
}
