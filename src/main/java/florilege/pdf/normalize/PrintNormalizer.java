package florilege.pdf.normalize;

import florilege.pdf.normalize.tables.ColumnWidths;
import florilege.pdf.normalize.tables.EmptyCells;
import florilege.style.PageGeometry;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Applies the rules of this package to a document, in the order in which they lean on another. */
public final class PrintNormalizer {

  private PrintNormalizer() {}

  /**
   * Changes a document that is about to be laid out.
   *
   * @param origin the attribute that says where an element comes from; every part of one that is
   *     divided has it
   * @param page that it will be printed on
   */
  public static void normalize(Document document, String origin, PageGeometry page) {
    Element body = (Element) document.getElementsByTagName("body").item(0);
    Titles.fit(body, page);
    IndentLimit.mark(body);
    ListNumbers.settle(body);
    TallPictures.settle(body, page);
    PictureWidths.settle(body, page);
    BlocksInInlines.mark(body);
    new InlineNesting(origin).flatten(body);
    ColumnWidths.settle(body, page);
    EmptyTexts.remove(body);
    EmptyCells.fill(body);
  }
}
