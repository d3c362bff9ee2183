package florilege.imports.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes out of a tree what nobody reads, and lets no words' markup reach over blocks. */
final class Tidy {

  private Tidy() {}

  static void up(Element body) {
    List<Node> unreadable = new ArrayList<>();
    body.traverse(
        (node, depth) -> {
          if (node != body && Names.isUnreadable(node)) {
            unreadable.add(node);
          }
        });
    unreadable.forEach(Node::remove);
    List<Element> spanning = new ArrayList<>();
    body.traverse(
        (node, depth) -> {
          if (node instanceof Element e && !Names.isBlock(e) && Names.holdsBlock(e)) {
            spanning.add(e);
          }
        });
    spanning.forEach(Tidy::divide);
  }

  /**
   * An element that reaches over blocks stands in each of them instead: {@code <b><p>x</p></b>}.
   */
  private static void divide(Element spanning) {
    for (Node child : List.copyOf(spanning.childNodes())) {
      if (child instanceof Element e && Names.holdsBlock(e)) {
        Element inner = spanning.shallowClone();
        List.copyOf(e.childNodes()).forEach(inner::appendChild);
        e.appendChild(inner);
        if (Names.holdsBlock(inner)) {
          divide(inner);
        }
      } else {
        Element around = spanning.shallowClone();
        child.before(around);
        around.appendChild(child);
      }
    }
    spanning.unwrap();
  }
}
