package florilege.pdf.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class IndentLimitTest {

  @ParameterizedTest
  @CsvSource({"5, 0", "6, 0", "7, 1", "9, 3"})
  void onlyTheOutermostLevelsAreIndented(int depth, int without) {
    ElementBuilder body = ElementBuilder.root("body");
    ElementBuilder inner = body;
    for (int i = 0; i < depth; i++) {
      inner = i % 2 == 0 ? inner.add("div").add("blockquote") : inner.add("ul").add("li");
    }
    inner.text("deep");
    IndentLimit.mark(body.element());
    List<Element> all = Dom.elements(body.element(), "*");
    assertEquals(without, all.stream().filter(e -> Dom.hasClass(e, IndentLimit.CLASS)).count());
  }
}
