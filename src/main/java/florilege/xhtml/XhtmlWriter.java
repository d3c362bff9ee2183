package florilege.xhtml;

import florilege.book.Addresses;
import florilege.book.Alternatives;
import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.ContentDocument;
import florilege.book.SmallScreens;
import florilege.image.Picture;
import florilege.style.Style;
import florilege.text.XhtmlSerializer;
import florilege.text.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * A book as a folder of pages that a browser opens from disk, beginning with {@value #FIRST}. The
 * pages are XHTML named {@code .html}: XML tools and HTML browsers read the same in them, and every
 * system and server knows what to do with the name.
 */
public final class XhtmlWriter {

  /** The page to open: the first chapter of the book. */
  public static final String FIRST = "index.html";

  private XhtmlWriter() {}

  /**
   * Writes a book.
   *
   * @param book whose pictures and ids are whole and unique, as {@link florilege.book} says
   * @param style whose style sheets its pages have
   * @param folder that is empty, or is to be made
   * @throws IOException if a file cannot be written; others may then be there
   */
  public static void write(Book book, Style style, Path folder) throws IOException {
    Files.createDirectories(folder);
    Addresses addresses = Addresses.of(book, "index", ".html");
    PageTurns turns = new PageTurns(book, addresses);
    for (Chapter chapter : book.chapters()) {
      ContentDocument page = ContentDocument.of(chapter, addresses, style.newer().keySet());
      Alternatives.name(page.chapter(), book.words());
      SmallScreens.fit(page.chapter(), book.words());
      forBrowsers(page);
      turns.addTo(page, chapter);
      put(folder, addresses.file(chapter), XhtmlSerializer.bytes(page.document()));
    }
    for (Picture picture : book.pictures()) {
      put(folder, picture.path(), picture.bytes().get());
    }
    put(folder, ContentDocument.STYLESHEET, style.webCss().getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, String> sheet : style.newer().entrySet()) {
      put(folder, sheet.getKey(), sheet.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Takes out what only reading systems know, and says that pages fit small screens and the night:
   * a reading system has themes of its own, a browser asks the page.
   */
  private static void forBrowsers(ContentDocument page) {
    page.head()
        .add("meta")
        .with("name", "viewport")
        .with("content", "width=device-width, initial-scale=1");
    page.head().add("meta").with("name", "color-scheme").with("content", "light dark");
    for (Element element : Xml.elements(page.chapter(), "*")) {
      element.removeAttributeNS(Xml.EPUB, "type");
    }
  }

  private static void put(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new IllegalArgumentException("leads out of the folder: " + name);
    }
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
