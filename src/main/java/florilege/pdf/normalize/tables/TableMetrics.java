package florilege.pdf.normalize.tables;

import florilege.style.PageGeometry;
import florilege.text.dom.Dom;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Tells how much room there is for the words of a table, by what the style sheets of print give to
 * tables.
 */
public final class TableMetrics {

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
    double room = (measure - indents(table)) * size / type(table, page);
    return Math.max(LEAST, SAFE * (room - (columns - 1) * gap(table, page)));
  }

  /** The size of a table's type, in points. */
  private static double type(Element table, PageGeometry page) {
    if (Dom.hasClass(table, "very-wide")) {
      return 4.5;
    } else if (Dom.hasClass(table, "wide")) {
      return 7;
    }
    return (Dom.hasClass(table, "broad") ? 0.8 : 0.9) * page.typeSize();
  }

  /** What parts two columns, in ems of the table's type; a space between words has a quarter. */
  static double gap(Element table, PageGeometry page) {
    if (Dom.hasClass(table, "very-wide")) {
      return 2 / type(table, page);
    } else if (Dom.hasClass(table, "wide")) {
      return 5 / type(table, page);
    }
    return Dom.hasClass(table, "broad") ? 0.8 : 1.2;
  }

  /** Has a table set in the next smaller type; false if there is none that can be read well. */
  static boolean setSmaller(Element table) {
    boolean small = Dom.hasClass(table, "wide") || Dom.hasClass(table, "very-wide");
    if (small) {
      return false;
    }
    Dom.addClass(table, Dom.hasClass(table, "broad") ? "wide" : "broad");
    return true;
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
