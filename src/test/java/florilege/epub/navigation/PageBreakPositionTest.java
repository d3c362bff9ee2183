package florilege.epub.navigation;

import static florilege.Threshold.upTo;

import florilege.text.dom.ElementBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PageBreakPositionTest {

  @Test
  void wordOfWhichSixtyLettersAreBeforeThePageIsWhole() {
    upTo("letters", 60, PageBreakPositionTest::isBeforeTheWord).verify();
  }

  /** Whether the mark of a page that begins within a word stands before it. */
  private static boolean isBeforeTheWord(int letters) {
    Element p = ElementBuilder.root("p").text("b " + "a".repeat(99)).element();
    PageBreakPosition found = PageBreakPosition.of(p, 1 + letters, Optional.empty());
    return found.found().text().getNodeValue().length() == 99;
  }
}
