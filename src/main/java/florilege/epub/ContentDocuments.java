package florilege.epub;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.ChapterDocument;
import florilege.book.ElementAddresses;
import florilege.book.MissingAltText;
import florilege.book.reflow.SmallScreenMarkup;
import florilege.epub.navigation.NavigationDocument;
import florilege.epub.navigation.PageBreakMarkers;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import florilege.text.dom.XhtmlSerializer;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Writes the chapters as EPUB content documents, EPUB 3.3 §6.1.
 *
 * @param addresses of the book's elements
 * @param breaks between the pages of the printed book
 * @param marked ids of chapters that have the marks of these already
 * @param nav the navigation document beside them
 * @param face path of the cover picture
 * @param forKobo whether to mark sentences
 */
record ContentDocuments(
    ElementAddresses addresses,
    PageBreakMarkers breaks,
    Set<String> marked,
    NavigationDocument nav,
    String face,
    boolean forKobo) {

  /** The file of a chapter. */
  byte[] bytes(Chapter chapter) {
    ChapterDocument page = ChapterDocument.of(chapter, addresses, nav.sheets());
    if (chapter.kind() == Chapter.Kind.COVER) {
      show(page.chapter(), nav.book());
    }
    if (!marked.contains(chapter.id())) {
      breaks.insert(chapter, page.chapter());
    }
    PopUpNotes.make(page.chapter());
    SelfLinks.drop(page.chapter());
    MissingAltText.name(page.chapter(), nav.book().words());
    SmallScreenMarkup.fit(page.chapter(), nav.book().words());
    if (forKobo) {
      KoboSpans.add(page.body());
    }
    return XhtmlSerializer.bytes(page.document());
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
