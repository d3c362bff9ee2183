package florilege.pdf.press;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.model.Settings.Ink;
import org.junit.jupiter.api.Test;

/** On a page of 100 by 200 points, with a bleed of 10. */
class BleedExtensionTest {

  private static String extended(String content) {
    return PageContent.rewritten(content, Ink.COLOUR, 10);
  }

  @Test
  void whatFillsThePageFillsItsBleed() {
    assertEquals("-10 -10 120 220 re f", extended("0 0 100 200 re f"));
    assertEquals(
        "-10 -10 m 110 -10 l 110 210 l -10 210 l h f",
        extended("0 0 m 100 0 l 100 200 l 0 200 l h f"));
  }

  @Test
  void whatReachesOneEdgeIsCarriedOverIt() {
    assertEquals("-10 50 60 20 re f", extended("0 50 50 20 re f"));
    assertEquals("60 50 50 20 re f", extended("60 50 40 20 re f"));
  }

  @Test
  void halfAPointFromTheEdgeIsNotOnIt() {
    assertEquals("-10 50 60 20 re f", extended("0.4 50 49.6 20 re f"));
    assertEquals("0.5 50 49.5 20 re f", extended("0.5 50 49.5 20 re f"));
    assertEquals("0.6 50 m 110 60 l S", extended("0.6 50 m 99.6 60 l S"));
  }

  @Test
  void drawingsOfTheirOwnMeasureStay() {
    assertEquals(
        "q 2 0 0 2 5 5 cm 0 0 5 5 re f Q -10 1 12 2 re f",
        extended("q 2 0 0 2 5 5 cm 0 0 5 5 re f Q 0 1 2 2 re f"));
  }

  @Test
  void withoutBleedNothingMoves() {
    assertEquals("0 0 100 200 re f", PageContent.rewritten("0 0 100 200 re f", Ink.COLOUR, 0));
  }
}
