package florilege.pdf;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.Chapter.Kind;
import florilege.book.Metadata;
import florilege.book.Words;
import florilege.image.Picture;
import florilege.model.Date;
import florilege.model.Person;
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
  private final List<Chapter> chapters = new ArrayList<>();
  private final List<Book.Entry> contents = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();

  SmallBook(String lang) {
    this.lang = lang;
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
    String type = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String markup =
        "<%1$s xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops' id='%2$s' class='%3$s' lang='%4$s' xml:lang='%4$s'>%5$s</%1$s>"
            .formatted(name, id, type, lang, content);
    chapters.add(new Chapter(id, kind, "Chapter " + id, List.of(), parse(markup)));
    return this;
  }

  SmallBook picture(Picture picture) {
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
            "urn:uuid:6b1c1c57-6f2c-4d5e-9f10-000000000001",
            "A Small Book",
            "",
            lang,
            creators,
            List.of(),
            "Nobody",
            Date.NONE,
            Instant.parse("2012-01-20T09:40:00Z"),
            "",
            "What it is about",
            List.of("law", "files"),
            "",
            "");
    return new Book(
        "small",
        metadata,
        List.copyOf(chapters),
        contents,
        pictures,
        Words.of(lang),
        new Book.Census(1, 0, 1, 1));
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
