package florilege.text;

import florilege.text.dom.Dom;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Says of each block which way it is written, where that is not the way of what is around it: by
 * its first letter, as {@code dir="auto"} asks of browsers. That attribute itself would not do,
 * since on paper nobody knows it, and lists need to know on which side their marks stand.
 */
public final class BlockDirections {

  /** Not those that are set beside each other, such as the cells of a table. */
  private static final Set<String> BLOCKS = Dom.names("p h1 h2 h3 h4 h5 h6 ul ol li blockquote");

  /** What has letters that say nothing of the text around them. */
  private static final Set<String> APART = Dom.names("pre code kbd samp math svg bdi");

  /** What stands, or has room for a mark, at one side. */
  private static final Set<String> SIDED = Dom.names("ul ol dl dd table");

  private BlockDirections() {}

  /** The direction of the text in which an element stands. */
  public static WritingDirection around(Element element) {
    for (Node node = element; node instanceof Element outer; node = node.getParentNode()) {
      if (outer.hasAttribute("dir")) {
        return outer.getAttribute("dir").equals("rtl")
            ? WritingDirection.RTL
            : WritingDirection.LTR;
      }
    }
    return WritingDirection.LTR;
  }

  /**
   * Says of an element itself that it is written from right to left, for style sheets, which have
   * no word for a direction that is that of what is around it, and give it a side.
   */
  public static void say(Element element) {
    if (around(element) == WritingDirection.RTL) {
      element.setAttribute("dir", WritingDirection.RTL.toString());
    }
  }

  /** Marks the blocks in an element that is itself written in a direction. */
  public static void mark(Element parent, WritingDirection around) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        mark(element, own(element, around), around);
      }
    }
  }

  private static void mark(Element element, WritingDirection own, WritingDirection around) {
    boolean says = own != around || own == WritingDirection.RTL && hasSides(element);
    if (says && !element.hasAttribute("dir")) {
      element.setAttribute("dir", own.toString());
    }
    mark(element, own);
  }

  private static boolean hasSides(Element element) {
    return SIDED.contains(element.getLocalName()) || Dom.hasClass(element, "admonition");
  }

  private static WritingDirection own(Element element, WritingDirection around) {
    String said = element.getAttribute("dir");
    if (said.equals("ltr") || said.equals("rtl")) {
      return said.equals("rtl") ? WritingDirection.RTL : WritingDirection.LTR;
    }
    if (element.getLocalName().equals("pre")) {
      return WritingDirection.LTR;
    }
    return BLOCKS.contains(element.getLocalName()) ? first(element).orElse(around) : around;
  }

  /** The direction of the first letter that has one. */
  private static Optional<WritingDirection> first(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      Optional<WritingDirection> found = Optional.empty();
      if (child.getNodeType() == Node.TEXT_NODE) {
        found = first(child.getNodeValue());
      } else if (child instanceof Element element && !APART.contains(element.getLocalName())) {
        found = first(element);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The direction of the first letter of a text that has one. */
  public static Optional<WritingDirection> first(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .mapToObj(
            way ->
                switch ((byte) way) {
                  case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> WritingDirection.LTR;
                  case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                      Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                      WritingDirection.RTL;
                  default -> null;
                })
        .filter(way -> way != null)
        .findFirst();
  }
}
