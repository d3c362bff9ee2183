package florilege.text.html.structure;

import florilege.text.dom.Dom;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes a figure of a picture that is alone in its paragraph, with its title as the caption. */
public final class FigureBuilder {

  private FigureBuilder() {}

  public static void make(Document document) {
    for (Element image : Dom.elements(document, "img")) {
      Element content =
          ContentModel.is(image.getParentNode(), "a") && alone(image)
              ? (Element) image.getParentNode()
              : image;
      if (ContentModel.is(content.getParentNode(), "p") && alone(content)) {
        figure((Element) content.getParentNode(), content, image);
      }
    }
  }

  private static void figure(Element paragraph, Element content, Element image) {
    Document document = paragraph.getOwnerDocument();
    boolean inFigure = ContentModel.is(paragraph.getParentNode(), "figure");
    Element figure =
        inFigure
            ? (Element) paragraph.getParentNode()
            : document.createElementNS(Dom.XHTML, "figure");
    if (inFigure) {
      figure.replaceChild(content, paragraph);
      return;
    }
    PhrasingContent.attributes(paragraph, figure);
    paragraph.getParentNode().replaceChild(figure, paragraph);
    figure.appendChild(content);
    if (!image.getAttribute("title").isBlank()) {
      Element caption = document.createElementNS(Dom.XHTML, "figcaption");
      caption.appendChild(document.createTextNode(image.getAttribute("title")));
      figure.appendChild(caption);
      image.removeAttribute("title");
    }
  }

  private static boolean alone(Element element) {
    List<Node> siblings = StructureRepair.children(element.getParentNode());
    return siblings.stream().allMatch(node -> node == element || ContentModel.isBlankText(node));
  }
}
