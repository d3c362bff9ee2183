package florilege.style.css;

import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.problem.SpellingSuggestion;
import florilege.style.fonts.FontFaceRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds what the sheets of one medium define for all of them: variables, by {@code :root { --name:
 * value }} (CSS Variables 1), and fonts, by {@code @font-face}. Their values are put in before a
 * book is made, since old reading systems know no variables; so they hold for a whole sheet.
 */
public final class SheetDefinitions {

  /** UTF-16 units of a value with all that it refers to, and of a sheet with all its values. */
  private static final int LONGEST_VALUE = 2_000;

  private static final int LONGEST = 1_100_000;

  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*.*?(?:\\*/|\\z)"
              + "|\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\n]++|\\\\.)*+'"
              + "|(?<root>:root\\s*+\\{(?<variables>[^{}]*+)\\})"
              + "|(?<face>@font-face\\s*+\\{(?<descriptors>[^{}]*+)\\})"
              + "|(?<use>(?<![-\\w])var\\(\\s*+--(?<name>[-\\w]++)\\s*+(?:,(?<other>[^()]*+))?\\))"
              + "|(?<stray>(?<![-\\w])--[-\\w]++(?=\\s*+:))"
              + "|(?<brace>[{}])",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern VARIABLE =
      Pattern.compile(
          "--(?<name>[-\\w]++)\\s*+:\\s*+(?<value>(?:\"[^\"\n]*+\"|'[^'\n]*+'|[^;\"'])*+);?+");

  private static final Pattern USE = Pattern.compile("var\\(\\s*+--([-\\w]++)");

  /**
   * The value of a variable and where it is said.
   *
   * @param sheet in which it stands
   * @param offset of its name
   */
  public record Variable(String value, Source sheet, int offset) {}

  /**
   * A sheet with values in the place of variables.
   *
   * @param written from an offset in it to one in the sheet as it was written
   */
  record Resolved(String css, IntUnaryOperator written) {}

  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final List<FontFaceRule> fontFaces = new ArrayList<>();
  private final Set<String> ofPage;

  private SheetDefinitions(Set<String> ofPage) {
    this.ofPage = ofPage;
  }

  /**
   * Reads what sheets define; what stands in a later one wins.
   *
   * @param sheets of the medium, those of the base first
   * @param ofPage names of the variables that are filled in later, by the page
   */
  public static SheetDefinitions of(List<Source> sheets, Set<String> ofPage) {
    SheetDefinitions definitions = new SheetDefinitions(ofPage);
    sheets.forEach(definitions::read);
    return definitions;
  }

  private void read(Source sheet) {
    Matcher token = TOKEN.matcher(sheet.text());
    int depth = 0;
    while (token.find()) {
      depth += depth(token);
      if (token.group("root") != null && depth == 0) {
        Matcher variable = VARIABLE.matcher(withoutComments(token.group("variables")));
        while (variable.find()) {
          String value = variable.group("value").strip();
          int offset = token.start("variables") + variable.start();
          variables.put(variable.group("name"), new Variable(value, sheet, offset));
        }
      } else if (token.group("face") != null) {
        String descriptors = withoutComments(token.group("descriptors"));
        fontFaces.add(FontFaceRule.of(descriptors, sheet, token.start("descriptors")));
      }
    }
  }

  private static int depth(Matcher token) {
    return token.group("brace") == null ? 0 : token.group().equals("{") ? 1 : -1;
  }

  private static String withoutComments(String css) {
    return Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL)
        .matcher(css)
        .replaceAll(comment -> " ".repeat(comment.group().length()));
  }

  /**
   * The same definitions with faces of print, each followed by those that stand in where it lacks a
   * character, and by the kind of face that these definitions name.
   *
   * @param faces names of variables that say in which families something is set
   * @param standIns a family for which others are put in later
   */
  public SheetDefinitions withFaces(List<String> faces, SheetDefinitions print, String standIns) {
    SheetDefinitions all = new SheetDefinitions(ofPage);
    all.variables.putAll(variables);
    all.fontFaces.addAll(fontFaces);
    for (String face : faces) {
      Optional<Variable> printed = print.variable(face).filter(any -> !isInherited(any));
      String kind =
          variable(face)
              .filter(any -> !isInherited(any) && !printed.equals(Optional.of(any)))
              .map(Variable::value)
              .orElse("serif");
      printed.ifPresent(
          any ->
              all.variables.put(
                  face,
                  new Variable(
                      any.value() + ", " + standIns + ", " + kind, any.sheet(), any.offset())));
    }
    return all;
  }

  private static boolean isInherited(Variable face) {
    return face.value().equals("inherit");
  }

  /** The fonts that are named by {@code @font-face}, in the order of the sheets. */
  public List<FontFaceRule> fontFaces() {
    return List.copyOf(fontFaces);
  }

  /** A variable, with the values of those that it refers to. */
  public Optional<Variable> variable(String name) {
    return Optional.ofNullable(variables.get(name))
        .map(found -> new Variable(value(name, 0).orElse(""), found.sheet(), found.offset()));
  }

  /**
   * Says which variables nobody asks for: those are misspelt.
   *
   * @param own whether a sheet is one of those that somebody wrote for this book
   * @param all the sheets of all media
   */
  public void reportUnused(Set<Source> own, List<Source> all, Problems problems) {
    Set<String> used = new TreeSet<>();
    all.forEach(
        sheet -> USE.matcher(sheet.text()).results().forEach(use -> used.add(use.group(1))));
    variables.forEach(
        (name, variable) -> {
          if (own.contains(variable.sheet()) && !used.contains(name)) {
            problems.add(
                Rule.STYLE_VARIABLE,
                variable.sheet().at(variable.offset()),
                "nothing uses the variable --" + name + SpellingSuggestion.phrase(name, used));
          }
        });
  }

  /** A sheet without its definitions, and with the values of the variables that it uses. */
  Resolved resolve(Source sheet, CssProblems objections) {
    StringBuilder css = new StringBuilder();
    List<int[]> stretches = new ArrayList<>();
    Matcher token = TOKEN.matcher(sheet.text());
    int kept = 0;
    int depth = 0;
    while (token.find() && css.length() < LONGEST) {
      depth += depth(token);
      Optional<String> replacement = replacement(token, depth, objections);
      if (replacement.isPresent()) {
        stretches.add(new int[] {css.length(), kept, 1});
        css.append(sheet.text(), kept, token.start());
        stretches.add(new int[] {css.length(), token.start(), 0});
        css.append(replacement.get());
        kept = token.end();
      }
    }
    stretches.add(new int[] {css.length(), kept, 1});
    css.append(sheet.text(), kept, sheet.text().length());
    return new Resolved(css.toString(), offset -> written(stretches, offset));
  }

  /** Each stretch has its start, that of what was written, and whether it goes on with that. */
  private static int written(List<int[]> stretches, int offset) {
    int[] found = stretches.get(0);
    for (int[] stretch : stretches) {
      found = stretch[0] <= offset ? stretch : found;
    }
    return found[1] + found[2] * (offset - found[0]);
  }

  private Optional<String> replacement(Matcher token, int depth, CssProblems objections) {
    if (token.group("root") != null && depth > 0 || token.group("stray") != null) {
      objections.add(
          Rule.STYLE_VARIABLE,
          token.start(),
          "a variable can be set in :root alone, outside of any other braces");
      return Optional.of(token.group("root") == null ? "unknown" : "");
    } else if (token.group("root") != null) {
      String rest = VARIABLE.matcher(withoutComments(token.group("variables"))).replaceAll("");
      return Optional.of(rest.isBlank() ? "" : ":root {" + rest + "}");
    } else if (token.group("face") != null) {
      return Optional.of("");
    } else if (token.group("use") != null && !ofPage.contains(token.group("name"))) {
      return Optional.of(used(token, objections));
    }
    return Optional.empty();
  }

  private String used(Matcher use, CssProblems objections) {
    String name = use.group("name");
    Optional<String> value = value(name, 0);
    if (value.isEmpty() && use.group("other") != null) {
      return use.group("other").strip();
    } else if (value.isEmpty()) {
      Set<String> known = new TreeSet<>(variables.keySet());
      known.addAll(ofPage);
      objections.add(
          Rule.STYLE_VARIABLE,
          use.start(),
          "no variable --" + name + SpellingSuggestion.phrase(name, known));
    }
    return value.orElse("unknown");
  }

  /** A value with those that it refers to; none where one is missing, or they refer in a circle. */
  private Optional<String> value(String name, int depth) {
    Variable variable = variables.get(name);
    if (variable == null || depth > 8) {
      return Optional.empty();
    }
    StringBuilder value = new StringBuilder();
    Matcher token = TOKEN.matcher(variable.value());
    while (token.find()) {
      String used = token.group("name");
      Optional<String> other =
          used == null || ofPage.contains(used)
              ? Optional.of(token.group())
              : value(used, depth + 1);
      if (other.isEmpty() || value.length() + other.get().length() > LONGEST_VALUE) {
        return Optional.empty();
      }
      token.appendReplacement(value, Matcher.quoteReplacement(other.get()));
    }
    return Optional.of(token.appendTail(value).toString())
        .filter(text -> text.length() <= LONGEST_VALUE);
  }
}
