package florilege.pdf.normalize;

import florilege.text.dom.Dom;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Removes texts without a character, such as those of which nothing was left when signs that are
 * never printed were taken out. Where one is all the text of a paragraph, the engine looks for the
 * direction of its first character and fails with a NullPointerException ({@code
 * BoxBuilder.doBidi}).
 */
final class EmptyTexts {

  private EmptyTexts() {}

  static void remove(Element body) {
    for (Element element : Dom.elements(body, "*")) {
      for (Node child = element.getFirstChild(), next; child != null; child = next) {
        next = child.getNextSibling();
        if (child instanceof Text text && text.getLength() == 0) {
          element.removeChild(text);
        }
      }
    }
  }
}
