package florilege.book.reflow;

import florilege.text.dom.Dom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Gives the cells of a table the words at the head of their columns, as {@code data-label}. */
public final class ColumnLabels {

  private ColumnLabels() {}

  /** ColumnLabels the cells, but for the first of each row, which is what the others are about. */
  static void add(Element table) {
    Map<Integer, String> heads = new HashMap<>();
    for (Element part : Dom.children(table)) {
      for (Element row : Dom.children(part)) {
        if (row.getLocalName().equals("tr")) {
          label(row, part.getLocalName().equals("thead"), heads);
        }
      }
    }
  }

  private static void label(Element row, boolean isHead, Map<Integer, String> heads) {
    int column = 0;
    List<Element> cells = Dom.children(row);
    for (Element cell : cells) {
      String span = cell.getAttribute("colspan");
      int last = column + (span.matches("[1-9]\\d{0,2}") ? Integer.parseInt(span) : 1);
      String head = heads.getOrDefault(column, "");
      if (!isHead && cell != cells.get(0) && !head.isEmpty()) {
        cell.setAttribute("data-label", head);
      }
      for (; column < last; column++) {
        if (isHead) {
          heads.merge(column, plain(cell), (above, below) -> (above + " " + below).strip());
        }
      }
    }
  }

  /** The words of a cell without marks for dividing them. */
  private static String plain(Element cell) {
    return cell.getTextContent().replace("\u00AD", "").strip().replaceAll("\\s+", " ");
  }
}
