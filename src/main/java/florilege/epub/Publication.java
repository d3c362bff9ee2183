package florilege.epub;

import florilege.book.Addresses;
import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.ContentDocument;
import florilege.book.PageMap;
import florilege.image.Picture;
import florilege.style.Style;
import florilege.text.Xml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.siegmann.epublib.domain.SpineReference;

/** The parts of a publication, put together in the library's model of one. */
final class Publication {

  private static final String XHTML = "application/xhtml+xml";

  private final nl.siegmann.epublib.domain.Book parts = new nl.siegmann.epublib.domain.Book();
  private final Book book;
  private final Addresses addresses;
  private final PageBreaks breaks;
  private final NavDocument nav;

  private Publication(Book book, Style style, PageMap pages) {
    this.book = book;
    this.addresses = Addresses.of(book, "", ".xhtml");
    this.breaks = PageBreaks.of(book, pages, addresses);
    List<String> sheets = List.copyOf(style.newer().keySet());
    this.nav = new NavDocument(book, addresses, breaks, sheets);
  }

  /** The publication of a book, down to its package document. */
  static nl.siegmann.epublib.domain.Book of(
      Book book, Style style, PageMap pages, Picture cover, ReleaseDate release) {
    Publication publication = new Publication(book, style, pages);
    Part face = publication.face(cover);
    publication.chapters(face.getHref());
    publication.pictures(cover);
    publication.sheet("style", ContentDocument.STYLESHEET, style.epubCss());
    style.newer().forEach((path, css) -> publication.sheet(path, path, css));
    publication.navigation();
    PackageDocument description =
        new PackageDocument(
            book, publication.parts, Accessibility.of(book, cover, publication.breaks), release);
    publication.parts.setOpfResource(
        new Part(
            "package", "package.opf", "application/oebps-package+xml", "", description::bytes));
    return publication.parts;
  }

  private void sheet(String id, String path, String css) {
    add(new Part(id, path, "text/css", "", () -> css.getBytes(StandardCharsets.UTF_8)));
  }

  private Part face(Picture cover) {
    String path =
        book.pictures().contains(cover) ? cover.path() : "cover." + cover.type().extension();
    return add(new Part("cover-image", path, cover.type().mime(), "cover-image", cover.bytes()));
  }

  private void chapters(String face) {
    ContentDocuments documents = new ContentDocuments(addresses, breaks, nav, face);
    int number = 0;
    for (Chapter chapter : book.chapters()) {
      String id = "chapter-" + ++number;
      Part part =
          add(
              new Part(
                  id,
                  addresses.file(chapter),
                  XHTML,
                  properties(chapter),
                  () -> documents.bytes(chapter)));
      parts.getSpine().addSpineReference(new SpineReference(part));
    }
    String path = addresses.knows("nav") ? "_nav.xhtml" : "nav.xhtml";
    add(new Part("nav", path, XHTML, "nav", nav::bytes));
  }

  /** What a reading system must know of a document beforehand, EPUB 3.3 §D.6.2. */
  private String properties(Chapter chapter) {
    List<String> properties = new ArrayList<>();
    if (!Xml.elements(chapter.xhtml(), "svg").isEmpty()) {
      properties.add("svg");
    }
    if (!Xml.elements(chapter.xhtml(), "math").isEmpty()) {
      properties.add("mathml");
    }
    return String.join(" ", properties);
  }

  private void pictures(Picture cover) {
    int number = 0;
    for (Picture picture : book.pictures()) {
      number++;
      if (!picture.equals(cover)) {
        add(
            new Part(
                "picture-" + number, picture.path(), picture.type().mime(), "", picture.bytes()));
      }
    }
  }

  private void navigation() {
    Ncx ncx = new Ncx(book, parts, addresses, breaks);
    Part part = add(new Part("ncx", "toc.ncx", "application/x-dtbncx+xml", "", ncx::bytes));
    parts.getSpine().setTocResource(part);
  }

  /**
   * Adds a part; the library would let a second one of the same path take the place of the first.
   */
  private Part add(Part part) {
    if (parts.getResources().containsByHref(part.getHref())) {
      throw new IllegalArgumentException("two files of one name: " + part.getHref());
    }
    parts.getResources().add(part);
    return part;
  }
}
