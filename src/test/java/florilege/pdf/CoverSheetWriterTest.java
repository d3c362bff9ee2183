package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.model.CoverSheet;
import florilege.model.Settings.Ink;
import florilege.model.Settings.Links;
import florilege.model.Settings.Print;
import florilege.model.Settings.Profile;
import florilege.model.Settings.Sheet;
import florilege.pdf.barcode.ScannedBars;
import florilege.problem.Problems;
import florilege.style.PrintProfile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of back, spine and front. */
class CoverSheetWriterTest {

  private static final double POINT = 72 / 25.4;

  @TempDir Path folder;

  private Path write(Book book, CoverSheet cover, int pages) {
    Path file = folder.resolve("cover.pdf");
    Print print =
        new Print(
            List.of(Profile.PRINT),
            3,
            Set.of(),
            4,
            Ink.COLOUR,
            0,
            Sheet.A4,
            Links.ARTICLE,
            false,
            cover);
    PrintProfile profile = PrintProfile.of(print).get(0);
    CoverSheetWriter.write(book, PrintedPages.CLASSIC, profile, pages, file, new Problems());
    return file;
  }

  private static Book book(String lang) {
    return SmallBook.withFrontMatter(lang).identified("urn:isbn:9782070360024").build();
  }

  private static CoverSheet cover(double perPage) {
    return new CoverSheet(perPage, 0, "12 €", true);
  }

  @Test
  void theSheetIsAsWideAsItsPartsAndSaysWhereItIsCut() throws IOException {
    try (PDDocument document = Loader.loadPDF(write(book("en"), cover(0.05), 198).toFile())) {
      assertEquals(1, document.getNumberOfPages());
      PDPage page = document.getPage(0);
      assertEquals(148 * 2 + 10, page.getTrimBox().getWidth() / POINT, 0.01);
      assertEquals(210, page.getTrimBox().getHeight() / POINT, 0.01);
      assertEquals(148 * 2 + 10 + 6, page.getBleedBox().getWidth() / POINT, 0.01);
      String text = new PDFTextStripper().getText(document);
      for (String part : List.of("What it is about", "12 €", "ISBN 9782070360024")) {
        assertTrue(text.contains(part), text);
      }
      assertTrue(
          document.getDocumentCatalog().getOCProperties().hasGroup("Safe zones"), "a proof layer");
    }
  }

  @Test
  void aScannerReadsTheBarCode() throws IOException {
    try (PDDocument document = Loader.loadPDF(write(book("en"), cover(0.05), 200).toFile())) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 300);
      int row = (int) (image.getHeight() - (3 + 8 + 15) / 25.4 * 300);
      assertEquals("9782070360024", ScannedBars.read(image, row));
    }
  }

  @Test
  void theGroundReachesIntoTheBleedEverywhere() throws IOException {
    try (PDDocument document = Loader.loadPDF(write(book("en"), cover(0.05), 200).toFile())) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 50);
      int last = image.getWidth() - 2;
      for (int x : new int[] {1, last / 4, last / 2, last * 3 / 4, last}) {
        for (int y : new int[] {1, image.getHeight() - 2}) {
          assertFalse((image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF, "white at " + x + ", " + y);
        }
      }
    }
  }

  /** In English from the head down, in French from the foot up. */
  @Test
  void theSpineIsReadByTheLanguage() throws IOException {
    assertEquals(Set.of(0f, 270f), directions("en"));
    assertEquals(Set.of(0f, 90f), directions("fr"));
  }

  private Set<Float> directions(String lang) throws IOException {
    Set<Float> directions = new TreeSet<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            directions.add(position.getDir());
          }
        };
    try (PDDocument document = Loader.loadPDF(write(book(lang), cover(0.05), 400).toFile())) {
      stripper.getText(document);
    }
    return directions;
  }

  @Test
  void aThinSpineHasNoTitle() throws IOException {
    try (PDDocument document = Loader.loadPDF(write(book("en"), cover(0.05), 60).toFile())) {
      long titles =
          new PDFTextStripper().getText(document).lines().filter("A Small Book"::equals).count();
      assertEquals(1, titles);
    }
  }

  @Test
  void theSameBookHasTheSameSheet() throws IOException {
    byte[] once = Files.readAllBytes(write(book("en"), cover(0.05), 200));
    byte[] again = Files.readAllBytes(write(book("en"), cover(0.05), 200));
    assertEquals(-1, Arrays.mismatch(once, again));
  }
}
