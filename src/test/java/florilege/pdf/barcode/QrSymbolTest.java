package florilege.pdf.barcode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.text.dom.ElementBuilder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** That programs read the symbols was tried by hand; here, that they are drawn as they must be. */
class QrSymbolTest {

  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");

  private static Element svg(String address) {
    ElementBuilder root = ElementBuilder.root("div");
    QrSymbol.of(address).orElseThrow().draw(root.element(), "Where it is");
    return (Element) root.element().getFirstChild();
  }

  /** Dark modules, with the quiet zone around them. */
  private static boolean[][] modules(String address) {
    Element svg = svg(address);
    int side = Integer.parseInt(svg.getAttribute("width"));
    boolean[][] dark = new boolean[side][side];
    Matcher bars = BAR.matcher(((Element) svg.getLastChild()).getAttribute("d"));
    while (bars.find()) {
      int x = Integer.parseInt(bars.group(1));
      int y = Integer.parseInt(bars.group(2));
      for (int i = 0; i < Integer.parseInt(bars.group(3)); i++) {
        for (int j = 0; j < Integer.parseInt(bars.group(4)); j++) {
          dark[y + j][x + i] = true;
        }
      }
    }
    return dark;
  }

  @Test
  void threeCornersHaveTheSquaresByWhichASymbolIsFound() {
    boolean[][] dark = modules("https://www.example.org/");
    int far = dark.length - 4 - 7;
    for (int[] corner : new int[][] {{4, 4}, {far, 4}, {4, far}}) {
      for (int i = 0; i < 7; i++) {
        assertTrue(dark[corner[1]][corner[0] + i], "the upper side, " + i);
        assertTrue(dark[corner[1] + 6][corner[0] + i], "the lower side, " + i);
        assertTrue(dark[corner[1] + 3][corner[0] + 3], "the middle");
      }
    }
  }

  @Test
  void fourModulesAroundItAreQuiet() {
    boolean[][] dark = modules("https://www.example.org/");
    for (int i = 0; i < dark.length; i++) {
      for (int edge : new int[] {0, 1, 2, 3, dark.length - 4, dark.length - 1}) {
        assertTrue(!dark[edge][i] && !dark[i][edge], edge + ", " + i);
      }
    }
  }

  /** Of 33 modules at 62 letters; of 45 it would be smaller than its modules may be. */
  @Test
  void symbolIsFifteenMillimetresOrAsLargeAsItsModulesNeed() {
    assertEquals(15.0 / 33 * 41, millimetres(62), 0.001);
    assertEquals(15.0 / 41 * 49, millimetres(106), 0.001);
    assertEquals(0.34 * 53, millimetres(122), 0.001);
  }

  private static double millimetres(int letters) {
    return QrSymbol.of("a".repeat(letters)).orElseThrow().millimetres();
  }

  @Test
  void lettersOutsideOfAsciiAreEncoded() {
    assertArrayEquals(modules("https://a.org/%C3%A9"), modules("https://a.org/é"));
  }

  @Test
  void addressThatIsTooLongHasNone() {
    assertTrue(QrSymbol.of("a".repeat(2331)).isPresent());
    assertEquals(Optional.empty(), QrSymbol.of("a".repeat(2332)));
  }

  @Test
  void drawingSaysWhatItIs() {
    assertEquals("Where it is", svg("https://a.org/").getAttribute("alt"));
  }
}
