package florilege.book.reflow;

import florilege.book.LocalizedWords;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import florilege.text.math.TexToMathml;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Prepares a page for screens of any width and type of any size, neither of which a style sheet can
 * ask for in a paginated reading system. Long words in titles and tables get marks where they may
 * be divided; tables are told apart by their columns; what may still be wider than the page is put
 * into a frame whose class says how much room it needs. A formula in one can be moved, also by keys
 * (WCAG 2.1.1, 4.1.2); each cell of a table in one knows the head of its column, for engines that
 * make lists of rows.
 */
public final class SmallScreenMarkup {

  /** Ems for which there is room on a phone of 320 pixels, with type of twice the usual size. */
  private static final double ROOM = 7.5;

  /** Ems that the classes {@code room-8} and so on are for. */
  private static final List<Integer> ROOMS = List.of(8, 11, 15, 20, 27, 36, 50);

  /** Columns of the smallest type. */
  private static final int MOST_COLUMNS = 10;

  /** Columns from which on type is smaller. */
  private static final int MANY_COLUMNS = 5;

  /** Cells of a number, with a sign, a unit or an interval, that are not to be broken. */
  private static final Pattern FIGURES =
      Pattern.compile("(?=.*\\d)[\\d\\s.,:/%‰°€$£¥+±−–×()-]{1,16}[\\p{L}²³°]{0,4}");

  /** The class of such cells. */
  static final String FIGURES_CLASS = "figures";

  private SmallScreenMarkup() {}

  /** Prepares a chapter on a page; its elements are not the same afterwards. */
  public static void fit(Element chapter, LocalizedWords words) {
    Stream.of("h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "summary", "caption", "dt")
        .flatMap(name -> Dom.elements(chapter, name).stream())
        .forEach(WordBreaks::inTitle);
    if (Dom.hasClass(chapter, "contributors") || Dom.hasClass(chapter, "contents")) {
      Dom.elements(chapter, "a").forEach(WordBreaks::inTitle);
    }
    Dom.elements(chapter, "table").stream()
        .filter(table -> !isWithin(table, "table"))
        .forEach(SmallScreenMarkup::fit);
    Dom.elements(chapter, "math").forEach(maths -> fitFormula(maths, words));
  }

  private static void fit(Element table) {
    for (Element cell : cells(table)) {
      if (FIGURES.matcher(cell.getTextContent().strip()).matches()) {
        Dom.addClass(cell, FIGURES_CLASS);
      } else {
        WordBreaks.inCell(cell);
      }
    }
    TableWidth width = TableWidth.of(table);
    if (width.columns() >= MANY_COLUMNS) {
      Dom.addClass(table, "columns-" + Math.min(width.columns(), MOST_COLUMNS));
    }
    if (width.ems() > ROOM) {
      boolean isPlain = cells(table).stream().noneMatch(cell -> cell.hasAttribute("rowspan"));
      Element frame = frame(table, "div", "table-frame");
      if (isPlain) {
        Dom.addClass(frame, room(width.ems()));
        ColumnLabels.add(table);
      }
    }
  }

  private static List<Element> cells(Element table) {
    return Stream.of("td", "th").flatMap(name -> Dom.elements(table, name).stream()).toList();
  }

  private static void fitFormula(Element maths, LocalizedWords words) {
    double ems = FormulaWidth.of(maths);
    if (ems <= ROOM) {
      return;
    }
    Element around = (Element) maths.getParentNode();
    Element frame =
        Dom.hasClass(around, TexToMathml.CLASS) ? around : frame(maths, "span", TexToMathml.CLASS);
    Dom.addClass(frame, "long-formula");
    Dom.addClass(frame, room(ems));
    new ElementBuilder(frame)
        .with("role", "group")
        .with("tabindex", "0")
        .with("aria-label", words.say("formula"));
  }

  /** The class of what needs room for so many ems at most, of those that style sheets know. */
  private static String room(double ems) {
    int room =
        ROOMS.stream().filter(most -> ems <= most).findFirst().orElse(ROOMS.get(ROOMS.size() - 1));
    return "room-" + room;
  }

  private static Element frame(Element content, String element, String cssClass) {
    Element frame = content.getOwnerDocument().createElementNS(Dom.XHTML, element);
    frame.setAttribute("class", cssClass);
    content.getParentNode().replaceChild(frame, content);
    frame.appendChild(content);
    return frame;
  }

  private static boolean isWithin(Node node, String name) {
    for (Node at = node.getParentNode(); at != null; at = at.getParentNode()) {
      if (name.equals(at.getLocalName())) {
        return true;
      }
    }
    return false;
  }
}
