package florilege.pdf.normalize.tables;

import florilege.pdf.normalize.tables.TableGrid.Cell;
import florilege.style.PageGeometry;
import florilege.text.dom.Dom;
import florilege.text.dom.XhtmlSerializer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Gives the columns of a table that is wider than the page their widths. The engine deals room out
 * by the length of all the text in a column, and breaks words letter by letter where that leaves a
 * column less than a word: beside a long cell, the heading of a column of digits grew longer than a
 * page.
 *
 * <p>Each column has room for its longest number, date or word first, as far as there is any; what
 * is left goes to the columns so that all have about as many lines. Where the words do not fit, the
 * table is set smaller.
 */
public final class ColumnWidths {

  /** Lines in which a heading should find room. */
  private static final double HEADING = 3;

  /** How much of the room that no word needs may go to headings. */
  private static final double SHARE = 0.5;

  /** Ems of a column for which the engine has no room: a letter is on each line. */
  private static final double NARROWEST = 1;

  /** Ems of a column whose lines need hyphens to be even. */
  private static final double BROAD = 10;

  /** Words longer than so many ems may be divided, rather than that a table is set smaller. */
  private static final double LONG = 9;

  /** Halvings in the search for a number of lines; one of a million is more than exact. */
  private static final int HALVINGS = 30;

  private final Element table;
  private final TableGrid grid;
  private final PageGeometry page;
  private final List<TextWidthEstimate> widths;

  /** By column, in ems: the longest word, the longest heading, the longest line. */
  private final double[] words;

  private final double[] headings;
  private final double[] lines;

  private ColumnWidths(Element table, TableGrid grid, PageGeometry page) {
    this.table = table;
    this.grid = grid;
    this.page = page;
    this.widths = grid.cells().stream().map(cell -> TextWidthEstimate.of(cell.element())).toList();
    this.words = new double[grid.columns()];
    this.headings = new double[grid.columns()];
    this.lines = new double[grid.columns()];
  }

  public static void settle(Element body, PageGeometry page) {
    for (Element table : Dom.elements(body, "table")) {
      TableGrid grid = TableGrid.of(table);
      if (grid.columns() > 0) {
        new ColumnWidths(table, grid, page).settle();
      }
    }
  }

  private void settle() {
    measure();
    double[] columns = lines;
    double room = room();
    if (!TableGrid.isWithinTable(table) && isOfText() && sum(lines) > room) {
      columns = even(floors(room), room);
      widen(columns);
      fix(columns);
      for (int column = 0; column < grid.columns(); column++) {
        keep(column, columns[column]);
      }
    } else if (sum(lines) > room) {
      columns = Arrays.stream(lines).map(line -> Math.min(line, NARROWEST)).toArray();
    }
    RepeatedTableHeads.settle(table, repeated(columns), page);
  }

  /** The room for words in the type that the table is set in; it is made smaller for long words. */
  private double room() {
    double needed = Arrays.stream(words).map(word -> Math.min(word, LONG)).sum();
    double room = TableMetrics.of(table, grid.columns(), page);
    while (needed > room && TableMetrics.setSmaller(table)) {
      room = TableMetrics.of(table, grid.columns(), page);
    }
    return room;
  }

  /** Whether all that stands in it can be measured here. */
  private boolean isOfText() {
    return Dom.elements(table, "img").isEmpty() && Dom.elements(table, "table").size() == 1;
  }

  private void measure() {
    for (int i = 0; i < widths.size(); i++) {
      Cell cell = grid.cells().get(i);
      TextWidthEstimate width = widths.get(i);
      if (cell.span() == 1) {
        int column = cell.column();
        words[column] = Math.max(words[column], width.whole() ? width.line() : width.word());
        lines[column] = Math.max(lines[column], width.line());
        if (cell.group().equals("thead")) {
          headings[column] = Math.max(headings[column], width.line());
        }
      }
    }
  }

  /** The least width for each column, which all have room for. */
  private double[] floors(double room) {
    double[] floors = bounded(words, room);
    double rest = SHARE * (room - sum(floors));
    double[] more =
        IntStream.range(0, grid.columns())
            .mapToDouble(column -> Math.max(0, headings[column] / HEADING - floors[column]))
            .toArray();
    double scale = Math.min(1, rest / Math.max(sum(more), Double.MIN_NORMAL));
    return IntStream.range(0, grid.columns())
        .mapToDouble(column -> floors[column] + scale * more[column])
        .toArray();
  }

  /** Widths of which the greatest are cut to one width, so that there is room for all. */
  private static double[] bounded(double[] wanted, double room) {
    double[] sorted = wanted.clone();
    Arrays.sort(sorted);
    double left = room;
    double most = Double.MAX_VALUE;
    for (int i = 0; i < sorted.length && most == Double.MAX_VALUE; i++) {
      double each = left / (sorted.length - i);
      most = sorted[i] > each ? each : most;
      left -= sorted[i];
    }
    double bound = most;
    return Arrays.stream(wanted).map(width -> Math.min(width, bound)).toArray();
  }

  /** Widths of at least the floors, that fill the room and give all columns as many lines. */
  private double[] even(double[] floors, double room) {
    double few = 1;
    double many = 1 + sum(lines) / Math.max(1, Arrays.stream(floors).min().orElse(1));
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (few + many) / 2;
      if (sum(inLines(middle, floors)) > room) {
        few = middle;
      } else {
        many = middle;
      }
    }
    return inLines(many, floors);
  }

  private double[] inLines(double count, double[] floors) {
    return IntStream.range(0, grid.columns())
        .mapToDouble(
            column -> Math.max(floors[column], Math.min(lines[column], lines[column] / count)))
        .toArray();
  }

  private static double sum(double[] widths) {
    return Arrays.stream(widths).sum();
  }

  /** Gives the columns under a cell that spans them room for its longest word. */
  private void widen(double[] columns) {
    for (int i = 0; i < widths.size(); i++) {
      Cell cell = grid.cells().get(i);
      double has = sum(Arrays.copyOfRange(columns, cell.column(), cell.column() + cell.span()));
      double lacks = Math.min(widths.get(i).word(), LONG) - has;
      for (int column = 0; lacks > 0 && cell.span() > 1 && column < cell.span(); column++) {
        columns[cell.column() + column] += lacks / cell.span();
      }
    }
  }

  /** Has the engine take these widths, as parts of the whole, with the gaps between columns. */
  private void fix(double[] columns) {
    double gap = TableMetrics.gap(table, page);
    int last = grid.columns() - 1;
    double all = sum(columns) + last * gap;
    Element group = table.getOwnerDocument().createElementNS(Dom.XHTML, "colgroup");
    for (int column = 0; column <= last; column++) {
      double sides = (column > 0 ? gap / 2 : 0) + (column < last ? gap / 2 : 0);
      Element col = table.getOwnerDocument().createElementNS(Dom.XHTML, "col");
      col.setAttribute(
          "style",
          String.format(Locale.ROOT, "width: %.3f%%", 100 * (columns[column] + sides) / all));
      group.appendChild(col);
    }
    Node first = table.getFirstChild();
    while (first instanceof Element element && element.getNodeName().equals("caption")) {
      first = first.getNextSibling();
    }
    table.insertBefore(group, first);
    Dom.addClass(table, "fixed");
  }

  /** The cells that are in one column alone. */
  private Stream<Element> cells(int column) {
    return grid.cells().stream()
        .filter(cell -> cell.column() == column && cell.span() == 1)
        .map(Cell::element);
  }

  /** Keeps whole what has room: words of a narrow column, and short wholes in any. */
  private void keep(int column, double width) {
    if (words[column] <= width && width < BROAD) {
      cells(column).forEach(ColumnWidths::keepWhole);
    }
    for (int i = 0; i < widths.size(); i++) {
      Cell cell = grid.cells().get(i);
      if (cell.column() == column && cell.span() == 1) {
        boolean fits = widths.get(i).whole() && widths.get(i).line() <= width;
        cell.element().setAttribute("class", unbroken(cell.element(), fits));
      }
    }
  }

  /** The class of a cell that is broken between words, or not at all. */
  private static String unbroken(Element cell, boolean whole) {
    String others = (" " + cell.getAttribute("class") + " ").replace(" brief ", " ").strip();
    return whole ? (others + " brief").strip() : others;
  }

  /** Takes the hyphens out of words that have room: in so narrow a column every line had one. */
  private static void keepWhole(Element cell) {
    for (Element element : Dom.elements(cell, "*")) {
      for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Text text) {
          text.setData(text.getData().replace("\u00AD", ""));
        }
      }
    }
  }

  /** The lines of what the engine sets anew on each page, by a guess. */
  private double repeated(double[] columns) {
    double all = 0;
    double row = 0;
    for (int i = 0; i < widths.size(); i++) {
      Cell cell = grid.cells().get(i);
      boolean begins = i == 0 || cell.row() != grid.cells().get(i - 1).row();
      if (begins) {
        all += row;
        row = 0;
      }
      if (!cell.group().equals("tbody")) {
        row = Math.max(row, height(cell, widths.get(i), columns));
      }
    }
    return all + row;
  }

  /** What is not of text alone may be as high as a page. */
  private double height(Cell cell, TextWidthEstimate text, double[] columns) {
    boolean isOfText =
        Dom.elements(cell.element(), "*").stream()
            .filter(inner -> inner != cell.element() && !inner.getNodeName().equals("p"))
            .noneMatch(
                inner -> inner.getNodeName().equals("img") || XhtmlSerializer.isBlock(inner));
    if (!isOfText) {
      return page.lines();
    }
    double width =
        IntStream.range(cell.column(), cell.column() + cell.span())
            .mapToDouble(column -> columns[column])
            .sum();
    return text.lines() + text.all() / Math.max(width, 1);
  }
}
