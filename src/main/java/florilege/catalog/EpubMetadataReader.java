package florilege.catalog;

import florilege.catalog.CatalogedBook.Cover;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads what an EPUB says of itself in its package document (EPUB 3.3 §5). The file may be
 * anybody's: the parser knows no entities but those of characters and opens nothing, and at most
 * {@value #MOST} bytes of a part are read.
 */
final class EpubMetadataReader implements AutoCloseable {

  private static final int MOST = 20_000_000;

  /** Elements deeper than this are not told apart. */
  private static final int DEEPEST = 64;

  private final ZipFile zip;
  private final String name;
  private final Document opf;
  private final URI base;

  private EpubMetadataReader(ZipFile zip, String name) throws IOException {
    this.zip = zip;
    this.name = name;
    String path =
        xml("META-INF/container.xml").getElementsByTag("rootfile").stream()
            .map(root -> root.attr("full-path"))
            .findFirst()
            .orElseThrow(() -> new IOException("it names no package document"));
    this.base = URI.create("").resolve(path(path));
    this.opf = xml(path);
  }

  /**
   * What an EPUB says of itself.
   *
   * @param name of the book's files
   * @param files in all its forms
   * @throws IOException if it is no EPUB
   */
  static CatalogedBook read(Path epub, String name, List<CatalogedFile> files) throws IOException {
    try (ZipFile zip = new ZipFile(epub.toFile());
        EpubMetadataReader reader = new EpubMetadataReader(zip, name)) {
      return reader.book(files);
    } catch (IllegalArgumentException e) {
      throw new IOException("a path in it is no path", e);
    }
  }

  private CatalogedBook book(List<CatalogedFile> files) throws IOException {
    String identifier = first("dc:identifier");
    String title = titled("main", first("dc:title"));
    Element series = property("belongs-to-collection", "").orElse(new Element("none"));
    return new CatalogedBook(
        name,
        identifier.isEmpty() ? "urn:florilege:" + path(name) : identifier,
        title.isEmpty() ? name : title,
        titled("subtitle", ""),
        all("dc:creator"),
        first("dc:language"),
        first("dc:publisher"),
        first("dc:date"),
        instant(property("dcterms:modified", "").map(Element::text).orElse("")),
        property("schema:version", "").map(Element::text).orElse(""),
        first("dc:description"),
        first("dc:rights"),
        all("dc:subject"),
        series.text(),
        property("group-position", "#" + series.id()).map(Element::text).orElse(""),
        pages(),
        cover(),
        files);
  }

  private String first(String tag) {
    return all(tag).stream().findFirst().orElse("");
  }

  private List<String> all(String tag) {
    return opf.getElementsByTag(tag).stream().map(Element::text).filter(t -> !t.isBlank()).toList();
  }

  /** The title of a type, EPUB 3.3 §5.5.4 and D.3.11. */
  private String titled(String type, String otherwise) {
    return opf.getElementsByTag("dc:title").stream()
        .filter(
            each ->
                property("title-type", "#" + each.id())
                    .filter(said -> said.text().equals(type))
                    .isPresent())
        .map(Element::text)
        .findFirst()
        .orElse(otherwise);
  }

  private Optional<Element> property(String property, String refined) {
    return opf.getElementsByTag("meta").stream()
        .filter(meta -> meta.attr("property").equals(property))
        .filter(meta -> meta.attr("refines").equals(refined))
        .findFirst();
  }

  private static Instant instant(String written) {
    try {
      return Instant.parse(written);
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  /** The pages in the page list, which are those of the printed edition. */
  private int pages() throws IOException {
    Optional<Element> ncx = item("media-type", "application/x-dtbncx+xml");
    return ncx.isEmpty() ? 0 : xml(href(ncx.get())).getElementsByTag("pageTarget").size();
  }

  private Optional<Cover> cover() throws IOException {
    Optional<Element> item = item("properties", "cover-image");
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(new Cover(bytes(href(item.get())), item.get().attr("media-type")));
  }

  private Optional<Element> item(String attribute, String value) {
    return opf.getElementsByTag("item").stream()
        .filter(item -> List.of(item.attr(attribute).split(" ")).contains(value))
        .findFirst();
  }

  private String href(Element item) {
    return base.resolve(item.attr("href")).getPath();
  }

  /** A path as it stands in an address. */
  static String path(String plain) {
    try {
      return new URI(null, null, plain, null).getRawPath();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalArgumentException(plain, e);
    }
  }

  private Document xml(String entry) throws IOException {
    return Jsoup.parse(
        new String(bytes(entry), StandardCharsets.UTF_8),
        "",
        Parser.xmlParser().setMaxDepth(DEEPEST));
  }

  private byte[] bytes(String path) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      throw new IOException("it has no " + path);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw new IOException(path + " in it is larger than " + MOST / 1_000_000 + " MB");
      }
      return bytes;
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
