package florilege.book;

import florilege.text.Dom;
import florilege.text.ElementBuilder;
import florilege.text.WritingDirection;
import florilege.text.math.TexToMathml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A chapter as an XHTML document of its own, which links to the others by their files and to the
 * style sheet {@value #STYLESHEET}. This is the skeleton of every page, in an EPUB and in a
 * browser.
 *
 * @param head the element
 * @param body the element
 * @param chapter the document element of the chapter, now in the body
 */
public record ChapterDocument(ElementBuilder head, ElementBuilder body, Element chapter) {

  /** The file that all pages take their looks from; it lies beside them. */
  public static final String STYLESHEET = "style.css";

  /** A page with a copy of a chapter. */
  public static ChapterDocument of(Chapter chapter, ElementAddresses addresses) {
    Element original = chapter.xhtml().getDocumentElement();
    String lang = original.getAttribute("lang");
    ElementBuilder html = ElementBuilder.root("html").with("lang", lang).with("xml:lang", lang);
    if (WritingDirection.of(lang) == WritingDirection.RTL) {
      html.with("dir", "rtl");
    }
    ElementBuilder head = html.add("head");
    head.add("meta").with("charset", "utf-8");
    head.add("title").text(chapter.title());
    head.add("link").with("rel", "stylesheet").with("type", "text/css").with("href", STYLESHEET);
    ElementBuilder body = html.add("body");
    Element copy = (Element) html.document().importNode(original, true);
    body.element().appendChild(copy);
    addresses.resolve(copy, chapter);
    admitKeys(copy);
    return new ChapterDocument(head, body, copy);
  }

  /** What may be wider than the screen is moved by keys too (WCAG 2.1.1). */
  private static void admitKeys(Element chapter) {
    Dom.elements(chapter, "div").stream()
        .filter(element -> Dom.hasClass(element, TexToMathml.CLASS))
        .forEach(element -> element.setAttribute("tabindex", "0"));
  }

  /** The whole page. */
  public Document document() {
    return body.document();
  }
}
