package florilege.pdf.markup.elements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.text.dom.ElementBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;

class LongTextSplitterTest {

  static Stream<String> texts() {
    return Stream.of(
        "word ".repeat(9_000),
        "x".repeat(35_000),
        "x" + "\uD83D\uDE00".repeat(20_000),
        "a\u00AD".repeat(12_000));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void partsAreShortAndTogetherTheText(String text) {
    List<String> parts = parts(text);
    assertEquals(text, String.join("", parts));
    assertTrue(parts.size() > 2, () -> parts.size() + " parts");
    for (String part : parts) {
      assertTrue(part.length() <= LongTextSplitter.LONGEST);
      assertEquals(part.length(), part.codePoints().map(Character::charCount).sum());
      assertTrue(!Character.isLowSurrogate(part.charAt(0)));
    }
  }

  @Test
  void aTextIsPartedWhereALineMayEnd() {
    parts("some words ".repeat(3_000)).forEach(part -> assertTrue(part.endsWith(" "), part));
  }

  @Test
  void anOrdinaryParagraphIsLeftAlone() {
    assertEquals(1, parts("word ".repeat(1_900)).size());
  }

  private static List<String> parts(String text) {
    ElementBuilder root = ElementBuilder.root("p").text(text);
    LongTextSplitter.part(root.document());
    List<String> parts = new ArrayList<>();
    for (Node n = root.element().getFirstChild(); n != null; n = n.getNextSibling()) {
      parts.add(n.getNodeValue());
    }
    return parts;
  }
}
