package florilege.pdf.markup.elements;

import florilege.text.dom.Dom;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Groups what stands in a line, where there is more of it side by side than anybody writes. The
 * engine puts the tags of elements in order by counting up to each of them from the first beside
 * it: for 60,000 words with an emphasis of their own, that takes a minute.
 */
public final class InlineGrouper {

  /** Nodes side by side; more than any ordinary paragraph has. */
  public static final int MANY = 1_000;

  private static final int GROUP = 200;

  private static final Set<String> INLINE =
      Dom.names(
          """
          a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup
          time u var""");

  private InlineGrouper() {}

  public static void part(Document document) {
    for (Element element : Dom.elements(document, "*")) {
      if (isCrowd(element)) {
        part(element);
      }
    }
  }

  private static boolean isCrowd(Element parent) {
    int count = 0;
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (!(child instanceof Text) && !INLINE.contains(child.getNodeName())) {
        return false;
      }
      count++;
    }
    return count > MANY;
  }

  private static void part(Element parent) {
    Node next = parent.getFirstChild();
    while (next != null) {
      Element group = parent.getOwnerDocument().createElementNS(Dom.XHTML, "span");
      parent.insertBefore(group, next);
      boolean full = false;
      for (int size = 1; next != null && !full; size++) {
        Node node = next;
        next = node.getNextSibling();
        group.appendChild(node);
        full = size >= GROUP && (endsLine(node) || size >= 2 * GROUP);
      }
    }
  }

  /** Whether a line may end behind a node. */
  private static boolean endsLine(Node node) {
    return node instanceof Text text
        && !text.getData().isEmpty()
        && Character.isWhitespace(text.getData().charAt(text.getLength() - 1));
  }
}
