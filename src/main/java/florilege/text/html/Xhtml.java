package florilege.text.html;

import java.util.function.IntUnaryOperator;
import org.w3c.dom.Document;

/**
 * HTML of any origin into normalised XHTML: what is not allowed is taken out, then what is left is
 * put in order.
 */
public final class Xhtml {

  private Xhtml() {}

  /**
   * Clean XHTML.
   *
   * @param html the content of a {@code body}; any text at all
   * @param places from an offset in the HTML to one in the passage
   * @param trust who wrote it
   * @return a document whose root is a {@code div}
   */
  public static Document of(String html, IntUnaryOperator places, Trust trust, Remarks remarks) {
    Document clean = Sanitizer.clean(html, places, trust, remarks);
    if (trust == Trust.AUTHOR) {
      Anchors.settle(clean);
    }
    Document document = Structure.order(clean, remarks);
    if (trust == Trust.READER) {
      Headings.flatten(document);
    } else {
      Headings.level(document, remarks);
      Figures.make(document);
      Ids.assign(document);
    }
    ListMarkers.mark(document);
    return document;
  }
}
