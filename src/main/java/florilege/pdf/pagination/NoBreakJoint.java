package florilege.pdf.pagination;

import com.ibm.icu.text.BreakIterator;
import florilege.text.dom.Dom;
import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.w3c.dom.ranges.DocumentRange;
import org.w3c.dom.ranges.Range;

/**
 * Joins two adjacent texts in different elements between which no line may end.
 *
 * @param left the earlier one
 * @param right the later one
 */
record NoBreakJoint(Text left, Text right) {

  private static final char SOFT_HYPHEN = '\u00AD';

  /**
   * Puts what must stay together, from the last break before the joint to the first after it, into
   * a {@code span.joint}.
   */
  void close(BreakIterator breaks) {
    if (left.getLength() == 0 || right.getLength() == 0) {
      return; // another joint has taken it
    }
    Range range = ((DocumentRange) left.getOwnerDocument()).createRange();
    range.setStart(left, start(left, breaks));
    range.setEnd(right, end(right, breaks));
    takeWholeElements(range);
    Set<String> torn = ids(range);
    Element span = left.getOwnerDocument().createElementNS(Dom.XHTML, "span");
    span.setAttribute("class", "joint");
    span.appendChild(range.extractContents());
    range.insertNode(span);
    range.detach(); // else the document tells it of each change to come, and looks for its place
    takeHyphens(span);
    for (Element element : Dom.elements(span, "*")) {
      if (torn.contains(element.getAttribute("id"))) {
        element.removeAttribute("id");
      }
    }
    Dom.elements(span, "aside")
        .forEach(note -> span.getParentNode().insertBefore(note, span.getNextSibling()));
  }

  /**
   * The engine makes a box as wide as if every hyphen in it were seen; this one has no use for
   * them.
   */
  private static void takeHyphens(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        text.setData(text.getData().replace(Character.toString(SOFT_HYPHEN), ""));
      }
      takeHyphens(child);
    }
  }

  /** Where the last piece of a text begins. */
  int start(Text piece, BreakIterator breaks) {
    String text = piece.getData();
    breaks.setText(text);
    int start = breaks.preceding(text.length());
    while (start > 0 && text.charAt(start - 1) == SOFT_HYPHEN) {
      start = breaks.preceding(start);
    }
    return Math.max(0, start);
  }

  private int end(Text piece, BreakIterator breaks) {
    String text = piece.getData();
    breaks.setText(text);
    int end = breaks.following(0);
    while (end < text.length() && text.charAt(end - 1) == SOFT_HYPHEN) {
      end = breaks.following(end);
    }
    while (end > 1 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether a text is one piece, without a break in it or after it. */
  boolean takesAll(Text piece, BreakIterator breaks) {
    return end(piece, breaks) == piece.getData().length();
  }

  /** Elements of which the range takes all are to be moved, not divided. */
  private void takeWholeElements(Range range) {
    Node node = left;
    boolean first = range.getStartOffset() == 0;
    while (first && node.getPreviousSibling() == null && !contains(node.getParentNode(), right)) {
      node = node.getParentNode();
      range.setStartBefore(node);
    }
    node = right;
    boolean all = range.getEndOffset() == right.getData().length();
    while (all && node.getNextSibling() == null && !contains(node.getParentNode(), left)) {
      node = node.getParentNode();
      range.setEndAfter(node);
    }
  }

  /** The ids of the elements that are divided: they stay with the part outside. */
  private static Set<String> ids(Range range) {
    Set<String> ids = new HashSet<>();
    Node common = range.getCommonAncestorContainer();
    for (Node end : new Node[] {range.getStartContainer(), range.getEndContainer()}) {
      for (Node node = end; node != common; node = node.getParentNode()) {
        if (node instanceof Element element && element.hasAttribute("id")) {
          ids.add(element.getAttribute("id"));
        }
      }
    }
    return ids;
  }

  private static boolean contains(Node outer, Node inner) {
    Node node = inner;
    while (node != null && node != outer) {
      node = node.getParentNode();
    }
    return node == outer;
  }
}
