package florilege.pdf.normalize;

import florilege.style.PageGeometry;
import florilege.text.dom.Dom;
import florilege.text.dom.InlineElements;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Sets pictures that are higher than some lines on lines of their own. Within a line, the engine
 * stretches the words before such a picture to the margin when it moves on to the next.
 */
final class TallPictures {

  private static final String APART = "picture-apart";

  /** Lines of text; a sign within words is lower, and stays there. */
  private static final int MOST = 3;

  /** CSS pixels in a point. */
  private static final double PIXELS = 96 / 72.0;

  private final PageGeometry page;

  private TallPictures(PageGeometry page) {
    this.page = page;
  }

  static void settle(Element body, PageGeometry page) {
    TallPictures pictures = new TallPictures(page);
    for (Element img : Dom.elements(body, "img")) {
      if (pictures.isTall(img)) {
        Element outermost = outermost(img);
        if (isAmongWords(outermost)) {
          apart(outermost);
        }
      }
    }
  }

  private boolean isTall(Element img) {
    double width = number(img.getAttribute("data-width"));
    double height = number(img.getAttribute("data-height"));
    if (width == 0 || height == 0) {
      return false;
    }
    double shown = PictureWidths.shown(img.getAttribute("style"), width, page);
    return shown * height / width > MOST * page.lineHeight() * PIXELS;
  }

  private static double number(String text) {
    return text.matches("\\d{1,6}(\\.\\d+)?") ? Double.parseDouble(text) : 0;
  }

  /** The picture with those inline elements around it that hold nothing else. */
  private static Element outermost(Element img) {
    Element outermost = img;
    while (InlineElements.isInline(outermost.getParentNode())
        && !Dom.hasClass((Element) outermost.getParentNode(), APART)
        && outermost.getParentNode().getTextContent().isBlank()) {
      outermost = (Element) outermost.getParentNode();
    }
    return outermost;
  }

  /** Whether there are words before or after it in its paragraph, and no element around it. */
  private static boolean isAmongWords(Element picture) {
    Element around = (Element) picture.getParentNode();
    return !InlineElements.isInline(around)
        && !around.getNodeName().equals("figure")
        && Dom.children(around).stream().noneMatch(child -> child.getNodeName().equals("p"))
        && !around.getTextContent().isBlank();
  }

  /** Puts a picture into a block, with those that follow it without a word between. */
  private static void apart(Element first) {
    List<Node> row = new ArrayList<>();
    Node end = first;
    for (Node at = first; at != null && isPictureOrBlank(at); at = at.getNextSibling()) {
      row.add(at);
      end = at.getNextSibling();
    }
    Element block = first.getOwnerDocument().createElementNS(Dom.XHTML, "span");
    block.setAttribute("class", APART);
    first.getParentNode().insertBefore(block, end == null ? null : end);
    row.forEach(block::appendChild);
    trimStart(block.getNextSibling());
  }

  private static boolean isPictureOrBlank(Node node) {
    return node instanceof Text text
        ? text.getData().isBlank()
        : node instanceof Element element
            && element.getTextContent().isBlank()
            && (element.getNodeName().equals("img") || !Dom.elements(element, "img").isEmpty());
  }

  /** A line does not begin with the space that stood behind the picture. */
  private static void trimStart(Node behind) {
    if (behind instanceof Text text) {
      text.setData(text.getData().stripLeading());
    }
  }
}
