package florilege.text.html.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureSizeTest {

  /** Of a picture of 400 by 200 pixels. */
  private static String width(String attributes) {
    return PictureSize.of(Jsoup.parse("<img " + attributes + ">").selectFirst("img"))
        .flatMap(size -> PictureSize.of(size.css()))
        .flatMap(size -> size.width(400, 200))
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "width: 25%, '', width: 25%",
    "width: 40%, style='width: 100%', width: 40%",
    "width: 300px, width='50%', width: 150px",
    "width: 40%, width=80, width: 80px",
    "margin: 0, width=80, width: 80px",
  })
  void theSizeOfAFigureIsThatOfItsPicture(String figure, String attributes, String expected) {
    String html = "<figure style='" + figure + "'><a><img " + attributes + "></a></figure>";
    assertEquals(
        expected,
        PictureSize.of(Jsoup.parse(html).selectFirst("img"))
            .flatMap(size -> size.width(400, 200))
            .orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "width=100, width: 100px",
    "width=100px, width: 100px",
    "width='25%', width: 25%",
    "width='25.5 %', width: 25.5%",
    "width='120%', width: 100%",
    "width=3cm, width: 3cm",
    "width=10rem, width: 10em",
    "width=10vw, width: 10%",
    "width=auto, ''",
    "width=0, ''",
    "width=1, ''",
    "width=2, width: 2px",
    "height=50, width: 100px",
    "height=2em, width: 4em",
    "height='50%', ''",
    "width=80 height=999, width: 80px",
    "style='width: 25%', width: 25%",
    "style='WIDTH:25%;height:auto', width: 25%",
    "style='width:25% !important', width: 25%",
    "style='width: 25%' width=100, width: 25%",
    "style='height:50px', width: 100px",
    "style='zoom: 50%', width: 200px",
    "style='zoom:.25', width: 100px",
    "style='max-width:300px', width: 300px",
    "style='max-width:500px', width: 400px",
    "style='max-width: 50%', max-width: 50%",
    "style='max-height: 50px', width: 100px",
    "style='border: 1px' width=50, width: 50px",
    "style='width: expression(1)', ''",
    "style='width: 1e9px', ''",
  })
  void sizeIsUnderstoodInAllItsSpellings(String attributes, String expected) {
    assertEquals(expected, width(attributes));
  }
}
