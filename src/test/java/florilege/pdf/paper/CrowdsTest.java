package florilege.pdf.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.text.Tag;
import florilege.text.Xml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CrowdsTest {

  private static Element words(int count, String between) {
    Tag root = Tag.root("p");
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
      Crowds.part(p.getOwnerDocument());
      assertEquals(text, p.getTextContent());
      assertEquals(30_000, Xml.elements(p, "em").size());
      for (Element element : Xml.elements(p, "*")) {
        assertTrue(element.getChildNodes().getLength() <= Crowds.MANY);
      }
    }
  }

  @Test
  void manyPicturesAreGroupedToo() {
    Tag p = Tag.root("p");
    for (int i = 0; i <= Crowds.MANY; i++) {
      p.add("img").with("src", i + ".png");
    }
    Crowds.part(p.document());
    assertTrue(Xml.children(p.element()).size() < 10);
    assertEquals(Crowds.MANY + 1, Xml.elements(p.element(), "img").size());
  }

  @Test
  void aGroupEndsWhereALineMayEnd() {
    Element p = words(5_000, " ");
    Crowds.part(p.getOwnerDocument());
    for (Element group : Xml.elements(p, "span")) {
      assertTrue(group.getTextContent().endsWith(" "), group.getTextContent());
    }
  }

  @Test
  void anOrdinaryParagraphIsLeftAlone() {
    Element p = words(Crowds.MANY / 2, " ");
    Crowds.part(p.getOwnerDocument());
    assertEquals(List.of(), Xml.elements(p, "span"));
  }

  @Test
  void whatHoldsBlocksIsLeftAlone() {
    Tag root = Tag.root("div");
    for (int i = 0; i <= Crowds.MANY; i++) {
      root.add("p").text("a");
    }
    Crowds.part(root.document());
    assertEquals(List.of(), Xml.elements(root.element(), "span"));
  }
}
