package florilege.pdf.markup.elements;

import florilege.text.dom.Dom;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Text;

/**
 * Makes lines of the rows of a table that has more columns than any page has room for, of which the
 * engine would print those beyond the edge nowhere.
 */
public final class WideTableLinearizer {

  private static final List<String> CELLS = List.of("td", "th");
  private static final List<String> LINES =
      List.of("table", "caption", "thead", "tbody", "tfoot", "tr");

  /** What says something about columns alone. */
  private static final List<String> ATTRIBUTES = List.of("colspan", "rowspan", "scope", "headers");

  private static final String DIVIDER = " | ";

  private WideTableLinearizer() {}

  static void out(Element table) {
    for (Element element : Dom.elements(table, "*")) {
      if (CELLS.contains(element.getTagName())) {
        ATTRIBUTES.forEach(element::removeAttribute);
        divide(element);
        rename(element, "span", "cell");
      } else if (LINES.contains(element.getTagName())) {
        rename(element, "div", "row");
      } else if (List.of("colgroup", "col").contains(element.getTagName())) {
        element.getParentNode().removeChild(element);
      }
    }
    rename(table, "div", "spread");
  }

  /** As text rather than by the style sheet, since the engine makes a box of what that adds. */
  private static void divide(Element cell) {
    if (cell.getNextSibling() == null) {
      return;
    } else if (cell.getLastChild() instanceof Text last) {
      last.appendData(DIVIDER);
    } else {
      cell.appendChild(cell.getOwnerDocument().createTextNode(DIVIDER));
    }
  }

  private static void rename(Element element, String name, String kind) {
    element.getOwnerDocument().renameNode(element, Dom.XHTML, name);
    element.setAttribute("class", kind);
  }
}
