package florilege.pdf.markup.elements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Keeps the attributes that mean something on paper. The engine makes scripts, attached files and
 * styles of some others.
 */
public final class PrintAttributes {

  private static final Set<String> KEPT =
      Set.of(
          "id",
          "class",
          "lang",
          "dir",
          "href",
          "src",
          "alt",
          "colspan",
          "rowspan",
          "scope",
          "data-width",
          "data-height",
          "start",
          "reversed",
          "value",
          "role");

  /** The schemes to which a link on paper may lead; within the book there is {@code #id}. */
  private static final List<String> SCHEMES = List.of("http:", "https:", "mailto:");

  private PrintAttributes() {}

  public static void prune(Element element) {
    if (element.getLocalName().equals("img")) {
      keepSize(element);
    }
    NamedNodeMap attributes = element.getAttributes();
    List<Attr> gone = new ArrayList<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (!isKept(element, attribute)) {
        gone.add(attribute);
      }
    }
    gone.forEach(element::removeAttributeNode);
  }

  /** The natural size, under names that the engine does not take for the size to be shown in. */
  private static void keepSize(Element img) {
    for (String side : List.of("width", "height")) {
      img.setAttribute("data-" + side, img.getAttribute(side));
    }
  }

  private static boolean isKept(Element element, Attr attribute) {
    return switch (attribute.getName()) {
      case "href" -> isHarmless(attribute.getValue());
      case "style" -> element.getLocalName().equals("img"); // its size, which was written here
      // On anything else the engine would read it instead of the text.
      case "title" -> element.getLocalName().equals("abbr");
      default -> KEPT.contains(attribute.getName());
    };
  }

  private static boolean isHarmless(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return address.startsWith("#") || SCHEMES.stream().anyMatch(lower::startsWith);
  }
}
