package florilege.pdf.markup.elements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class InlineGrouperTest {

  private static Element words(int count, String between) {
    ElementBuilder root = ElementBuilder.root("p");
    for (int i = 0; i < count; i++) {
      root.add("em").text("word" + i);
      root.text(between);
    }
    return root.element();
  }

  @Test
  void manyElementsAreGroupedAndNothingIsLost() {
    for (String between : List.of(" ", "x")) {
      Element p = words(30_000, between);
      String text = p.getTextContent();
      InlineGrouper.part(p.getOwnerDocument());
      assertEquals(text, p.getTextContent());
      assertEquals(30_000, Dom.elements(p, "em").size());
      for (Element element : Dom.elements(p, "*")) {
        assertTrue(element.getChildNodes().getLength() <= InlineGrouper.MANY);
      }
    }
  }

  @Test
  void manyPicturesAreGroupedToo() {
    ElementBuilder p = ElementBuilder.root("p");
    for (int i = 0; i <= InlineGrouper.MANY; i++) {
      p.add("img").with("src", i + ".png");
    }
    InlineGrouper.part(p.document());
    assertTrue(Dom.children(p.element()).size() < 10);
    assertEquals(InlineGrouper.MANY + 1, Dom.elements(p.element(), "img").size());
  }

  @Test
  void aGroupEndsWhereALineMayEnd() {
    Element p = words(5_000, " ");
    InlineGrouper.part(p.getOwnerDocument());
    for (Element group : Dom.elements(p, "span")) {
      assertTrue(group.getTextContent().endsWith(" "), group.getTextContent());
    }
  }

  @Test
  void anOrdinaryParagraphIsLeftAlone() {
    Element p = words(InlineGrouper.MANY / 2, " ");
    InlineGrouper.part(p.getOwnerDocument());
    assertEquals(List.of(), Dom.elements(p, "span"));
  }

  @Test
  void containerOfBlocksIsLeftAlone() {
    ElementBuilder root = ElementBuilder.root("div");
    for (int i = 0; i <= InlineGrouper.MANY; i++) {
      root.add("p").text("a");
    }
    InlineGrouper.part(root.document());
    assertEquals(List.of(), Dom.elements(root.element(), "span"));
  }
}
