package florilege.text.html.structure;

import florilege.text.dom.ElementBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Copies running text into a box of blocks, wrapped in paragraphs where the box wants them. */
final class ParagraphWrapper {

  private final Element box;
  private final Element like;
  private final boolean paragraphs;

  /** The paragraph (or the box itself) that the next words go to, if one is begun. */
  private final Deque<Element> begun = new ArrayDeque<>();

  private ParagraphWrapper(Element box, Element like, boolean paragraphs) {
    this.box = box;
    this.like = like;
    this.paragraphs = paragraphs;
  }

  /** Running text in a box, which may want it in paragraphs. */
  static ParagraphWrapper of(Element box) {
    Element plain = new ElementBuilder(box).add("p").element();
    box.removeChild(plain);
    return new ParagraphWrapper(box, plain, ContentModel.wantsParagraphs(box));
  }

  /** Running text in paragraphs with the attributes of one. */
  static ParagraphWrapper paragraph(Element box, Element like) {
    Element paragraph = box.getOwnerDocument().createElementNS(like.getNamespaceURI(), "p");
    PhrasingContent.attributes(like, paragraph);
    return new ParagraphWrapper(box, paragraph, true);
  }

  /** Adds an inline node within copies of the inline elements around it. */
  void add(Node node, List<Element> formats) {
    if (begun.isEmpty() && ContentModel.isBlankText(node)) {
      return;
    }
    if (begun.isEmpty()) {
      begun.push(paragraphs ? paragraph() : box);
    }
    Element to = begun.peek();
    for (Element format : formats) {
      to = PhrasingContent.within(format, to);
    }
    boolean first = to.getFirstChild() == null && node.getNodeType() == Node.TEXT_NODE;
    PhrasingContent.append(node, to);
    if (first) {
      to.getLastChild().setNodeValue(to.getLastChild().getNodeValue().stripLeading());
    }
  }

  private Element paragraph() {
    Element paragraph = (Element) like.cloneNode(false);
    like.removeAttribute("id");
    box.appendChild(paragraph);
    return paragraph;
  }

  /** Ends the paragraph; one with nothing in it is taken away. */
  void close() {
    if (begun.isEmpty()) {
      return;
    }
    Element line = begun.pop();
    trimEnd(line);
    if (line != box && ContentModel.isEmpty(line)) {
      box.removeChild(line);
    }
  }

  /** Takes away white space at the beginning of a line. */
  static void trimStart(Element line) {
    while (line.getFirstChild() != null && ContentModel.isBlankText(line.getFirstChild())) {
      line.removeChild(line.getFirstChild());
    }
    Node first = line.getFirstChild();
    if (first != null && first.getNodeType() == Node.TEXT_NODE) {
      first.setNodeValue(first.getNodeValue().stripLeading());
    }
  }

  /** Takes away white space at the end of a line. */
  static void trimEnd(Element line) {
    Node last = line.getLastChild();
    if (last != null && last.getNodeType() == Node.TEXT_NODE) {
      last.setNodeValue(last.getNodeValue().stripTrailing());
      if (last.getNodeValue().isEmpty()) {
        line.removeChild(last);
      }
    }
  }
}
