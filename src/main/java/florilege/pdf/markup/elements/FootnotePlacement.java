package florilege.pdf.markup.elements;

import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Moves the notes of a chapter from its end to the foot of the pages that call them. */
public final class FootnotePlacement {

  /**
   * Where a call cannot take its note along: what the engine lays out more than once would set the
   * note more than once. Such notes stay at the end of the article.
   */
  private static final Set<String> FIXED =
      Set.of("table", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "aside", "header", "nav");

  /**
   * So many notes to so little text on average, in characters, stay at the end as well: for each
   * note of a page the engine lays out all others again, and thousands would take minutes.
   */
  private static final int MANY = 300;

  private static final int LEAST_TEXT = 150;

  /**
   * A note at the foot of a page.
   *
   * @param id of the {@code aside}
   * @param call id of the first link that leads to it
   * @param label id of the link back, which is its number
   */
  public record Note(String id, String call, String label) {}

  private final Map<String, Element> calls = new HashMap<>();
  private final List<Note> placed = new ArrayList<>();
  private boolean dense;

  private FootnotePlacement() {}

  /** Moves all notes of a chapter that can be moved. */
  public static List<Note> place(Element chapter) {
    FootnotePlacement footnotes = new FootnotePlacement();
    Dom.elements(chapter, "a").stream()
        .filter(link -> Dom.hasClass(link, "noteref"))
        .forEach(call -> footnotes.calls.putIfAbsent(call.getAttribute("href"), call));
    List<Element> sections =
        Dom.elements(chapter, "section").stream()
            .filter(section -> Dom.hasClass(section, "footnotes"))
            .toList();
    int count = footnotes.calls.size();
    footnotes.dense = count > MANY && text(chapter, sections) / count < LEAST_TEXT;
    sections.forEach(footnotes::empty);
    return footnotes.placed;
  }

  /** How many characters stand outside of the notes. */
  private static int text(Element chapter, List<Element> sections) {
    return chapter.getTextContent().length()
        - sections.stream().mapToInt(section -> section.getTextContent().length()).sum();
  }

  private void empty(Element section) {
    int number = 0;
    for (Element item : Dom.elements(section, "li")) {
      if (Dom.hasClass((Element) item.getParentNode().getParentNode(), "footnotes")) {
        number++;
        Element call = calls.get("#" + item.getAttribute("id"));
        if (dense || call == null || isFixed(call)) {
          item.setAttribute("value", Integer.toString(number));
        } else {
          place(item, call);
        }
      }
    }
    if (Dom.elements(section, "li").isEmpty()) {
      section.getParentNode().removeChild(section);
    }
  }

  private static boolean isFixed(Element call) {
    for (Node node = call; node instanceof Element element; node = node.getParentNode()) {
      if (FIXED.contains(element.getLocalName()) || Dom.hasClass(element, "footnotes")) {
        return true;
      }
    }
    return false;
  }

  private void place(Element item, Element call) {
    String id = item.getAttribute("id");
    if (!call.hasAttribute("id")) {
      call.setAttribute("id", id + "-call");
    }
    Note note = new Note(id, call.getAttribute("id"), id + "-label");
    Element aside = element(item, "aside", "footnote");
    Dom.elements(item, "a").stream()
        .filter(link -> Dom.hasClass(link, "backref"))
        .forEach(FootnotePlacement::remove);
    while (item.getFirstChild() != null) {
      aside.appendChild(item.getFirstChild());
    }
    item.getParentNode().removeChild(item);
    aside.setAttribute("id", id);
    label(aside, call, note);
    call.getParentNode().insertBefore(aside, call.getNextSibling());
    placed.add(note);
  }

  private static void remove(Element link) {
    link.getParentNode().removeChild(link);
  }

  private static void label(Element aside, Element call, Note note) {
    Element label = element(aside, "a", "backref");
    label.setAttribute("id", note.label());
    label.setAttribute("href", "#" + note.call());
    // With the space inside, a style can hang it beside the note and begin the text without one.
    label.setTextContent(call.getTextContent() + " ");
    Element line = Dom.elements(aside, "p").stream().findFirst().orElse(aside);
    line.insertBefore(label, line.getFirstChild());
  }

  private static Element element(Element near, String name, String type) {
    Element element = near.getOwnerDocument().createElementNS(Dom.XHTML, name);
    element.setAttribute("class", type);
    return element;
  }
}
