package florilege.pdf.normalize.tables;

import florilege.style.PageGeometry;
import florilege.text.dom.Dom;
import org.w3c.dom.Element;

/**
 * Sees to it that the engine can repeat the head and the foot of a table on every page of it. It
 * moves the one box of the head from page to page, up from the first row there; where that puts a
 * part of it on the page before, and the table has not been painted on that page, the structure
 * element of the table is missing, and the engine fails with a NullPointerException ({@code
 * PdfBoxAccessibilityHelper.ensureAncestorTree}). So it does with
 *
 * <ul>
 *   <li>a table whose margin is on one page and whose border begins on the next: a block around the
 *       table has the margin in its stead,
 *   <li>a head that is higher than a page, and a table within another, whose pages the engine
 *       confuses with those of the other: their heads are not repeated.
 * </ul>
 */
public final class RepeatedTableHeads {

  /**
   * How much of a page head and foot may take by a guess that is never wrong by half, since lines
   * are at least half full.
   */
  private static final double MOST = 0.3;

  private RepeatedTableHeads() {}

  /**
   * Prepares a table.
   *
   * @param lines of the head and the foot together, by a guess
   */
  static void settle(Element table, double lines, PageGeometry page) {
    if (Dom.children(table).stream().noneMatch(part -> part.getNodeName().matches("thead|tfoot"))) {
      return;
    }
    if (lines > MOST * page.lines() || TableGrid.isWithinTable(table)) {
      Dom.addClass(table, "once");
    } else {
      Element frame = table.getOwnerDocument().createElementNS(Dom.XHTML, "div");
      frame.setAttribute("class", "table-frame");
      table.getParentNode().replaceChild(frame, table);
      frame.appendChild(table);
    }
  }
}
