package florilege.text.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import florilege.text.dom.ElementBuilder;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Random pieces of Markdown and HTML, thrown together, always give a legal tree. Seeds are fixed,
 * so a failure can be looked at again.
 */
class XhtmlRulesTest {

  private static final int TEXTS = 3_000;

  private static final List<String> PIECES =
      List.of(
          "word",
          "two words",
          " ",
          "\n",
          "\n\n",
          "\n\n\n",
          "    ",
          "\t",
          "- ",
          "* ",
          "1. ",
          "7) ",
          "> ",
          "# ",
          "### ",
          "###### ",
          "===\n",
          "---\n",
          "***",
          "**",
          "*",
          "_",
          "__",
          "~~",
          "`",
          "``",
          "```\n",
          "```java\n",
          "~~~\n",
          "[",
          "]",
          "](",
          ")",
          "](u)",
          "![",
          "![a](b.png \"t\")",
          "[a](http://b.c \"t\")",
          "[a]",
          "[a]: http://x.y 'z'\n",
          "[^1]",
          "[^1]: note\n",
          "[^2]: ",
          "*[ABC]: meaning\n",
          "ABC",
          "|",
          "|a|b|\n|-|:-:|\n",
          "|c|\n",
          "a\n: b\n",
          ": ",
          "{#id}",
          "{.class}",
          "{lang=fr}",
          "{onclick=x}",
          "- [ ] ",
          "- [x] ",
          "http://a.b/c",
          "www.a.b",
          "<http://a.b>",
          "<a@b.c>",
          "\\",
          "&amp;",
          "&#1;",
          "&#xD800;",
          "&#x202E;",
          "&nosuch;",
          "\u0001",
          "\uD800",
          "\uFFFE",
          "\u202E",
          "é",
          "𝒜",
          "<!-- c -->",
          "<!--",
          "-->",
          "<![CDATA[ x ]]>",
          "<?x?>",
          "<div>",
          "</div>",
          "<p>",
          "</p>",
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<em id='a'>",
          "</em>",
          "<a href='x'>",
          "<a id=q>",
          "</a>",
          "<ul>",
          "</ul>",
          "<li>",
          "</li>",
          "<ol start=3>",
          "</ol>",
          "<dl>",
          "</dl>",
          "<dt>",
          "</dt>",
          "<dd>",
          "</dd>",
          "<table>",
          "</table>",
          "<tr>",
          "</tr>",
          "<td colspan=3>",
          "<td rowspan=2>",
          "<th>",
          "</td>",
          "<caption>c</caption>",
          "<thead>",
          "<tbody>",
          "<tfoot>",
          "<h1>",
          "</h1>",
          "<h4>",
          "</h4>",
          "<img src=x>",
          "<img alt=y>",
          "<br>",
          "<hr>",
          "<pre>",
          "</pre>",
          "<blockquote>",
          "</blockquote>",
          "<figure>",
          "</figure>",
          "<figcaption>",
          "</figcaption>",
          "<details>",
          "</details>",
          "<summary>s</summary>",
          "<ruby>",
          "</ruby>",
          "<rt>",
          "<rp>(</rp>",
          "<script>",
          "</script>",
          "<style>",
          "</style>",
          "<textarea>",
          "</textarea>",
          "<svg>",
          "</svg>",
          "<math>",
          "<select>",
          "<option>",
          "<template>",
          "</template>",
          "<iframe src=http://a.b/>",
          "<video src=v>",
          "<object data=d>",
          "<noscript>",
          "<span lang=fr dir=rtl>",
          "</span>",
          "<time>",
          "<time datetime=2012-01-20>",
          "</time>",
          "<bdo>",
          "<q cite='javascript:1'>",
          "</q>",
          "<p align=center>",
          "<section>",
          "</section>",
          "<span lang='x y'>",
          "<plaintext>",
          "<title>",
          "<frameset>",
          "<body onload=x>",
          "<input value=v>",
          "<button>",
          "</button>",
          "<font>",
          "<center>");

  @TestFactory
  Stream<DynamicTest> articles() {
    return IntStream.range(0, 10)
        .mapToObj(i -> DynamicTest.dynamicTest("articles " + i, () -> tryOut(i, true, "")));
  }

  @TestFactory
  Stream<DynamicTest> comments() {
    return IntStream.range(10, 14)
        .mapToObj(i -> DynamicTest.dynamicTest("comments " + i, () -> tryOut(i, false, "")));
  }

  @TestFactory
  Stream<DynamicTest> commentsInHtml() {
    return IntStream.range(14, 18)
        .mapToObj(i -> DynamicTest.dynamicTest("HTML " + i, () -> tryOut(i, false, "<p>")));
  }

  @Test
  void theCheckerFindsFaults() {
    ElementBuilder root = ElementBuilder.root("div");
    ElementBuilder list = root.add("ul");
    list.add("p").add("div").with("onclick", "x");
    assertEquals(
        List.of("ul holds p", "p holds div", "attribute onclick of x"),
        XhtmlRules.faults(root.document(), true));
  }

  private static void tryOut(int seed, boolean article, String frame) {
    for (int i = 0; i < TEXTS / 10; i++) {
      Random random = new Random(1_000L * seed + i);
      StringBuilder text = new StringBuilder(frame);
      int length = 1 + random.nextInt(40);
      for (int n = 0; n < length; n++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      text.append(frame);
      ParsedMarkdown reading =
          article
              ? ParsedMarkdown.article(text.toString())
              : ParsedMarkdown.comment(text.toString());
      List<String> faults = XhtmlRules.faults(reading.document(), article);
      assertEquals(List.of(), faults, () -> text + "\n=> " + reading.xhtml());
      assertFalse(reading.xhtml().contains("data-at"), "marks are taken away for the eye alone");
    }
  }
}
