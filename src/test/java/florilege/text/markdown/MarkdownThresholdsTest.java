package florilege.text.markdown;

import static florilege.Threshold.upTo;

import florilege.Threshold;
import florilege.model.Passage;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.text.PlainText;
import florilege.text.ProblemCollector;
import florilege.text.code.CodeHighlighter;
import florilege.text.html.policy.Trust;
import florilege.text.markdown.syntax.ParseLimits;
import florilege.text.source.SourceMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a text may be, and what its parts are taken for, ends at the numbers that are promised. */
class MarkdownThresholdsTest {

  static Stream<Threshold> thresholds() {
    return Stream.of(texts(), templates(), inline(), formulas(), remarks()).flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void holdsToItsLimitAlone(Threshold threshold) {
    threshold.verify();
  }

  private static List<Threshold> texts() {
    return List.of(
        upTo(
            "an article has two million characters",
            2_000_000,
            n -> isWithin("a".repeat(n), Trust.AUTHOR)),
        upTo("quotes nest a hundred deep", 100, n -> isWithin("> ".repeat(n) + "a", Trust.AUTHOR)),
        upTo(
            "an item a column in is as deep as one at the margin",
            1,
            n -> isWithin(" ".repeat(n) + "> ".repeat(100) + "a", Trust.AUTHOR)),
        upTo(
            "an excerpt has twenty thousand characters",
            20_000,
            n -> !ParseLimits.excerpt("a".repeat(n)).endsWith("[…]")),
        upTo(
            "an excerpt has five hundred lines",
            500,
            n -> !ParseLimits.excerpt("a\n".repeat(n)).endsWith("[…]")),
        upTo(
            "an article has forty thousand elements, a break counts as three",
            13_333,
            n ->
                !says(
                    ParsedMarkdown.article("<div>\n" + "<br>".repeat(n) + "</div>\n"),
                    Rule.TOO_MUCH)),
        upTo(
            "a comment has ten thousand elements, a break counts as three",
            3_333,
            n -> !says(ParsedMarkdown.comment("a<br>".repeat(n)), Rule.TOO_MUCH)),
        upTo(
            "code of two hundred thousand characters is coloured",
            200_000,
            n ->
                isColoured(
                    "int i;\n"
                        + ("//" + "a".repeat(997) + "\n").repeat(199)
                        + "//"
                        + "a".repeat(n - 199_009))),
        upTo(
            "code with lines of five thousand characters is coloured",
            5_000,
            n -> isColoured("int i;" + " ".repeat(n - 6))));
  }

  private static boolean isWithin(String text, Trust trust) {
    try {
      ParseLimits.check(text, trust);
      return true;
    } catch (ParseLimits.Exceeded e) {
      return false;
    }
  }

  private static boolean isColoured(String code) {
    return CodeHighlighter.of("java", code).tokens().size() > 1;
  }

  private static List<Threshold> templates() {
    return List.of(
        upTo("files take in each other ten deep", 10, n -> page(n).words().contains("innermost")),
        upTo(
            "files of a million characters are taken in, an eighth of which for looking through",
            888_534,
            n -> included("mdbook", "{{#include f.md}}", "f.md", "a".repeat(n)).contains("aaa")),
        upTo(
            "choices of a file that is taken in nest twenty deep",
            20,
            n ->
                included(
                        "jekyll",
                        "{% include f.md %}",
                        "shelf/f.md",
                        "{% if page.title %}".repeat(n) + "aaa" + "{% endif %}".repeat(n))
                    .contains("aaa")));
  }

  /** A page that takes in a file, which takes in another, and so on. */
  private static ParsedMarkdown page(int files) {
    Map<String, String> texts =
        IntStream.rangeClosed(1, files)
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> "src/f" + i + ".md",
                    i -> i < files ? "{{#include f" + (i + 1) + ".md}}" : "innermost"));
    return ParsedMarkdown.page("{{#include f1.md}}\n", "mdbook", List.of(), texts);
  }

  private static String included(String program, String tag, String path, String text) {
    String file = program.equals("mdbook") ? "src/" + path : path;
    return ParsedMarkdown.page(tag + "\n", program, List.of(), Map.of(file, text)).words();
  }

  private static List<Threshold> inline() {
    return List.of(
        upTo("a name of one's own in a link has 999 characters", 999, n -> isLink(n, "")),
        upTo("a full reference of a link has 999 characters", 999, n -> isLink(n, "[x]")),
        upTo(
            "the name of a note has 999 characters",
            999,
            n -> {
              String name = "[^" + "a".repeat(n) + "]";
              return article("x" + name + "\n\n" + name + ": note").contains("doc-noteref");
            }),
        upTo(
            "addresses have thirty-two pairs of parentheses in each other",
            32,
            n -> article("[x](a" + "(".repeat(n) + ")".repeat(n) + ")").contains("href")),
        upTo(
            "a path with blanks has 499 characters",
            499,
            n -> article("[x](a b" + "c".repeat(n - 7) + ".png)").contains("href")),
        upTo(
            "emphasis and images nest a hundred deep",
            100,
            n ->
                !says(
                    ParsedMarkdown.article("![".repeat(n) + "x" + "](a.png)".repeat(n)),
                    Rule.TOO_MUCH)),
        upTo(
            "an abbreviation has a hundred characters",
            100,
            n -> {
              String form = "A".repeat(n);
              return article("*[" + form + "]: long\n\n" + form).contains("<abbr");
            }),
        upTo(
            "a text has two thousand abbreviations",
            2_000,
            n -> {
              String lines = lines(n, i -> "*[A" + i + "]: long\n");
              return article(lines + "\nA" + (n - 1) + "\n").contains("<abbr");
            }),
        upTo(
            "a plain line has a thousand characters",
            1_000,
            n ->
                !PlainText.of("*a*" + "b".repeat(n - 3)).contains("*")
                    || !PlainText.of("*a* " + "b".repeat(n - 4)).contains("*")));
  }

  private static boolean isLink(int length, String before) {
    String name = "[" + "a".repeat(length) + "]";
    return article(before + name + "\n\n" + name + ": /there\n").contains("href");
  }

  private static List<Threshold> formulas() {
    return List.of(
        upTo(
            "a formula in dollars has two thousand characters", 2_000, n -> isFormula("$", n, "$")),
        upTo(
            "a formula in parentheses has two thousand characters",
            2_000,
            n -> isFormula("\\\\(", n, "\\\\)")),
        upTo(
            "a display has ten thousand characters, with the ends of its lines",
            10_000,
            n -> isFormula("$$\n", n - 2, "\n$$")),
        upTo(
            "a formula of a fence has ten thousand characters",
            10_000,
            n -> isFormula("```math\n", n, "\n```")),
        upTo("groups of a formula nest thirty-nine deep", 39, n -> isFormula("{", n, "x", "}")),
        upTo(
            "commands of a formula nest thirty-nine deep",
            39,
            n -> isFormula("\\hat ", n, "x", "")),
        upTo(
            "a formula has three thousand elements, with itself and its row",
            2_998,
            n -> isFormula("x", n, "", "")));
  }

  /** Whether a formula of some length is one; a number is one element, however long. */
  private static boolean isFormula(String opening, int length, String closing) {
    String tex = "\\alpha" + "1".repeat(length - "\\alpha".length());
    return article(opening + tex + closing + "\n").contains("<math");
  }

  private static boolean isFormula(String before, int count, String inner, String behind) {
    String tex = before.repeat(count) + inner + behind.repeat(count);
    return article("```math\n" + tex + "\n```\n").contains("<math");
  }

  private static List<Threshold> remarks() {
    return List.of(
        upTo("fifty remarks of a rule are said", 50, n -> isSaidWhole(n, Rule.FORMULA)),
        upTo(
            "fifty kinds of what is not allowed are said",
            50,
            n -> isSaidWhole(n, Rule.NOT_ALLOWED)));
  }

  /** Whether nothing is said of how many more remarks there are. */
  private static boolean isSaidWhole(int count, Rule rule) {
    Problems problems = new Problems();
    Passage passage = new Passage(new Source(Path.of("a.md"), "text"), 0, 4);
    ProblemCollector remarks = new ProblemCollector(new SourceMap(passage), problems);
    IntStream.range(0, count).forEach(i -> remarks.add(rule, 0, "the remark " + i));
    remarks.close();
    return problems.sorted().stream().noneMatch(problem -> problem.detail().startsWith("and "));
  }

  private static boolean says(ParsedMarkdown text, Rule rule) {
    return text.problems().stream().map(Problem::rule).anyMatch(rule::equals);
  }

  private static String article(String text) {
    return ParsedMarkdown.article(text).xhtml();
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }
}
