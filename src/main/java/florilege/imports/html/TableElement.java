package florilege.imports.html;

import florilege.imports.markdown.MarkdownBlock;
import florilege.imports.markdown.MarkdownBlock.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Converts a table to Markdown. A plain one is written with bars (GFM §4.10); in an article what
 * bars cannot say stays HTML.
 */
final class TableElement {

  /** What a cell between bars has no room for. */
  private static final String BLOCKS =
      "table, ul, ol, blockquote, h1, h2, h3, h4, h5, h6, pre, hr, figure, dl";

  private final Element table;
  private final HtmlToMarkdown manner;
  private final BlockReader blocks;

  TableElement(Element table, HtmlToMarkdown manner, BlockReader blocks) {
    this.table = table;
    this.manner = manner;
    this.blocks = blocks;
  }

  List<MarkdownBlock> blocks() {
    List<List<Element>> rows = rows();
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns < 2 || holds(manner.isArticle() ? "table, pre" : BLOCKS)) {
      return layout();
    }
    boolean plain =
        cells().stream().allMatch(TableElement::isPlain) && table.selectFirst("caption") == null;
    boolean headed = rows.get(0).stream().allMatch(cell -> cell.normalName().equals("th"));
    boolean first =
        rows.stream()
            .skip(1)
            .noneMatch(row -> row.stream().anyMatch(cell -> cell.normalName().equals("th")));
    if (manner.isArticle() && !(plain && headed && first)) {
      return List.of(RawHtmlWriter.block(table, manner));
    }
    return bars(rows, columns);
  }

  private List<Element> cells() {
    return table.select("td, th");
  }

  private boolean holds(String names) {
    return cells().stream().anyMatch(cell -> cell.selectFirst(names) != null);
  }

  private List<List<Element>> rows() {
    return table.select("tr").stream()
        .filter(row -> row.closest("table") == table)
        .map(
            row ->
                row.children().stream().filter(cell -> cell.normalName().matches("t[dh]")).toList())
        .filter(cells -> !cells.isEmpty())
        .toList();
  }

  private static boolean isPlain(Element cell) {
    boolean spans =
        cell.hasAttr("colspan") && !cell.attr("colspan").equals("1")
            || cell.hasAttr("rowspan") && !cell.attr("rowspan").equals("1");
    return !spans
        && cell.select("p").size() <= 1
        && cell.select("div").isEmpty()
        && cell.select("code, br").isEmpty();
  }

  /** A table that only puts things beside or below each other is what stands in it. */
  private List<MarkdownBlock> layout() {
    List<MarkdownBlock> parts = new ArrayList<>();
    for (Element part : table.select("caption, td, th")) {
      if (part.closest("table") == table) {
        parts.addAll(blocks.of(part));
      }
    }
    return parts;
  }

  private List<MarkdownBlock> bars(List<List<Element>> rows, int columns) {
    List<MarkdownBlock> parts = new ArrayList<>();
    table.select("caption").forEach(caption -> parts.addAll(blocks.of(caption)));
    StringBuilder text = new StringBuilder(row(rows.get(0), columns));
    text.append("\n|");
    for (int i = 0; i < columns; i++) {
      text.append(i < rows.get(0).size() ? side(rows.get(0).get(i)) : " --- ").append('|');
    }
    rows.stream().skip(1).forEach(row -> text.append('\n').append(row(row, columns)));
    parts.add(new MarkdownBlock(Kind.OTHER, text.toString()));
    return parts;
  }

  private String row(List<Element> cells, int columns) {
    String row = cells.stream().map(this::cell).collect(Collectors.joining(" | ", "| ", " |"));
    return row + " |".repeat(columns - cells.size());
  }

  private String cell(Element cell) {
    return InlineReader.line(cell.childNodes(), manner, false).replace("|", "\\|");
  }

  private static String side(Element cell) {
    String style = (cell.attr("align") + cell.attr("style") + cell.className()).replace(" ", "");
    if (style.matches("(?s)center.*|.*text-align:center.*|.*has-text-align-center.*")) {
      return ":---:";
    }
    return style.matches("(?s)right.*|.*text-align:right.*|.*has-text-align-right.*")
        ? "---:"
        : " --- ";
  }
}
