package florilege.pdf.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

class PageBoxesTest {

  private static final double POINT = 25.4 / 72;

  private static void assertBox(double margin, double outer, PDRectangle box) {
    assertEquals(margin - outer, box.getLowerLeftX() * POINT, 0.001);
    assertEquals(margin - outer, box.getLowerLeftY() * POINT, 0.001);
    assertEquals(100 * POINT + 2 * outer, box.getWidth() * POINT, 0.001);
    assertEquals(200 * POINT + 2 * outer, box.getHeight() * POINT, 0.001);
  }

  /** In millimetres: what stands around the page, and how far its bleed goes. */
  private static PDPage assertBoxes(PDDocument document, double margin, double bleed, boolean marks)
      throws IOException {
    new PageBoxes(bleed, marks).set(document);
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
      PDPage page = assertBoxes(document, 3, 3, false);
      assertEquals("q 1 0 0 1 8.5039 8.5039 cm 1 1 5 5 re f Q", PageContent.of(page));
    }
  }

  @Test
  void marksHaveRoomOutsideOfTheBleed() throws IOException {
    try (PDDocument document = PageContent.document("1 1 5 5 re f")) {
      assertBoxes(document, 11, 5, true);
    }
    try (PDDocument document = PageContent.document("1 1 5 5 re f")) {
      PDPage page = assertBoxes(document, 9, 0, true);
      String content = PageContent.of(page);
      assertEquals(8, content.split(" S").length - 1, content);
      assertTrue(content.contains("/Artifact BMC"), content);
    }
  }

  @Test
  void blankPageHasBoxesToo() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PageContent.SIZE));
      assertBoxes(document, 3, 3, false);
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
      new PageBoxes(3, false).set(document);
      assertEquals(159, ((PDPageXYZDestination) item.getDestination()).getTop());
    }
  }
}
