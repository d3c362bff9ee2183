package florilege.pdf.normalize;

import florilege.style.Page;
import florilege.text.Xml;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * How much room there is for the words of a table, by what the style sheets of print give to
 * tables.
 */
final class TableRoom {

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

  private TableRoom() {}

  /**
   * The width that is left for words, beside what parts the columns, in ems of the table's type.
   */
  static double of(Element table, int columns, Page page) {
    double size = page.typeSize();
    double measure = page.textWidth() * POINTS / size;
    double room = (measure - indents(table)) * size / type(table, page);
    return Math.max(LEAST, SAFE * (room - (columns - 1) * gap(table, page)));
  }

  /** The size of a table's type, in points. */
  private static double type(Element table, Page page) {
    if (Xml.hasClass(table, "very-wide")) {
      return 4.5;
    } else if (Xml.hasClass(table, "wide")) {
      return 7;
    }
    return (Xml.hasClass(table, "broad") ? 0.8 : 0.9) * page.typeSize();
  }

  /** What parts two columns, in ems of the table's type; a space between words has a quarter. */
  static double gap(Element table, Page page) {
    if (Xml.hasClass(table, "very-wide")) {
      return 2 / type(table, page);
    } else if (Xml.hasClass(table, "wide")) {
      return 5 / type(table, page);
    }
    return Xml.hasClass(table, "broad") ? 0.8 : 1.2;
  }

  /** Has a table set in the next smaller type; false if there is none that can be read well. */
  static boolean setSmaller(Element table) {
    boolean small = Xml.hasClass(table, "wide") || Xml.hasClass(table, "very-wide");
    if (small) {
      return false;
    }
    Xml.addClass(table, Xml.hasClass(table, "broad") ? "wide" : "broad");
    return true;
  }

  private static double indents(Element table) {
    double indents = 0;
    int replies = -1;
    for (Node at = table.getParentNode(); at instanceof Element around; at = at.getParentNode()) {
      if (INDENTED.contains(around.getNodeName()) || Xml.hasClass(around, "admonition")) {
        indents += INDENT;
      } else if (Xml.hasClass(around, "comment")) {
        replies++;
      }
    }
    return indents + REPLY * Math.max(0, Math.min(replies, REPLIES));
  }
}
