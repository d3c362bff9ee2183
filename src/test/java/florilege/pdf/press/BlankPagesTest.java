package florilege.pdf.press;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlankPagesTest {

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "3, 2, 4", "4, 2, 4", "5, 2, 6", "15, 16, 16", "16, 16, 16", "17, 16, 32"})
  void pagesAreFilledUpToAMultiple(int pages, int multiple, int filled) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage(PageContent.SIZE));
      }
      BlankPages.fill(document, multiple);
      assertEquals(filled, document.getNumberOfPages());
      assertEquals(100, document.getPage(filled - 1).getMediaBox().getWidth());
    }
  }
}
