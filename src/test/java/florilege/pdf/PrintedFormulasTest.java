package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** Formulas as they are drawn. */
class PrintedFormulasTest {

  private static final String FORMULA =
      """
      <math xmlns='http://www.w3.org/1998/Math/MathML' class='formula' alttext='x' %s>
      <mfrac><mi>x</mi><mi>y</mi></mfrac></math>""";

  /** The first page of an article, in dots of 1/300 inch. */
  private static BufferedImage page(String body) throws IOException {
    PrintedPages printed = PrintedPages.of(new SmallBook("en").article("a", "A", body).build());
    return new PDFRenderer(printed.document()).renderImageWithDPI(0, 300);
  }

  private static Set<Integer> columns(BufferedImage page, int from, int to) {
    Set<Integer> inked = new TreeSet<>();
    for (int x = 0; x < page.getWidth(); x++) {
      for (int y = from; y < to; y++) {
        if ((page.getRGB(x, y) & 0xFF) < 0x80) {
          inked.add(x);
        }
      }
    }
    return inked;
  }

  @Test
  void inkIsOnThePageWhereTheFormulaStands() throws IOException {
    int height = page("").getHeight();
    Set<Integer> without = columns(page("<p>ab</p>"), 0, height);
    Set<Integer> with = columns(page("<p>ab " + FORMULA.formatted("") + "</p>"), 0, height);
    without.forEach(x -> assertTrue(with.contains(x)));
    assertTrue(with.size() >= without.size() + 8, with + " " + without);
  }

  @Test
  void formulaHasTheColourOfItsText() throws IOException {
    String caption = "<figure><figcaption>%s</figcaption></figure>";
    BufferedImage page = page(caption.formatted(FORMULA.formatted("display='block'")));
    int grey = 0;
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        grey += page.getRGB(x, y) == 0xFF333333 ? 1 : 0;
      }
    }
    assertTrue(grey > 10, grey + " dots of the colour of captions");
  }

  @Test
  void emptyFormulaHasRoomToo() throws IOException {
    String nothing =
        "<p>a <math xmlns='http://www.w3.org/1998/Math/MathML' class='formula' alttext=' '></math> b</p>";
    PrintedPages printed = PrintedPages.of(new SmallBook("en").article("a", "A", nothing).build());
    assertTrue(printed.text().contains("a"), printed.text());
    assertEquals(0, printed.findings().size(), printed.findings()::toString);
  }
}
