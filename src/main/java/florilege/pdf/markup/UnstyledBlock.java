package florilege.pdf.markup;

import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.w3c.dom.traversal.DocumentTraversal;
import org.w3c.dom.traversal.NodeFilter;
import org.w3c.dom.traversal.NodeIterator;

/**
 * Takes the form of a block away and leaves its words, line by line, where the engine fails at the
 * form. Links still lead to it, and its pages are still known.
 */
final class UnstyledBlock {

  private static final Set<String> BLOCKS =
      Dom.names(
          """
          address article aside blockquote caption dd details div dl dt figcaption figure footer h1
          h2 h3 h4 h5 h6 header hr li nav ol p pre section summary table tbody td tfoot th thead tr
          ul\
          """);

  private final ElementBuilder lines;
  private Node block;
  private ElementBuilder line;

  private UnstyledBlock(ElementBuilder lines) {
    this.lines = lines;
  }

  /** Puts lines of words in the place of a block. */
  static void make(Element block) {
    ElementBuilder lines =
        new ElementBuilder(block.getOwnerDocument().createElementNS(Dom.XHTML, "div"));
    lines
        .with("class", "plain")
        .with("id", block.getAttribute("id"))
        .with("lang", block.getAttribute("lang"))
        .with("dir", block.getAttribute("dir"));
    block.getParentNode().replaceChild(lines.element(), block);
    new UnstyledBlock(lines).copy(block);
  }

  private void copy(Element words) {
    int kinds = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;
    NodeIterator nodes =
        ((DocumentTraversal) words.getOwnerDocument()).createNodeIterator(words, kinds, null, true);
    nodes.nextNode(); // the block itself
    for (Node node = nodes.nextNode(); node != null; node = nodes.nextNode()) {
      if (node instanceof Text text && !text.getData().isBlank()) {
        write(text.getData(), (Element) text.getParentNode());
      } else if (node instanceof Element element && element.getLocalName().equals("img")) {
        write(element.getAttribute("alt"), element);
      } else if (node instanceof Element element && element.hasAttribute("id")) {
        line(element).add("span").with("id", element.getAttribute("id"));
      }
    }
  }

  private void write(String words, Element from) {
    line(from)
        .add("span")
        .with(PrintDocument.ORIGIN, from.getAttribute(PrintDocument.ORIGIN))
        .text(words);
  }

  /** The line for what stands in an element, a new one wherever another block begins. */
  private ElementBuilder line(Element element) {
    Node around = element;
    while (around.getParentNode() != null && !BLOCKS.contains(around.getLocalName())) {
      around = around.getParentNode();
    }
    if (around != block) {
      block = around;
      line = lines.add(around.getNodeName().equals("h1") ? "h1" : "p").with("class", "placeholder");
    }
    return line;
  }
}
