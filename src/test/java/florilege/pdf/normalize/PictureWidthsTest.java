package florilege.pdf.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.style.PageGeometry;
import florilege.text.dom.ElementBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The widths that pictures state. */
class PictureWidthsTest {

  /** The measure of A5 is 418.9 pixels. */
  @ParameterizedTest
  @CsvSource({
    "p, 100px, 100px",
    "p, 25%, 25%",
    "p, 418px, 418px",
    "p, 420px, ''",
    "p, 75pt, 75pt",
    "p, 12cm, ''",
    "p, 20em, 20em",
    "blockquote, 377px, 377px",
    "blockquote, 378px, ''",
    "tr, 209px, 209px",
    "tr, 210px, ''"
  })
  void isABoundToo(String around, String width, String bound) {
    ElementBuilder body = ElementBuilder.root("body");
    ElementBuilder img = body.add(around).add("img").with("style", "width: " + width);
    PictureWidths.settle(body.element(), PageGeometry.A5);
    assertEquals(
        "width: " + width + (bound.isEmpty() ? "" : "; max-width: " + bound),
        img.element().getAttribute("style"));
  }
}
