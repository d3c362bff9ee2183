package florilege.epub.navigation;

import florilege.book.Book;
import florilege.book.ElementAddresses;
import florilege.text.WritingDirection;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import florilege.text.dom.XhtmlSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.siegmann.epublib.domain.Identifier;
import nl.siegmann.epublib.domain.TOCReference;
import nl.siegmann.epublib.domain.TableOfContents;
import nl.siegmann.epublib.epub.NCXDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes the table of contents for reading systems of EPUB 2 (OPF 2.0.1 §2.4.1). The library makes
 * it; it knows no pages, which are added.
 *
 * @param book whose contents it has
 * @param parts of the publication
 * @param addresses of the book's elements
 * @param breaks between the pages of the printed book
 */
public record NcxDocument(
    Book book,
    nl.siegmann.epublib.domain.Book parts,
    ElementAddresses addresses,
    PageBreakMarkers breaks) {

  /** The file. */
  public byte[] bytes() {
    Document document = made();
    complete(new ElementBuilder(document.getDocumentElement()));
    return XhtmlSerializer.bytes(document);
  }

  private Document made() {
    List<Identifier> identifiers = List.of(new Identifier("uid", book.metadata().identifier()));
    String title = Dom.legal(book.metadata().title());
    TableOfContents contents = new TableOfContents(references(Navigation.of(book)));
    try {
      return Dom.parse(
          NCXDocument.createNCXResource(identifiers, title, List.of(), contents).getData());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<TOCReference> references(List<Book.Entry> entries) {
    return entries.stream().map(this::reference).toList();
  }

  private TOCReference reference(Book.Entry entry) {
    String[] address = addresses.of(entry.target()).split("#", 2);
    String fragment = address.length > 1 ? address[1] : "";
    return new TOCReference(
        Dom.legal(entry.title()),
        parts.getResources().getByHref(address[0]),
        fragment,
        references(entry.entries()));
  }

  private void complete(ElementBuilder ncx) {
    ncx.with("xml:lang", book.metadata().lang());
    if (WritingDirection.of(book.metadata().lang()) == WritingDirection.RTL) {
      ncx.with("dir", "rtl");
    }
    for (Element meta : Dom.elements(ncx.element(), "meta")) {
      switch (meta.getAttribute("name")) {
        case "dtb:totalPageCount" ->
            meta.setAttribute("content", Integer.toString(breaks.all().size()));
        case "dtb:maxPageNumber" -> meta.setAttribute("content", Integer.toString(highest()));
        default -> {}
      }
    }
    Dom.elements(ncx.element(), "navPoint").forEach(point -> point.removeAttribute("playOrder"));
    if (!breaks.isEmpty()) {
      pageList(ncx.add("pageList"));
    }
  }

  private void pageList(ElementBuilder list) {
    list.add("navLabel").add("text").text(book.words().say("page-list"));
    for (PageBreakMarkers.Break start : breaks.all()) {
      ElementBuilder target = list.add("pageTarget").with("id", start.id());
      target.with("type", isNumber(start.label()) ? "normal" : "front");
      target.add("navLabel").add("text").text(start.label());
      target.add("content").with("src", addresses.of(start.id()));
    }
  }

  private int highest() {
    return breaks.all().stream()
        .map(PageBreakMarkers.Break::label)
        .filter(NcxDocument::isNumber)
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  private static boolean isNumber(String label) {
    return label.matches("[1-9][0-9]{0,8}");
  }
}
