package florilege.pdf.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.Settings.Mark;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

class PageBoxesTest {

  private static final double POINT = 25.4 / 72;
  private static final Set<Mark> CROP = Set.of(Mark.CROP);

  private static void assertBox(double margin, double outer, PDRectangle box) {
    assertEquals(margin - outer, box.getLowerLeftX() * POINT, 0.001);
    assertEquals(margin - outer, box.getLowerLeftY() * POINT, 0.001);
    assertEquals(100 * POINT + 2 * outer, box.getWidth() * POINT, 0.001);
    assertEquals(200 * POINT + 2 * outer, box.getHeight() * POINT, 0.001);
  }

  /** In millimetres: what stands around the page, and how far its bleed goes. */
  private static PDPage assertBoxes(
      PDDocument document, double margin, double bleed, Set<Mark> marks) throws IOException {
    new PageBoxes(bleed, new PrinterMarks(marks, false)).set(document);
    PDPage page = document.getPage(0);
    assertBox(margin, margin, page.getMediaBox());
    assertBox(margin, margin, page.getCropBox());
    assertBox(margin, bleed, page.getBleedBox());
    assertBox(margin, 0, page.getTrimBox());
    return page;
  }

  @Test
  void bleedStandsAroundThePage() throws IOException {
    try (PDDocument document = PageContent.document("1 1 5 5 re f")) {
      PDPage page = assertBoxes(document, 3, 3, Set.of());
      assertEquals("q 1 0 0 1 8.5039 8.5039 cm 1 1 5 5 re f Q", PageContent.of(page));
    }
  }

  @Test
  void marksHaveRoomOutsideOfTheBleed() throws IOException {
    try (PDDocument document = PageContent.document("1 1 5 5 re f")) {
      assertBoxes(document, 11, 5, CROP);
    }
    try (PDDocument document = PageContent.document("1 1 5 5 re f")) {
      PDPage page = assertBoxes(document, 9, 0, CROP);
      String content = PageContent.of(page);
      assertEquals(8, content.split(" S ").length - 1, content);
      assertTrue(content.contains("/Artifact BMC"), content);
    }
  }

  @Test
  void marksAreOfAllInksButWhereOnlyBlackIsPrinted() throws IOException {
    for (boolean isBlackAlone : new boolean[] {false, true}) {
      try (PDDocument document = PageContent.document("")) {
        new PageBoxes(3, new PrinterMarks(CROP, isBlackAlone)).set(document);
        PDPage page = document.getPage(0);
        String content = PageContent.of(page);
        assertEquals(isBlackAlone, content.contains(" 0 G "), content);
        assertEquals(!isBlackAlone, content.contains("/MarksInAllInks CS 1 SCN"), content);
        assertEquals(
            !isBlackAlone,
            page.getResources() != null
                && page.getResources().getColorSpaceNames().iterator().hasNext());
      }
    }
  }

  @Test
  void crossesStandInTheMiddleOfEachSide() throws IOException {
    try (PDDocument document = PageContent.document("")) {
      PDPage page = assertBoxes(document, 9, 3, Set.of(Mark.CROSS));
      String content = PageContent.of(page);
      assertEquals(12, content.split(" S ").length - 1, content);
      assertEquals(16, content.split(" c ").length - 1, content);
    }
  }

  @Test
  void marksOfFoldsAreNoneOfAPage() throws IOException {
    try (PDDocument document = PageContent.document("")) {
      PDPage page = assertBoxes(document, 3, 3, Set.of(Mark.FOLD));
      assertEquals("q 1 0 0 1 8.5039 8.5039 cm Q", PageContent.of(page));
    }
  }

  @Test
  void blankPageHasBoxesToo() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PageContent.SIZE));
      assertBoxes(document, 3, 3, Set.of());
    }
  }

  @Test
  void outlineLeadsWhereItLed() throws IOException {
    try (PDDocument document = PageContent.document("1 1 5 5 re f")) {
      PDPageXYZDestination place = new PDPageXYZDestination();
      place.setPage(document.getPage(0));
      place.setTop(150);
      PDOutlineItem item = new PDOutlineItem();
      item.setDestination(place);
      PDDocumentOutline outline = new PDDocumentOutline();
      outline.addLast(item);
      document.getDocumentCatalog().setDocumentOutline(outline);
      new PageBoxes(3, new PrinterMarks(Set.of(), false)).set(document);
      assertEquals(159, ((PDPageXYZDestination) item.getDestination()).getTop());
    }
  }
}
