package florilege.pdf.normalize;

import florilege.style.PageGeometry;
import florilege.text.Dom;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Applies the rules of this package to a document, in the order in which they lean on another. */
public final class PrintNormalizer {

  /** Elements that stand in a line and hold what does. */
  private static final Set<String> INLINE =
      Dom.names(
          """
          a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup
          time u var\
          """);

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

  static boolean isInline(Node node) {
    return node instanceof Element element && INLINE.contains(element.getNodeName());
  }
}
