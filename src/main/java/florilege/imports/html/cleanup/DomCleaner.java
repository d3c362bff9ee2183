package florilege.imports.html.cleanup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes out of a tree what nobody reads, and lets no words' markup reach over blocks. */
public final class DomCleaner {

  /** What reaches over blocks from deeper within other words' markup is left out. */
  private static final int DEEPEST = 8;

  private DomCleaner() {}

  public static void up(Element body) {
    List<Node> unreadable = new ArrayList<>();
    body.traverse(
        (node, depth) -> {
          if (node != body && HtmlElements.isUnreadable(node)) {
            unreadable.add(node);
          }
        });
    unreadable.forEach(Node::remove);
    List<Element> spanning = new ArrayList<>();
    List<Element> deep = new ArrayList<>();
    body.traverse(
        (node, depth) -> {
          if (node instanceof Element e && !HtmlElements.isBlock(e) && HtmlElements.holdsBlock(e)) {
            long above =
                e.parents().stream()
                    .takeWhile(other -> other != body)
                    .filter(other -> !HtmlElements.isBlock(other))
                    .count();
            (above < DEEPEST ? spanning : deep).add(e);
          }
        });
    deep.forEach(Element::unwrap);
    spanning.forEach(DomCleaner::divide);
  }

  /**
   * An element that reaches over blocks stands in each of them instead: {@code <b><p>x</p></b>}.
   */
  private static void divide(Element spanning) {
    List<Node> divided = new ArrayList<>();
    for (Node child : taken(spanning)) {
      Element around = spanning.shallowClone();
      if (child instanceof Element e && HtmlElements.holdsBlock(e)) {
        around.appendChildren(taken(e));
        e.appendChild(around);
        if (HtmlElements.holdsBlock(around)) {
          divide(around);
        }
        divided.add(e);
      } else {
        around.appendChild(child);
        divided.add(around);
      }
    }
    spanning.parent().insertChildren(spanning.siblingIndex(), divided);
    spanning.remove();
  }

  /** The children of an element, all taken out at once, since one by one takes quadratic time. */
  private static List<Node> taken(Element element) {
    List<Node> children = List.copyOf(element.childNodes());
    element.empty();
    return children;
  }
}
