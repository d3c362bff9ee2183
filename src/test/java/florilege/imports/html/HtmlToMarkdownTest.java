package florilege.imports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.Thorough;
import florilege.model.Passage;
import florilege.problem.Problems;
import florilege.problem.Source;
import florilege.text.html.policy.Trust;
import florilege.text.markdown.Markdown;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the HTML, its words are the same when they come out of the Markdown again. */
class HtmlToMarkdownTest {

  private static final String[] INLINE = {
    "em", "strong", "b", "i", "a", "code", "del", "span", "sup", "u", "q"
  };

  private static final String[] BLOCK = {
    "p",
    "p",
    "p",
    "div",
    "blockquote",
    "ul",
    "ol",
    "li",
    "h2",
    "h3",
    "pre",
    "table",
    "tr",
    "td",
    "th",
    "dl",
    "dt",
    "dd",
    "figure",
    "figcaption",
    "section"
  };

  private static final String[] WORDS = {
    "word",
    "été",
    "*",
    "**",
    "_",
    "__",
    "snake_case",
    "`",
    "``",
    "[",
    "]",
    "](",
    "(x)",
    "[x](y)",
    "[x]: y",
    "![",
    "!",
    "&lt;b&gt;",
    "&amp;amp;",
    "&amp;",
    "&amp;#42;",
    "\\",
    "\\*",
    "#",
    "# x",
    "1.",
    "1) ",
    "-",
    "---",
    "- x",
    "+",
    "=",
    "===",
    "|",
    "| a | b |",
    ":",
    ": d",
    "~",
    "~~",
    "~~~",
    "$HOME",
    "$y and $z",
    "US$5",
    "==",
    "==z==",
    "{",
    "{#id}",
    "{.c}",
    "{{% x %}}",
    "&lt;!-- c --&gt;",
    "&lt;",
    "http://a.b/c_d_e",
    "http://a.b/*x*",
    "https://x.org/~me/(a).",
    "www.a.b",
    "*[HTML]: no",
    "[^1]",
    "[^1]: n",
    "&nbsp;",
    "“q”",
    "👍",
    "漢字",
    "\n",
    "\n\n",
    " ",
    "  ",
    "a@b.c",
    "!!! x",
    "::: y",
    "[ ] t",
    "[[w]]",
    "\t",
    "2012.",
    "x",
    "y",
    ".",
    ",",
    "'s",
    "id: c9",
    "author: The Owner"
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void wordsSurviveInArticles(int seed) {
    tryMany(seed, Trust.AUTHOR);
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13, 14, 15, 16, 17, 18})
  void wordsSurviveInComments(int seed) {
    tryMany(seed, Trust.READER);
  }

  private static void tryMany(int seed, Trust trust) {
    Random random = new Random(seed);
    for (int i = 0; i < Thorough.count(400, 80); i++) {
      String html = html(random, 3);
      HtmlToMarkdown manner =
          new HtmlToMarkdown(
              trust, random.nextInt(4) == 0, UnaryOperator.identity(), UnaryOperator.identity());
      String markdown = manner.toMarkdown(html);
      Passage passage = new Passage(new Source(Path.of("x.md"), markdown), 0, markdown.length());
      var read =
          trust == Trust.AUTHOR
              ? Markdown.article(passage, new Problems())
              : Markdown.comment(passage, new Problems());
      assertEquals(
          letters(Jsoup.parseBodyFragment(html).body().wholeText()),
          letters(read.getDocumentElement().getTextContent()),
          () -> "of " + html + "\nmade\n" + markdown);
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\\u00A0“”]+", "");
  }

  private static String html(Random random, int depth) {
    StringBuilder html = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      String name = BLOCK[random.nextInt(BLOCK.length)];
      html.append('<').append(name).append('>');
      html.append(depth > 0 && random.nextInt(3) == 0 ? html(random, depth - 1) : words(random, 3));
      html.append("</").append(name).append('>');
    }
    return html.toString();
  }

  private static String words(Random random, int depth) {
    StringBuilder html = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      if (depth > 0 && random.nextInt(3) == 0) {
        String name = INLINE[random.nextInt(INLINE.length)];
        String attribute = name.equals("a") ? " href=\"http://a.b/(c)_d?e=f&amp;g\"" : "";
        html.append('<').append(name).append(attribute).append('>');
        html.append(words(random, depth - 1)).append("</").append(name).append('>');
      } else if (random.nextInt(12) == 0) {
        html.append("<br>");
      } else {
        html.append(WORDS[random.nextInt(WORDS.length)]);
        html.append(random.nextInt(3) == 0 ? "" : " ");
      }
    }
    return html.toString();
  }
}
