package florilege.pdf.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import florilege.text.dom.InlineElements;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class InlineNestingTest {

  private static final List<String> NAMES =
      List.of("em", "strong", "code", "u", "s", "mark", "small", "cite", "dfn", "var");

  /** A paragraph with elements within each other, the words {@code w1}, {@code w2} … in them. */
  private static Element nested(int levels) {
    ElementBuilder body = ElementBuilder.root("body");
    ElementBuilder at = body.add("p");
    for (int i = 0; i < levels; i++) {
      at = at.add(NAMES.get(i % NAMES.size())).with("data-origin", Integer.toString(i));
      at.text("w" + i + " ");
    }
    return body.element();
  }

  private static int depth(Element body) {
    return Dom.elements(body, "*").stream()
        .mapToInt(
            element -> {
              int depth = 0;
              for (Node at = element; InlineElements.isInline(at); at = at.getParentNode()) {
                depth++;
              }
              return depth;
            })
        .max()
        .orElse(0);
  }

  private static String flattened(ElementBuilder body) {
    new InlineNesting("data-origin").flatten(body.element());
    return names(body.element());
  }

  /** The elements and words of a body, in a notation of brackets. */
  private static String names(Node node) {
    StringBuilder names = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      names.append(
          child instanceof Element element
              ? element.getNodeName() + "(" + names(element) + ")"
              : child.getNodeValue());
    }
    return names.toString();
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "6, 6", "7, 6", "16, 6", "80, 6", "300, 6"})
  void noParagraphIsDeeperThanTheEngineCanBear(int levels, int left) {
    Element body = nested(levels);
    String words = body.getTextContent();
    new InlineNesting("data-origin").flatten(body);
    assertEquals(words, body.getTextContent());
    assertEquals(left, depth(body));
  }

  @Test
  void everyWordStillTellsWhereItComesFrom() {
    Element body = nested(40);
    new InlineNesting("data-origin").flatten(body);
    for (Element element : Dom.elements(body, "*")) {
      for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
        if (at.getNodeType() == Node.TEXT_NODE) {
          assertEquals("w" + element.getAttribute("data-origin") + " ", at.getNodeValue());
        }
      }
    }
  }

  @Test
  void repeatedFormatsAreRemovedFirst() {
    ElementBuilder body = ElementBuilder.root("body");
    ElementBuilder at = body.add("p");
    for (int i = 0; i < 20; i++) {
      at = at.add(i % 2 == 0 ? "b" : "i");
    }
    at.text("word");
    assertEquals("p(b(i(span(word))))", flattened(body));
  }

  @Test
  void linksAndLanguagesStay() {
    ElementBuilder body = ElementBuilder.root("body");
    ElementBuilder at = body.add("p");
    for (String name : List.of("u", "small", "cite", "s", "mark", "em", "strong", "code")) {
      at = at.add(name);
    }
    at.add("a").with("href", "#x").add("span").with("lang", "he").with("dir", "rtl").text("word");
    String names = flattened(body);
    assertTrue(names.contains("a(span(word))"), names);
    assertEquals("rtl", Dom.elements(body.element(), "span").get(0).getAttribute("dir"), names);
  }

  @Test
  void anIdIsThereOnceAndWhereItWas() {
    ElementBuilder body = ElementBuilder.root("body");
    ElementBuilder at = body.add("p");
    for (int i = 0; i < 12; i++) {
      at = at.add("small").with("id", "id" + i);
      at.text("w" + i);
      at.add("em").text("x");
      at.text("y");
    }
    new InlineNesting("data-origin").flatten(body.element());
    StringBuilder ids = new StringBuilder();
    Dom.elements(body.element(), "*").stream()
        .filter(element -> element.hasAttribute("id"))
        .forEach(element -> ids.append(element.getAttribute("id")).append(' '));
    assertEquals("id0 id1 id2 id3 id4 id5 id6 id7 id8 id9 id10 id11 ", ids.toString());
  }

  @Test
  void textBesideDeepNestingStaysInPlace() {
    ElementBuilder body = ElementBuilder.root("body");
    ElementBuilder p = body.add("p");
    p.text("before ");
    ElementBuilder at = p.add("em");
    for (int i = 0; i < 9; i++) {
      at = at.add("b");
    }
    at.text("deep");
    at.add("img");
    p.text(" after");
    p.add("em").text("plain");
    String names = flattened(body).replaceAll("span\\(\\)", "");
    assertEquals("p(before em(b(span(deep)span(img())))" + " afterem(plain))", names);
  }
}
