package florilege.pdf.press;

import florilege.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Finds in a PDF what a printer would send it back for: pages that do not say where they are cut,
 * fonts that are not in it, links, text in RGB, coarse pictures.
 */
public final class Preflight {

  /**
   * Describes something that a printer would not take as it is.
   *
   * @param severity error, warning, or a note on what the printer will decide
   * @param code of the rule
   * @param page from 1; 0 for the whole file
   * @param message what is wrong, in one sentence
   * @param hint what to do about it
   */
  public record Fault(Severity severity, String code, int page, String message, String hint) {}

  private static final double POINT = 25.4 / 72;

  /** What printers ask for, in millimetres. */
  private static final double BLEED = 3;

  /** Rounding of boxes, in millimetres. */
  private static final double NEAR = 0.05;

  /** Annotations that are a printer's own (PDF 1.7 §14.11.3, §14.11.6). */
  private static final Set<String> PRINTERS = Set.of("PrinterMark", "TrapNet");

  private final List<Fault> faults = new ArrayList<>();

  private Preflight() {}

  /**
   * Checks all pages of a PDF.
   *
   * @throws IOException if it cannot be read
   */
  public static List<Fault> check(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return check(document);
    }
  }

  static List<Fault> check(PDDocument document) throws IOException {
    Preflight preflight = new Preflight();
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      preflight.boxes(page, document.getPage(0), number);
      preflight.annotations(page, number);
      PagePreflight.check(page, number, preflight.faults);
    }
    preflight.outputIntent(document);
    return List.copyOf(preflight.faults);
  }

  private void boxes(PDPage page, PDPage first, int number) {
    if (!page.getCOSObject().containsKey(COSName.TRIM_BOX)) {
      error("no-trim-box", number, "the page does not say where it is cut", "add a TrimBox");
      return;
    }
    PDRectangle trim = page.getTrimBox();
    if (!within(trim, page.getBleedBox()) || !within(page.getBleedBox(), page.getMediaBox())) {
      error(
          "boxes",
          number,
          "the page is cut outside of its bleed, or has its bleed outside of the sheet",
          "make the MediaBox hold the BleedBox, and that the TrimBox");
      return;
    }
    if (Math.abs(trim.getWidth() - first.getTrimBox().getWidth()) * POINT > NEAR
        || Math.abs(trim.getHeight() - first.getTrimBox().getHeight()) * POINT > NEAR) {
      error("page-size", number, "the page is not as large as the first", "make all pages alike");
    }
    double bleed = least(trim, page.getBleedBox()) * POINT;
    if (bleed < BLEED - NEAR) {
      String found = String.format(Locale.ROOT, "the bleed is %.1f mm; printers ask for 3", bleed);
      warn("bleed", number, found, "set bleed: 3mm");
    }
  }

  private static boolean within(PDRectangle inner, PDRectangle outer) {
    return least(inner, outer) * POINT > -NEAR;
  }

  /** How far a box is from the one around it where it is nearest, in points. */
  private static double least(PDRectangle inner, PDRectangle outer) {
    return Math.min(
        Math.min(
            inner.getLowerLeftX() - outer.getLowerLeftX(),
            inner.getLowerLeftY() - outer.getLowerLeftY()),
        Math.min(
            outer.getUpperRightX() - inner.getUpperRightX(),
            outer.getUpperRightY() - inner.getUpperRightY()));
  }

  private void annotations(PDPage page, int number) {
    COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation
          && !PRINTERS.contains(annotation.getNameAsString(COSName.SUBTYPE))) {
        error(
            "annotation",
            number,
            "there is a link or another annotation on the page",
            "take it out: paper has none");
      }
    }
  }

  private void outputIntent(PDDocument document) {
    if (document.getDocumentCatalog().getOutputIntents().isEmpty()) {
      warn(
          "output-intent",
          0,
          "the file does not say for which colours it was made",
          "add an output intent with its profile");
    }
  }

  private void error(String code, int page, String message, String hint) {
    faults.add(new Fault(Severity.ERROR, code, page, message, hint));
  }

  private void warn(String code, int page, String message, String hint) {
    faults.add(new Fault(Severity.WARNING, code, page, message, hint));
  }
}
