package florilege.book.reflow;

import florilege.text.dom.Dom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Gives the cells of a table the words at the head of their columns, as {@code data-label}. A style
 * puts a colon behind them, before which French has a space.
 */
public final class ColumnLabels {

  private ColumnLabels() {}

  /** Labels the cells, but for the first of each row, which is what the others are about. */
  static void add(Element table) {
    Map<Integer, String> heads = new HashMap<>();
    String end = isFrench(table) ? "\u00A0" : "";
    for (Element part : Dom.children(table)) {
      for (Element row : Dom.children(part)) {
        if (row.getLocalName().equals("tr")) {
          label(row, part.getLocalName().equals("thead"), heads, end);
        }
      }
    }
  }

  private static void label(Element row, boolean isHead, Map<Integer, String> heads, String end) {
    int column = 0;
    List<Element> cells = Dom.children(row);
    for (Element cell : cells) {
      String span = cell.getAttribute("colspan");
      int last = column + (span.matches("[1-9]\\d{0,2}") ? Integer.parseInt(span) : 1);
      String head = heads.getOrDefault(column, "");
      if (!isHead && cell != cells.get(0) && !head.isEmpty()) {
        cell.setAttribute("data-label", head + end);
      }
      for (; column < last; column++) {
        if (isHead) {
          heads.merge(column, plain(cell), (above, below) -> (above + " " + below).strip());
        }
      }
    }
  }

  private static boolean isFrench(Element element) {
    for (Node node = element; node instanceof Element above; node = node.getParentNode()) {
      if (!above.getAttribute("lang").isEmpty()) {
        return above.getAttribute("lang").matches("(?i)fr(?:-.*)?");
      }
    }
    return false;
  }

  /** The words of a cell without marks for dividing them. */
  private static String plain(Element cell) {
    return cell.getTextContent().replace("\u00AD", "").strip().replaceAll("\\s+", " ");
  }
}
