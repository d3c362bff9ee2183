package florilege.pdf.preflight;

import java.util.Locale;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Looks at the file as a whole: nothing in it may be locked, or happen by itself. */
final class FileRules {

  private static final float LATEST = 1.6f;

  private static final COSName ADDITIONAL_ACTIONS = COSName.AA;
  private static final COSName FORM = COSName.ACRO_FORM;
  private static final COSName SCRIPTS = COSName.getPDFName("JavaScript");

  private FileRules() {}

  static void check(PDDocument document, boolean isPdfx, Faults faults) {
    if (isPdfx && document.getVersion() > LATEST) {
      faults.add(Requirement.VERSION, String.format(Locale.ROOT, "%.1f", document.getVersion()));
    }
    if (document.isEncrypted()) {
      faults.add(Requirement.ENCRYPTED);
    }
    if (isPdfx && document.getDocument().getTrailer().getCOSArray(COSName.ID) == null) {
      faults.add(Requirement.FILE_ID);
    }
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    if (catalog.containsKey(FORM)) {
      faults.add(Requirement.FORM);
    }
    if (acts(document, catalog)) {
      faults.add(Requirement.ACTION);
    }
  }

  /** PDF 1.7 §12.6. */
  private static boolean acts(PDDocument document, COSDictionary catalog) {
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    if (catalog.containsKey(ADDITIONAL_ACTIONS)
        || catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary
        || names != null && names.containsKey(SCRIPTS)) {
      return true;
    }
    for (PDPage page : document.getPages()) {
      if (page.getCOSObject().containsKey(ADDITIONAL_ACTIONS)) {
        return true;
      }
    }
    PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
    return outline != null && acts(outline);
  }

  private static boolean acts(PDOutlineNode node) {
    for (PDOutlineItem item : node.children()) {
      COSBase action = item.getCOSObject().getDictionaryObject(COSName.A);
      boolean leads =
          action instanceof COSDictionary its && "GoTo".equals(its.getNameAsString(COSName.S));
      if (action != null && !leads || acts(item)) {
        return true;
      }
    }
    return false;
  }
}
