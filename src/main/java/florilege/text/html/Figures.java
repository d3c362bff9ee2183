package florilege.text.html;

import florilege.text.Xml;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A picture alone in its paragraph is a figure, and its title the caption. */
final class Figures {

  private Figures() {}

  static void make(Document document) {
    for (Element image : Xml.elements(document, "img")) {
      Element content =
          Model.is(image.getParentNode(), "a") && alone(image)
              ? (Element) image.getParentNode()
              : image;
      if (Model.is(content.getParentNode(), "p") && alone(content)) {
        figure((Element) content.getParentNode(), content, image);
      }
    }
  }

  private static void figure(Element paragraph, Element content, Element image) {
    Document document = paragraph.getOwnerDocument();
    boolean inFigure = Model.is(paragraph.getParentNode(), "figure");
    Element figure =
        inFigure
            ? (Element) paragraph.getParentNode()
            : document.createElementNS(Xml.XHTML, "figure");
    if (inFigure) {
      figure.replaceChild(content, paragraph);
      return;
    }
    Phrase.attributes(paragraph, figure);
    paragraph.getParentNode().replaceChild(figure, paragraph);
    figure.appendChild(content);
    if (!image.getAttribute("title").isBlank()) {
      Element caption = document.createElementNS(Xml.XHTML, "figcaption");
      caption.appendChild(document.createTextNode(image.getAttribute("title")));
      figure.appendChild(caption);
      image.removeAttribute("title");
    }
  }

  private static boolean alone(Element element) {
    List<Node> siblings = Structure.children(element.getParentNode());
    return siblings.stream().allMatch(node -> node == element || Model.isBlankText(node));
  }
}
