package florilege.epub;

import florilege.book.Addresses;
import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.Chapter.Kind;
import florilege.book.ContentDocument;
import florilege.book.Words;
import florilege.text.Tag;
import florilege.text.XhtmlSerializer;
import florilege.text.Xml;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The navigation document, EPUB 3.3 §7: the chapter that is the table of contents, to which
 * landmarks and page list are added out of sight, since reading systems show them in ways of their
 * own.
 */
final class NavDocument {

  private NavDocument() {}

  /** The chapter of a book that is the navigation document, if it has one. */
  static Optional<Chapter> in(Book book) {
    return book.chapters().stream().filter(chapter -> chapter.kind() == Kind.CONTENTS).findFirst();
  }

  /** A navigation document for a book without a table of contents; nobody reads it as a page. */
  static byte[] alone(Book book, Addresses addresses, PageBreaks breaks) {
    String title = book.words().say("contents");
    Tag section =
        Tag.root("section").with("lang", book.words().lang()).with("xml:lang", book.words().lang());
    section.add("h1").text(title);
    list(section.add("nav").with("aria-label", title), book.contents(), addresses);
    Chapter chapter = new Chapter("nav", Kind.CONTENTS, title, List.of(), section.document());
    ContentDocument page = ContentDocument.of(chapter, addresses);
    complete(page, book, addresses, breaks);
    return XhtmlSerializer.bytes(page.document());
  }

  /** Makes a page whose chapter has a {@code nav} the navigation document. */
  static void complete(ContentDocument page, Book book, Addresses addresses, PageBreaks breaks) {
    Tag contents = new Tag(Xml.elements(page.chapter(), "nav").get(0));
    contents.with("epub:type", "toc").with("role", "doc-toc");
    landmarks(page.body(), book, addresses);
    if (!breaks.isEmpty()) {
      pageList(page.body(), book.words(), breaks);
    }
  }

  private static void list(Tag parent, List<Book.Entry> entries, Addresses addresses) {
    Tag list = parent.add("ol");
    for (Book.Entry entry : entries) {
      Tag item = list.add("li");
      item.add("a").with("href", addresses.of(entry.target())).text(entry.title());
      if (!entry.entries().isEmpty()) {
        list(item, entry.entries(), addresses);
      }
    }
  }

  /** EPUB 3.3 §7.4.4. */
  private static void landmarks(Tag body, Book book, Addresses addresses) {
    Words words = book.words();
    Tag list = hidden(body, "landmarks", words.say("landmarks"));
    landmark(list, book, Set.of(Kind.COVER), addresses, "cover", words.say("cover"));
    landmark(list, book, Set.of(Kind.TITLE_PAGE), addresses, "titlepage", words.say("title-page"));
    landmark(list, book, Set.of(Kind.CONTENTS), addresses, "toc", words.say("contents"));
    landmark(
        list, book, Set.of(Kind.PART, Kind.ARTICLE), addresses, "bodymatter", words.say("start"));
    landmark(
        list,
        book,
        Set.of(Kind.CONTRIBUTORS),
        addresses,
        "contributors",
        words.say("contributors"));
  }

  private static void landmark(
      Tag list, Book book, Set<Kind> kinds, Addresses addresses, String type, String title) {
    book.chapters().stream()
        .filter(chapter -> kinds.contains(chapter.kind()))
        .findFirst()
        .ifPresent(
            first ->
                list.add("li")
                    .add("a")
                    .with("epub:type", type)
                    .with("href", addresses.file(first))
                    .text(title));
  }

  /** EPUB 3.3 §7.4.3. */
  private static void pageList(Tag body, Words words, PageBreaks breaks) {
    Tag list = hidden(body, "page-list", words.say("page-list")).with("class", "pages");
    ((org.w3c.dom.Element) list.element().getParentNode()).setAttribute("role", "doc-pagelist");
    for (PageBreaks.Break start : breaks.all()) {
      list.add("li").add("a").with("href", start.href()).text(start.label());
    }
  }

  private static Tag hidden(Tag body, String type, String title) {
    Tag nav =
        body.add("nav").with("epub:type", type).with("aria-label", title).with("hidden", "hidden");
    nav.add("h2").text(title);
    return nav.add("ol");
  }
}
