package florilege.xhtml;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.Chapter.Kind;
import florilege.book.ChapterDocument;
import florilege.book.ElementAddresses;
import florilege.text.dom.ElementBuilder;
import java.util.Optional;

/**
 * Adds what a browser lacks and a reading system has: a way to the next page, the one before, and
 * the contents.
 *
 * @param book whose pages are turned
 * @param addresses of its chapters
 */
record PageNavigation(Book book, ElementAddresses addresses) {

  /** Puts the book's title above a page, and the ways to other pages below it. */
  void addTo(ChapterDocument page, Chapter chapter) {
    int at = book.chapters().indexOf(chapter);
    if (at > 0) {
      title(page.body());
    }
    page.body().add("main").element().appendChild(page.chapter());
    String lang = book.words().lang();
    ElementBuilder nav = page.body().add("nav").with("class", "page-turns");
    ElementBuilder list = nav.with("lang", lang).with("xml:lang", lang).add("ul");
    neighbour(at - 1).ifPresent(target -> turn(list, "prev", "previous", target));
    int contents = contents();
    if (contents >= 0 && Math.abs(contents - at) > 1) {
      way(list, "contents", book.chapters().get(contents));
    }
    neighbour(at + 1).ifPresent(target -> turn(list, "next", "next", target));
  }

  private void title(ElementBuilder body) {
    String lang = book.metadata().lang();
    ElementBuilder head = body.add("header").with("class", "running-head").with("lang", lang);
    ElementBuilder link = head.with("xml:lang", lang).add("p").add("a");
    link.with("href", addresses.file(book.chapters().get(0))).text(book.metadata().title());
  }

  private Optional<Chapter> neighbour(int at) {
    return at < 0 || at >= book.chapters().size()
        ? Optional.empty()
        : Optional.of(book.chapters().get(at));
  }

  /** The position of the table of contents; below 0 if there is none. */
  private int contents() {
    return book.chapters().stream().map(Chapter::kind).toList().indexOf(Kind.CONTENTS);
  }

  private void turn(ElementBuilder list, String relation, String word, Chapter target) {
    ElementBuilder link = way(list, word, target).with("rel", relation);
    String lang = target.xhtml().getDocumentElement().getAttribute("lang");
    ElementBuilder name = link.text(" ").add("span").with("class", "name");
    name.with("lang", lang).with("xml:lang", lang).text(target.title());
  }

  private ElementBuilder way(ElementBuilder list, String word, Chapter target) {
    ElementBuilder link = list.add("li").add("a").with("href", addresses.file(target));
    link.add("span").with("class", "way").text(book.words().say(word));
    return link;
  }
}
