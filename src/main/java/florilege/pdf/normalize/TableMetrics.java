package florilege.pdf.normalize;

import florilege.style.PageGeometry;
import florilege.text.Dom;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Tells how much room there is for the words of a table, by what the style sheets of print give to
 * tables.
 */
final class TableMetrics {

  private static final Set<String> INDENTED = Set.of("li", "dd", "blockquote");

  /** Ems that a list or a quotation takes from the measure. */
  private static final double INDENT = 1.6;

  /** Ems that each of the first replies within replies takes. */
  private static final double REPLY = 2;

  private static final int REPLIES = 3;

  private static final double POINTS = 72 / 25.4;

  /** No table has less, in ems of its own type. */
  private static final double LEAST = 8;

  /** Guesses are not held against the edge of the page. */
  private static final double SAFE = 0.98;

  private TableMetrics() {}

  /**
   * The width that is left for words, beside what parts the columns, in ems of the table's type.
   */
  static double of(Element table, int columns, PageGeometry page) {
    double size = page.typeSize();
    double measure = page.textWidth() * POINTS / size;
    double type = 0.9;
    double gap = 1.2;
    if (Dom.hasClass(table, "very-wide")) {
      type = 4.5 / size;
      gap = 0;
    } else if (Dom.hasClass(table, "wide")) {
      type = 7 / size;
      gap = 2 / 7.0;
    } else if (Dom.hasClass(table, "broad")) {
      type = 0.8;
      gap = 0.6;
    }
    double room = (measure - indents(table)) / type;
    return Math.max(LEAST, SAFE * (room - (columns - 1) * gap));
  }

  private static double indents(Element table) {
    double indents = 0;
    int replies = -1;
    for (Node at = table.getParentNode(); at instanceof Element around; at = at.getParentNode()) {
      if (INDENTED.contains(around.getNodeName()) || Dom.hasClass(around, "admonition")) {
        indents += INDENT;
      } else if (Dom.hasClass(around, "comment")) {
        replies++;
      }
    }
    return indents + REPLY * Math.max(0, Math.min(replies, REPLIES));
  }
}
