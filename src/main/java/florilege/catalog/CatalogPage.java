package florilege.catalog;

import florilege.book.LocalizedWords;
import florilege.book.ProgramInfo;
import florilege.data.fields.DateParser;
import florilege.text.dom.ElementBuilder;
import florilege.text.dom.XhtmlSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * Writes a catalogue as one page that needs no script, no font and nothing from elsewhere, and that
 * fits a telephone and the night.
 *
 * @param catalog that is written
 */
record CatalogPage(Catalog catalog) {

  private static final int MEGABYTE = 1_000_000;

  /**
   * The direction of what a book says is its own, and ends with it, whatever signs of direction are
   * in it.
   */
  private static final String AUTO = "auto";

  /** The file. */
  byte[] bytes() {
    LocalizedWords words = catalog.words();
    ElementBuilder html =
        ElementBuilder.root("html").with("lang", words.lang()).with("xml:lang", words.lang());
    head(html.add("head"));
    ElementBuilder body = html.add("body");
    body.add("header").add("h1").text(catalog.title());
    ElementBuilder list = body.add("main").add("ul").with("class", "books");
    catalog.books().forEach(book -> book(list.add("li").add("article"), book));
    ElementBuilder ways = body.add("footer").add("p");
    ways.add("a").with("href", Catalog.FEED).text(words.say("catalog.new"));
    ways.text(" · ");
    ways.add("a").with("href", Catalog.OPDS).text(words.say("catalog.apps"));
    ways.text(" · " + ProgramInfo.NAME);
    return XhtmlSerializer.bytes(html.document());
  }

  private void head(ElementBuilder head) {
    head.add("meta").with("charset", "utf-8");
    head.add("title").text(catalog.title());
    head.add("meta")
        .with("name", "viewport")
        .with("content", "width=device-width, initial-scale=1");
    head.add("meta").with("name", "color-scheme").with("content", "light dark");
    alternate(head, Catalog.FEED, "application/atom+xml", "catalog.new");
    alternate(head, Catalog.OPDS, "application/atom+xml;profile=opds-catalog", "catalog.apps");
    head.add("style").text(css());
  }

  private void alternate(ElementBuilder head, String path, String type, String words) {
    head.add("link")
        .with("rel", "alternate")
        .with("href", path)
        .with("type", type)
        .with("title", catalog.words().say(words));
  }

  private static String css() {
    try (InputStream in = CatalogPage.class.getResourceAsStream("catalog.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void book(ElementBuilder article, CatalogedBook book) {
    String lang = book.lang().equals(catalog.words().lang()) ? "" : book.lang();
    String first = EpubMetadataReader.path(book.files().get(0).path());
    ElementBuilder cover = article.add("div").with("class", "cover");
    if (book.cover().isPresent()) {
      // The title below it says what a picture of the title would.
      cover
          .add("img")
          .with("src", EpubMetadataReader.path(book.coverPath()))
          .element()
          .setAttribute("alt", "");
    }
    ElementBuilder title =
        article.add("h2").with("dir", AUTO).with("lang", lang).with("xml:lang", lang);
    title.add("a").with("href", first).text(book.title());
    paragraph(article, "subtitle", book.subtitle(), lang);
    paragraph(article, "authors", catalog.words().list(book.authors()), "");
    paragraph(article, "facts", facts(book), "");
    paragraph(article, "description", book.description(), lang);
    ElementBuilder files = article.add("ul").with("class", "files");
    book.files().forEach(file -> file(files.add("li"), file, book));
  }

  private String facts(CatalogedBook book) {
    LocalizedWords words = catalog.words();
    String place =
        book.series().isEmpty() || book.position().isEmpty()
            ? book.series()
            : words.say("series", book.series(), book.position());
    String day = DateParser.read(book.date()).map(words::day).orElse(book.date());
    String pages = book.pages() == 0 ? "" : words.say("catalog.pages", book.pages());
    return String.join(
        " · ",
        Stream.of(place, day, pages, catalog.revision(book)).filter(s -> !s.isEmpty()).toList());
  }

  private void file(ElementBuilder item, CatalogedFile file, CatalogedBook book) {
    LocalizedWords words = catalog.words();
    boolean isPage = file.form() == CatalogedFile.Form.XHTML;
    String label = isPage ? words.say("catalog.browser") : file.label();
    ElementBuilder link = item.add("a").with("href", EpubMetadataReader.path(file.path()));
    link.text(label);
    link.add("span").with("class", "of").with("dir", AUTO).text(" " + book.title());
    if (!isPage) {
      item.text(" ").add("small").text(size(file.size()));
    }
  }

  private String size(long bytes) {
    double amount = (double) bytes / MEGABYTE;
    return amount < 1
        ? catalog.words().say("catalog.kilobytes", Math.max(1, Math.round(1_000 * amount)))
        : catalog.words().say("catalog.megabytes", amount);
  }

  private static void paragraph(ElementBuilder parent, String kind, String text, String lang) {
    if (!text.isBlank()) {
      parent
          .add("p")
          .with("class", kind)
          .with("dir", AUTO)
          .with("lang", lang)
          .with("xml:lang", lang)
          .text(text);
    }
  }
}
