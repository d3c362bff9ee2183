package florilege.pdf.paper;

import florilege.text.Xml;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Tells tables of many columns from others, so that they and the pictures in them are set smaller:
 * what is wider than the page would be cut off. Tells those of few rows, too, which need not be
 * divided.
 */
final class Tables {

  private static final int WIDE = 8;
  private static final int VERY_WIDE = 16;

  /** Rows, with that of the head; longer ones would leave too much of a page empty. */
  private static final int SHORT = 8;

  private Tables() {}

  static void mark(Element chapter) {
    for (Element table : Xml.elements(chapter, "table")) {
      List<Element> rows = Xml.elements(table, "tr");
      int columns = rows.stream().mapToInt(Tables::columns).max().orElse(0);
      if (columns > WIDE) {
        add(table, columns > VERY_WIDE ? "very-wide" : "wide");
      }
      if (rows.size() <= SHORT) {
        add(table, "short");
      }
      if (columns > 1 && !Xml.elements(table, "img").isEmpty()) {
        add(table, "pictures-" + Math.min(columns, WIDE));
      }
    }
  }

  private static void add(Element table, String name) {
    table.setAttribute("class", (table.getAttribute("class") + " " + name).strip());
  }

  private static int columns(Element row) {
    return List.of("td", "th").stream().mapToInt(name -> Xml.elements(row, name).size()).sum();
  }
}
