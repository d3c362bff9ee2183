package florilege.text.html.policy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Knows elements that HTML has not, the components of pages ({@code <Card title="Clay">}), and
 * those of HTML that show a picture without being called {@code img}.
 */
final class ComponentElement {

  /** Attributes of components whose values a page shows. */
  private static final List<String> WORDS =
      List.of(
          "title",
          "label",
          "header",
          "heading",
          "caption",
          "summary",
          "text",
          "content",
          "message",
          "description");

  private static final Pattern PICTURE =
      Pattern.compile("(?i)[^\\s]{1,2000}\\.(?:png|jpe?g|gif|svg|webp)(?:[?#]\\S{0,500})?");

  private ComponentElement() {}

  /** Whether HTML does not know an element. */
  static boolean isComponent(Element element) {
    return !element.tag().isKnownTag() || element.normalName().contains("-");
  }

  /** The words that an element shows besides what is in it. */
  static String words(Element element) {
    return isComponent(element)
        ? WORDS.stream()
            .map(name -> element.attr(name).strip())
            .filter(words -> words.codePoints().anyMatch(Character::isLetter))
            .distinct()
            .collect(Collectors.joining(": "))
        : element.attr("caption");
  }

  /** Makes an {@code img} of each element that shows a picture. */
  static void showPictures(Element body) {
    for (Element element : body.getAllElements()) {
      String source = source(element);
      if (element.normalName().equals("figure") && PICTURE.matcher(source.strip()).matches()) {
        figure(element, source);
      } else if (PICTURE.matcher(source.strip()).matches()) {
        String words = element.hasAttr("alt") ? element.attr("alt") : element.text();
        boolean own = isComponent(element);
        element.attr("src", source).attr("alt", words.isEmpty() ? element.attr("title") : words);
        element.tagName("img");
        if (!own) {
          element.empty(); // words for those who do not see the picture
        }
      }
    }
  }

  /** A component that is called as the element of HTML is, and names its picture itself. */
  private static void figure(Element element, String source) {
    String caption = element.attr("caption");
    if (!caption.isBlank()) {
      element.prependElement("figcaption").text(caption);
    }
    element.prependElement("img").attr("src", source).attr("alt", element.attr("alt"));
    element.removeAttr("src").removeAttr("caption");
  }

  private static String source(Element element) {
    return switch (element.normalName()) {
      case "object" -> element.attr("data");
      case "embed", "figure" -> element.attr("src");
      case "input" -> element.attr("type").equalsIgnoreCase("image") ? element.attr("src") : "";
      default -> isComponent(element) ? element.attr("src") : "";
    };
  }
}
