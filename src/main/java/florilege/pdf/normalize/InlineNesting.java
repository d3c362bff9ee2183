package florilege.pdf.normalize;

import florilege.text.dom.Dom;
import florilege.text.dom.InlineElements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Bounds how deep inline elements stand within each other. In lines from right to left the engine
 * places each box twice for every time that it places the box around it ({@code
 * InlineBoxing.positionHorizontallyILBRTL}), so that the cost doubles with every level.
 *
 * <p>Deeper ones are rebuilt, word by word of text: of the elements around a text those stay that
 * matter most, in their order; one that says what another around it says already is the first to
 * go.
 */
final class InlineNesting {

  /** Levels for which a paragraph needs no rebuilding. */
  static final int MOST = 6;

  /** What is kept before anything else, by element; the rest comes after these. */
  private static final List<String> RANKS =
      List.of(
          "a", "code", "kbd", "samp", "strong", "b", "em", "i", "sup", "sub", "del", "ins", "s",
          "mark", "q");

  private final String origin;

  InlineNesting(String origin) {
    this.origin = origin;
  }

  void flatten(Element body) {
    for (Element element : Dom.elements(body, "*")) {
      if (InlineElements.isInline(element)
          && !InlineElements.isInline(element.getParentNode())
          && isDeep(element)) {
        new Line(element).rebuild();
      }
    }
  }

  private static boolean isDeep(Element outermost) {
    return Dom.elements(outermost, "*").stream().anyMatch(e -> depth(e) > MOST);
  }

  /** How many inline elements stand around an element without a break, with itself. */
  private static int depth(Node element) {
    int depth = 0;
    for (Node at = element; InlineElements.isInline(at) && depth <= MOST; at = at.getParentNode()) {
      depth++;
    }
    return depth;
  }

  /** What of a chain of elements, outermost first, stays. */
  private List<Element> reduced(List<Element> chain) {
    List<Element> telling = new ArrayList<>();
    for (Element element : chain) {
      if (telling.stream().noneMatch(outer -> says(outer, element))) {
        telling.add(element);
      }
    }
    Set<Element> kept =
        telling.stream()
            .sorted(Comparator.comparingInt(InlineNesting::rank))
            .limit(MOST - 1)
            .collect(Collectors.toSet());
    return telling.stream().filter(kept::contains).toList();
  }

  /** Whether an element around another says all that this says. */
  private boolean says(Element outer, Element inner) {
    int silent = (inner.hasAttribute(origin) ? 1 : 0) + (inner.hasAttribute("id") ? 1 : 0);
    return inner.getAttributes().getLength() == silent
        && List.of("span", outer.getNodeName()).contains(inner.getNodeName());
  }

  private static int rank(Element element) {
    boolean turns = element.hasAttribute("lang") || element.hasAttribute("dir");
    int rank = turns ? 1 : RANKS.indexOf(element.getNodeName());
    return rank < 0 ? RANKS.size() : rank;
  }

  /** An inline element of a block, with all that stands in it. */
  private final class Line {

    private final Element whole;

    /**
     * The elements around the last text as they were, outermost first, and what was made of each.
     */
    private List<Element> open = List.of();

    private final List<Element> made = new ArrayList<>();

    private final Set<Element> begun = new HashSet<>();

    Line(Element whole) {
      this.whole = whole;
    }

    void rebuild() {
      copy(whole, new ArrayList<>());
      whole.getParentNode().removeChild(whole);
    }

    private void copy(Element element, List<Element> around) {
      around.add(element);
      List<Element> stay = reduced(around);
      if (element.hasAttribute("id") || !element.hasChildNodes()) {
        open(stay);
        if (!stay.contains(element)) {
          add(shell("span", element));
        }
      }
      for (Node child = element.getFirstChild(), next; child != null; child = next) {
        next = child.getNextSibling();
        if (InlineElements.isInline(child)) {
          copy((Element) child, around);
        } else {
          open(stay);
          add(stay.contains(element) ? child : within(shell("span", element), child));
        }
      }
      around.remove(around.size() - 1);
    }

    private Node within(Element shell, Node child) {
      shell.appendChild(child);
      return shell;
    }

    /** An element with the place of another, and with its id if it is the first. */
    private Element shell(String name, Element like) {
      Element shell = like.getOwnerDocument().createElementNS(Dom.XHTML, name);
      List.of(origin, "id").stream()
          .filter(like::hasAttribute)
          .forEach(attribute -> shell.setAttribute(attribute, like.getAttribute(attribute)));
      return begin(like, shell);
    }

    private Element begin(Element like, Element part) {
      if (!begun.add(like)) {
        part.removeAttribute("id");
      }
      return part;
    }

    /** Ends what does not stand around the next text and begins what does. */
    private void open(List<Element> wanted) {
      int same = 0;
      while (same < Math.min(wanted.size(), open.size()) && wanted.get(same) == open.get(same)) {
        same++;
      }
      made.subList(same, made.size()).clear();
      for (Element element : wanted.subList(same, wanted.size())) {
        Element part = begin(element, (Element) element.cloneNode(false));
        add(part);
        made.add(part);
      }
      open = wanted;
    }

    private void add(Node node) {
      if (made.isEmpty()) {
        whole.getParentNode().insertBefore(node, whole);
      } else {
        made.get(made.size() - 1).appendChild(node);
      }
    }
  }
}
