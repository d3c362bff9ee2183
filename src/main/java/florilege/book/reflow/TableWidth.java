package florilege.book.reflow;

import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Tells how narrow a table can become: a guess, rather too wide than too narrow.
 *
 * @param columns how many it has
 * @param ems width that it has at least, in ems of the text around it
 */
public record TableWidth(int columns, double ems) {

  private static final double LETTER = 0.55;
  private static final double PADDING = 1;

  /** A picture shrinks with its column, but not below this. */
  private static final double PICTURE = 2;

  /** Where CJK, whose signs are as wide as they are high and may all begin a line, begins. */
  private static final int WIDE = 0x2E80;

  /** Where a line may end. */
  private static final Pattern BREAK =
      Pattern.compile("[\\s\u00AD\u200B&&[^\u00A0\u202F]]+|(?<=[\u2013\u2014-])");

  /** Measures a table whose long words are marked. */
  static TableWidth of(Element table) {
    List<Double> needed = new ArrayList<>();
    for (Element row : rows(table)) {
      int at = 0;
      for (Element cell : Dom.children(row)) {
        int span = span(cell);
        double each = PADDING + width(cell) / span;
        for (int end = at + span; at < end; at++) {
          if (at == needed.size()) {
            needed.add(0.0);
          }
          needed.set(at, Math.max(needed.get(at), each));
        }
      }
    }
    double ems = needed.stream().mapToDouble(Double::doubleValue).sum();
    return new TableWidth(needed.size(), ems * size(needed.size()));
  }

  /** Size of type, as style sheets set tables of many columns. */
  private static double size(int columns) {
    return columns < 5 ? 0.9 : columns < 7 ? 0.75 : columns < 10 ? 0.65 : 0.55;
  }

  private static List<Element> rows(Element table) {
    return Dom.children(table).stream()
        .flatMap(
            part ->
                part.getLocalName().equals("tr")
                    ? Stream.of(part)
                    : Dom.children(part).stream().filter(row -> row.getLocalName().equals("tr")))
        .toList();
  }

  private static int span(Element cell) {
    String span = cell.getAttribute("colspan");
    return span.matches("[1-9]\\d{0,2}") ? Integer.parseInt(span) : 1;
  }

  private static double width(Element element) {
    double width = 0;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        boolean whole = Dom.hasClass(element, SmallScreenMarkup.FIGURES_CLASS);
        width = Math.max(width, width(text.getData().strip(), whole));
      } else if (child instanceof Element inner) {
        width =
            Math.max(
                width,
                switch (inner.getLocalName()) {
                  case "table" -> of(inner).ems();
                  case "img", "svg" -> PICTURE;
                  case "math" -> FormulaWidth.of(inner);
                  default -> width(inner);
                });
      }
    }
    return width;
  }

  private static double width(String text, boolean whole) {
    if (text.codePoints().anyMatch(c -> c >= WIDE)) {
      return 1;
    }
    Stream<String> pieces = whole ? Stream.of(text) : BREAK.splitAsStream(text);
    return LETTER * pieces.mapToInt(String::length).max().orElse(0);
  }
}
