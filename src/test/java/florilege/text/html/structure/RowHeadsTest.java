package florilege.text.html.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.book.SampleBooks;
import florilege.text.dom.Dom;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class RowHeadsTest {

  /** Rows between |, cells between commas; a star is for bold. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "head empty, a; x, 1 | y, 2;                 x y",
        "head empty, a; x, 1;                        x",
        "head empty, a; x, 1 | empty, 2;             none",
        "head b, a;     x, 1 | y, 2;                 none",
        "head b, a;     *x, 1 | *y, 2;               x y",
        "head b, a;     *x, 1 | y, 2;                none",
        "head b, a;     *x, 1;                       none",
        "head b, a;     *x and, 1 | *y, 2;           none",
        "head empty, a; x, 1 | wide, 2;              none",
        "head empty;    x | y;                       none",
      })
  void aFirstColumnOfHeadsIsFound(String head, String body, String heads) {
    String markup =
        "<table xmlns='http://www.w3.org/1999/xhtml'><thead>%s</thead><tbody>%s</tbody></table>"
            .formatted(row(head.substring("head ".length()), "th"), rows(body));
    Element table = SampleBooks.parse(markup).getDocumentElement();
    RowHeads.mark(table);
    String found =
        Dom.elements(table, "th").stream()
            .filter(cell -> cell.getAttribute("scope").equals("row"))
            .map(Element::getTextContent)
            .collect(Collectors.joining(" "));
    assertEquals(heads, found.isEmpty() ? "none" : found);
  }

  private static String rows(String body) {
    StringBuilder rows = new StringBuilder();
    for (String row : body.split("\\|")) {
      rows.append(row(row, "td"));
    }
    return rows.toString();
  }

  private static String row(String cells, String name) {
    StringBuilder row = new StringBuilder("<tr>");
    for (String cell : cells.strip().split("\\s*,\\s*")) {
      String content =
          switch (cell) {
            case "empty" -> "";
            case "*x and" -> "<strong>x</strong> and";
            default -> cell.startsWith("*") ? "<strong>" + cell.substring(1) + "</strong>" : cell;
          };
      String span = cell.equals("wide") ? " rowspan='2'" : "";
      row.append("<").append(name).append(span).append(">").append(content);
      row.append("</").append(name).append(">");
    }
    return row.append("</tr>").toString();
  }
}
