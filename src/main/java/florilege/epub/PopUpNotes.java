package florilege.epub;

import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes the notes of a chapter such as reading systems show beside their calls: an {@code aside} of
 * the type {@code footnote}, as Apple and Thorium want it, with the role {@code doc-footnote},
 * which KOReader looks for; Kobo and foliate take either. A note that nothing calls is no such
 * aside, since reading systems hide these.
 */
final class PopUpNotes {

  private PopUpNotes() {}

  /** Changes the notes of a chapter on a page. */
  static void make(Element chapter) {
    for (Element section : Dom.elements(chapter, "section")) {
      if (Dom.hasClass(section, "footnotes")) {
        section.removeAttribute("role"); // doc-endnotes would hold doc-endnote, in a list
        Dom.children(section).stream()
            .filter(list -> list.getLocalName().equals("ol"))
            .forEach(PopUpNotes::unfold);
      }
    }
  }

  private static void unfold(Element list) {
    int number = 0;
    for (Element item : Dom.children(list)) {
      boolean called = hasWayBack(item);
      String value = item.getAttribute("value");
      number = value.isEmpty() ? number + 1 : Integer.parseInt(value);
      Element note = note(item, called ? "aside" : "div", number);
      if (called) {
        new ElementBuilder(note).with("epub:type", "footnote").with("role", "doc-footnote");
      }
      list.getParentNode().insertBefore(note, list);
    }
    list.getParentNode().removeChild(list);
  }

  private static boolean hasWayBack(Element item) {
    return Dom.elements(item, "a").stream().anyMatch(a -> Dom.hasClass(a, "backref"));
  }

  private static Element note(Element item, String name, int number) {
    Element note = item.getOwnerDocument().createElementNS(Dom.XHTML, name);
    new ElementBuilder(note).with("class", "footnote").with("id", item.getAttribute("id"));
    while (item.getFirstChild() != null) {
      note.appendChild(item.getFirstChild());
    }
    List<Element> parts = Dom.children(note);
    boolean isParagraph = !parts.isEmpty() && parts.get(0).getLocalName().equals("p");
    Element line = isParagraph ? parts.get(0) : new ElementBuilder(note).add("p").element();
    if (!isParagraph) {
      note.insertBefore(line, note.getFirstChild());
    }
    Node first = line.getFirstChild();
    Element sign = note.getOwnerDocument().createElementNS(Dom.XHTML, "span");
    new ElementBuilder(sign).with("class", "note-number").text(number + ".");
    line.insertBefore(sign, first);
    line.insertBefore(note.getOwnerDocument().createTextNode(" "), first);
    return note;
  }
}
