package florilege.epub;

import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes words of links to where one already is: the date of a comment, the sign at a heading. They
 * mean something in a browser alone, whose address they change; in a book they are stops for the
 * keyboard that lead nowhere.
 */
final class SelfLinks {

  /** What sites put behind headings to be copied; without a link it says nothing. */
  private static final String SIGNS = "[#¶§∞🔗⚓\\s]*";

  private SelfLinks() {}

  /** Makes words of such links in a chapter, in which a link to its beginning stays one. */
  static void drop(Element chapter) {
    for (Element link : Dom.elements(chapter, "a")) {
      String href = link.getAttribute("href");
      if (href.startsWith("#") && isWithin(link, href.substring(1), chapter)) {
        unlink(link);
      }
    }
  }

  private static void unlink(Element link) {
    boolean isSign =
        link.getTextContent().matches(SIGNS)
            && Dom.elements(link, "img").isEmpty()
            && !link.hasAttribute("id");
    if (isSign) {
      link.getParentNode().removeChild(link);
      return;
    }
    Element span = link.getOwnerDocument().createElementNS(Dom.XHTML, "span");
    ElementBuilder words = new ElementBuilder(span).copy(link);
    for (String name : new String[] {"id", "class", "lang", "xml:lang", "dir"}) {
      words.with(name, link.getAttribute(name));
    }
    link.getParentNode().replaceChild(span, link);
  }

  /** Whether a link leads to itself or to something that it stands in. */
  private static boolean isWithin(Element link, String id, Element chapter) {
    for (Node at = link; at != chapter && at instanceof Element element; at = at.getParentNode()) {
      boolean isSection = element.getLocalName().equals("section");
      if (!isSection && element.getAttribute("id").equals(id)) {
        return true;
      }
    }
    return false;
  }
}
