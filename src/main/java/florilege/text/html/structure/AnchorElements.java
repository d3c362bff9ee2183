package florilege.text.html.structure;

import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Moves the ids of elements that hold nothing and stand between blocks for the sake of their ids
 * alone, such as {@code <a id="here"></a>} above a heading, to the block that follows. Nothing else
 * would be left of them.
 */
public final class AnchorElements {

  private AnchorElements() {}

  public static void settle(Document document) {
    List<String> names = new ArrayList<>();
    Element last = document.getDocumentElement();
    for (Element element : Dom.elements(document, "*")) {
      if (element == document.getDocumentElement()) {
        continue;
      }
      boolean empty =
          !ContentModel.is(element, "img", "hr", "table", "br") && ContentModel.isEmpty(element);
      if (empty && element.hasAttribute("id") && isBetween(element)) {
        names.add(element.getAttribute("id"));
        element.removeAttribute("id");
      } else if (!empty && ContentModel.isBlock(element)) {
        last = element;
        name(last, names);
      }
    }
    if (last != document.getDocumentElement()) {
      name(last, names);
    }
  }

  private static void name(Element element, List<String> names) {
    names.forEach(name -> DocumentIds.name(element, name));
    names.clear();
  }

  /** Whether no words stand beside it, nor beside what holds it within a line. */
  private static boolean isBetween(Element element) {
    for (Node at = element; at != null && !isBox(at); at = at.getParentNode()) {
      if (isWords(at.getPreviousSibling()) || isWords(at.getNextSibling())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBox(Node node) {
    return node instanceof Element e && ContentModel.isBlock(e) && !e.getLocalName().equals("p")
        || node.getParentNode() == node.getOwnerDocument();
  }

  private static boolean isWords(Node node) {
    return node != null
        && !ContentModel.isBlankText(node)
        && !ContentModel.isBlock(node)
        && !(node instanceof Element e && ContentModel.isEmpty(e) && !ContentModel.is(e, "img"));
  }
}
