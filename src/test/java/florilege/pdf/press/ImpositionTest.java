package florilege.pdf.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.text.WritingDirection;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class ImpositionTest {

  private static final float MILLIMETRE = 72 / 25.4f;

  /** Two sheets of paper a millimetre thick, folded together; each page is 100 points wide. */
  private static PDDocument imposed(boolean foldMarks) throws IOException {
    PDDocument document = PageContent.document("");
    for (int page = 1; page < 8; page++) {
      document.addPage(new PDPage(PageContent.SIZE));
    }
    new Imposition(2, WritingDirection.LTR, 1, foldMarks).impose(document);
    return document;
  }

  @Test
  void pagesOfInnerSheetsStandNearerToTheFold() throws IOException {
    try (PDDocument document = imposed(false)) {
      assertEquals(4, document.getNumberOfPages());
      for (int side = 0; side < 4; side++) {
        String content = PageContent.of(document.getPage(side));
        float creep = side < 2 ? 0 : MILLIMETRE;
        String places =
            content.replaceAll(".*?1 0 0 1 (\\S+) 0 cm", "$1 ").replaceAll("/\\S+|Do|Q", "");
        String[] found = places.strip().split("\\s+");
        assertEquals(creep, Float.parseFloat(found[0]), 0.001, content);
        assertEquals(100 - creep, Float.parseFloat(found[1]), 0.001, content);
      }
    }
  }

  @Test
  void noPageGoesOverTheFold() throws IOException {
    try (PDDocument document = imposed(false)) {
      String content = PageContent.of(document.getPage(3));
      assertTrue(content.startsWith("q 0 0 100 200 re W n "), content);
      assertTrue(content.contains("q 100 0 100 200 re W n "), content);
    }
  }

  @Test
  void foldIsMarkedAtHeadAndFootWhereThatIsWanted() throws IOException {
    try (PDDocument document = imposed(true);
        PDDocument plain = imposed(false)) {
      String content = PageContent.of(document.getPage(0));
      assertTrue(content.contains("100 0 m 100 9 l S 100 191 m 100 200 l S"), content);
      assertFalse(PageContent.of(plain.getPage(0)).contains(" S"));
    }
  }
}
