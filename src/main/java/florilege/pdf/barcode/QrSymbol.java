package florilege.pdf.barcode;

import florilege.text.dom.Dom;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;
import uk.org.okapibarcode.backend.OkapiException;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * Encodes an address as a QR code (ISO/IEC 18004) that may lose 15 % of its modules (level M), and
 * draws it with its quiet zone.
 */
public final class QrSymbol {

  /** The symbol is no smaller, in millimetres; telephones read it from the hand. */
  private static final double SMALLEST = 15;

  /** Nor is a module, in millimetres: four dots of a printer of 300 dpi. */
  private static final double SMALLEST_MODULE = 0.34;

  /** In modules (§9.1). */
  private static final int QUIET = 4;

  private final QrCode code;

  private QrSymbol(QrCode code) {
    this.code = code;
  }

  /** The symbol of an address; none of one that is too long for any. */
  public static Optional<QrSymbol> of(String address) {
    QrCode code = new QrCode();
    code.setPreferredEccLevel(QrCode.EccLevel.M);
    try {
      code.setContent(ascii(address));
      return Optional.of(new QrSymbol(code));
    } catch (OkapiException e) {
      return Optional.empty();
    }
  }

  /** Letters outside of ASCII with % (RFC 3987 §3.1), or readers take them for others. */
  private static String ascii(String address) {
    StringBuilder ascii = new StringBuilder();
    for (byte part : address.getBytes(StandardCharsets.UTF_8)) {
      ascii.append(
          part > ' ' ? String.valueOf((char) part) : String.format(Locale.ROOT, "%%%02X", part));
    }
    return ascii.toString();
  }

  /** Modules on a side, with the quiet zones. */
  private int side() {
    return code.getWidth() + 2 * QUIET;
  }

  /** How wide and high the drawing is, with its quiet zones, in millimetres. */
  double millimetres() {
    return Math.max(SMALLEST / code.getWidth(), SMALLEST_MODULE) * side();
  }

  /**
   * Adds the drawing, black on white, to an element of a page.
   *
   * @param words that say what it is
   */
  public void draw(Element parent, String words) {
    Element svg = parent.getOwnerDocument().createElementNS(Dom.SVG, "svg");
    parent.appendChild(svg);
    String size = String.format(Locale.ROOT, "%.2fmm", millimetres());
    svg.setAttribute("style", "width: " + size + "; height: " + size);
    svg.setAttribute("viewBox", "0 0 " + side() + " " + side());
    svg.setAttribute("width", Integer.toString(side()));
    svg.setAttribute("height", Integer.toString(side()));
    svg.setAttribute("alt", words);
    path(svg, "#ffffff", "M0 0h" + side() + "v" + side() + "h-" + side() + "z");
    path(svg, "#000000", modules());
  }

  private static void path(Element svg, String colour, String shape) {
    Element path = svg.getOwnerDocument().createElementNS(Dom.SVG, "path");
    path.setAttribute("fill", colour);
    path.setAttribute("d", shape);
    svg.appendChild(path);
  }

  private String modules() {
    StringBuilder shape = new StringBuilder();
    for (Rectangle dark : code.getRectangles()) {
      shape.append(
          String.format(
              Locale.ROOT,
              "M%1$.0f %2$.0fh%3$.0fv%4$.0fh-%3$.0fz",
              dark.x + QUIET,
              dark.y + QUIET,
              dark.width,
              dark.height));
    }
    return shape.toString();
  }
}
