package florilege.epub;

import florilege.book.Addresses;
import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.ContentDocument;
import florilege.text.Tag;
import florilege.text.XhtmlSerializer;
import florilege.text.Xml;
import org.w3c.dom.Element;

/**
 * The chapters as EPUB content documents, EPUB 3.3 §6.1.
 *
 * @param book that they belong to
 * @param addresses of its elements
 * @param breaks between the pages of the printed book
 * @param face path of the cover picture
 */
record ContentDocuments(Book book, Addresses addresses, PageBreaks breaks, String face) {

  /** The file of a chapter. */
  byte[] bytes(Chapter chapter) {
    ContentDocument page = ContentDocument.of(chapter, addresses);
    if (chapter.kind() == Chapter.Kind.COVER) {
      show(page.chapter());
    }
    breaks.insert(chapter, page.chapter());
    if (NavDocument.in(book).filter(chapter::equals).isPresent()) {
      NavDocument.complete(page, book, addresses, breaks);
    }
    return XhtmlSerializer.bytes(page.document());
  }

  /** Puts the cover picture, which has the title on it, in the place of the title. */
  private void show(Element chapter) {
    while (chapter.hasChildNodes()) {
      chapter.removeChild(chapter.getFirstChild());
    }
    chapter.removeAttribute("aria-labelledby");
    Xml.set(chapter, "aria-label", book.words().say("cover"));
    new Tag(chapter)
        .add("figure")
        .with("class", "cover")
        .add("img")
        .with("src", face)
        .with("role", "doc-cover")
        .with("alt", book.words().say("cover.alt", book.metadata().title()));
  }
}
