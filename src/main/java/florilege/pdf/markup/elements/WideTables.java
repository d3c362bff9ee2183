package florilege.pdf.markup.elements;

import florilege.text.dom.Dom;
import java.util.ArrayList;
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
      List<Element> rows = rows(table);
      int columns = columns(table);
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

  /**
   * Whether it stands in a cell of a table that leaves it no room for columns of its own, or in one
   * of a table that is in a table: the engine lays out a table twice for each that is around it.
   */
  private static boolean isSqueezed(Element table) {
    List<Element> around = new ArrayList<>();
    for (Node at = table.getParentNode(); at instanceof Element e; at = at.getParentNode()) {
      if (e.getNodeName().equals("table")) {
        around.add(e);
      }
    }
    return isSqueezed(columns(table), around.stream().map(WideTables::columns).toList());
  }

  /**
   * Whether a table has no room.
   *
   * @param around the columns of the tables that it is in, the innermost first
   */
  static boolean isSqueezed(int columns, List<Integer> around) {
    return around.size() > 1
        || around.size() == 1 && (around.get(0) > BROAD || columns * around.get(0) > VERY_WIDE);
  }

  /** The engine would rather break a short word in a narrow column than a long one beside it. */
  private static void keepBrief(Element table, int most) {
    for (String name : List.of("td", "th")) {
      Dom.elements(table, name).stream()
          .filter(cell -> cell.getTextContent().strip().length() <= most)
          .forEach(cell -> Dom.addClass(cell, "brief"));
    }
  }

  /** Its own rows, not those of tables within it. */
  private static List<Element> rows(Element table) {
    return Dom.elements(table, "tr").stream().filter(row -> isOf(table, row)).toList();
  }

  private static boolean isOf(Element table, Element row) {
    Node at = row.getParentNode();
    while (!at.getNodeName().equals("table")) {
      at = at.getParentNode();
    }
    return at == table;
  }

  private static int columns(Element table) {
    return rows(table).stream()
        .mapToInt(row -> (int) Dom.children(row).stream().filter(WideTables::isCell).count())
        .max()
        .orElse(0);
  }

  private static boolean isCell(Element element) {
    return List.of("td", "th").contains(element.getNodeName());
  }
}
