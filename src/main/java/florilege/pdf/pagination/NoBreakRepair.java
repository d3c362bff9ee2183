package florilege.pdf.pagination;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.LineBox;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.w3c.dom.traversal.DocumentTraversal;
import org.w3c.dom.traversal.NodeFilter;
import org.w3c.dom.traversal.TreeWalker;

/**
 * Mends lines that were torn where an element begins or ends: the engine breaks there whatever
 * stands on both sides, so that a line can begin with a comma, or with the number of a note. What
 * belongs together is put into a {@code span.joint} that is not broken, and the pages are laid out
 * again.
 */
public final class NoBreakRepair {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd",
          "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var");

  /** More texts without a break between them fill any line, and are torn somewhere. */
  private static final int MOST_TEXTS = 30;

  private final BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);

  /** Joins what was torn; whether anything was. */
  public boolean mend(LaidOutPages layout) {
    List<NoBreakJoint> joints = new ArrayList<>();
    Set<Element> entries = new LinkedHashSet<>();
    LaidOutPages.Words before = null;
    for (LaidOutPages.Ink ink : layout.flow()) {
      LaidOutPages.Words after = ink instanceof LaidOutPages.Words words ? words : null;
      if (before != null && after != null && isTorn(before, after)) {
        joint(before, after).map(this::widen).ifPresent(joints::add);
      }
      if (before != null && after != null && isNumberAlone(before, after)) {
        inline(after.box()).ifPresent(entries::add);
      }
      before = after;
    }
    // From the end, so that a joint does not move the places of those before it.
    for (int i = joints.size() - 1; i >= 0; i--) {
      joints.get(i).close(breaks);
    }
    entries.forEach(NoBreakRepair::breakBeforeLastWord);
    return !joints.isEmpty() || !entries.isEmpty();
  }

  /** Whether the number of a page, in the contents, has been parted from the leader before it. */
  private static boolean isNumberAlone(LaidOutPages.Words before, LaidOutPages.Words after) {
    return before.text().isDynamicFunction()
        && after.text().isDynamicFunction()
        && before.box().getLineBox() != after.box().getLineBox()
        && inline(before.box()).equals(inline(after.box()));
  }

  /** An entry of the contents, so that its last word goes with the number of its page. */
  private static void breakBeforeLastWord(Element entry) {
    last(entry)
        .filter(text -> text.getData().strip().indexOf(' ') > 0)
        .ifPresent(
            text -> {
              Text word = text.splitText(text.getData().stripTrailing().lastIndexOf(' ') + 1);
              Element end = word.getOwnerDocument().createElementNS(Dom.XHTML, "br");
              word.getParentNode().insertBefore(end, word);
            });
  }

  private boolean isTorn(LaidOutPages.Words before, LaidOutPages.Words after) {
    LineBox line = before.box().getLineBox();
    LineBox next = after.box().getLineBox();
    if (line == next || line.getParent() != next.getParent()) {
      return false;
    }
    String left = before.text().getTextExportText();
    String right = after.text().getTextExportText();
    boolean flows = before.box().getStyle().getWhitespace() == IdentValue.NORMAL;
    return flows
        && before.text().getMasterText() != after.text().getMasterText()
        && !before.text().isEndsOnSoftHyphen()
        && !left.isEmpty()
        && !right.isEmpty()
        && !isBreak(left, right);
  }

  /** A space is a break, too: UAX #14 has it after the space, where the engine takes it away. */
  private boolean isBreak(String left, String right) {
    if (Character.isWhitespace(right.charAt(0))) {
      return true;
    }
    breaks.setText(left + right);
    return breaks.isBoundary(left.length());
  }

  /**
   * The two text nodes that meet where a line was torn; none if a style has generated one of them.
   */
  private static Optional<NoBreakJoint> joint(LaidOutPages.Words before, LaidOutPages.Words after) {
    if (isGenerated(before.box()) || isGenerated(after.box())) {
      return Optional.empty();
    }
    Optional<Element> left = inline(before.box());
    Optional<Element> right = inline(after.box());
    if (left.isPresent() && !(right.isPresent() && contains(left.get(), right.get()))) {
      return last(left.get()).flatMap(text -> next(text).map(next -> new NoBreakJoint(text, next)));
    }
    return right
        .flatMap(NoBreakRepair::first)
        .flatMap(text -> previous(text).map(previous -> new NoBreakJoint(previous, text)));
  }

  /** Goes on over whole texts, such as the number of a note, to texts that have a break. */
  private NoBreakJoint widen(NoBreakJoint joint) {
    Text left = joint.left();
    Optional<Text> at = previous(left);
    for (int i = 0; i < MOST_TEXTS && joint.start(left, breaks) == 0; i++, at = previous(left)) {
      if (at.isEmpty() || isBreak(at.get().getData(), left.getData())) {
        break;
      }
      left = at.get();
    }
    Text right = joint.right();
    at = next(right);
    for (int i = 0; i < MOST_TEXTS && joint.takesAll(right, breaks); i++, at = next(right)) {
      if (at.isEmpty() || isBreak(right.getData(), at.get().getData())) {
        break;
      }
      right = at.get();
    }
    return new NoBreakJoint(left, right);
  }

  private static boolean isGenerated(Box inner) {
    for (Box box = inner; box instanceof InlineLayoutBox; box = box.getParent()) {
      if (box.getPseudoElementOrClass() != null) {
        return true;
      }
    }
    return false;
  }

  /** The inline element nearest around a box; none for text that is directly in a block. */
  private static Optional<Element> inline(Box inner) {
    for (Box box = inner; box instanceof InlineLayoutBox; box = box.getParent()) {
      if (box.getElement() != null && !(box.isAnonymous())) {
        return Optional.of(box.getElement());
      }
    }
    return Optional.empty();
  }

  private static boolean contains(Element outer, Element inner) {
    Node node = inner;
    while (node != null && node != outer) {
      node = node.getParentNode();
    }
    return node == outer;
  }

  private static Optional<Text> first(Element element) {
    return text(texts(element).nextNode());
  }

  private static Optional<Text> last(Element element) {
    return text(texts(element).lastChild());
  }

  private static Optional<Text> next(Text text) {
    TreeWalker texts = texts(block(text));
    texts.setCurrentNode(text);
    return text(texts.nextNode());
  }

  private static Optional<Text> previous(Text text) {
    TreeWalker texts = texts(block(text));
    texts.setCurrentNode(text);
    return text(texts.previousNode());
  }

  private static Optional<Text> text(Node found) {
    return Optional.ofNullable((Text) found);
  }

  /** Goes over the texts of an element that are set in its lines: not those of notes. */
  private static TreeWalker texts(Node element) {
    DocumentTraversal document = (DocumentTraversal) element.getOwnerDocument();
    return document.createTreeWalker(element, NodeFilter.SHOW_ALL, NoBreakRepair::inLine, false);
  }

  private static short inLine(Node node) {
    if (node instanceof Text text && !text.getData().isEmpty()) {
      return NodeFilter.FILTER_ACCEPT;
    }
    boolean note = node instanceof Element e && e.getTagName().equals("aside");
    return note ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  }

  private static Node block(Text text) {
    Node node = text.getParentNode();
    while (node instanceof Element element && INLINE.contains(element.getTagName())) {
      node = node.getParentNode();
    }
    return node;
  }
}
