package florilege.pdf;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.Chapter.Kind;
import florilege.book.LocalizedWords;
import florilege.book.Metadata;
import florilege.image.BookImage;
import florilege.model.Settings;
import florilege.model.metadata.Cataloguing;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.Person;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** A book in the markup that {@link florilege.book} describes, built by hand. */
final class SmallBook {

  static final String PARAGRAPH =
      "Le 19 janvier 2012, l’administration américaine ferme l’un des plus grands sites d’échange de fichiers ; "
          + "en quelques heures, des millions de personnes découvrent qu’un nuage peut s’évaporer. « Peut-être », disait-on. ";

  private final String lang;
  private String identifier = "urn:uuid:6b1c1c57-6f2c-4d5e-9f10-000000000001";
  private final List<Chapter> chapters = new ArrayList<>();
  private final List<Book.Entry> contents = new ArrayList<>();
  private final List<BookImage> pictures = new ArrayList<>();

  SmallBook(String lang) {
    this.lang = lang;
  }

  /** The same with an identifier of its own, such as an ISBN. */
  SmallBook identified(String urn) {
    identifier = urn;
    return this;
  }

  /** A cover, a title page, an imprint and a contents that grows with the book. */
  static SmallBook withFrontMatter(String lang) {
    SmallBook book = new SmallBook(lang);
    book.chapter(
        Kind.COVER,
        "cover",
        "<h1 class='title'>A Small Book</h1><p class='creators'>Ada and Ben</p>");
    book.chapter(
        Kind.TITLE_PAGE,
        "title-page",
        "<h1 class='title'>A Small Book</h1><p class='creators'>Ada and Ben</p>");
    book.chapter(Kind.IMPRINT, "imprint", "<h1>Imprint</h1><p class='rights'>No rights.</p>");
    return book;
  }

  static final int NOTES = 9;

  /** Front matter, long articles, and an article with everything that markup can do. */
  static SmallBook ofEverything() {
    SmallBook book = withFrontMatter("fr");
    book.picture(DiscPictures.png("images/a.png")).picture(DiscPictures.jpeg("images/b.jpg"));
    book.picture(DiscPictures.svg("images/c.svg"));
    book.articles(3, 8);
    book.article("rich", "Everything", rich());
    return book.contents();
  }

  private static String rich() {
    StringBuilder body = new StringBuilder("<div class='body'>");
    StringBuilder notes = new StringBuilder();
    for (int n = 1; n <= NOTES; n++) {
      body.append(
          "<p>Here is called%1$dx<a class='noteref' role='doc-noteref' id='r%1$d' href='#n%1$d'>%1$d</a>, and <em>so on</em>. %2$s</p>"
              .formatted(n, PARAGRAPH.repeat(1 + n % 3)));
      notes.append(
          "<li id='n%1$d'><p>Note number %1$d says <em lang='en'>this</em>. %2$s<a class='backref' href='#r%1$d'>↩</a></p></li>"
              .formatted(n, "And this and that. ".repeat(n % 4)));
    }
    body.append(
        """
        <h2 id='section'>A section</h2>
        <p>Again<a class='noteref' href='#n1'>1</a>. <strong>Strong</strong>, <code>code()</code>, <q>quoted</q>, <abbr title='HyperText'>HTML</abbr>,
        <a href='https://www.example.org/a/very/long/path?with=query&amp;and=more'>https://www.example.org/a/very/long/path</a>,
        <a href='javascript:alert(1)'>bad</a>, <a href='#section' onclick='alert(2)'>worse</a>, <a href='#section' download='x'>worst</a>,
        <a href='file:///etc/passwd'>file</a>, <span lang='he' dir='rtl'>שלום עולם</span>.</p>
        <blockquote><p>A quotation.</p></blockquote>
        <pre class='code'><code>int x = 1; <span class='comment'>// one</span></code></pre>
        <table><caption>Table</caption><thead><tr><th>a</th><th>b</th></tr></thead><tbody>%s</tbody></table>
        <ul><li>one</li><li><p>two</p><ol start='3'><li>three</li></ol></li></ul><dl><dt>term</dt><dd>sense</dd></dl>
        <figure><img src='images/a.png' alt=''/><figcaption>A caption</figcaption></figure>
        <p><img src='images/b.jpg'/> <img src='images/c.svg' alt='a drawing'/></p></div>
        <section class='footnotes'><ol>%s</ol></section>
        <section class='discussion'><h2 class='title'>Comments</h2><article class='comment depth-1' id='c1'>
        <header><p class='attribution'><span class='commenter'>Ashen</span></p></header><div class='text'><p>Yes.</p></div>
        <article class='comment depth-2' id='c2'><header><p class='attribution'><span class='in-reply-to'><a href='#c1'>to Ashen</a></span></p></header>
        <div class='text'><p>No.</p></div></article></article></section>
        """
            .formatted("<tr><td>1</td><td>2</td></tr>".repeat(50), notes));
    return body.toString();
  }

  SmallBook article(String id, String title, String body) {
    contents.add(new Book.Entry(title, id, "", List.of()));
    String header =
        "<header><h1 class='title' id='"
            + id
            + "-title'>"
            + title
            + "</h1><p class='byline'>Ada</p></header>";
    return chapter(Kind.ARTICLE, id, header + body);
  }

  SmallBook articles(int count, int paragraphs) {
    for (int i = 1; i <= count; i++) {
      article(
          "a" + i,
          "Article number " + i,
          "<div class='body'>" + paragraphs(paragraphs + i) + "</div>");
    }
    return this;
  }

  static String paragraphs(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append("<p>Paragraph ")
          .append(i)
          .append(". ")
          .append(PARAGRAPH.repeat(2 + i % 3))
          .append("</p>\n");
    }
    return text.toString();
  }

  SmallBook chapter(Kind kind, String id, String content) {
    String name = "section";
    String css = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String type = kind == Kind.ARTICLE ? css + " new-page" : css;
    String markup =
        "<%1$s xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops' id='%2$s' class='%3$s' lang='%4$s' xml:lang='%4$s'>%5$s</%1$s>"
            .formatted(name, id, type, lang, content);
    chapters.add(new Chapter(id, kind, "Chapter " + id, List.of(), parse(markup)));
    return this;
  }

  SmallBook picture(BookImage picture) {
    pictures.add(picture);
    return this;
  }

  /** Puts the contents after the imprint. */
  SmallBook contents() {
    StringBuilder items = new StringBuilder();
    contents.forEach(
        entry ->
            items.append("<li><a href='#%s'>%s</a></li>".formatted(entry.target(), entry.title())));
    chapter(Kind.CONTENTS, "contents", "<h1>Contents</h1><nav><ol>" + items + "</ol></nav>");
    chapters.add(3, chapters.remove(chapters.size() - 1));
    return this;
  }

  Book build() {
    List<Person> creators = List.of(new Person("Ada", "aut"), new Person("Ben & Co", "aut"));
    Metadata metadata =
        new Metadata(
            identifier,
            "A Small Book",
            "",
            lang,
            creators,
            List.of(),
            "Nobody",
            PartialDate.NONE,
            Instant.parse("2012-01-20T09:40:00Z"),
            true,
            "",
            "What it is about",
            List.of("law", "files"),
            Cataloguing.NONE,
            "",
            "",
            "",
            1);
    return new Book(
        "small",
        metadata,
        List.copyOf(chapters),
        contents,
        pictures,
        LocalizedWords.of(lang),
        new Book.Census(1, 0, 1, 1),
        2,
        Settings.Images.USUAL);
  }

  private static Document parse(String markup) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new IllegalArgumentException(markup, e);
    }
  }
}
