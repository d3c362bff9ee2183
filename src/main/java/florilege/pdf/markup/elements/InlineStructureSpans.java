package florilege.pdf.markup.elements;

import florilege.text.dom.Dom;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Puts a {@code span} around each inline element that has a meaning or a language of its own. The
 * engine makes no structure element of an inline box that is alone in its line; of the one inside
 * it, it does.
 */
public final class InlineStructureSpans {

  private static final Set<String> MEANINGS =
      Set.of("em", "i", "strong", "b", "code", "kbd", "samp", "q");
  private static final Set<String> INLINE =
      Set.of(
          "span", "cite", "dfn", "small", "sub", "sup", "s", "del", "ins", "mark", "bdi", "bdo",
          "u", "var", "time");

  private InlineStructureSpans() {}

  public static void wrap(Element chapter) {
    Dom.elements(chapter, "*").stream()
        .filter(InlineStructureSpans::isIsland)
        .forEach(InlineStructureSpans::wrapOne);
  }

  private static boolean isIsland(Element element) {
    String name = element.getLocalName();
    return MEANINGS.contains(name) || INLINE.contains(name) && element.hasAttribute("lang");
  }

  private static void wrapOne(Element island) {
    Element span = island.getOwnerDocument().createElementNS(Dom.XHTML, "span");
    island.getParentNode().replaceChild(span, island);
    span.appendChild(island);
  }
}
