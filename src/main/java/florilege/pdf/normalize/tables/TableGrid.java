package florilege.pdf.normalize.tables;

import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Holds the cells of a table with the columns in which they stand; cells of tables within it are no
 * part of it.
 *
 * @param cells in document order
 * @param columns how many there are
 */
public record TableGrid(List<Cell> cells, int columns) {

  /**
   * A cell.
   *
   * @param column from 0
   * @param span how many columns it takes
   * @param group the name of the part of the table: {@code thead}, {@code tbody}, {@code tfoot}
   * @param row in its group, from 0
   */
  record Cell(Element element, int column, int span, String group, int row) {}

  static TableGrid of(Element table) {
    List<Cell> cells = new ArrayList<>();
    for (Element group : Dom.children(table)) {
      List<Integer> covered = new ArrayList<>();
      int row = 0;
      for (Element line : Dom.children(group)) {
        if (line.getNodeName().equals("tr")) {
          place(line, new Cell(line, 0, 1, group.getNodeName(), row++), covered, cells);
        }
      }
    }
    int columns = cells.stream().mapToInt(cell -> cell.column() + cell.span()).max().orElse(0);
    return new TableGrid(cells, columns);
  }

  /**
   * Places the cells of a row beside those that reach down into it.
   *
   * @param covered for each column, how many more rows a cell from above reaches down
   */
  private static void place(Element line, Cell row, List<Integer> covered, List<Cell> cells) {
    int column = 0;
    for (Element element : Dom.children(line)) {
      while (column < covered.size() && covered.get(column) > 0) {
        column++;
      }
      int span = number(element, "colspan");
      cells.add(new Cell(element, column, span, row.group(), row.row()));
      for (int i = 0; i < span; i++, column++) {
        while (covered.size() <= column) {
          covered.add(0);
        }
        covered.set(column, number(element, "rowspan"));
      }
    }
    covered.replaceAll(left -> Math.max(0, left - 1));
  }

  private static int number(Element cell, String attribute) {
    String value = cell.getAttribute(attribute);
    return value.matches("[1-9]\\d{0,3}") ? Integer.parseInt(value) : 1;
  }

  /** Whether a table stands in a cell of another, whose width is not known. */
  static boolean isWithinTable(Node table) {
    Node at = table.getParentNode();
    while (at instanceof Element && !at.getNodeName().equals("table")) {
      at = at.getParentNode();
    }
    return at instanceof Element;
  }
}
