package florilege.text.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.model.Passage;
import florilege.problem.Problems;
import florilege.problem.Source;
import florilege.text.dom.Dom;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Every link, picture and heading knows where in its file it is written. */
class SourcePlacesTest {

  private static final String TEXT =
      """
      ---
      title: not part of the passage
      ---
      A\u0001 [link](a.md), ![image](b.png)
      > quoted &amp; <a href="c.md">raw
      > over</a> lines <img src="d.png" alt="d">

      | [cell](e.md) |
      |---|

      ### Heading

      Underlined
      ---
      [^1]

      [^1]: A note with <https://f.g>
      """;

  @Test
  void offsetsAreThoseOfThePassage() {
    int start = TEXT.indexOf("A\u0001");
    Passage passage = new Passage(new Source(Path.of("a.md"), TEXT), start, TEXT.length());
    Document document = Markdown.article(passage, new Problems());
    List<String> written =
        Dom.elements(document, "*").stream()
            .filter(e -> e.hasAttribute("data-at") && !e.getAttribute("class").equals("backref"))
            .map(
                e ->
                    TEXT.substring(start + Integer.parseInt(e.getAttribute("data-at")))
                        .lines()
                        .findFirst()
                        .orElse(""))
            .map(line -> line.substring(0, Math.min(10, line.length())))
            .toList();
    assertEquals(
        List.of(
            "[link](a.m",
            "![image](b",
            "<a href=\"c",
            "<img src=\"",
            "[cell](e.m",
            "### Headin",
            "Underlined",
            "[^1]",
            "<https://f"),
        written);
  }
}
