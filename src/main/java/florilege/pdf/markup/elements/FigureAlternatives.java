package florilege.pdf.markup.elements;

import florilege.book.LocalizedWords;
import florilege.text.dom.Dom;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Gives each picture the alternative text that PDF/UA-1 §7.3 asks for: its own; or else its
 * caption; or else the book's word for a picture, since a picture that was left without a text
 * cannot be known to be decoration.
 */
public final class FigureAlternatives {

  private final LocalizedWords words;

  public FigureAlternatives(LocalizedWords words) {
    this.words = words;
  }

  public void describe(Element chapter) {
    Dom.elements(chapter, "img").stream()
        .filter(image -> image.getAttribute("alt").isBlank())
        .forEach(image -> image.setAttribute("alt", substitute(image)));
  }

  private String substitute(Element image) {
    for (Node node = image.getParentNode();
        node instanceof Element parent;
        node = node.getParentNode()) {
      if (parent.getLocalName().equals("figure")) {
        String caption =
            Dom.elements(parent, "figcaption").stream()
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
        return caption.isBlank() ? words.say("picture") : caption.strip();
      }
    }
    return words.say("picture");
  }
}
