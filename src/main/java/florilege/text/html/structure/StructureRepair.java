package florilege.text.html.structure;

import florilege.text.ProblemCollector;
import florilege.text.dom.ElementBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Rebuilds a tree of allowed elements so that each stands only where HTML (§4, content models) lets
 * it: no block in a paragraph or in running text, {@code li} only in lists and nothing else in
 * them, legal definition lists, rectangular tables. No word is lost and none changes its place.
 */
public final class StructureRepair {

  /**
   * Inline elements that break up around blocks and go on within them, at most; more are dropped.
   */
  private static final int MOST_FORMATS = 4;

  private final Document made = ElementBuilder.root("div").document();

  private final ProblemCollector remarks;

  /** The inline elements around the block that is being filled, outermost first. */
  private List<Element> around = List.of();

  private StructureRepair(ProblemCollector remarks) {
    this.remarks = remarks;
  }

  /** The same content in a new document, in order. */
  public static Document order(Document disorder, ProblemCollector remarks) {
    StructureRepair structure = new StructureRepair(remarks);
    structure.flow(disorder.getDocumentElement(), structure.made.getDocumentElement());
    return structure.made;
  }

  /** Puts the content of an element into another that holds blocks. */
  void flow(Element from, Element to) {
    ParagraphWrapper lines = ParagraphWrapper.of(to);
    children(from).forEach(child -> place(child, to, lines, around));
    lines.close();
  }

  /**
   * Puts a node where blocks may stand.
   *
   * @param formats inline elements around it, outermost first, that a block breaks up
   */
  private void place(Node node, Element box, ParagraphWrapper lines, List<Element> formats) {
    if (ContentModel.isBlock(node)) {
      lines.close();
      if (box.getLastChild()
          instanceof Text words) { // So that words do not run into those of the block.
        words.appendData("\n");
      }
      List<Element> outer = around;
      around = formats;
      block((Element) node, box);
      around = outer;
    } else if (node instanceof Element e && PhrasingContent.hasBlocks(e)) {
      List<Element> inner = within(formats, e);
      children(e).forEach(child -> place(child, box, lines, inner));
    } else {
      lines.add(node, formats);
    }
  }

  /** What goes on from line to line; of ruby, which is one piece, no part does. */
  private static List<Element> within(List<Element> formats, Element inner) {
    boolean whole = ContentModel.is(inner, "ruby", "rb", "rt", "rp");
    boolean alike = formats.stream().anyMatch(f -> f.getLocalName().equals(inner.getLocalName()));
    return whole || alike || formats.size() == MOST_FORMATS
        ? formats
        : Stream.concat(formats.stream(), Stream.of(inner)).toList();
  }

  private void block(Element from, Element box) {
    switch (from.getLocalName()) {
      case "p", "figcaption", "summary" -> paragraph(from, box);
      case "h1", "h2", "h3", "h4", "h5", "h6", "pre" -> keepFull(line(from, box));
      case "hr" -> box.appendChild(shell(from));
      case "ul", "ol" -> keepFull(ListRepair.list(from, open(from, box), this));
      case "li" -> ListRepair.stray(from, box, this);
      case "dl" -> ListRepair.definitions(from, box, this);
      case "table" -> TableRepair.read(from).write(box, this, remarks);
      case "figure" -> keepFull(captioned(from, open(from, box), "figcaption"));
      case "details" -> details(from, box);
      case "blockquote", "section", "div" -> keepFull(filled(from, open(from, box)));
      default -> flow(from, box); // Parts of a table or of a definition list without the whole.
    }
  }

  private void paragraph(Element from, Element box) {
    ParagraphWrapper lines = ParagraphWrapper.paragraph(box, from);
    children(from).forEach(child -> place(child, box, lines, around));
    lines.close();
  }

  private Element filled(Element from, Element to) {
    flow(from, to);
    return to;
  }

  /** A block of running text: blocks in it are opened up. */
  Element line(Element from, Element box) {
    Element line = open(from, box);
    Element words = line;
    for (Element format : around) {
      words = PhrasingContent.within(format, words);
    }
    PhrasingContent.copy(from, words);
    if (!ContentModel.is(line, "pre")) {
      ParagraphWrapper.trimStart(line);
      ParagraphWrapper.trimEnd(line);
    }
    return line;
  }

  private void details(Element from, Element box) {
    boolean summarised =
        children(from).stream().anyMatch(child -> ContentModel.is(child, "summary"));
    if (!summarised) {
      flow(from, box);
      return;
    }
    keepFull(captioned(from, open(from, box), "summary"));
  }

  /** A figure or details: one caption, which for {@code details} comes first. */
  private Element captioned(Element from, Element to, String caption) {
    ParagraphWrapper lines = ParagraphWrapper.of(to);
    boolean captioned = false;
    for (Node child : children(from)) {
      if (!captioned && ContentModel.is(child, caption)) {
        lines.close();
        Element line = line((Element) child, to);
        if (caption.equals("summary")) {
          to.insertBefore(line, to.getFirstChild());
        }
        captioned = true;
      } else {
        place(child, to, lines, around);
      }
    }
    lines.close();
    return to;
  }

  /** A new last child with the name and the attributes of an element. */
  Element open(Element like, Element box) {
    Element shell = shell(like);
    box.appendChild(shell);
    return shell;
  }

  Element open(String name, Element box) {
    return new ElementBuilder(box).add(name).element();
  }

  private Element shell(Element like) {
    return (Element) made.importNode(like, false);
  }

  /** Takes an element away again if there is nothing in it. */
  static void keepFull(Element element) {
    if (ContentModel.isEmpty(element) && element.getParentNode() != null) {
      element.getParentNode().removeChild(element);
    }
  }

  static List<Node> children(Node node) {
    return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNextSibling)
        .toList();
  }
}
