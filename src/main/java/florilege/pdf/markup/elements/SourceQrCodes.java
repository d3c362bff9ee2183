package florilege.pdf.markup.elements;

import florilege.pdf.barcode.QrSymbol;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import org.w3c.dom.Element;

/** Puts a QR code above the line that says where an article was first published. */
public final class SourceQrCodes {

  private SourceQrCodes() {}

  /** Adds the codes of a chapter. */
  public static void place(Element chapter) {
    Dom.elements(chapter, "p").stream()
        .filter(line -> Dom.hasClass(line, "source"))
        .forEach(
            line ->
                Dom.elements(line, "a").stream()
                    .findFirst()
                    .flatMap(link -> QrSymbol.of(link.getAttribute("href").strip()))
                    .ifPresent(symbol -> place(symbol, line)));
  }

  private static void place(QrSymbol symbol, Element line) {
    Element block = line.getOwnerDocument().createElementNS(Dom.XHTML, "div");
    line.getParentNode().insertBefore(block, line);
    new ElementBuilder(block).with("class", "qr-code");
    symbol.draw(block, line.getTextContent().strip());
  }
}
