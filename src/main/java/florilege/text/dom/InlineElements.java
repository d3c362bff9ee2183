package florilege.text.dom;

import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Tells which elements stand in a line and hold what stands in lines. */
public final class InlineElements {

  private static final Set<String> NAMES =
      Dom.names(
          """
          a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup
          time u var\
          """);

  private InlineElements() {}

  /** Whether a node is an element that stands in a line by itself, whatever a style says. */
  public static boolean isInline(Node node) {
    return node instanceof Element element && NAMES.contains(element.getNodeName());
  }
}
