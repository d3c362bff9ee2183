package florilege.text.html.structure;

import florilege.problem.Rule;
import florilege.text.ProblemCollector;
import florilege.text.source.SourceOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes a table rectangular: each row of a section has as many columns as the widest, spans counted
 * (HTML §4.9.12). Tagged PDF allows nothing else.
 *
 * @param element the table as it was
 * @param captions its captions, of which the first is kept as one
 * @param sections head, bodies, feet, in this order, with at least one row each
 */
record TableRepair(Element element, List<Element> captions, List<Section> sections) {

  /** More cells than this, added ones included, are no table to be read. */
  private static final int MOST_CELLS = 40_000;

  /** A cell that begins behind this column is one column wide. */
  private static final int LAST_COLUMN = 1_000;

  /**
   * Rows that stand together.
   *
   * @param name {@code thead}, {@code tbody} or {@code tfoot}
   */
  record Section(String name, List<Element> rows) {}

  static TableRepair read(Element table) {
    List<Element> captions = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    for (Node child : StructureRepair.children(table)) {
      if (ContentModel.is(child, "caption")) {
        captions.add((Element) child);
      } else if (ContentModel.is(child, "thead", "tbody", "tfoot")) {
        List<Element> rows =
            StructureRepair.children(child).stream()
                .filter(n -> ContentModel.is(n, "tr"))
                .map(Element.class::cast)
                .toList();
        sections.add(new Section(((Element) child).getLocalName(), new ArrayList<>(rows)));
      }
    }
    sections.removeIf(section -> section.rows().isEmpty());
    return new TableRepair(table, captions, headed(sections));
  }

  /**
   * With a head: the first row of the body, where there is no other and it has header cells only.
   */
  private static List<Section> headed(List<Section> sections) {
    boolean headless = sections.stream().noneMatch(section -> section.name().equals("thead"));
    if (headless && !sections.isEmpty()) {
      Section first = sections.get(0);
      Element row = first.rows().get(0);
      if (first.rows().size() > 1
          && !cells(row).isEmpty()
          && cells(row).stream().allMatch(cell -> ContentModel.is(cell, "th"))) {
        first.rows().remove(0);
        sections.add(0, new Section("thead", List.of(row)));
      }
    }
    List<Section> ordered = new ArrayList<>();
    for (String name : List.of("thead", "tbody", "tfoot")) {
      sections.stream().filter(section -> section.name().equals(name)).forEach(ordered::add);
    }
    return ordered;
  }

  /**
   * Writes the table into a box; one that would grow without measure becomes a paragraph for each
   * row.
   */
  void write(Element box, StructureRepair structure, ProblemCollector remarks) {
    int at = SourceOffset.of(element).orElseThrow();
    SourceOffset.remove(element);
    int begun = most(Grid::begun, false, Integer.MAX_VALUE);
    int columns = most(Grid::columns, false, begun);
    long rows = sections.stream().mapToLong(section -> section.rows().size()).sum();
    boolean narrow = rows * columns > MOST_CELLS;
    int width = narrow ? most(Grid::columns, true, begun) : columns;
    if (narrow) {
      remarks.add(
          Rule.TOO_MUCH, at, "a table of more than " + MOST_CELLS + " cells", "divide the table");
    }
    if (width == 0 || rows * width > MOST_CELLS) {
      captions.forEach(caption -> structure.flow(caption, box));
      sections.forEach(
          section ->
              section
                  .rows()
                  .forEach(row -> StructureRepair.keepFull(structure.line(renamed(row), box))));
      return;
    }
    Element table = structure.open(element, box);
    captions.stream().limit(1).forEach(caption -> structure.line(caption, table));
    captions.stream().skip(1).forEach(caption -> structure.flow(caption, box));
    for (Section section : sections) {
      Grid grid = new Grid(section, narrow, begun);
      grid.write(structure.open(section.name(), table), width, structure);
    }
    RowHeads.mark(table);
  }

  private int most(ToIntFunction<Grid> count, boolean narrow, int begun) {
    return sections.stream()
        .map(section -> new Grid(section, narrow, begun))
        .mapToInt(count)
        .max()
        .orElse(0);
  }

  private static Element renamed(Element row) {
    return (Element) row.getOwnerDocument().renameNode(row, row.getNamespaceURI(), "p");
  }

  private static List<Element> cells(Element row) {
    return StructureRepair.children(row).stream()
        .filter(n -> ContentModel.is(n, "td", "th"))
        .map(Element.class::cast)
        .toList();
  }

  /** The places that the cells of a section take. */
  private static final class Grid {

    private final Section section;
    private final boolean narrow;
    private final int begun;

    /**
     * A grid.
     *
     * @param narrow whether no cell spans others
     * @param begun how many columns there are up to the last in which a cell of the table begins:
     *     those behind it have no width, whatever a span says ({@code colspan="99"} for all)
     */
    Grid(Section section, boolean narrow, int begun) {
      this.section = section;
      this.narrow = narrow;
      this.begun = begun;
    }

    int columns() {
      return walk((row, column, cell, span, height) -> {}, (row, missing) -> {}, 0);
    }

    int begun() {
      int[] last = {0};
      walk(
          (row, column, cell, span, height) -> last[0] = Math.max(last[0], column + 1),
          (row, missing) -> {},
          0);
      return last[0];
    }

    void write(Element to, int width, StructureRepair structure) {
      List<Element> rows = section.rows().stream().map(row -> structure.open(row, to)).toList();
      walk(
          (row, column, cell, span, height) -> cell(cell, span, height, rows.get(row), structure),
          (row, missing) -> {
            for (int i = 0; i < missing; i++) {
              structure.open("td", rows.get(row));
            }
          },
          width);
    }

    private void cell(Element from, int span, int height, Element row, StructureRepair structure) {
      Element cell = structure.open(from, row);
      span(cell, "colspan", span);
      span(cell, "rowspan", height);
      structure.flow(from, cell);
      if (ContentModel.is(cell, "th") && ContentModel.isEmpty(cell)) {
        row.replaceChild(structure.open("td", row), cell);
      } else if (ContentModel.is(cell, "th") && !cell.hasAttribute("scope")) {
        cell.setAttribute("scope", section.name().equals("thead") ? "col" : "row");
      }
    }

    private static void span(Element cell, String name, int span) {
      cell.removeAttribute(name);
      if (span > 1) {
        cell.setAttribute(name, Integer.toString(span));
      }
    }

    /**
     * Goes over the cells as a browser places them; gives the width, and after each row what it
     * lacks of the width wanted.
     */
    private int walk(Visit visit, Lack lack, int wanted) {
      int[] covered =
          new int[16]; // For each column, how many more rows a cell from above reaches down.
      int width = 0;
      for (int row = 0; row < section.rows().size(); row++) {
        int column = 0;
        for (Element cell : cells(section.rows().get(row))) {
          while (column < covered.length && covered[column] > 0) {
            column++;
          }
          int rest = section.rows().size() - row;
          int rows = number(cell, "rowspan");
          int height = rows == 0 ? rest : Math.min(rows, rest);
          int span = 1;
          int room = Math.max(1, begun - column);
          int wish = column < LAST_COLUMN ? Math.min(room, number(cell, "colspan")) : 1;
          covered =
              column + wish > covered.length
                  ? Arrays.copyOf(covered, 2 * (column + wish))
                  : covered;
          while (span < wish && covered[column + span] == 0) {
            span++;
          }
          Arrays.fill(covered, column, column + span, height);
          visit.cell(row, column, cell, span, height);
          column += span;
        }
        int full = full(covered);
        width = Math.max(width, Math.max(column, full));
        lack.row(row, missing(covered, wanted));
        for (int i = 0; i < covered.length; i++) {
          covered[i] = Math.max(0, covered[i] - 1);
        }
      }
      return width;
    }

    private static int full(int[] covered) {
      int full = covered.length;
      while (full > 0 && covered[full - 1] == 0) {
        full--;
      }
      return full;
    }

    private static int missing(int[] covered, int wanted) {
      int missing = 0;
      for (int i = 0; i < wanted; i++) {
        missing += i >= covered.length || covered[i] == 0 ? 1 : 0;
      }
      return missing;
    }

    private int number(Element cell, String attribute) {
      String value = cell.getAttribute(attribute);
      return narrow || value.isEmpty() ? 1 : Integer.parseInt(value);
    }

    /** A cell with its place. */
    private interface Visit {
      void cell(int row, int column, Element cell, int span, int height);
    }

    /** A row and how many columns it lacks. */
    private interface Lack {
      void row(int row, int missing);
    }
  }
}
