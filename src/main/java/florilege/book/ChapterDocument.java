package florilege.book;

import florilege.text.WritingDirection;
import florilege.text.dom.ElementBuilder;
import java.util.Collection;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes a chapter an XHTML document of its own, which links to the others by their files and to the
 * style sheets. This is the skeleton of every page, in an EPUB and in a browser.
 *
 * @param head the element
 * @param body the element
 * @param chapter the document element of the chapter, now in the body
 */
public record ChapterDocument(ElementBuilder head, ElementBuilder body, Element chapter) {

  /** The first file that all pages take their looks from; it lies beside them. */
  public static final String STYLESHEET = "style.css";

  /**
   * A page with a copy of a chapter: the same elements, and nothing else.
   *
   * @param sheets names of the style sheets that come after the first
   */
  public static ChapterDocument of(
      Chapter chapter, ElementAddresses addresses, Collection<String> sheets) {
    Element original = chapter.xhtml().getDocumentElement();
    String lang = original.getAttribute("lang");
    ElementBuilder html = ElementBuilder.root("html").with("lang", lang).with("xml:lang", lang);
    if (WritingDirection.of(lang) == WritingDirection.RTL) {
      html.with("dir", "rtl");
    }
    ElementBuilder head = html.add("head");
    head.add("meta").with("charset", "utf-8");
    head.add("title").text(chapter.title());
    link(head, STYLESHEET);
    sheets.forEach(sheet -> link(head, sheet));
    ElementBuilder body = html.add("body");
    Element copy = (Element) html.document().importNode(original, true);
    body.element().appendChild(copy);
    addresses.resolve(copy, chapter);
    return new ChapterDocument(head, body, copy);
  }

  private static void link(ElementBuilder head, String sheet) {
    head.add("link").with("rel", "stylesheet").with("type", "text/css").with("href", sheet);
  }

  /** The whole page. */
  public Document document() {
    return body.document();
  }
}
