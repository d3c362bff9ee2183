package florilege.text.html.structure;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Repairs lists, so that they hold items and nothing else (HTML §4.4.5 to §4.4.9). */
final class ListRepair {

  private ListRepair() {}

  /** Fills a list; what is no item goes into the item before it, or into one of its own. */
  static Element list(Element from, Element to, StructureRepair structure) {
    for (Node child : StructureRepair.children(from)) {
      if (ContentModel.is(child, "li")) {
        item((Element) child, to, structure);
      } else if (ContentModel.is(child, "ul", "ol") && to.getLastChild() instanceof Element last) {
        StructureRepair.keepFull(
            list((Element) child, structure.open((Element) child, last), structure));
      } else if (!ContentModel.isBlankText(child)) {
        structure.flow(alone(child), structure.open("li", to));
      }
    }
    return to;
  }

  /** An item without a list; several in a row share the one that is made for them. */
  static void stray(Element item, Element box, StructureRepair structure) {
    boolean follows =
        ContentModel.is(item.getPreviousSibling(), "li")
            && ContentModel.is(box.getLastChild(), "ul");
    item(item, follows ? (Element) box.getLastChild() : structure.open("ul", box), structure);
  }

  private static void item(Element from, Element list, StructureRepair structure) {
    Element item = structure.open(from, list);
    if (!ContentModel.is(list, "ol")) {
      item.removeAttribute("value");
    }
    structure.flow(from, item);
  }

  /**
   * A definition list: terms, then what they mean. Without any term it is no list, and its content
   * stands by itself.
   */
  static void definitions(Element from, Element box, StructureRepair structure) {
    List<Element> parts = new ArrayList<>();
    gather(from, parts);
    int term = 0;
    while (term < parts.size() && !ContentModel.is(parts.get(term), "dt")) {
      structure.flow(parts.get(term++), box);
    }
    if (term == parts.size()) {
      return;
    }
    Element list = structure.open(from, box);
    for (Element part : parts.subList(term, parts.size())) {
      if (ContentModel.is(part, "dt")) {
        structure.line(part, list);
      } else {
        Element meaning =
            ContentModel.is(part, "dd") ? structure.open(part, list) : structure.open("dd", list);
        structure.flow(part, meaning);
      }
    }
    if (ContentModel.is(list.getLastChild(), "dt")) {
      structure.open("dd", list);
    }
  }

  private static void gather(Element from, List<Element> parts) {
    for (Node child : StructureRepair.children(from)) {
      if (ContentModel.is(child, "div")) {
        gather((Element) child, parts);
      } else if (ContentModel.is(child, "dt", "dd")) {
        parts.add((Element) child);
      } else if (!ContentModel.isBlankText(child)) {
        parts.add(alone(child));
      }
    }
  }

  /** A node in an element of its own; it leaves its parent. */
  private static Element alone(Node node) {
    Element holder = node.getOwnerDocument().createElementNS(florilege.text.dom.Dom.XHTML, "div");
    holder.appendChild(node);
    return holder;
  }
}
