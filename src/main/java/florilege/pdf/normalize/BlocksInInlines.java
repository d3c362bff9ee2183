package florilege.pdf.normalize;

import florilege.text.dom.Dom;
import florilege.text.dom.InlineElements;
import java.util.LinkedHashSet;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Makes blocks of inline elements that hold blocks. The engine cuts such an inline box in pieces,
 * of which some have neither text nor structure element. Notes, which float to the foot of the
 * page, may stand in a line. A link around blocks goes to the words in them, since the engine tags
 * no other as a link.
 */
final class BlocksInInlines {

  private static final Set<String> BLOCKS =
      Dom.names(
          """
          address article blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5
          h6 header hr li nav ol p pre section summary table ul\
          """);

  private BlocksInInlines() {}

  static void mark(Element body) {
    Set<Node> marked = new LinkedHashSet<>();
    for (Element element : Dom.elements(body, "*")) {
      if (BLOCKS.contains(element.getNodeName())) {
        for (Node around = element.getParentNode();
            InlineElements.isInline(around) && marked.add(around);
            around = around.getParentNode()) {
          Dom.addClass((Element) around, "holds-blocks");
        }
      }
    }
    marked.stream()
        .filter(element -> element.getNodeName().equals("a"))
        .forEach(link -> sendInwards((Element) link));
  }

  private static void sendInwards(Element link) {
    String target = link.getAttribute("href");
    link.removeAttribute("href");
    link.getOwnerDocument().renameNode(link, Dom.XHTML, "span");
    for (Element element : Dom.elements(link, "*")) {
      for (Node child = element.getFirstChild(), next; child != null; child = next) {
        next = child.getNextSibling();
        if (!target.isEmpty() && child instanceof Text text && !text.getData().isBlank()) {
          Element words = link.getOwnerDocument().createElementNS(Dom.XHTML, "a");
          words.setAttribute("href", target);
          element.replaceChild(words, text);
          words.appendChild(text);
        }
      }
    }
  }
}
