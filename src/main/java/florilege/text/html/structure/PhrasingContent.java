package florilege.text.html.structure;

import florilege.text.dom.Dom;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Copies phrasing content (what may stand within a line), so that nothing else is in it. */
final class PhrasingContent {

  private static final int DEEPEST = 40;

  private PhrasingContent() {}

  /** Whether a block stands somewhere in an inline element. */
  static boolean hasBlocks(Element inline) {
    return Dom.elements(inline, "*").stream().anyMatch(ContentModel::isBlock);
  }

  /** Copies the content of an element as running text into another. */
  static void copy(Element from, Element to) {
    StructureRepair.children(from).forEach(child -> append(child, to));
  }

  /**
   * Appends a node to running text; a block is opened up and its words are kept apart from those
   * before it.
   */
  static void append(Node node, Element to) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      to.appendChild(to.getOwnerDocument().createTextNode(node.getNodeValue()));
    } else if (node instanceof Element e) {
      if (ContentModel.isBlock(e)) {
        if (to.hasChildNodes()) {
          to.appendChild(to.getOwnerDocument().createTextNode(inside(to, "pre") ? "\n" : " "));
        }
        copy(e, to);
      } else {
        inline(e, to);
      }
    }
  }

  private static void inline(Element e, Element to) {
    switch (e.getLocalName()) {
      case "rb", "rt", "rp" -> copy(e, to);
      case "ruby" -> ruby(e, to);
      default -> {
        Element made = within(e, to);
        copy(e, made);
        if (made != to) {
          settle(made, to);
        }
      }
    }
  }

  /**
   * A copy of an inline element, without its content, as last child; or the parent itself where it
   * may not stand.
   */
  static Element within(Element inline, Element to) {
    boolean link = inline.getLocalName().equals("a");
    boolean idle = link && !inline.hasAttribute("href") && !inline.hasAttribute("id");
    boolean vague = inline.getLocalName().equals("time") && !inline.hasAttribute("datetime");
    boolean undirected = inline.getLocalName().equals("bdo") && !inline.hasAttribute("dir");
    if (idle
        || vague
        || undirected
        || link && inside(to, "a")
        || depth(to) > ContentModel.DEEPEST + DEEPEST) {
      return to;
    }
    Element made = to.getOwnerDocument().createElementNS(Dom.XHTML, inline.getLocalName());
    attributes(inline, made);
    to.appendChild(made);
    return made;
  }

  /**
   * A link without words shows where it leads; any other element without content is taken away,
   * unless something points to it.
   */
  private static void settle(Element made, Element to) {
    boolean full =
        ContentModel.is(made, "br", "wbr", "img")
            || made.hasChildNodes()
            || made.hasAttribute("id");
    if (made.hasAttribute("href") && ContentModel.isEmpty(made)) {
      made.appendChild(made.getOwnerDocument().createTextNode(made.getAttribute("href")));
    } else if (!full) {
      to.removeChild(made);
    }
  }

  /**
   * Ruby as HTML §4.5.10 has it: base, then {@code rt} with or without {@code rp} around it,
   * repeated; else its words alone.
   */
  private static void ruby(Element ruby, Element to) {
    StringBuilder pattern = new StringBuilder();
    for (Node child : StructureRepair.children(ruby)) {
      pattern.append(
          ContentModel.isBlankText(child)
              ? ""
              : ContentModel.is(child, "rt") ? "t" : ContentModel.is(child, "rp") ? "p" : "b");
    }
    if (!pattern.toString().matches("(b+(t|ptp))+")) {
      copy(ruby, to);
      return;
    }
    Element made = within(ruby, to);
    for (Node child : StructureRepair.children(ruby)) {
      if (ContentModel.is(child, "rt", "rp")) {
        copy((Element) child, within((Element) child, made));
      } else {
        append(child, made);
      }
    }
  }

  static void attributes(Element from, Element to) {
    NamedNodeMap attributes = from.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Dom.set(to, attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
    }
  }

  private static boolean inside(Element element, String name) {
    for (Node at = element; at instanceof Element e; at = at.getParentNode()) {
      if (e.getLocalName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static int depth(Node node) {
    int depth = 0;
    for (Node at = node; at != null; at = at.getParentNode()) {
      depth++;
    }
    return depth;
  }
}
