package florilege.text.html;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Lists that hold items and nothing else (HTML §4.4.5 to §4.4.9). */
final class Lists {

  private Lists() {}

  /** Fills a list; what is no item goes into the item before it, or into one of its own. */
  static Element list(Element from, Element to, Structure structure) {
    for (Node child : Structure.children(from)) {
      if (Model.is(child, "li")) {
        item((Element) child, to, structure);
      } else if (Model.is(child, "ul", "ol") && to.getLastChild() instanceof Element last) {
        Structure.keepFull(list((Element) child, structure.open((Element) child, last), structure));
      } else if (!Model.isBlankText(child)) {
        structure.flow(alone(child), structure.open("li", to));
      }
    }
    return to;
  }

  /** An item without a list; several in a row share the one that is made for them. */
  static void stray(Element item, Element box, Structure structure) {
    boolean follows =
        Model.is(item.getPreviousSibling(), "li") && Model.is(box.getLastChild(), "ul");
    item(item, follows ? (Element) box.getLastChild() : structure.open("ul", box), structure);
  }

  private static void item(Element from, Element list, Structure structure) {
    Element item = structure.open(from, list);
    if (!Model.is(list, "ol")) {
      item.removeAttribute("value");
    }
    structure.flow(from, item);
  }

  /**
   * A definition list: terms, then what they mean. Without any term it is no list, and its content
   * stands by itself.
   */
  static void definitions(Element from, Element box, Structure structure) {
    List<Element> parts = new ArrayList<>();
    gather(from, parts);
    int term = 0;
    while (term < parts.size() && !Model.is(parts.get(term), "dt")) {
      structure.flow(parts.get(term++), box);
    }
    if (term == parts.size()) {
      return;
    }
    Element list = structure.open(from, box);
    for (Element part : parts.subList(term, parts.size())) {
      if (Model.is(part, "dt")) {
        structure.line(part, list);
      } else {
        Element meaning =
            Model.is(part, "dd") ? structure.open(part, list) : structure.open("dd", list);
        structure.flow(part, meaning);
      }
    }
    if (Model.is(list.getLastChild(), "dt")) {
      structure.open("dd", list);
    }
  }

  private static void gather(Element from, List<Element> parts) {
    for (Node child : Structure.children(from)) {
      if (Model.is(child, "div")) {
        gather((Element) child, parts);
      } else if (Model.is(child, "dt", "dd")) {
        parts.add((Element) child);
      } else if (!Model.isBlankText(child)) {
        parts.add(alone(child));
      }
    }
  }

  /** A node in an element of its own; it leaves its parent. */
  private static Element alone(Node node) {
    Element holder = node.getOwnerDocument().createElementNS(florilege.text.Xml.XHTML, "div");
    holder.appendChild(node);
    return holder;
  }
}
