package florilege.text.html.structure;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Tells what kind of content an element is and holds, after HTML §3.2.5 and the schemas of EPUB
 * 3.3, narrowed to what the allow-list has.
 */
public final class ContentModel {

  /** Elements deeper than this are unwrapped: layout engines and readers' XML parsers recurse. */
  public static final int DEEPEST = 80;

  public static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "pre",
          "hr",
          "blockquote",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "div",
          "section",
          "figure",
          "figcaption",
          "details",
          "summary",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "th",
          "td");

  /** Blocks in which loose words get a paragraph of their own. */
  private static final Set<String> PARAGRAPHS = Set.of("blockquote", "section", "details");

  private ContentModel() {}

  static boolean isBlock(Node node) {
    return node instanceof Element e && BLOCKS.contains(e.getLocalName());
  }

  static boolean wantsParagraphs(Element element) {
    boolean root = element.getParentNode() == element.getOwnerDocument();
    return root || PARAGRAPHS.contains(element.getLocalName());
  }

  static boolean is(Node node, String... names) {
    return node instanceof Element e && List.of(names).contains(e.getLocalName());
  }

  static boolean isBlankText(Node node) {
    return node.getNodeType() == Node.TEXT_NODE && node.getNodeValue().isBlank();
  }

  /** Whether there is nothing to see or hear in it. */
  static boolean isEmpty(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      boolean void_ = is(child, "img", "hr", "table");
      if (void_
          || child instanceof Element e && !isEmpty(e)
          || child.getNodeType() == Node.TEXT_NODE && !isBlankText(child)) {
        return false;
      }
    }
    return true;
  }
}
