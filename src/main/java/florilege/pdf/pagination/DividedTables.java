package florilege.pdf.pagination;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableSectionBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import florilege.pdf.pagination.LaidOutPages.Ink;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Divides a table that is kept whole and so leaves much of the page before it empty: its first rows
 * go there, and its head stands over the others again.
 */
public final class DividedTables {

  /** The part of a page that may stay empty before a table. */
  private static final double EMPTY = 0.2;

  /** The fewest rows, without the head, that stand on a page. */
  private static final int ROWS = 2;

  /** Divides the tables of a run; whether any was, so that it must be laid out again. */
  public boolean mend(LaidOutPages layout) {
    List<Element> divided = new ArrayList<>();
    Ink before = null;
    for (Ink ink : layout.flow()) {
      if (before != null && before.page() + 1 == ink.page()) {
        TableBox table = table(ink.box());
        if (table != null && isDivisible(table) && leavesGap(before, table, layout)) {
          divided.add(table.getElement());
        }
      }
      before = ink;
    }
    divided.forEach(DividedTables::divide);
    return !divided.isEmpty();
  }

  private static TableBox table(Box inner) {
    Box box = inner;
    while (box != null && !(box instanceof TableBox)) {
      box = box.getParent();
    }
    return (TableBox) box;
  }

  /**
   * Whether it is only kept whole since it is short. What has notes or pictures is left alone, and
   * so are cells that stand in several rows.
   */
  private static boolean isDivisible(TableBox table) {
    Element element = table.getElement();
    return element != null
        && Dom.hasClass(element, "short")
        && !Dom.hasClass(element, "keep-together")
        && element.getElementsByTagName("img").getLength() == 0
        && Dom.elements(element, "a").stream().noneMatch(link -> Dom.hasClass(link, "noteref"))
        && Stream.of("td", "th")
            .flatMap(name -> Dom.elements(element, name).stream())
            .noneMatch(cell -> cell.hasAttribute("rowspan"))
        && table(table.getParent()) == null;
  }

  private static boolean leavesGap(Ink before, TableBox table, LaidOutPages layout) {
    int page = before.page();
    Box line = line(before.box());
    int end = layout.bottom(page) - layout.notes(page);
    int room = end - line.getAbsY() - line.getHeight();
    return room > EMPTY * (layout.bottom(page) - layout.top(page))
        && table.getAbsY() >= layout.top(page + 1)
        && isDivided(table, room - line.getHeight());
  }

  private static Box line(Box inner) {
    return inner instanceof InlineLayoutBox text ? text.getLineBox() : inner;
  }

  /** Whether enough rows fit in a room, and enough are left. */
  private static boolean isDivided(TableBox table, int room) {
    int height = 0;
    int fitting = 0;
    int rows = 0;
    for (Box part : table.getChildren()) {
      boolean counts = part instanceof TableSectionBox section && !section.isHeader();
      for (Box row : part.getChildren()) {
        height += row.getHeight();
        rows += counts ? 1 : 0;
        fitting += counts && height <= room ? 1 : 0;
      }
    }
    return fitting >= ROWS && rows - fitting >= ROWS;
  }

  /** Replaces a table by a copy, since the engine goes on styling an element as it once was. */
  private static void divide(Element table) {
    Element copy = (Element) table.cloneNode(true);
    copy.setAttribute(
        "class", (" " + copy.getAttribute("class") + " ").replace(" short ", " ").strip());
    table.getParentNode().replaceChild(copy, table);
  }
}
