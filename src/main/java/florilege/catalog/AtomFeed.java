package florilege.catalog;

import florilege.catalog.CatalogedBook.Cover;
import florilege.text.dom.ElementBuilder;
import florilege.text.dom.XhtmlSerializer;

/**
 * Writes a catalogue as Atom (RFC 4287): for reading apps as an acquisition feed of OPDS Catalog
 * 1.2, and for whoever follows what is new.
 *
 * @param catalog that is written
 */
record AtomFeed(Catalog catalog) {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String TERMS = "http://purl.org/dc/terms/";
  private static final String SHELF = "application/atom+xml;profile=opds-catalog;kind=acquisition";
  private static final String ATOM_TYPE = "application/atom+xml";

  /** How many books a feed of what is new has. */
  private static final int NEWS = 30;

  /** The acquisition feed. */
  byte[] opds() {
    ElementBuilder feed = feed(Catalog.OPDS, SHELF);
    link(feed, "start", catalog.address(Catalog.OPDS), SHELF);
    for (CatalogedBook book : catalog.books()) {
      ElementBuilder entry = entry(feed, book);
      book.cover().ifPresent(cover -> cover(entry, book, cover));
      files(entry, book, "http://opds-spec.org/acquisition/open-access");
    }
    return XhtmlSerializer.bytes(feed.document());
  }

  /** The latest books. */
  byte[] news() {
    ElementBuilder feed = feed(Catalog.FEED, ATOM_TYPE);
    catalog.books().stream()
        .limit(NEWS)
        .forEach(book -> files(entry(feed, book), book, "enclosure"));
    return XhtmlSerializer.bytes(feed.document());
  }

  private ElementBuilder feed(String path, String type) {
    ElementBuilder feed =
        ElementBuilder.root(ATOM, "feed").with("xml:lang", catalog.words().lang());
    feed.add("id").text(catalog.address(path));
    feed.add("title").text(catalog.title());
    feed.add("updated").text(catalog.modified().toString());
    feed.add("author").add("name").text(catalog.title());
    link(feed, "self", catalog.address(path), type);
    link(feed, "alternate", catalog.address(Catalog.PAGE), "text/html");
    return feed;
  }

  private ElementBuilder entry(ElementBuilder feed, CatalogedBook book) {
    ElementBuilder entry = feed.add("entry").with("xml:lang", book.lang());
    entry.add("id").text(book.identifier());
    entry.add("title").text(book.title());
    entry.add("updated").text(book.modified().toString());
    book.authors().forEach(author -> entry.add("author").add("name").text(author));
    term(entry, "language", book.lang());
    term(entry, "publisher", book.publisher());
    term(entry, "issued", book.date());
    term(entry, "extent", pages(book));
    text(entry, "rights", book.rights());
    book.subjects()
        .forEach(subject -> entry.add("category").with("term", subject).with("label", subject));
    String corrected = catalog.revision(book);
    String summary = book.description().isEmpty() ? book.subtitle() : book.description();
    text(entry, "summary", corrected.isEmpty() ? summary : corrected + "\n" + summary);
    return entry;
  }

  private String pages(CatalogedBook book) {
    return book.pages() == 0 ? "" : catalog.words().say("catalog.pages", book.pages());
  }

  private void cover(ElementBuilder entry, CatalogedBook book, Cover cover) {
    String address = catalog.address(book.coverPath());
    link(entry, "http://opds-spec.org/image", address, cover.type().mime());
    link(entry, "http://opds-spec.org/image/thumbnail", address, cover.type().mime());
  }

  private void files(ElementBuilder entry, CatalogedBook book, String relation) {
    for (CatalogedFile file : book.files()) {
      boolean isPage = file.form() == CatalogedFile.Form.XHTML;
      ElementBuilder link =
          link(
              entry,
              isPage ? "alternate" : relation,
              catalog.address(file.path()),
              file.form().type);
      link.with("title", file.label()).with("length", isPage ? "" : Long.toString(file.size()));
    }
  }

  private static ElementBuilder link(
      ElementBuilder parent, String relation, String address, String type) {
    return parent.add("link").with("rel", relation).with("href", address).with("type", type);
  }

  private static void term(ElementBuilder entry, String name, String value) {
    if (!value.isBlank()) {
      entry.add(TERMS, "dc:" + name).text(value);
    }
  }

  private static void text(ElementBuilder entry, String name, String value) {
    if (!value.isBlank()) {
      entry.add(name).text(value.strip());
    }
  }
}
