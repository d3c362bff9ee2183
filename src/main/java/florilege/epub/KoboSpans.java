package florilege.epub;

import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Puts every sentence into a span such as Kobo's own books have, {@code kobo.3.2} for the second
 * sentence of the third paragraph: what its devices tie reading positions, bookmarks, highlights
 * and statistics to.
 */
final class KoboSpans {

  /** A sentence with the white space behind it. */
  private static final Pattern SENTENCE =
      Pattern.compile("(?s).+?(?:[.!?…]+(?:[\u00A0\u202F]?»)?[\"'”’\\)\\]]*\\s+|[。！？]+[」』）]*|$)");

  /** Elements whose text is no prose, or that take no other elements. */
  private static final Set<String> SKIPPED =
      Dom.names("pre svg math script style rp template option");

  /** Elements within a line, between which a paragraph goes on. */
  private static final Set<String> WITHIN =
      Dom.names(
          """
          a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q ruby rt s samp small span
          strong sub sup time u var wbr""");

  private int paragraph;
  private int sentence;
  private boolean isNew = true;

  private KoboSpans() {}

  /**
   * Marks the sentences and pictures of a page, and puts it into the boxes that Kobo sets in
   * columns.
   */
  static void add(ElementBuilder body) {
    new KoboSpans().mark(body.element());
    Element outer = body.add("div").with("id", "book-columns").element();
    Element inner = new ElementBuilder(outer).add("div").with("id", "book-inner").element();
    while (body.element().getFirstChild() != outer) {
      inner.appendChild(body.element().getFirstChild());
    }
  }

  private void mark(Element element) {
    boolean isBlock = !WITHIN.contains(element.getLocalName());
    isNew |= isBlock;
    for (Node child : children(element)) {
      if (child instanceof Text text && !text.getData().isBlank()) {
        sentences(text);
      } else if (child instanceof Element img && img.getLocalName().equals("img")) {
        isNew = true;
        span(img);
        isNew = true;
      } else if (child instanceof Element inner && !SKIPPED.contains(inner.getLocalName())) {
        mark(inner);
      }
    }
    isNew |= isBlock;
  }

  private static List<Node> children(Element element) {
    List<Node> children = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }

  private void sentences(Text text) {
    Matcher sentences = SENTENCE.matcher(text.getData());
    List<String> all = new ArrayList<>();
    while (sentences.find() && !sentences.group().isEmpty()) {
      all.add(sentences.group());
    }
    Text rest = text;
    for (int i = 0; i < all.size() - 1; i++) {
      Text next = rest.splitText(all.get(i).length());
      span(rest);
      rest = next;
    }
    span(rest);
  }

  /** Puts a node into a span with the next number. */
  private void span(Node node) {
    if (isNew) {
      paragraph++;
      sentence = 0;
      isNew = false;
    }
    sentence++;
    Element span = node.getOwnerDocument().createElementNS(Dom.XHTML, "span");
    new ElementBuilder(span)
        .with("class", "koboSpan")
        .with("id", "kobo." + paragraph + "." + sentence);
    node.getParentNode().replaceChild(span, node);
    span.appendChild(node);
  }
}
