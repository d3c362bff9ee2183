package florilege.pdf.paper;

import florilege.text.Xml;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Makes lines of the rows of a table that has more columns than any page has room for, of which the
 * engine would print those beyond the edge nowhere.
 */
final class Spread {

  private static final List<String> CELLS = List.of("td", "th");
  private static final List<String> LINES =
      List.of("table", "caption", "thead", "tbody", "tfoot", "tr");

  /** What says something about columns alone. */
  private static final List<String> ATTRIBUTES = List.of("colspan", "rowspan", "scope", "headers");

  private Spread() {}

  static void out(Element table) {
    for (Element element : Xml.elements(table, "*")) {
      if (CELLS.contains(element.getTagName())) {
        ATTRIBUTES.forEach(element::removeAttribute);
        rename(element, "span", "cell");
      } else if (LINES.contains(element.getTagName())) {
        rename(element, "div", "row");
      } else if (List.of("colgroup", "col").contains(element.getTagName())) {
        element.getParentNode().removeChild(element);
      }
    }
    rename(table, "div", "spread");
  }

  private static void rename(Element element, String name, String kind) {
    element.getOwnerDocument().renameNode(element, Xml.XHTML, name);
    element.setAttribute("class", kind);
  }
}
