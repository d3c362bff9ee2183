package florilege.pdf.press;

import florilege.pdf.tags.StructureKids;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Takes the links out of a PDF; their words stay, and so does their place in the structure, where
 * each is a span then.
 */
final class LinkRemover {

  private static final COSName LINK = COSName.getPDFName("Link");
  private static final COSName OBJECT_REFERENCE = COSName.getPDFName("OBJR");

  /** Keys in the number tree of what is removed. */
  private final Set<Integer> removed = new HashSet<>();

  private LinkRemover() {}

  /** Takes the annotations of all pages out, which are links. */
  static void remove(PDDocument document) {
    LinkRemover remover = new LinkRemover();
    for (PDPage page : document.getPages()) {
      remover.clear(page.getCOSObject());
    }
    COSDictionary root =
        document
            .getDocumentCatalog()
            .getCOSObject()
            .getCOSDictionary(COSName.getPDFName("StructTreeRoot"));
    if (root != null) {
      remover.relabel(root);
      remover.forget(root.getCOSDictionary(COSName.PARENT_TREE));
    }
  }

  private void clear(COSDictionary page) {
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        removed.add(annotation.getInt(COSName.STRUCT_PARENT));
      }
    }
    page.removeItem(COSName.ANNOTS);
    page.removeItem(COSName.getPDFName("Tabs"));
  }

  private void relabel(COSDictionary element) {
    StructureKids kids = StructureKids.of(element);
    for (int i = kids.array().size() - 1; i >= 0; i--) {
      if (kids.array().getObject(i) instanceof COSDictionary kid
          && OBJECT_REFERENCE.equals(kid.getCOSName(COSName.TYPE))) {
        kids.array().remove(i);
      }
    }
    if (LINK.equals(element.getCOSName(COSName.S))) {
      element.setItem(COSName.S, COSName.getPDFName("Span"));
    }
    kids.elements().forEach(this::relabel);
  }

  /** Takes their keys out of the number tree (PDF 1.7 §14.7.4.4), which is one flat list. */
  private void forget(COSDictionary tree) {
    COSArray numbers = tree.getCOSArray(COSName.NUMS);
    for (int i = numbers.size() - 2; i >= 0; i -= 2) {
      if (numbers.getObject(i) instanceof COSInteger key && removed.contains(key.intValue())) {
        numbers.remove(i + 1);
        numbers.remove(i);
      }
    }
  }
}
