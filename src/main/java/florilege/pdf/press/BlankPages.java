package florilege.pdf.press;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Fills up the last sheet: pages are printed two, four or sixteen at a time. */
final class BlankPages {

  private BlankPages() {}

  /** Adds blank pages at the end, as few as make the number of pages a multiple of another. */
  static void fill(PDDocument document, int multiple) {
    int count = document.getNumberOfPages();
    for (int i = count; i % multiple != 0; i++) {
      document.addPage(new PDPage(document.getPage(count - 1).getMediaBox()));
    }
  }
}
