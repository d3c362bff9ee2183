package florilege.text.markdown;

import com.sun.management.OperatingSystemMXBean;
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
 * full size.
 */
public final class HostileTexts {

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
        "nested strong emphasis", () -> "*a **a ".repeat(65_000) + "b" + " a** a*".repeat(65_000));
    texts.put("emphasis closers without openers", () -> "a_ ".repeat(65_000));
    texts.put("emphasis openers without closers", () -> "_a ".repeat(65_000));
    texts.put("link closers without openers", () -> "a]".repeat(65_000));
    texts.put("link openers without closers", () -> "[a".repeat(65_000));
    texts.put("mismatched openers and closers", () -> "*a_ ".repeat(50_000));
    texts.put(
        "asterisks, then asterisks in underscores",
        () -> "*a ".repeat(20_000) + "_a*_ ".repeat(20_000));
    texts.put("openers and closers, multiples of 3", () -> "a**b" + "c* ".repeat(50_000));
    texts.put("link openers and emphasis closers", () -> "[ a_".repeat(50_000));
    texts.put("[ (]( repeated", () -> "[ (](".repeat(80_000));
    texts.put("![[]() repeated", () -> "![[]()".repeat(160_000));
    texts.put("link and emphasis, hard", () -> "**x [a*b**c*](d)");
    texts.put("nested brackets", () -> "[".repeat(50_000) + "a" + "]".repeat(50_000));
    texts.put("nested block quotes", () -> "> ".repeat(50_000) + "a");
    texts.put("deeply nested lists", () -> lines(1_000, x -> "  ".repeat(x) + "* a\n"));
    texts.put("backticks of every length", () -> lines(5_000, x -> "e" + "`".repeat(x + 1)));
    texts.put("unclosed links, angled", () -> "[a](<b".repeat(30_000));
    texts.put("unclosed links", () -> "[a](b".repeat(30_000));
    texts.put("unclosed comments", () -> "</" + "<!--".repeat(300_000));
    texts.put("unclosed instructions", () -> "</" + "<?".repeat(300_000));
    texts.put("empty lines in nested lists", () -> "- ".repeat(30_000) + "x" + "\n".repeat(30_000));
    texts.put(
        "empty lines in lists in a quote",
        () -> "> " + "- ".repeat(30_000) + "x\n" + ">\n".repeat(30_000));
    texts.put("emphasis in a deep quote", () -> ">".repeat(100_000) + "a*".repeat(100_000));
    texts.put(
        "references and their calls",
        () -> lines(50_000, x -> "[" + x + "]: u\n") + "[0] ".repeat(50_000));
  }

  private static void sites(Map<String, Supplier<String>> texts) {
    texts.put("braces", () -> "{{".repeat(300_000));
    texts.put("tags without end", () -> "{% ".repeat(200_000));
    texts.put("shortcodes without end", () -> "{{< ".repeat(150_000));
    texts.put("calls without end", () -> "{{ a(".repeat(100_000) + "{% b(".repeat(100_000));
    texts.put("calls", () -> "{% a() %}".repeat(20_000) + "{% end %}".repeat(20_000));
    texts.put("raw tags without end", () -> "{% raw %}".repeat(50_000));
    texts.put("tags in tags", () -> "{% if ".repeat(100_000) + "%}".repeat(100_000));
    texts.put("open pairs", () -> "{% note %}\n".repeat(20_000));
    texts.put("closed pairs", () -> "{% a %}".repeat(20_000) + "{% enda %}".repeat(20_000));
    texts.put("shortcodes", () -> "{{< a >}}".repeat(20_000) + "{{< /a >}}".repeat(20_000));
    texts.put("listings", () -> "{% highlight x %}\n```\n{% endhighlight %}\n".repeat(10_000));
    texts.put("values", () -> "{{ x | y: z }}".repeat(40_000));
    texts.put(
        "a value that doubles",
        () -> "{% assign a = 'x' %}" + "{% assign a = a | append: a %}{{ a }}".repeat(5_000));
    texts.put(
        "a value put in often",
        () ->
            "{% capture a %}" + "x ".repeat(50_000) + "{% endcapture %}" + "{{a}}".repeat(50_000));
    texts.put("quotes in tags", () -> "{% a " + "'b ".repeat(100_000) + "%}");
    texts.put("names in tags", () -> "{% include a " + lines(50_000, x -> "b" + x + "=c ") + "%}");
    texts.put("attributes in braces", () -> "a {: .b}\n{: .c}\n".repeat(20_000));
    texts.put("braces with a colon", () -> "{: ".repeat(150_000));
    texts.put("remarks without end", () -> "{::comment}".repeat(40_000));
    texts.put("names of attributes", () -> "{:" + "a ".repeat(200) + "}\n{: a=".repeat(10_000));
    texts.put("nested boxes", () -> lines(60, x -> "    ".repeat(x) + "!!! note\n") + "x");
    texts.put("boxes", () -> "!!! note\n    x\n".repeat(5_000));
    texts.put("colons", () -> ":::note\n".repeat(10_000) + ":::\n".repeat(10_000));
    texts.put("colons without end", () -> ":::note x\n".repeat(40_000));
    texts.put("alerts", () -> "> [!NOTE]\n> x\n\n".repeat(5_000));
  }

  private static void formulas(Map<String, Supplier<String>> texts) {
    texts.put("dollars", () -> "$".repeat(500_000));
    texts.put("dollars apart", () -> "$a ".repeat(150_000));
    texts.put("escaped dollars", () -> "$a\\$".repeat(100_000));
    texts.put("formulas", () -> "$a_1$ ".repeat(20_000));
    texts.put("displays without end", () -> "$$\na\n\n".repeat(50_000));
    texts.put("environments without end", () -> "\\begin{align}\n".repeat(30_000));
    texts.put("brackets with backslashes", () -> "\\(\\[".repeat(100_000));
    texts.put(
        "deep formulas",
        () -> ("$" + "{".repeat(900) + "x_1" + "}".repeat(900) + "$ ").repeat(100));
    texts.put("deep fractions", () -> ("$" + "\\frac1".repeat(250) + "x$ ").repeat(100));
    texts.put("deep environments", () -> "$$" + "\\begin{matrix}".repeat(600) + "$$");
    texts.put("indices", () -> ("$" + "x_".repeat(900) + "1$ ").repeat(100));
    texts.put("a long formula", () -> "$$\n" + "x+".repeat(4_900) + "x\n$$");
    texts.put("formulas in words", () -> "$$\\text{" + "$x$".repeat(2_000) + "}$$");
    texts.put("fractions over fractions", () -> "$$" + "a\\over ".repeat(1_000) + "b$$");
    texts.put("links of wikis", () -> "[[".repeat(150_000));
    texts.put("links of wikis with words", () -> "[[a|b]]".repeat(9_000));
    texts.put("marks", () -> "==a ".repeat(100_000));
    texts.put("marked words", () -> "==a== ".repeat(20_000));
  }

  private static void ours(Map<String, Supplier<String>> texts) {
    texts.put("references never called", () -> lines(30_000, x -> "[" + x + "]: /u\n"));
    texts.put("calls without references", () -> lines(50_000, x -> "[" + x + "] "));
    texts.put("calls in nested quotes", () -> "> ".repeat(500) + "[a] ".repeat(10_000));
    texts.put("nested images", () -> "![".repeat(20_000) + "a" + "](u)".repeat(20_000));
    texts.put("a long link text", () -> "[" + "a ".repeat(200_000) + "](u)");
    texts.put("a long title", () -> "[a](u \"" + "t ".repeat(200_000) + "\")");
    texts.put("a long destination", () -> "[a](" + "u".repeat(400_000) + ")");
    texts.put("parentheses in destinations", () -> "[a](" + "(".repeat(50_000));
    texts.put("escapes", () -> "\\*".repeat(200_000));
    texts.put("entities", () -> "&amp;".repeat(80_000));
    texts.put("entities without end", () -> "&a".repeat(200_000));
    texts.put("declarations", () -> "<!A ".repeat(80_000));
    texts.put("CDATA", () -> "<![CDATA[".repeat(40_000));
    texts.put("open tags", () -> "<a b=\"".repeat(60_000));
    texts.put("open tags of blocks", () -> "<div ".repeat(390_000));
    texts.put("nested elements", () -> "<div>".repeat(60_000));
    texts.put("nested inline elements", () -> "x" + "<b>".repeat(60_000) + "y");
    texts.put(
        "misnested elements",
        () -> "x" + "<b><i>".repeat(20_000) + "y" + "</b></i>".repeat(20_000));
    texts.put("nested raw tables", () -> "<table><tr><td>".repeat(10_000));
    texts.put("attributes of a tag", () -> "<a " + lines(30_000, x -> "b" + x + "=c ") + ">x</a>");
    texts.put(
        "a wide table",
        () -> "|" + "a|".repeat(20_000) + "\n|" + "-|".repeat(20_000) + "\n" + "|b|\n".repeat(100));
    texts.put("a long table", () -> "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(15_000));
    texts.put(
        "a ragged table", () -> "|a|\n|-|\n" + "|b|\n".repeat(2_000) + "|" + "c|".repeat(20_000));
    texts.put("table heads", () -> "|a|\n".repeat(40_000));
    texts.put(
        "spans",
        () -> "<table>" + "<tr><td colspan=999 rowspan=999>x</td></tr>".repeat(3_000) + "</table>");
    texts.put(
        "notes",
        () ->
            lines(5_000, x -> "[^" + x + "] ") + "\n\n" + lines(5_000, x -> "[^" + x + "]: n\n\n"));
    texts.put("notes that call themselves", () -> "[^a]\n\n[^a]: " + "[^a] ".repeat(20_000));
    texts.put(
        "nested notes", () -> lines(2_000, x -> "[^" + x + "]: " + "    ".repeat(x % 50) + "x\n"));
    texts.put(
        "abbreviations",
        () -> lines(3_000, x -> "*[A" + x + "]: b\n") + "\n" + lines(3_000, x -> "A" + x + " "));
    texts.put("definitions", () -> "a\n: b\n\n".repeat(20_000));
    texts.put("nested definitions", () -> "a\n" + ": ".repeat(10_000) + "b");
    texts.put("attributes", () -> "a{.b} ".repeat(20_000));
    texts.put("open braces", () -> "{".repeat(200_000));
    texts.put("open braces with words", () -> "{a=".repeat(80_000));
    texts.put("same headings", () -> "# a\n\n".repeat(20_000));
    texts.put("setext underlines", () -> "a\n=\n".repeat(30_000));
    texts.put("one long paragraph", () -> "a\n".repeat(200_000));
    texts.put("hard breaks", () -> "a  \n".repeat(100_000));
    texts.put("trailing spaces", () -> "a" + " ".repeat(300_000) + "b");
    texts.put("tabs", () -> "\t".repeat(300_000) + "a");
    texts.put("addresses", () -> "http://a.b/ ".repeat(30_000));
    texts.put("address-like words", () -> "www.".repeat(80_000));
    texts.put("mailbox-like words", () -> "a@".repeat(100_000));
    texts.put("tildes", () -> "~~a ".repeat(60_000));
    texts.put("tildes of every length", () -> lines(3_000, x -> "e" + "~".repeat(x + 1)));
    texts.put("fences", () -> "```\n".repeat(60_000));
    texts.put("fences of every length", () -> lines(2_000, x -> "`".repeat(x + 3) + "\n"));
    texts.put("code in one line", () -> "```java\n" + "\"a\" + ".repeat(50_000) + "\n```");
    texts.put("code in many lines", () -> "```java\n" + "int a = 1; /* b\n".repeat(20_000) + "```");
    texts.put(
        "ordered lists that change", () -> lines(20_000, x -> (x % 2 == 0 ? "1. a\n" : "1) a\n")));
    texts.put("tasks", () -> "- [ ] a\n".repeat(20_000));
    texts.put("quotes and lists by turns", () -> "> - ".repeat(10_000) + "a");
    texts.put("lazy quotes", () -> "> a\nb\n".repeat(20_000));
    texts.put("rules", () -> "***\n".repeat(60_000));
    texts.put("rule-like lines", () -> ("* ".repeat(2_000) + "a\n").repeat(20));
    texts.put("asterisks", () -> "*".repeat(200_000));
    texts.put("asterisks of every length", () -> lines(1_500, x -> "a" + "*".repeat(x + 1)));
    texts.put("controls", () -> "\u0001".repeat(300_000));
    texts.put("lone surrogates", () -> "\uD800a".repeat(150_000));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }
}
