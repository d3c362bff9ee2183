package florilege.pdf.normalize;

import florilege.style.PageGeometry;
import florilege.text.dom.Dom;
import florilege.text.html.policy.PictureSize;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Sees to it that a picture has the width that it states. The engine gives one that is by nature
 * wider than its place the width of the place instead, unless a bound of its own is smaller.
 */
final class PictureWidths {

  /** CSS pixels in a point and in a millimetre, CSS Values 3 §6.2. */
  private static final double POINT = 96 / 72.0;

  private static final double MILLIMETRE = 96 / 25.4;

  /** The part of the measure that a list or a quotation takes away, at the most. */
  private static final double INDENT = 0.1;

  private static final List<String> INDENTED = List.of("li", "dd", "blockquote");

  private final PageGeometry page;

  private PictureWidths(PageGeometry page) {
    this.page = page;
  }

  static void settle(Element body, PageGeometry page) {
    PictureWidths widths = new PictureWidths(page);
    Dom.elements(body, "img").forEach(widths::bound);
  }

  private void bound(Element img) {
    Optional<PictureSize> size = width(img.getAttribute("style"));
    if (size.isEmpty()) {
      return;
    }
    boolean isPart = size.get().unit().equals("%");
    if (isPart || pixels(size.get(), page) <= room(img)) {
      String width = size.get().css();
      img.setAttribute("style", width + "; max-" + width);
    }
  }

  /** The width that a style states, if it does. */
  private static Optional<PictureSize> width(String style) {
    return style.startsWith("width:") ? PictureSize.of(style) : Optional.empty();
  }

  /** The width at which a picture will be shown, in pixels, as far as it can be known here. */
  static double shown(String style, double natural, PageGeometry page) {
    return Math.min(measure(page), width(style).map(size -> pixels(size, page)).orElse(natural));
  }

  private static double pixels(PictureSize size, PageGeometry page) {
    return switch (size.unit()) {
      case "%" -> size.amount() / 100 * measure(page);
      case "em" -> size.amount() * page.typeSize() * POINT;
      case "pt" -> size.amount() * POINT;
      case "pc" -> size.amount() * 12 * POINT;
      case "in" -> size.amount() * 72 * POINT;
      case "mm" -> size.amount() * MILLIMETRE;
      case "cm" -> size.amount() * 10 * MILLIMETRE;
      default -> size.amount();
    };
  }

  private static double measure(PageGeometry page) {
    return page.textWidth() * MILLIMETRE;
  }

  /** How wide the place of a picture is at least, in pixels. */
  private double room(Element img) {
    double room = measure(page);
    for (Node at = img.getParentNode(); at instanceof Element around; at = at.getParentNode()) {
      String name = around.getNodeName().toLowerCase(Locale.ROOT);
      if (INDENTED.contains(name)) {
        room -= INDENT * measure(page);
      } else if (name.equals("tr")) {
        room /= Dom.children(around).size() + 1;
      }
    }
    return room;
  }
}
