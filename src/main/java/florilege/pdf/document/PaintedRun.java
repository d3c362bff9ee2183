package florilege.pdf.document;

import florilege.pdf.tags.StructureKids;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Holds a run as it was painted, before it is joined with the others.
 *
 * @param pages in their order
 * @param structure the structure element of type Document around all of its structure
 * @param parents its number tree (PDF 1.7 §14.7.4.4), as pairs of a number and what it stands for,
 *     from 0
 * @param tags structure elements of the elements of the book, by their ids
 * @param links within the book
 */
public record PaintedRun(
    List<PDPage> pages,
    COSDictionary structure,
    COSArray parents,
    Map<String, COSDictionary> tags,
    InternalLinks links) {

  /**
   * Takes what was just painted out of a document, whose structure tree must be that of the run
   * alone, and is then without one.
   */
  public static PaintedRun take(
      PDDocument document, List<PDPage> pages, Map<String, COSDictionary> tags) throws IOException {
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    document.getDocumentCatalog().setStructureTreeRoot(null);
    COSDictionary structure = StructureKids.of(root.getCOSObject()).elements().get(0);
    COSArray parents = root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
    return new PaintedRun(pages, structure, parents, tags, InternalLinks.on(pages));
  }

  /**
   * Counts its number tree on from another number, on its pages and annotations as well, and
   * appends it to that of the book.
   *
   * @return the number after its last
   */
  int number(int first, COSArray all) throws IOException {
    for (PDPage page : pages) {
      shift(page.getCOSObject(), COSName.STRUCT_PARENTS, first);
      for (PDAnnotation annotation : page.getAnnotations()) {
        shift(annotation.getCOSObject(), COSName.STRUCT_PARENT, first);
      }
    }
    for (int i = 0; i < parents.size(); i += 2) {
      all.add(COSInteger.get(first + parents.getInt(i)));
      all.add(parents.get(i + 1));
    }
    return first + parents.size() / 2;
  }

  private static void shift(COSDictionary holder, COSName key, int by) {
    COSBase number = holder.getDictionaryObject(key);
    if (number instanceof COSInteger integer) {
      holder.setInt(key, integer.intValue() + by);
    }
  }
}
