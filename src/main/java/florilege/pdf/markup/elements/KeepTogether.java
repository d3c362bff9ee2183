package florilege.pdf.markup.elements;

import florilege.text.dom.Dom;
import org.w3c.dom.Element;

/**
 * Tells listings, boxes and comments of a few lines from longer ones: a short one is kept on a
 * page, a long one would leave too much of a page empty.
 */
public final class KeepTogether {

  private static final int LINES = 12;

  /** A guess, since nothing is laid out yet: characters on a line of code, and of text. */
  private static final int CODE = 60;

  private static final int TEXT = 70;

  /** A comment of fewer lines is not divided, since one of them would stand alone. */
  private static final int COMMENT = 4;

  private KeepTogether() {}

  public static void mark(Element chapter) {
    for (Element pre : Dom.elements(chapter, "pre")) {
      mark(pre, LINES, CODE);
    }
    for (Element box : Dom.elements(chapter, "div")) {
      if (Dom.hasClass(box, "admonition")) {
        mark(box, LINES, TEXT);
      } else if (Dom.hasClass(box, "text") && Dom.hasClass(parent(box), "comment")) {
        mark(box, COMMENT, TEXT);
      }
    }
  }

  private static Element parent(Element element) {
    return (Element) element.getParentNode();
  }

  private static void mark(Element element, int most, int width) {
    long lines =
        element.getTextContent().strip().lines().mapToLong(line -> 1 + line.length() / width).sum();
    if (lines <= most) {
      element.setAttribute("class", (element.getAttribute("class") + " short").strip());
    }
  }
}
