package florilege.pdf.normalize;

import florilege.pdf.normalize.TableGrid.Cell;
import florilege.style.PageGeometry;
import florilege.text.Dom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Gives the columns of a table that is wider than the page the width that their words need. The
 * engine deals room out by the length of all the text in a column, and breaks words letter by
 * letter where that leaves a column less than a word: beside a long cell, the heading of a column
 * of digits grew longer than a page.
 */
final class ColumnWidths {

  /** Lines in which a heading should find room. */
  private static final double HEADING = 3;

  /** How much of the room that no word needs may go to headings. */
  private static final double SHARE = 0.5;

  /** Ems of a column whose lines need hyphens to be even. */
  private static final double BROAD = 10;

  private final TableGrid grid;
  private final PageGeometry page;
  private final List<TextWidthEstimate> widths;

  /** By column, in ems: the longest word, the longest heading, the longest line. */
  private final double[] words;

  private final double[] headings;
  private final double[] lines;

  private ColumnWidths(TableGrid grid, PageGeometry page) {
    this.grid = grid;
    this.page = page;
    this.widths = grid.cells().stream().map(cell -> TextWidthEstimate.of(cell.element())).toList();
    this.words = new double[grid.columns()];
    this.headings = new double[grid.columns()];
    this.lines = new double[grid.columns()];
  }

  static void settle(Element body, PageGeometry page) {
    for (Element table : Dom.elements(body, "table")) {
      TableGrid grid = TableGrid.of(table);
      if (grid.columns() > 0) {
        new ColumnWidths(grid, page).settle(table);
      }
    }
  }

  private void settle(Element table) {
    measure();
    double room = TableMetrics.of(table, grid.columns(), page);
    double[] floors = floors(room);
    double[] shares = shares(room);
    boolean squeezed =
        !TableGrid.isWithinTable(table)
            && IntStream.range(0, grid.columns())
                .anyMatch(column -> floors[column] > shares[column]);
    if (squeezed) {
      for (int column = 0; column < grid.columns(); column++) {
        floor(column, floors[column]);
        shares[column] = Math.max(shares[column], floors[column]);
        if (words[column] <= floors[column] && shares[column] < BROAD) {
          cells(column).forEach(ColumnWidths::keepWhole);
        }
      }
    }
    RepeatedTableHeads.settle(table, repeated(shares), page);
  }

  private void measure() {
    for (int i = 0; i < widths.size(); i++) {
      Cell cell = grid.cells().get(i);
      TextWidthEstimate width = widths.get(i);
      if (cell.span() == 1) {
        int column = cell.column();
        words[column] = Math.max(words[column], width.word());
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

  /** The width that the engine gives to each column by itself. */
  private double[] shares(double room) {
    double all = sum(lines);
    return Arrays.stream(lines).map(line -> all <= room ? line : line * room / all).toArray();
  }

  private static double sum(double[] widths) {
    return Arrays.stream(widths).sum();
  }

  private void floor(int column, double width) {
    String style = String.format(Locale.ROOT, "min-width: %.2fem", width);
    cells(column).findFirst().ifPresent(cell -> cell.setAttribute("style", style));
  }

  /** The cells that are in one column alone. */
  private Stream<Element> cells(int column) {
    return grid.cells().stream()
        .filter(cell -> cell.column() == column && cell.span() == 1)
        .map(Cell::element);
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

  private double height(Cell cell, TextWidthEstimate text, double[] columns) {
    if (!Dom.elements(cell.element(), "img").isEmpty()) {
      return page.lines();
    }
    double width =
        IntStream.range(cell.column(), cell.column() + cell.span())
            .mapToDouble(column -> columns[column])
            .sum();
    return text.lines() + text.all() / Math.max(width, 1);
  }
}
