package florilege.text.html.structure;

import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Finds the first column of a table that is one of heads, as Markdown cannot say it: the corner
 * above it is empty, or all its cells are bold. Such cells become heads of their rows (WCAG 2.2,
 * technique H63), so that who hears a cell hears what it is about.
 */
final class RowHeads {

  private RowHeads() {}

  /** Marks the heads of rows in a table that is rectangular. */
  static void mark(Element table) {
    List<Element> firsts = new ArrayList<>();
    boolean isCornerEmpty = false;
    for (Element part : Dom.children(table)) {
      for (Element row : rows(part)) {
        List<Element> cells = Dom.children(row);
        if (part.getLocalName().equals("thead")) {
          isCornerEmpty = cells.size() > 1 && isEmpty(cells.get(0));
        } else if (cells.size() < 2 || cells.stream().anyMatch(RowHeads::spans)) {
          return;
        } else {
          firsts.add(cells.get(0));
        }
      }
    }
    boolean isColumnOfHeads =
        firsts.stream().allMatch(isCornerEmpty ? cell -> !isEmpty(cell) : RowHeads::isBold);
    boolean isOpen = firsts.stream().allMatch(cell -> cell.getLocalName().equals("td"));
    if (isColumnOfHeads && isOpen && firsts.size() > (isCornerEmpty ? 0 : 1)) {
      firsts.forEach(RowHeads::makeHead);
    }
  }

  private static List<Element> rows(Element part) {
    return Dom.children(part).stream().filter(row -> row.getLocalName().equals("tr")).toList();
  }

  private static boolean spans(Element cell) {
    return cell.hasAttribute("rowspan") || cell.hasAttribute("colspan");
  }

  private static boolean isEmpty(Element cell) {
    return cell.getTextContent().isBlank() && Dom.elements(cell, "img").isEmpty();
  }

  /** Whether all words of a cell are bold. */
  private static boolean isBold(Element cell) {
    boolean any = false;
    for (Node child = cell.getFirstChild(); child != null; child = child.getNextSibling()) {
      boolean isStrong =
          child instanceof Element e
              && (e.getLocalName().equals("strong") || e.getLocalName().equals("b"));
      if (!isStrong && !(child instanceof Text text && text.getData().isBlank())) {
        return false;
      }
      any |= isStrong && !child.getTextContent().isBlank();
    }
    return any;
  }

  private static void makeHead(Element cell) {
    Element head = (Element) cell.getOwnerDocument().renameNode(cell, Dom.XHTML, "th");
    head.setAttribute("scope", "row");
  }
}
