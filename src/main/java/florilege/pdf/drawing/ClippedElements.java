package florilege.pdf.drawing;

import florilege.text.dom.Dom;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Parts the clipping of an element of SVG from its other effects. Batik paints an element with
 * opacity, a filter or a mask beside its page; where it is clipped too, Batik forgets to close what
 * it clips in, which no PDF can be written with. A group around the element that is clipped shows
 * the same.
 */
final class ClippedElements {

  private static final Set<String> PAINTED =
      Set.of(
          "g",
          "a",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "use",
          "image");

  private static final List<String> EFFECTS = List.of("opacity", "filter", "mask");

  private static final Pattern CLIP = property("clip-path");

  private ClippedElements() {}

  /** Puts a group around each element of a drawing that is clipped and has another effect. */
  static void group(Element svg) {
    for (Element element : Dom.elements(svg, "*")) {
      if (PAINTED.contains(element.getLocalName()) && hasEffect(element)) {
        String clip = takeClip(element);
        if (!clip.isEmpty()) {
          group(element, clip);
        }
      }
    }
  }

  private static boolean hasEffect(Element element) {
    return EFFECTS.stream()
        .anyMatch(
            effect ->
                element.hasAttribute(effect)
                    || property(effect).matcher(element.getAttribute("style")).find());
  }

  private static Pattern property(String name) {
    return Pattern.compile("(?:^|;)\\s*" + name + "\\s*:([^;]*)");
  }

  private static String takeClip(Element element) {
    String clip = element.getAttribute("clip-path");
    element.removeAttribute("clip-path");
    Matcher style = CLIP.matcher(element.getAttribute("style"));
    if (style.find()) {
      clip = style.group(1).strip();
      element.setAttribute("style", style.replaceAll(""));
    }
    return clip;
  }

  /** The path that clips is measured where the element is, so that its transform moves both. */
  private static void group(Element element, String clip) {
    Element group = element.getOwnerDocument().createElementNS(element.getNamespaceURI(), "g");
    group.setAttribute("clip-path", clip);
    if (element.hasAttribute("transform")) {
      group.setAttribute("transform", element.getAttribute("transform"));
      element.removeAttribute("transform");
    }
    element.getParentNode().replaceChild(group, element);
    group.appendChild(element);
  }
}
