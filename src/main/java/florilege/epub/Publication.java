package florilege.epub;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.ChapterDocument;
import florilege.book.ElementAddresses;
import florilege.book.PageMap;
import florilege.epub.division.DividedBook;
import florilege.epub.navigation.NavigationDocument;
import florilege.epub.navigation.NcxDocument;
import florilege.epub.navigation.PageBreakMarkers;
import florilege.epub.opf.AccessibilityMetadata;
import florilege.epub.opf.PackageDocument;
import florilege.epub.opf.PublicationResource;
import florilege.epub.opf.ReleaseDate;
import florilege.image.BookImage;
import florilege.style.Style;
import florilege.style.fonts.PublicationFonts;
import florilege.text.dom.Dom;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.siegmann.epublib.domain.SpineReference;

/** Puts the parts of a publication together in the library's model of one. */
final class Publication {

  private static final String XHTML = "application/xhtml+xml";

  /** EPUB 3.3 §3.2. */
  private static final String FONT = "font/ttf";

  private static final String EXTENSION = ".xhtml";

  private final nl.siegmann.epublib.domain.Book parts = new nl.siegmann.epublib.domain.Book();
  private final Book book;
  private final DividedBook divided;
  private final ElementAddresses addresses;
  private final PageBreakMarkers breaks;
  private final NavigationDocument nav;

  private Publication(Book book, Style style, PageMap pages) {
    this.book = book;
    this.breaks = PageBreakMarkers.of(pages, ElementAddresses.of(book, "", EXTENSION));
    Map<String, String> marks = breaks.chapters();
    this.divided = DividedBook.of(book, breaks::insert, marks.keySet());
    this.addresses = ElementAddresses.of(divided.book(), "", EXTENSION).with(marks);
    List<String> sheets = List.copyOf(style.newer().keySet());
    this.nav = new NavigationDocument(book, addresses, breaks, sheets);
  }

  /** The publication of a book, down to its package document. */
  static nl.siegmann.epublib.domain.Book of(
      Book book,
      Style style,
      PageMap pages,
      BookImage cover,
      boolean forKobo,
      ReleaseDate release) {
    Publication publication = new Publication(book, style, pages);
    PublicationResource face = publication.face(cover);
    publication.chapters(face.getHref(), forKobo);
    publication.pictures(cover);
    publication.sheet("style", ChapterDocument.STYLESHEET, publication.styleSheet(style));
    style.newer().forEach((path, css) -> publication.sheet(path, path, css));
    publication.navigation();
    PackageDocument description =
        new PackageDocument(
            book,
            publication.parts,
            AccessibilityMetadata.of(book, cover, publication.breaks),
            style.embedsFonts(),
            release);
    publication.parts.setOpfResource(
        new PublicationResource(
            "package", "package.opf", "application/oebps-package+xml", "", description::bytes));
    return publication.parts;
  }

  private void sheet(String id, String path, String css) {
    add(
        new PublicationResource(
            id, path, "text/css", "", () -> css.getBytes(StandardCharsets.UTF_8)));
  }

  /** The main style sheet; the fonts that it calls for are added. */
  private String styleSheet(Style style) {
    if (!style.embedsFonts()) {
      return style.epubCss();
    }
    PublicationFonts fonts = PublicationFonts.of(style.fonts(), book, style.epubCss());
    for (String path : fonts.paths()) {
      String id = path.replaceAll("/|\\.ttf$", "-").replaceFirst("-$", "");
      add(new PublicationResource(id, path, FONT, "", () -> fonts.file(path)));
    }
    return fonts.css(style.epubCss());
  }

  private PublicationResource face(BookImage cover) {
    String path =
        book.pictures().contains(cover) ? cover.path() : "cover." + cover.type().extension();
    return add(
        new PublicationResource(
            "cover-image", path, cover.type().mime(), "cover-image", cover.bytes()));
  }

  private void chapters(String face, boolean forKobo) {
    ContentDocuments documents =
        new ContentDocuments(addresses, breaks, divided.parts(), nav, face, forKobo);
    for (Chapter chapter : divided.book().chapters()) {
      String file = addresses.file(chapter);
      PublicationResource part =
          add(
              new PublicationResource(
                  "chapter-" + file.substring(0, file.length() - EXTENSION.length()),
                  file,
                  XHTML,
                  properties(chapter),
                  () -> documents.bytes(chapter)));
      parts.getSpine().addSpineReference(new SpineReference(part));
    }
    String path = addresses.knows("nav") ? "_nav.xhtml" : "nav.xhtml";
    add(new PublicationResource("nav", path, XHTML, "nav", nav::bytes));
  }

  /** What a reading system must know of a document beforehand, EPUB 3.3 §D.6.2. */
  private String properties(Chapter chapter) {
    List<String> properties = new ArrayList<>();
    if (!Dom.elements(chapter.xhtml(), "svg").isEmpty()) {
      properties.add("svg");
    }
    if (!Dom.elements(chapter.xhtml(), "math").isEmpty()) {
      properties.add("mathml");
    }
    return String.join(" ", properties);
  }

  private void pictures(BookImage cover) {
    for (BookImage picture : book.pictures()) {
      if (!picture.equals(cover)) {
        String id = picture.path().replace('/', '-');
        add(
            new PublicationResource(
                id, picture.path(), picture.type().mime(), "", picture.bytes()));
      }
    }
  }

  private void navigation() {
    NcxDocument ncx = new NcxDocument(book, parts, addresses, breaks);
    PublicationResource part =
        add(new PublicationResource("ncx", "toc.ncx", "application/x-dtbncx+xml", "", ncx::bytes));
    parts.getSpine().setTocResource(part);
  }

  /**
   * Adds a part; the library would let a second one of the same path take the place of the first.
   */
  private PublicationResource add(PublicationResource part) {
    if (parts.getResources().containsByHref(part.getHref())) {
      throw new IllegalArgumentException("two files of one name: " + part.getHref());
    }
    parts.getResources().add(part);
    return part;
  }
}
