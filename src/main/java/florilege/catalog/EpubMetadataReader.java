package florilege.catalog;

import florilege.catalog.CatalogedBook.Cover;
import florilege.image.SvgSanitizer;
import florilege.image.format.FileSignature;
import florilege.image.format.ImageRefusedException;
import florilege.image.format.MediaType;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads what an EPUB says of itself in its package document (EPUB 3.3 §5). The file may be
 * anybody's: the parser knows no entities but those of characters and opens nothing; at most
 * {@value #MOST} bytes of a part are read, {@value #MOST_TAGS} tags of a document, and {@value
 * #LONGEST} characters of a text; a cover is a picture by its bytes, and a drawing cleaned.
 */
final class EpubMetadataReader implements AutoCloseable {

  private static final int MOST = 20_000_000;

  /** Of a book of ten thousand articles, all of them with headings, they are half as many. */
  private static final int MOST_TAGS = 400_000;

  /** UTF-16 units; what is longer ends with an ellipsis. */
  private static final int LONGEST = 5_000;

  /** Authors or subjects. */
  private static final int MOST_VALUES = 100;

  /** Elements deeper than this are not told apart. */
  private static final int DEEPEST = 64;

  /** The shape of BCP 47. */
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  /** An absolute IRI, which an identifier of Atom must be. */
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"]+");

  /** No feed can name a day after it. */
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private final ZipFile zip;
  private final String name;
  private final Document opf;
  private final URI base;

  /** The first element of each property, by that and what it refines. */
  private final Map<String, Element> properties = new HashMap<>();

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
    for (Element meta : opf.getElementsByTag("meta")) {
      properties.putIfAbsent(key(meta.attr("property"), meta.attr("refines")), meta);
    }
  }

  private static String key(String property, String refined) {
    return property + " " + refined;
  }

  /**
   * What an EPUB says of itself.
   *
   * @param name of the book's files
   * @param files in all its forms
   * @param problems are told of a cover that is none
   * @throws IOException if it is no EPUB
   */
  static CatalogedBook read(Path epub, String name, List<CatalogedFile> files, Problems problems)
      throws IOException {
    try (ZipFile zip = new ZipFile(epub.toFile());
        EpubMetadataReader reader = new EpubMetadataReader(zip, name)) {
      return reader.book(epub, files, problems);
    } catch (IllegalArgumentException e) {
      throw new IOException("a path in it is no path", e);
    } catch (OutOfMemoryError e) {
      throw new IOException("there is not enough memory for its list of files", e);
    }
  }

  /** The picture of an EPUB, fit to be published. */
  static byte[] cover(Path epub, String entry) throws IOException {
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      byte[] bytes = bytes(zip, entry);
      return FileSignature.of(bytes) == MediaType.SVG ? SvgSanitizer.clean(bytes).bytes() : bytes;
    } catch (ImageRefusedException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private CatalogedBook book(Path epub, List<CatalogedFile> files, Problems problems)
      throws IOException {
    String identifier = first("dc:identifier");
    String title = titled("main", first("dc:title"));
    String language = first("dc:language");
    Element series = property("belongs-to-collection", "").orElse(new Element("none"));
    return new CatalogedBook(
        name,
        IDENTIFIER.matcher(identifier).matches() ? identifier : "urn:florilege:" + path(name),
        title.isEmpty() ? name : title,
        titled("subtitle", ""),
        all("dc:creator"),
        LANGUAGE.matcher(language).matches() ? language : "",
        first("dc:publisher"),
        first("dc:date"),
        instant(property("dcterms:modified", "").map(EpubMetadataReader::text).orElse("")),
        property("schema:version", "").map(EpubMetadataReader::text).orElse(""),
        first("dc:description"),
        first("dc:rights"),
        all("dc:subject"),
        text(series),
        property("group-position", "#" + series.id()).map(EpubMetadataReader::text).orElse(""),
        pages(),
        cover(epub, problems),
        files);
  }

  private String first(String tag) {
    return all(tag).stream().findFirst().orElse("");
  }

  private List<String> all(String tag) {
    return opf.getElementsByTag(tag).stream()
        .limit(MOST_VALUES)
        .map(EpubMetadataReader::text)
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static String text(Element element) {
    String text = element.text();
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
  }

  /** The title of a type, EPUB 3.3 §5.5.4 and D.3.11. */
  private String titled(String type, String otherwise) {
    return opf.getElementsByTag("dc:title").stream()
        .filter(
            each ->
                property("title-type", "#" + each.id())
                    .filter(said -> text(said).equals(type))
                    .isPresent())
        .map(EpubMetadataReader::text)
        .findFirst()
        .orElse(otherwise);
  }

  private Optional<Element> property(String property, String refined) {
    return Optional.ofNullable(properties.get(key(property, refined)));
  }

  private static Instant instant(String written) {
    try {
      Instant instant = Instant.parse(written);
      return instant.isBefore(Instant.EPOCH) || instant.isAfter(LAST) ? Instant.EPOCH : instant;
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  /** The pages in the page list, which are those of the printed edition. */
  private int pages() throws IOException {
    Optional<Element> ncx = item("media-type", "application/x-dtbncx+xml");
    return ncx.isEmpty() ? 0 : xml(href(ncx.get())).getElementsByTag("pageTarget").size();
  }

  private Optional<Cover> cover(Path epub, Problems problems) throws IOException {
    Optional<Element> item = item("properties", "cover-image");
    if (item.isEmpty()) {
      return Optional.empty();
    }
    String entry = href(item.get());
    try {
      return Optional.of(new Cover(epub, entry, FileSignature.of(cover(epub, entry))));
    } catch (IOException | ImageRefusedException e) {
      problems.add(
          Rule.BAD_IMAGE,
          Source.named(epub).whole(),
          "its cover is not in the catalogue: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Element> item(String attribute, String value) {
    return opf.getElementsByTag("item").stream()
        .filter(item -> List.of(item.attr(attribute).split(" ")).contains(value))
        .findFirst();
  }

  private String href(Element item) {
    String path = base.resolve(item.attr("href")).getPath();
    if (path == null) {
      throw new IllegalArgumentException(item.attr("href"));
    }
    return path;
  }

  /** A path as it stands in an address; what is before a colon would be taken for a scheme. */
  static String path(String plain) {
    try {
      return new URI(null, null, "/" + plain, null).getRawPath().substring(1).replace(":", "%3A");
    } catch (java.net.URISyntaxException e) {
      throw new IllegalArgumentException(plain, e);
    }
  }

  private Document xml(String entry) throws IOException {
    String xml = new String(bytes(zip, entry), StandardCharsets.UTF_8);
    if (xml.chars().filter(sign -> sign == '<').count() > MOST_TAGS) {
      throw new IOException(entry + " in it has more than " + MOST_TAGS + " tags");
    }
    return Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(DEEPEST));
  }

  private static byte[] bytes(ZipFile zip, String path) throws IOException {
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
