package florilege.text.html.structure;

import florilege.text.dom.Dom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Puts a comma between the call of a note and a raised figure directly before it: 1 and 2 would be
 * read as 12, whatever elements they stand in.
 */
public final class NoteCalls {

  /** The text that was read before; none at the beginning of a block. */
  private Text last;

  private NoteCalls() {}

  public static void divide(Document document) {
    new NoteCalls().visit(document.getDocumentElement());
  }

  private void visit(Element root) {
    Deque<Node> next = new ArrayDeque<>(List.of(root));
    while (!next.isEmpty()) {
      Node node = next.pop();
      if (node instanceof Text text && !text.getData().isEmpty()) {
        read(text);
      } else if (node instanceof Element element) {
        last = ContentModel.isBlock(element) || ContentModel.is(element, "br") ? null : last;
        for (Node at = element.getLastChild(); at != null; at = at.getPreviousSibling()) {
          next.push(at);
        }
      }
    }
  }

  private void read(Text text) {
    boolean call =
        text.getParentNode() instanceof Element link
            && Dom.hasClass(link, "noteref")
            && raised(text) != null;
    if (call && last != null && endsInRaisedFigure(last)) {
      Element raised = raised(text);
      Element comma = text.getOwnerDocument().createElementNS(Dom.XHTML, "sup");
      comma.setTextContent(",");
      raised.getParentNode().insertBefore(comma, raised);
    }
    last = text;
  }

  private static boolean endsInRaisedFigure(Text text) {
    int c = text.getData().codePointBefore(text.getLength());
    boolean alwaysRaised = c == 0xB9 || c == 0xB2 || c == 0xB3 || c >= 0x2070 && c <= 0x2079;
    return alwaysRaised || Character.isDigit(c) && raised(text) != null;
  }

  /** The element that raises a text; null if none does. */
  private static Element raised(Text text) {
    Node at = text.getParentNode();
    while (at instanceof Element element && !ContentModel.isBlock(element)) {
      if (ContentModel.is(element, "sup")) {
        return element;
      }
      at = at.getParentNode();
    }
    return null;
  }
}
