package florilege.book;

import florilege.image.BookImage;
import florilege.image.format.MediaType;
import florilege.model.Settings;
import florilege.model.metadata.Cataloguing;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.Person;
import florilege.text.dom.Dom;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Small books in memory, for the tests of whatever writes books. */
public final class SampleBooks {

  /** A cover that every book of these may wear. */
  public static final BookImage COVER = png("images/cover.png", 600, 800);

  private SampleBooks() {}

  /** A book of everything that a chapter may hold. */
  public static Book rich() {
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(chapter(Chapter.Kind.COVER, "cover", "Cover", "en", ""));
    chapters.add(
        chapter(
            Chapter.Kind.TITLE_PAGE,
            "title-page",
            "The Book",
            "en",
            "<p class='creators'>Ada</p>"));
    chapters.add(
        chapter(
            Chapter.Kind.CONTENTS,
            "contents",
            "Contents",
            "en",
            """
            <nav aria-labelledby='contents-title'><ol>
              <li><a href='#one'>One, <em>first</em></a>
                <ol><li><a href='#one-part'>A part of it</a></li></ol></li>
              <li><a href='#deux'>Deux</a></li>
              <li><a href='#people'>The people</a></li>
            </ol></nav>"""));
    chapters.add(chapter(Chapter.Kind.ARTICLE, "one", "One, first", "en", ONE));
    chapters.add(chapter(Chapter.Kind.ARTICLE, "deux", "Deux", "fr", DEUX));
    chapters.add(
        chapter(
            Chapter.Kind.CONTRIBUTORS,
            "people",
            "The people",
            "en",
            "<ul><li><span class='contributor'>Ada</span> <span class='where'><a href='#one'>One</a></span></li></ul>"));
    List<Book.Entry> contents =
        List.of(
            entry("One, first", "one", entry("A part of it", "one-part")),
            entry("Deux", "deux"),
            entry("The people", "people"));
    BookImage pot = png("images/pot.png", 40, 30);
    return new Book(
        "rich",
        metadata("The Book", "en"),
        List.copyOf(chapters),
        contents,
        List.of(pot, svg("images/plan.svg")),
        LocalizedWords.of("en"),
        new Book.Census(2, 2, 2, 120),
        2,
        Settings.Images.USUAL);
  }

  private static final String ONE =
      """
      <div class='body'>
        <p>Two pots stood on the table &amp; nobody asked why. See <a href='#deux-titre'>the other</a>,
          <a href='#comment-1'>what Ben said</a> or <a href='https://example.org/?a=1&amp;b=2'>elsewhere</a>.</p>
        <h2 id='one-part'>A part of it</h2>
        <p>A note<a class='noteref' role='doc-noteref' href='#one-fn-1' id='one-ref-1'>1</a> is called here.</p>
        <pre class='code'><code><span class='code-keyword'>int</span> x = 1;

        x++;</code></pre>
        <figure><img src='images/pot.png' alt='Two pots'/><figcaption>Two pots</figcaption></figure>
        <p><img src='images/plan.svg' alt='A plan'/></p>
        <ul><li>First</li><li><p>Second</p></li></ul>
        <table><thead><tr><th scope='col'>a</th><th scope='col'>b</th></tr></thead>
          <tbody><tr><td>1</td><td>2</td></tr></tbody></table>
        <blockquote><p>Quoted.<br/>Twice.</p></blockquote>
      </div>
      <section class='footnotes' role='doc-endnotes' aria-label='Notes'><ol>
        <li id='one-fn-1'><p>The note. <a class='backref' role='doc-backlink' href='#one-ref-1' aria-label='Back'>↩</a></p></li>
      </ol></section>
      <section class='discussion'><h2 class='title' id='one-talk'>Comments</h2>
        <article class='comment depth-1' id='comment-1'><header><p class='attribution'>
          <span class='commenter'>Ben</span> <time datetime='2012-01-21T09:40+01:00'>then</time></p></header>
          <div class='text'><p>I <em>disagree</em>.</p></div>
          <article class='comment depth-2 by-author' id='comment-2'><header><p class='attribution'>
            <span class='commenter'>Ada</span></p></header><div class='text'><p>So be it.</p></div></article>
        </article>
      </section>""";

  private static final String DEUX =
      """
      <div class='body'><h2 id='deux-titre'>Où l’on revient</h2>
        <p>C’était «\u00a0là\u00a0»\u202f; voyez <a href='#one'>l’autre</a>. 😀 extraordinairement</p></div>""";

  /** A book of these chapters, with a table of contents that lists all. */
  public static Book of(Metadata metadata, List<Chapter> chapters) {
    List<Chapter> all = new ArrayList<>(chapters);
    StringBuilder items = new StringBuilder();
    List<Book.Entry> entries = new ArrayList<>();
    for (Chapter chapter : chapters) {
      items.append("<li><a href='#%s'>x</a></li>".formatted(chapter.id()));
      entries.add(entry(chapter.title(), chapter.id()));
    }
    String nav = "<nav aria-label='x'><ol>" + items + "</ol></nav>";
    all.add(0, chapter(Chapter.Kind.CONTENTS, "contents", "Contents", metadata.lang(), nav));
    LocalizedWords words = LocalizedWords.of(metadata.lang());
    return new Book(
        "book",
        metadata,
        all,
        entries,
        List.of(),
        words,
        new Book.Census(all.size(), 0, 1, 1),
        2,
        Settings.Images.USUAL);
  }

  /** The book with one more chapter. */
  public static Book with(Book book, Chapter chapter) {
    List<Chapter> chapters = new ArrayList<>(book.chapters());
    chapters.add(chapter);
    return of(book, chapters, book.pictures());
  }

  /** The book with one more picture. */
  public static Book with(Book book, BookImage picture) {
    List<BookImage> pictures = new ArrayList<>(book.pictures());
    pictures.add(picture);
    return of(book, book.chapters(), pictures);
  }

  /** The book without chapters of a kind. */
  public static Book without(Book book, Chapter.Kind kind) {
    List<Chapter> chapters = book.chapters().stream().filter(any -> any.kind() != kind).toList();
    return of(book, chapters, book.pictures());
  }

  private static Book of(Book book, List<Chapter> chapters, List<BookImage> pictures) {
    return new Book(
        book.name(),
        book.metadata(),
        chapters,
        book.contents(),
        pictures,
        book.words(),
        book.census(),
        book.tocDepth(),
        book.limits());
  }

  /** What there is to say of a book with a title and one author. */
  public static Metadata metadata(String title, String lang) {
    return new Metadata(
        "urn:uuid:6f9fd56c-0cb7-5a2a-8f0e-3d2e8e3a1a10",
        title,
        "A second title",
        lang,
        List.of(new Person("Ada Lovelace", "aut"), Person.ANONYMOUS),
        List.of(new Person("Ed", "edt")),
        "The Press",
        new PartialDate(
            LocalDateTime.of(2012, 1, 20, 0, 0), ZoneOffset.UTC, PartialDate.Precision.DAY),
        Instant.parse("2012-01-21T08:40:00Z"),
        true,
        "All rights given",
        "A book for tests",
        List.of("tests", "pots & pans"),
        Cataloguing.NONE,
        "The Series",
        "3",
        "",
        1);
  }

  /** What there is to say of the third issue of a periodical that has an ISSN. */
  public static Metadata issue() {
    Metadata about = metadata("The Series, March 2012", "en");
    return new Metadata(
        about.identifier(),
        about.title(),
        about.subtitle(),
        about.lang(),
        about.creators(),
        about.contributors(),
        about.publisher(),
        about.date(),
        about.modified(),
        about.isModifiedGiven(),
        about.rights(),
        about.description(),
        about.subjects(),
        about.cataloguing(),
        about.series(),
        about.position(),
        "2049-3630",
        1);
  }

  /** A line of the contents. */
  public static Book.Entry entry(String title, String target, Book.Entry... below) {
    return new Book.Entry(title, target, "", List.of(below));
  }

  /** A chapter with a heading and some XHTML. */
  public static Chapter chapter(
      Chapter.Kind kind, String id, String title, String lang, String xhtml) {
    String element = kind == Chapter.Kind.ARTICLE ? "article" : "section";
    String css = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Document document =
        parse(
            """
            <%1$s xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops' id='%2$s' class='%3$s'
              lang='%4$s' xml:lang='%4$s' aria-labelledby='%2$s-title'>
            <header><h1 class='title' id='%2$s-title'/></header>%5$s</%1$s>"""
                .formatted(element, id, css, lang, xhtml));
    Dom.elements(document, "h1").get(0).setTextContent(Dom.legal(title));
    return new Chapter(id, kind, title, List.of(), document);
  }

  /** A document of well-formed XML. */
  public static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(xml, e);
    }
  }

  /** A blank picture. */
  public static BookImage png(String path, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BookImage(path, MediaType.PNG, width, height, bytes::toByteArray);
  }

  private static BookImage svg(String path) {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9'/></svg>";
    return new BookImage(
        path, MediaType.SVG, 9, 9, () -> svg.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
