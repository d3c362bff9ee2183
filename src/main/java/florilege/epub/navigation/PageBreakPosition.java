package florilege.epub.navigation;

import florilege.book.PageMap;
import florilege.text.dom.Dom;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.w3c.dom.traversal.DocumentTraversal;
import org.w3c.dom.traversal.NodeFilter;
import org.w3c.dom.traversal.TreeWalker;

/**
 * Represents the place in a chapter before which a mark of a new page may stand.
 *
 * @param node that the mark comes right before
 * @param found the text by which it was found
 */
public record PageBreakPosition(Node node, Found found) {

  /**
   * The text that a page begins with.
   *
   * @param holder in which it was looked for
   * @param offset how many characters that count are before it there
   */
  record Found(Element holder, int offset, Node text) {}

  /** UTF-16 units of what is taken for a word. */
  private static final int LONGEST_WORD = 60;

  private static final Set<Character.UnicodeScript> UNSPACED =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  /** Elements whose content model has no room for a {@code span} (HTML Standard §4). */
  private static final Set<String> CLOSED =
      Dom.names("ul ol menu dl table thead tbody tfoot tr colgroup hgroup ruby picture select");

  /**
   * Elements out of whose beginning a mark is taken, so that it is no part of a heading's or link's
   * name, nor of code.
   */
  private static final Set<String> LEFT =
      Dom.names(
          """
          h1 h2 h3 h4 h5 h6 pre a abbr b bdi bdo cite code del dfn em i ins kbd mark q s
          samp small span strong sub sup time u var""");

  /**
   * Finds a place.
   *
   * @param holder element of the first text of the page
   * @param offset how many characters that {@linkplain PageMap#counts count} are before it in the
   *     element
   * @param before the page before: from it the search goes on, or each page of a text that fills
   *     hundreds would count the characters of all the others
   */
  public static PageBreakPosition of(
      Element holder, int offset, Optional<PageBreakPosition> before) {
    Found found =
        before
            .map(PageBreakPosition::found)
            .filter(earlier -> earlier.holder() == holder && earlier.offset() <= offset)
            .map(earlier -> find(holder, offset, (Text) earlier.text(), earlier.offset()))
            .orElseGet(() -> find(holder, offset));
    Node start = found.text();
    while (!isOpen(start.getParentNode())
        || leads(start) && isOpen(start.getParentNode().getParentNode())) {
      start = start.getParentNode();
    }
    return new PageBreakPosition(start, found);
  }

  /** Puts a mark there. */
  void insert(Element mark) {
    node.getParentNode().insertBefore(mark, node);
  }

  private static Found find(Element holder, int offset) {
    Node first = texts(holder).nextNode();
    return first instanceof Text text ? find(holder, offset, text, 0) : none(holder, holder);
  }

  /**
   * The text that begins with the character; in an element without such, its last text; without
   * any, itself or its first child.
   *
   * @param from the text to begin with
   * @param before how many characters are before that
   */
  private static Found find(Element holder, int offset, Text from, int before) {
    int left = offset - before;
    Node last = holder;
    TreeWalker texts = texts(holder);
    texts.setCurrentNode(from);
    for (Text text = from; text != null; text = (Text) texts.nextNode()) {
      String data = text.getData();
      for (int i = 0; i < data.length(); i++) {
        if (PageMap.counts(data.charAt(i)) && left-- == 0) {
          int start = wordStart(data, Character.isLowSurrogate(data.charAt(i)) ? i - 1 : i);
          int earlier =
              (int) data.substring(start, i).chars().filter(PageBreakPosition::counts).count();
          return new Found(holder, offset - earlier, split(text, start));
        }
      }
      last = data.isBlank() ? last : text;
    }
    return none(holder, last);
  }

  /**
   * Where the word begins that goes on at a position, which a page may have divided; a word of a
   * script that has no spaces may begin anywhere.
   */
  private static int wordStart(String text, int at) {
    int start = at;
    while (isInWord(text.codePointAt(start))
        && start > 0
        && isInWord(text.codePointBefore(start))) {
      start = text.offsetByCodePoints(start, -1);
    }
    return at - start > LONGEST_WORD ? at : start;
  }

  private static boolean isInWord(int c) {
    return c == '\u00AD'
        || c == '\''
        || c == '\u2019'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isLetterOrDigit(c) && !UNSPACED.contains(Character.UnicodeScript.of(c));
  }

  private static boolean counts(int unit) {
    return PageMap.counts((char) unit);
  }

  /** Nothing to go on from: no page begins behind it in the same element. */
  private static Found none(Element holder, Node last) {
    boolean isChapter = holder.getParentNode().getNodeName().equals("body");
    return new Found(
        holder, Integer.MAX_VALUE, last == holder && isChapter ? holder.getFirstChild() : last);
  }

  private static TreeWalker texts(Element holder) {
    return ((DocumentTraversal) holder.getOwnerDocument())
        .createTreeWalker(holder, NodeFilter.SHOW_TEXT, null, true);
  }

  private static Node split(Text text, int at) {
    return at == 0 ? text : text.splitText(at);
  }

  /** Whether a node is the first thing of an element that marks do not begin. */
  private static boolean leads(Node node) {
    for (Node before = node.getPreviousSibling();
        before != null;
        before = before.getPreviousSibling()) {
      if (!(before instanceof Text text) || !text.getData().isBlank()) {
        return false;
      }
    }
    return LEFT.contains(node.getParentNode().getLocalName());
  }

  /**
   * Whether an element may hold a mark as a child. In a {@code nav}, EPUB 3.3 §7.3 allows one in
   * links alone.
   */
  private static boolean isOpen(Node parent) {
    boolean isList = parent.getNodeName().equals("li") || parent.getNodeName().equals("nav");
    return Dom.XHTML.equals(parent.getNamespaceURI())
        && !CLOSED.contains(parent.getLocalName())
        && !(isList && isWithinNav(parent));
  }

  private static boolean isWithinNav(Node node) {
    Node at = node;
    while (at != null && !at.getNodeName().equals("nav")) {
      at = at.getParentNode();
    }
    return at != null;
  }
}
