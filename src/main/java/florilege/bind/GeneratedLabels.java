package florilege.bind;

import florilege.bind.rendered.RenderedText;
import florilege.bind.rendered.TextPass;
import florilege.book.LocalizedWords;
import florilege.text.Admonition;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Adds the book's own words to a text: the names of ways back from notes, of boxes without a title,
 * of listings.
 */
record GeneratedLabels(LocalizedWords words) implements TextPass {

  @Override
  public void apply(RenderedText text) {
    nameNotes(text.root());
    nameBoxes(text.root());
    nameListings(text.root());
  }

  /** Says in words what the signs of footnotes mean, for those who hear the book. */
  private void nameNotes(Element text) {
    for (Element section : Dom.elements(text, "section")) {
      if (Dom.hasClass(section, "footnotes")) {
        int number = 0;
        for (Element note : Dom.elements(section, "li")) {
          if (note.getParentNode().getParentNode() == section) {
            nameWaysBack(note, Integer.toString(++number));
          }
        }
      }
    }
  }

  /** Names each way back by the number of the note, and of the call where there are several. */
  private void nameWaysBack(Element note, String number) {
    List<Element> ways =
        Dom.elements(note, "a").stream().filter(a -> Dom.hasClass(a, "backref")).toList();
    for (int i = 0; i < ways.size(); i++) {
      String which = ways.size() == 1 ? number : number + "." + (i + 1);
      Dom.set(ways.get(i), "aria-label", words.say("back") + " (" + which + ")");
    }
  }

  /** Gives boxes without a title of their own that of their kind. */
  private void nameBoxes(Element text) {
    for (Element box : Dom.elements(text, "div")) {
      List<Element> parts = Dom.children(box);
      boolean titled = !parts.isEmpty() && Dom.hasClass(parts.get(0), "admonition-title");
      if (Dom.hasClass(box, "admonition") && !titled) {
        Arrays.stream(box.getAttribute("class").split(" "))
            .filter(Admonition::isKind)
            .map(kind -> words.say("box." + Admonition.of(kind, "").kind()))
            .findFirst()
            .ifPresent(title -> name(box, title));
      }
    }
  }

  /** Says before the number of a listing that it is one. */
  private void nameListings(Element text) {
    for (Element number : Dom.elements(text, "span")) {
      Node caption = number.getParentNode();
      boolean ofListing =
          Dom.hasClass(number, "number")
              && "figcaption".equals(caption.getLocalName())
              && Dom.hasClass((Element) caption.getParentNode(), "listing");
      if (ofListing) {
        new ElementBuilder(number).with("lang", words.lang()).with("xml:lang", words.lang());
        number.setTextContent(words.say("listing", number.getTextContent()));
      }
    }
  }

  private void name(Element box, String title) {
    ElementBuilder head = new ElementBuilder(box).add("div").with("class", "admonition-title");
    head.with("lang", words.lang()).with("xml:lang", words.lang()).add("p").text(title);
    box.insertBefore(head.element(), box.getFirstChild());
  }
}
