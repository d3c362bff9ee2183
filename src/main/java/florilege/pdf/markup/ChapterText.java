package florilege.pdf.markup;

import florilege.book.Chapter;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.w3c.dom.traversal.DocumentTraversal;
import org.w3c.dom.traversal.NodeFilter;
import org.w3c.dom.traversal.NodeIterator;

/**
 * Extracts the text of a chapter without any form: its paragraphs, and the words of each with the
 * places that they come from. In the place of pictures and formulas stand their descriptions.
 */
public final class ChapterText {

  private static final Set<String> BLOCKS =
      Dom.names(
          """
          address article aside blockquote caption dd details div dl dt figcaption figure footer h1
          h2 h3 h4 h5 h6 header hr li nav ol p pre section summary table tbody td tfoot th thead tr
          ul\
          """);

  /**
   * A paragraph.
   *
   * @param ids of the elements that begin in it, or before it and after the one before
   * @param words in their order
   */
  public record Paragraph(List<String> ids, List<Word> words) {}

  /**
   * A word.
   *
   * @param text without white space, never empty
   * @param isApart whether white space stands before it
   * @param origin the element whose text it is
   * @param before how many of the characters that count stand before it in the chapter
   */
  public record Word(String text, boolean isApart, ChapterSource origin, int before) {}

  private final List<ChapterSource> all;
  private final Map<Element, ChapterSource> origins = new IdentityHashMap<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private Node block;
  private boolean isApart;

  /** How many characters that count were met. */
  private int passed;

  private ChapterText(Chapter chapter) {
    all = ChapterSource.of(chapter);
  }

  /** The paragraphs of a chapter. */
  public static List<Paragraph> of(Chapter chapter) {
    ChapterText text = new ChapterText(chapter);
    NodeIterator nodes =
        ((DocumentTraversal) chapter.xhtml())
            .createNodeIterator(
                chapter.xhtml().getDocumentElement(),
                NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
                null,
                true);
    for (Node node = nodes.nextNode(); node != null; node = nodes.nextNode()) {
      if (node instanceof Element element) {
        text.enter(element);
      } else {
        text.read((Text) node);
      }
    }
    return text.paragraphs;
  }

  private void enter(Element element) {
    origins.put(element, all.get(origins.size()));
    if (BLOCKS.contains(element.getLocalName()) || element.getLocalName().equals("br")) {
      block = null;
    }
    if (element.hasAttribute("id")) {
      paragraph(element).ids().add(element.getAttribute("id"));
    }
    boolean isFormula = element.getLocalName().equals("math");
    add(element.getAttribute(isFormula ? "alttext" : "alt"), element, false);
  }

  private void read(Text text) {
    Element parent = (Element) text.getParentNode();
    if (!Dom.MATHML.equals(parent.getNamespaceURI())) {
      add(text.getData(), parent, true);
    }
    passed += ChapterSource.count(text.getData());
  }

  private void add(String text, Element element, boolean counts) {
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
        if (at > start) {
          int before = passed + (counts ? ChapterSource.count(text.substring(0, start)) : 0);
          String word = text.substring(start, at);
          paragraph(element).words().add(new Word(word, isApart, origins.get(element), before));
        }
        isApart = at < text.length() || at == start && isApart;
        start = at + 1;
      }
    }
  }

  /** The paragraph for what stands in an element, a new one wherever another block begins. */
  private Paragraph paragraph(Element element) {
    Node around = element;
    while (around.getParentNode() instanceof Element parent
        && !BLOCKS.contains(around.getLocalName())) {
      around = parent;
    }
    if (around != block) {
      block = around;
      if (paragraphs.isEmpty() || !last().words().isEmpty()) {
        paragraphs.add(new Paragraph(new ArrayList<>(), new ArrayList<>()));
      }
    }
    return last();
  }

  private Paragraph last() {
    return paragraphs.get(paragraphs.size() - 1);
  }
}
