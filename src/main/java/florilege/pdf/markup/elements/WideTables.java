package florilege.pdf.markup.elements;

import florilege.text.dom.Dom;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Tells tables of many columns from others, so that they and the pictures in them are set smaller:
 * what is wider than the page would be cut off. Tells cells of a word or a number, which need not
 * be broken, and tables of few rows, which need not be divided. Tables for which there is no room
 * are none any more.
 */
public final class WideTables {

  private static final int BROAD = 5;
  private static final int WIDE = 8;
  private static final int VERY_WIDE = 16;

  /** Columns for which there is room at all. */
  private static final int MOST = 40;

  /** Characters for which there is room in a row of a narrow page's deepest comment. */
  private static final int ROOM = 26;

  private static final int ROOM_OF_BROAD = 42;

  /** Rows, with that of the head; longer ones would leave too much of a page empty. */
  private static final int SHORT = 8;

  private WideTables() {}

  public static void mark(Element chapter) {
    for (Element table : Dom.elements(chapter, "table")) {
      List<Element> rows = Dom.elements(table, "tr");
      int columns = rows.stream().mapToInt(WideTables::columns).max().orElse(0);
      if (columns > MOST || isSqueezed(table)) {
        WideTableLinearizer.out(table);
        continue;
      }
      if (columns > WIDE) {
        Dom.addClass(table, columns > VERY_WIDE ? "very-wide" : "wide");
      } else if (columns > 0) {
        keepBrief(table, (columns > BROAD ? ROOM_OF_BROAD : ROOM) / columns);
      }
      if (columns > BROAD && columns <= WIDE) {
        Dom.addClass(table, "broad");
      }
      if (rows.size() <= SHORT) {
        Dom.addClass(table, "short");
      }
      if (columns > 1 && !Dom.elements(table, "img").isEmpty()) {
        Dom.addClass(table, "pictures-" + Math.min(columns, WIDE));
      }
    }
  }

  /** Whether it stands in a cell of a table that leaves it no room for columns of its own. */
  private static boolean isSqueezed(Node table) {
    Node around = table.getParentNode();
    while (around instanceof Element && !around.getNodeName().equals("table")) {
      around = around.getParentNode();
    }
    return around instanceof Element outer
        && Dom.elements(outer, "tr").stream().anyMatch(row -> columns(row) > BROAD);
  }

  /** The engine would rather break a short word in a narrow column than a long one beside it. */
  private static void keepBrief(Element table, int most) {
    for (String name : List.of("td", "th")) {
      Dom.elements(table, name).stream()
          .filter(cell -> cell.getTextContent().strip().length() <= most)
          .forEach(cell -> Dom.addClass(cell, "brief"));
    }
  }

  private static int columns(Element row) {
    return List.of("td", "th").stream().mapToInt(name -> Dom.elements(row, name).size()).sum();
  }
}
