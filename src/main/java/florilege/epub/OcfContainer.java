package florilege.epub;

import florilege.epub.opf.ReleaseDate;
import florilege.text.dom.ElementBuilder;
import florilege.text.dom.XhtmlSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.SpineReference;

/**
 * Writes the zip file, EPUB 3.3 §4 (OCF). The library's writer is not used: it dates its entries
 * now, orders them by chance, goes on after a failure and knows only EPUB 2.
 */
final class OcfContainer {

  /** The folder of all parts but those that §4.2 puts elsewhere. */
  private static final String FOLDER = "EPUB/";

  /**
   * The earliest moment that {@link ZipEntry} stores without an extra field, which {@code mimetype}
   * must not have (§4.2.6.3).
   */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String MIMETYPE = "application/epub+zip";

  private final ReleaseDate release;

  /**
   * A container.
   *
   * @param release is told of every part but the package document, before that is written
   */
  OcfContainer(ReleaseDate release) {
    this.release = release;
  }

  /**
   * Writes the publication: first what says where the rest is, then the spine in reading order, all
   * others by name, and the package document. Closes the stream.
   */
  void write(Book publication, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      store(zip, "mimetype", MIMETYPE.getBytes(StandardCharsets.US_ASCII));
      deflate(zip, "META-INF/container.xml", container(publication.getOpfResource()));
      for (Resource part : inOrder(publication)) {
        byte[] content = part.getData();
        release.add(part.getHref(), content);
        deflate(zip, FOLDER + part.getHref(), content);
      }
      Resource description = publication.getOpfResource();
      deflate(zip, FOLDER + description.getHref(), description.getData());
    }
  }

  private static Set<Resource> inOrder(Book publication) {
    Set<Resource> parts = new LinkedHashSet<>();
    publication.getSpine().getSpineReferences().stream()
        .map(SpineReference::getResource)
        .forEach(parts::add);
    publication.getResources().getAll().stream()
        .sorted(Comparator.comparing(Resource::getHref))
        .forEach(parts::add);
    return parts;
  }

  private static byte[] container(Resource packageDocument) {
    ElementBuilder root =
        ElementBuilder.root("urn:oasis:names:tc:opendocument:xmlns:container", "container");
    root.with("version", "1.0")
        .add("rootfiles")
        .add("rootfile")
        .with("full-path", FOLDER + packageDocument.getHref())
        .with("media-type", packageDocument.getMediaType().getName());
    return XhtmlSerializer.bytes(root.document());
  }

  private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = entry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void deflate(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(entry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    return entry;
  }
}
