package florilege.pdf.markup;

import florilege.text.Dom;
import florilege.text.ElementBuilder;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The lines at the head of the pages of a chapter. */
final class RunningHeads {

  /** A head must fit on a line: longer ones are cut at a word. In characters. */
  private static final int LONGEST = 60;

  private RunningHeads() {}

  /**
   * Puts both heads into a chapter: {@code div.running-verso} for left pages, {@code
   * div.running-recto} for right ones. They stand after the first element: the engine takes what is
   * at the very top of a page for part of the page before.
   */
  static void add(Element chapter, String verso, String recto) {
    Node place = chapter.getFirstChild();
    while (place != null && !(place instanceof Element)) {
      place = place.getNextSibling();
    }
    Node next = place == null ? null : place.getNextSibling();
    chapter.insertBefore(head(chapter, "running-verso", verso), next);
    chapter.insertBefore(head(chapter, "running-recto", recto), next);
  }

  private static Element head(Element chapter, String name, String title) {
    Element head = chapter.getOwnerDocument().createElementNS(Dom.XHTML, "div");
    return new ElementBuilder(head).with("class", name).text(shorten(title)).element();
  }

  private static String shorten(String title) {
    if (title.codePointCount(0, title.length()) <= LONGEST) {
      return title;
    }
    int end = title.offsetByCodePoints(0, LONGEST - 1);
    int space = title.lastIndexOf(' ', end);
    return title.substring(0, space > LONGEST / 2 ? space : end).strip() + "…";
  }
}
