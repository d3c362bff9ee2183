package florilege.pdf.normalize.tables;

import florilege.text.dom.Dom;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Gives cells without content a space. The engine makes no structure element of a cell that has no
 * height, so that a row of empty cells beside a head that spans it was shorter than the others
 * (PDF/UA-1 §7.2, ISO 32000-1 §14.8.4.3.4).
 */
public final class EmptyCells {

  private static final String SPACE = "\u00A0";

  private EmptyCells() {}

  public static void fill(Element body) {
    for (String name : List.of("td", "th")) {
      for (Element cell : Dom.elements(body, name)) {
        if (!cell.hasChildNodes()) {
          cell.appendChild(cell.getOwnerDocument().createTextNode(SPACE));
        }
      }
    }
  }
}
