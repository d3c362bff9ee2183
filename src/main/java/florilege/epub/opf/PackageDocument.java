package florilege.epub.opf;

import florilege.book.Book;
import florilege.text.WritingDirection;
import florilege.text.dom.ElementBuilder;
import florilege.text.dom.XhtmlSerializer;
import java.util.Comparator;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.SpineReference;

/**
 * Writes the package document, EPUB 3.3 §5: what the publication is and what it is made of.
 *
 * @param book that it describes
 * @param parts in manifest and spine
 * @param accessibility of the book
 * @param hasFonts whether it is to be shown in fonts of its own
 * @param release when it was last modified, known when all parts have been written
 */
public record PackageDocument(
    Book book,
    nl.siegmann.epublib.domain.Book parts,
    AccessibilityMetadata accessibility,
    boolean hasFonts,
    ReleaseDate release) {

  /** Namespace of the package document. */
  static final String OPF = "http://www.idpf.org/2007/opf";

  /** Vocabulary of Apple Books, which shows a book in its own fonts only where this is said. */
  private static final String APPLE =
      "http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/";

  /** The file. */
  public byte[] bytes() {
    boolean leftward = WritingDirection.of(book.metadata().lang()) == WritingDirection.RTL;
    ElementBuilder root =
        ElementBuilder.root(OPF, "package")
            .with("version", "3.0")
            .with("unique-identifier", PackageMetadata.IDENTIFIER)
            .with("prefix", hasFonts ? "ibooks: " + APPLE : "")
            .with("xml:lang", book.metadata().lang())
            .with("dir", leftward ? "rtl" : "auto");
    ElementBuilder metadata = root.add("metadata");
    PackageMetadata about = new PackageMetadata(metadata);
    about.describe(book, release.moment());
    accessibility.describe(about, book);
    about.meta("ibooks:specified-fonts", hasFonts ? "true" : "");
    metadata
        .add("meta")
        .with("name", "cover")
        .with("content", "cover-image"); // EPUB 2, still looked for
    manifest(root.add("manifest"));
    ElementBuilder spine = root.add("spine").with("toc", parts.getSpine().getTocResource().getId());
    spine.with("page-progression-direction", leftward ? "rtl" : "");
    for (SpineReference reference : parts.getSpine().getSpineReferences()) {
      spine.add("itemref").with("idref", reference.getResourceId());
    }
    return XhtmlSerializer.bytes(root.document());
  }

  private void manifest(ElementBuilder manifest) {
    parts.getResources().getAll().stream()
        .sorted(Comparator.comparing(Resource::getHref))
        .map(PublicationResource.class::cast)
        .forEach(
            part ->
                manifest
                    .add("item")
                    .with("id", part.getId())
                    .with("href", part.getHref())
                    .with("media-type", part.getMediaType().getName())
                    .with("properties", part.properties()));
  }
}
