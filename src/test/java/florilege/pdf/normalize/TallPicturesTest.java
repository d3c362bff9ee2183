package florilege.pdf.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.style.PageGeometry;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallPicturesTest {

  private static final PageGeometry A5 = PageGeometry.A5;

  private static ElementBuilder picture(
      ElementBuilder parent, int width, int height, String style) {
    return parent
        .add("img")
        .with("data-width", Integer.toString(width))
        .with("data-height", Integer.toString(height))
        .with("style", style);
  }

  private static long apart(ElementBuilder body) {
    TallPictures.settle(body.element(), A5);
    return Dom.elements(body.element(), "span").stream()
        .filter(span -> Dom.hasClass(span, "picture-apart"))
        .count();
  }

  /** Three lines of 14.25 points are 57 pixels. */
  @ParameterizedTest
  @CsvSource({
    "50, 57, '', 0",
    "50, 58, '', 1",
    "500, 580, width: 20px, 0",
    "5800, 580, '', 0",
    "20, 10, width: 90%, 1"
  })
  void pictureHigherThanThreeLinesStandsApart(int width, int height, String style, int expected) {
    ElementBuilder body = ElementBuilder.root("body");
    picture(body.add("p").text("Words "), width, height, style);
    assertEquals(expected, apart(body));
  }

  @Test
  void linkedPictureTakesItsLinkAlong() {
    ElementBuilder body = ElementBuilder.root("body");
    ElementBuilder p = body.add("p").text("Words ");
    picture(p.add("a").with("href", "https://example.org/"), 99, 99, "");
    picture(p.text(" "), 99, 99, "");
    p.text(" and more");
    assertEquals(1, apart(body));
    assertEquals(2, Dom.elements(Dom.elements(p.element(), "span").get(0), "img").size());
    assertEquals("and more", p.element().getLastChild().getNodeValue());
  }

  @Test
  void pictureWithoutWordsStaysWhereItIs() {
    ElementBuilder body = ElementBuilder.root("body");
    picture(body.add("p"), 99, 99, "");
    picture(body.add("figure"), 99, 99, "");
    assertEquals(0, apart(body));
  }
}
