package florilege.epub.navigation;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.Chapter.Kind;
import florilege.book.ChapterDocument;
import florilege.book.ElementAddresses;
import florilege.text.dom.ElementBuilder;
import florilege.text.dom.XhtmlSerializer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the navigation document, EPUB 3.3 §7: contents, landmarks and page list for reading
 * systems, which show them in ways of their own. It stands beside the chapter of contents, which
 * people read, and in no reading order, since some show as a page whatever is in that.
 *
 * @param book that it leads through
 * @param addresses of its elements
 * @param breaks between the pages of the printed book
 * @param sheets names of style sheets after the first
 */
public record NavigationDocument(
    Book book, ElementAddresses addresses, PageBreakMarkers breaks, List<String> sheets) {

  /** The file. */
  public byte[] bytes() {
    String title = book.words().say("contents");
    String lang = book.words().lang();
    ElementBuilder section =
        ElementBuilder.root("section").with("lang", lang).with("xml:lang", lang);
    Chapter chapter = new Chapter("nav", Kind.CONTENTS, title, List.of(), section.document());
    ChapterDocument page = ChapterDocument.of(chapter, addresses, sheets);
    ElementBuilder contents =
        new ElementBuilder(page.chapter()).add("nav").with("aria-label", title);
    contents.with("epub:type", "toc").with("role", "doc-toc").add("h1").text(title);
    list(contents, Navigation.of(book));
    landmarks(page.body());
    if (!breaks.isEmpty()) {
      pageList(page.body());
    }
    return XhtmlSerializer.bytes(page.document());
  }

  private void list(ElementBuilder parent, List<Book.Entry> entries) {
    ElementBuilder list = parent.add("ol");
    for (Book.Entry entry : entries) {
      ElementBuilder item = list.add("li");
      item.add("a").with("href", addresses.of(entry.target())).text(entry.title());
      if (!entry.entries().isEmpty()) {
        list(item, entry.entries());
      }
    }
  }

  /** EPUB 3.3 §7.4.4. */
  private void landmarks(ElementBuilder body) {
    ElementBuilder list = hidden(body, "landmarks").add("ol");
    landmark(list, "cover", "cover", Kind.COVER);
    landmark(list, "titlepage", "title-page", Kind.TITLE_PAGE);
    landmark(list, "toc", "contents", Kind.CONTENTS);
    landmark(list, "bodymatter", "start", Kind.PART, Kind.ARTICLE);
    landmark(list, "contributors", "contributors", Kind.CONTRIBUTORS);
  }

  /** A link to the first chapter of certain kinds, if there is one. */
  private void landmark(ElementBuilder list, String type, String word, Kind... kinds) {
    Optional<Chapter> first =
        book.chapters().stream().filter(any -> Set.of(kinds).contains(any.kind())).findFirst();
    if (first.isPresent()) {
      ElementBuilder link = list.add("li").add("a").with("epub:type", type);
      link.with("href", addresses.file(first.get())).text(book.words().say(word));
    }
  }

  /** EPUB 3.3 §7.4.3. */
  private void pageList(ElementBuilder body) {
    ElementBuilder list = hidden(body, "page-list").with("role", "doc-pagelist").add("ol");
    for (PageBreakMarkers.Break start : breaks.all()) {
      list.add("li").add("a").with("href", addresses.of(start.id())).text(start.label());
    }
  }

  private ElementBuilder hidden(ElementBuilder body, String type) {
    String title = book.words().say(type);
    ElementBuilder nav = body.add("nav").with("epub:type", type).with("aria-label", title);
    nav.with("hidden", "hidden").add("h2").text(title);
    return nav;
  }
}
