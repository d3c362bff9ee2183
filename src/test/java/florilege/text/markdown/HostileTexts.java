package florilege.text.markdown;

import com.sun.management.OperatingSystemMXBean;
import florilege.Thorough;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts made to be slow, deep or large. The first 25 are those that cmark is tried with, at their
 * full size where the tests are thorough.
 */
public final class HostileTexts {

  /**
   * All texts are read by all who might write them, but at an eighth of their length, in a quarter
   * of the time: a text whose cost grows with the square of its length is found where it would take
   * sixteen times the bound as a whole.
   */
  public static final int PART = Thorough.count(1, 8);

  private HostileTexts() {}

  /** All of them by name, each made when it is asked for. */
  public static Map<String, Supplier<String>> texts() {
    Map<String, Supplier<String>> texts = new LinkedHashMap<>();
    cmark(texts);
    ours(texts);
    sites(texts);
    formulas(texts);
    return texts;
  }

  /** Who writes a text, and how. */
  enum Writer {
    AUTHOR,
    READER,
    /** A reader whose blog keeps comments in HTML. */
    READER_IN_HTML,
    /** An author whose program looks for Liquid. */
    AUTHOR_WITH_LIQUID,
    /** An author whose program looks for shortcodes. */
    AUTHOR_WITH_SHORTCODES,
    /** An author whose program looks for calls. */
    AUTHOR_WITH_CALLS;

    ParsedMarkdown read(String text) {
      return switch (this) {
        case AUTHOR -> ParsedMarkdown.article(text);
        case READER -> ParsedMarkdown.comment(text);
        case AUTHOR_WITH_LIQUID -> ParsedMarkdown.page(text, "jekyll");
        case AUTHOR_WITH_SHORTCODES -> ParsedMarkdown.page(text, "hugo");
        case AUTHOR_WITH_CALLS -> ParsedMarkdown.page(text, "zola");
        case READER_IN_HTML -> ParsedMarkdown.comment("<p>" + text + "</p>");
      };
    }

    /** Those who might write a text: in HTML, what has no tags in it is but words. */
    static List<Writer> of(String text) {
      boolean braces = text.contains("{%") || text.contains("{{");
      return Stream.of(values())
          .filter(writer -> writer != READER_IN_HTML || text.contains("<"))
          .filter(writer -> writer.ordinal() <= READER_IN_HTML.ordinal() || braces)
          .toList();
    }
  }

  /**
   * Reads all of them, and writes for each: name, who wrote it, milliseconds of CPU, faults of the
   * tree, separated by tabs.
   */
  public static void main(String[] arguments) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Writer.AUTHOR.read("So that no text pays for what Java and the libraries do once.");
    texts()
        .forEach(
            (name, text) -> {
              String written = text.get();
              for (Writer writer : Writer.of(written)) {
                long before = system.getProcessCpuTime();
                ParsedMarkdown reading = writer.read(written);
                long millis = (system.getProcessCpuTime() - before) / 1_000_000;
                List<String> faults =
                    XhtmlRules.faults(reading.document(), !writer.name().startsWith("READER"));
                System.out.println(name + "\t" + writer + "\t" + millis + "\t" + faults);
              }
            });
  }

  private static void cmark(Map<String, Supplier<String>> texts) {
    texts.put("U+0000", () -> "abc\0de\0");
    texts.put(
        "nested strong emphasis", () -> many("*a **a ", 65_000) + "b" + many(" a** a*", 65_000));
    texts.put("emphasis closers without openers", () -> many("a_ ", 65_000));
    texts.put("emphasis openers without closers", () -> many("_a ", 65_000));
    texts.put("link closers without openers", () -> many("a]", 65_000));
    texts.put("link openers without closers", () -> many("[a", 65_000));
    texts.put("mismatched openers and closers", () -> many("*a_ ", 50_000));
    texts.put(
        "asterisks, then asterisks in underscores",
        () -> many("*a ", 20_000) + many("_a*_ ", 20_000));
    texts.put("openers and closers, multiples of 3", () -> "a**b" + many("c* ", 50_000));
    texts.put("link openers and emphasis closers", () -> many("[ a_", 50_000));
    texts.put("[ (]( repeated", () -> many("[ (](", 80_000));
    texts.put("![[]() repeated", () -> many("![[]()", 160_000));
    texts.put("link and emphasis, hard", () -> "**x [a*b**c*](d)");
    texts.put("nested brackets", () -> many("[", 50_000) + "a" + many("]", 50_000));
    texts.put("nested block quotes", () -> many("> ", 50_000) + "a");
    texts.put("deeply nested lists", () -> lines(1_000, x -> "  ".repeat(x) + "* a\n"));
    texts.put("backticks of every length", () -> lines(5_000, x -> "e" + "`".repeat(x + 1)));
    texts.put("unclosed links, angled", () -> many("[a](<b", 30_000));
    texts.put("unclosed links", () -> many("[a](b", 30_000));
    texts.put("unclosed comments", () -> "</" + many("<!--", 300_000));
    texts.put("unclosed instructions", () -> "</" + many("<?", 300_000));
    texts.put("empty lines in nested lists", () -> many("- ", 30_000) + "x" + many("\n", 30_000));
    texts.put(
        "empty lines in lists in a quote",
        () -> "> " + many("- ", 30_000) + "x\n" + many(">\n", 30_000));
    texts.put("emphasis in a deep quote", () -> many(">", 100_000) + many("a*", 100_000));
    texts.put(
        "references and their calls",
        () -> lines(50_000, x -> "[" + x + "]: u\n") + many("[0] ", 50_000));
  }

  private static void sites(Map<String, Supplier<String>> texts) {
    texts.put("braces", () -> many("{{", 300_000));
    texts.put("tags without end", () -> many("{% ", 200_000));
    texts.put("shortcodes without end", () -> many("{{< ", 150_000));
    texts.put("calls without end", () -> many("{{ a(", 100_000) + many("{% b(", 100_000));
    texts.put("calls", () -> many("{% a() %}", 20_000) + many("{% end %}", 20_000));
    texts.put("raw tags without end", () -> many("{% raw %}", 50_000));
    texts.put("tags in tags", () -> many("{% if ", 100_000) + many("%}", 100_000));
    texts.put("open pairs", () -> many("{% note %}\n", 20_000));
    texts.put("closed pairs", () -> many("{% a %}", 20_000) + many("{% enda %}", 20_000));
    texts.put("shortcodes", () -> many("{{< a >}}", 20_000) + many("{{< /a >}}", 20_000));
    texts.put("listings", () -> many("{% highlight x %}\n```\n{% endhighlight %}\n", 10_000));
    texts.put("values", () -> many("{{ x | y: z }}", 40_000));
    texts.put(
        "a value that doubles",
        () -> "{% assign a = 'x' %}" + many("{% assign a = a | append: a %}{{ a }}", 5_000));
    texts.put(
        "a value put in often",
        () -> "{% capture a %}" + many("x ", 50_000) + "{% endcapture %}" + many("{{a}}", 50_000));
    texts.put("quotes in tags", () -> "{% a " + many("'b ", 100_000) + "%}");
    texts.put("names in tags", () -> "{% include a " + lines(50_000, x -> "b" + x + "=c ") + "%}");
    texts.put("attributes in braces", () -> many("a {: .b}\n{: .c}\n", 20_000));
    texts.put("braces with a colon", () -> many("{: ", 150_000));
    texts.put("remarks without end", () -> many("{::comment}", 40_000));
    texts.put("names of attributes", () -> "{:" + "a ".repeat(200) + many("}\n{: a=", 10_000));
    texts.put("nested boxes", () -> lines(60, x -> "    ".repeat(x) + "!!! note\n") + "x");
    texts.put("boxes", () -> many("!!! note\n    x\n", 5_000));
    texts.put("colons", () -> many(":::note\n", 10_000) + many(":::\n", 10_000));
    texts.put("colons without end", () -> many(":::note x\n", 40_000));
    texts.put("alerts", () -> many("> [!NOTE]\n> x\n\n", 5_000));
  }

  private static void formulas(Map<String, Supplier<String>> texts) {
    texts.put("dollars", () -> many("$", 500_000));
    texts.put("dollars apart", () -> many("$a ", 150_000));
    texts.put("escaped dollars", () -> many("$a\\$", 100_000));
    texts.put("formulas", () -> many("$a_1$ ", 20_000));
    texts.put("displays without end", () -> many("$$\na\n\n", 50_000));
    texts.put("environments without end", () -> many("\\begin{align}\n", 30_000));
    texts.put("brackets with backslashes", () -> many("\\(\\[", 100_000));
    texts.put(
        "deep formulas",
        () -> ("$" + "{".repeat(900) + "x_1" + "}".repeat(900) + "$ ").repeat(100));
    texts.put("deep fractions", () -> ("$" + "\\frac1".repeat(250) + "x$ ").repeat(100));
    texts.put("deep environments", () -> "$$" + "\\begin{matrix}".repeat(600) + "$$");
    texts.put("indices", () -> ("$" + "x_".repeat(900) + "1$ ").repeat(100));
    texts.put("a long formula", () -> "$$\n" + many("x+", 4_900) + "x\n$$");
    texts.put("formulas in words", () -> "$$\\text{" + many("$x$", 2_000) + "}$$");
    texts.put("fractions over fractions", () -> "$$" + "a\\over ".repeat(1_000) + "b$$");
    texts.put("links of wikis", () -> many("[[", 150_000));
    texts.put("links of wikis with words", () -> many("[[a|b]]", 9_000));
    texts.put("marks", () -> many("==a ", 100_000));
    texts.put("marked words", () -> many("==a== ", 20_000));
  }

  private static void ours(Map<String, Supplier<String>> texts) {
    texts.put("references never called", () -> lines(30_000, x -> "[" + x + "]: /u\n"));
    texts.put("calls without references", () -> lines(50_000, x -> "[" + x + "] "));
    texts.put("calls in nested quotes", () -> "> ".repeat(500) + many("[a] ", 10_000));
    texts.put("nested images", () -> many("![", 20_000) + "a" + many("](u)", 20_000));
    texts.put("a long link text", () -> "[" + many("a ", 200_000) + "](u)");
    texts.put("a long title", () -> "[a](u \"" + many("t ", 200_000) + "\")");
    texts.put("a long destination", () -> "[a](" + many("u", 400_000) + ")");
    texts.put("parentheses in destinations", () -> "[a](" + many("(", 50_000));
    texts.put("escapes", () -> many("\\*", 200_000));
    texts.put("entities", () -> many("&amp;", 80_000));
    texts.put("entities without end", () -> many("&a", 200_000));
    texts.put("declarations", () -> many("<!A ", 80_000));
    texts.put("CDATA", () -> many("<![CDATA[", 40_000));
    texts.put("open tags", () -> many("<a b=\"", 60_000));
    texts.put("open tags of blocks", () -> many("<div ", 390_000));
    texts.put("nested elements", () -> many("<div>", 60_000));
    texts.put("nested inline elements", () -> "x" + many("<b>", 60_000) + "y");
    texts.put(
        "misnested elements", () -> "x" + many("<b><i>", 20_000) + "y" + many("</b></i>", 20_000));
    texts.put("nested raw tables", () -> many("<table><tr><td>", 10_000));
    texts.put("attributes of a tag", () -> "<a " + lines(30_000, x -> "b" + x + "=c ") + ">x</a>");
    texts.put(
        "a wide table",
        () -> "|" + many("a|", 20_000) + "\n|" + many("-|", 20_000) + "\n" + "|b|\n".repeat(100));
    texts.put("a long table", () -> "|a|b|\n|-|-|\n" + many("|c|d|\n", 15_000));
    texts.put(
        "a ragged table", () -> "|a|\n|-|\n" + many("|b|\n", 2_000) + "|" + many("c|", 20_000));
    texts.put("table heads", () -> many("|a|\n", 40_000));
    texts.put(
        "spans",
        () -> "<table>" + many("<tr><td colspan=999 rowspan=999>x</td></tr>", 3_000) + "</table>");
    texts.put(
        "notes",
        () ->
            lines(5_000, x -> "[^" + x + "] ") + "\n\n" + lines(5_000, x -> "[^" + x + "]: n\n\n"));
    texts.put("notes that call themselves", () -> "[^a]\n\n[^a]: " + many("[^a] ", 20_000));
    texts.put(
        "nested notes", () -> lines(2_000, x -> "[^" + x + "]: " + "    ".repeat(x % 50) + "x\n"));
    texts.put(
        "abbreviations",
        () -> lines(3_000, x -> "*[A" + x + "]: b\n") + "\n" + lines(3_000, x -> "A" + x + " "));
    texts.put("definitions", () -> many("a\n: b\n\n", 20_000));
    texts.put("nested definitions", () -> "a\n" + many(": ", 10_000) + "b");
    texts.put("attributes", () -> many("a{.b} ", 20_000));
    texts.put("open braces", () -> many("{", 200_000));
    texts.put("open braces with words", () -> many("{a=", 80_000));
    texts.put("same headings", () -> many("# a\n\n", 20_000));
    texts.put("setext underlines", () -> many("a\n=\n", 30_000));
    texts.put("one long paragraph", () -> many("a\n", 200_000));
    texts.put("hard breaks", () -> many("a  \n", 100_000));
    texts.put("trailing spaces", () -> "a" + many(" ", 300_000) + "b");
    texts.put("tabs", () -> many("\t", 300_000) + "a");
    texts.put("addresses", () -> many("http://a.b/ ", 30_000));
    texts.put("address-like words", () -> many("www.", 80_000));
    texts.put("mailbox-like words", () -> many("a@", 100_000));
    texts.put("tildes", () -> many("~~a ", 60_000));
    texts.put("tildes of every length", () -> lines(3_000, x -> "e" + "~".repeat(x + 1)));
    texts.put("fences", () -> many("```\n", 60_000));
    texts.put("fences of every length", () -> lines(2_000, x -> "`".repeat(x + 3) + "\n"));
    texts.put("code in one line", () -> "```java\n" + many("\"a\" + ", 50_000) + "\n```");
    texts.put("code in many lines", () -> "```java\n" + many("int a = 1; /* b\n", 20_000) + "```");
    texts.put(
        "ordered lists that change", () -> lines(20_000, x -> (x % 2 == 0 ? "1. a\n" : "1) a\n")));
    texts.put("tasks", () -> many("- [ ] a\n", 20_000));
    texts.put("quotes and lists by turns", () -> many("> - ", 10_000) + "a");
    texts.put("lazy quotes", () -> many("> a\nb\n", 20_000));
    texts.put("rules", () -> many("***\n", 60_000));
    texts.put("rule-like lines", () -> (many("* ", 2_000) + "a\n").repeat(20));
    texts.put("asterisks", () -> many("*", 200_000));
    texts.put("asterisks of every length", () -> lines(1_500, x -> "a" + "*".repeat(x + 1)));
    texts.put("controls", () -> many("\u0001", 300_000));
    texts.put("lone surrogates", () -> many("\uD800a", 150_000));
  }

  private static String many(String text, int count) {
    return text.repeat(part(count));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, part(count)).mapToObj(line).collect(Collectors.joining());
  }

  /** What is small is deep or wide rather than long, and stays so. */
  private static int part(int count) {
    return count < 2_000 ? count : count / PART;
  }
}
