package florilege.epub;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.ChapterDocument;
import florilege.book.ElementAddresses;
import florilege.book.MissingAltText;
import florilege.book.SmallScreenMarkup;
import florilege.text.Dom;
import florilege.text.ElementBuilder;
import florilege.text.XhtmlSerializer;
import org.w3c.dom.Element;

/**
 * The chapters as EPUB content documents, EPUB 3.3 §6.1.
 *
 * @param addresses of the book's elements
 * @param breaks between the pages of the printed book
 * @param nav the navigation document beside them
 * @param face path of the cover picture
 */
record ContentDocuments(
    ElementAddresses addresses, PageBreakMarkers breaks, NavigationDocument nav, String face) {

  /** The file of a chapter. */
  byte[] bytes(Chapter chapter) {
    ChapterDocument page = ChapterDocument.of(chapter, addresses, nav.sheets());
    if (chapter.kind() == Chapter.Kind.COVER) {
      show(page.chapter(), nav.book());
    }
    breaks.insert(chapter, page.chapter());
    PopUpNotes.make(page.chapter());
    dropSelfLinks(page.chapter());
    MissingAltText.name(page.chapter(), nav.book().words());
    SmallScreenMarkup.fit(page.chapter(), nav.book().words());
    return XhtmlSerializer.bytes(page.document());
  }

  /** Leaves of links to where one is their words: they mean something in a browser alone. */
  private static void dropSelfLinks(Element chapter) {
    for (Element link : Dom.elements(chapter, "a")) {
      if (Dom.hasClass(link, "permalink")) {
        ElementBuilder words =
            new ElementBuilder(link.getOwnerDocument().createElementNS(Dom.XHTML, "span"));
        words.with("class", "permalink").copy(link);
        link.getParentNode().replaceChild(words.element(), link);
      }
    }
  }

  /** Puts the cover picture, which has the title on it, in the place of the title. */
  private void show(Element chapter, Book book) {
    while (chapter.hasChildNodes()) {
      chapter.removeChild(chapter.getFirstChild());
    }
    chapter.removeAttribute("aria-labelledby");
    Dom.set(chapter, "aria-label", book.words().say("cover"));
    new ElementBuilder(chapter)
        .add("figure")
        .with("class", "cover")
        .add("img")
        .with("src", face)
        .with("role", "doc-cover")
        .with("alt", book.words().say("cover.alt", book.metadata().title()));
  }
}
