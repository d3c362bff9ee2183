package florilege.pdf.preflight;

import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Looks at pages as sheets: where they are cut, how many there are, what lies upon them. */
final class BoxRules {

  private static final double POINT = 25.4 / 72;

  /** What printers ask for, in millimetres. */
  private static final double BLEED = 3;

  /** Rounding of boxes, in millimetres. */
  private static final double NEAR = 0.05;

  /** Annotations that are a printer's own (PDF 1.7 §14.11.3, §14.11.6). */
  private static final Set<String> PRINTERS = Set.of("PrinterMark", "TrapNet");

  private final Faults faults;

  private BoxRules(Faults faults) {
    this.faults = faults;
  }

  static void check(PDDocument document, Faults faults) {
    BoxRules rules = new BoxRules(faults);
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      rules.boxes(page, document.getPage(0), number);
      rules.annotations(page, number);
    }
    if (number > 1 && number % 2 == 1) {
      faults.add(Requirement.PAGE_COUNT, Integer.toString(number));
    }
  }

  private void boxes(PDPage page, PDPage first, int number) {
    if (page.getCOSObject().containsKey(COSName.ART_BOX)) {
      faults.add(Requirement.ART_BOX, number, "");
    }
    if (!page.getCOSObject().containsKey(COSName.TRIM_BOX)) {
      faults.add(Requirement.NO_TRIM_BOX, number, "");
      return;
    }
    PDRectangle trim = page.getTrimBox();
    if (!within(trim, page.getBleedBox()) || !within(page.getBleedBox(), page.getMediaBox())) {
      faults.add(Requirement.BOXES, number, "");
      return;
    }
    if (Math.abs(trim.getWidth() - first.getTrimBox().getWidth()) * POINT > NEAR
        || Math.abs(trim.getHeight() - first.getTrimBox().getHeight()) * POINT > NEAR) {
      faults.add(Requirement.PAGE_SIZE, number, "");
    }
    double bleed = least(trim, page.getBleedBox()) * POINT;
    if (bleed < BLEED - NEAR) {
      faults.add(Requirement.BLEED, number, String.format(Locale.ROOT, "%.1f", bleed));
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
        faults.add(Requirement.ANNOTATION, number, "");
      }
    }
  }
}
