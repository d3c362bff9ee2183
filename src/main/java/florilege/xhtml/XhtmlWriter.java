package florilege.xhtml;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.ChapterDocument;
import florilege.book.ElementAddresses;
import florilege.book.MissingAltText;
import florilege.book.reflow.SmallScreenMarkup;
import florilege.image.BookImage;
import florilege.style.Style;
import florilege.text.dom.Dom;
import florilege.text.dom.XhtmlSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Writes a book as a folder of pages that a browser opens from disk, beginning with {@value
 * #FIRST}. The pages are XHTML named {@code .html}: XML tools and HTML browsers read the same in
 * them, and every system and server knows what to do with the name.
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
    ElementAddresses addresses = ElementAddresses.of(book, "index", ".html");
    PageNavigation turns = new PageNavigation(book, addresses);
    for (Chapter chapter : book.chapters()) {
      ChapterDocument page = ChapterDocument.of(chapter, addresses, style.newer().keySet());
      MissingAltText.name(page.chapter(), book.words());
      SmallScreenMarkup.fit(page.chapter(), book.words());
      forBrowsers(page);
      turns.addTo(page, chapter);
      put(folder, addresses.file(chapter), XhtmlSerializer.bytes(page.document()));
    }
    for (BookImage picture : book.pictures()) {
      put(folder, picture.path(), picture.bytes().get());
    }
    put(folder, ChapterDocument.STYLESHEET, style.webCss().getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, String> sheet : style.newer().entrySet()) {
      put(folder, sheet.getKey(), sheet.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Takes out what only reading systems know, and says that pages fit small screens and the night:
   * a reading system has themes of its own, a browser asks the page.
   */
  private static void forBrowsers(ChapterDocument page) {
    page.head()
        .add("meta")
        .with("name", "viewport")
        .with("content", "width=device-width, initial-scale=1");
    page.head().add("meta").with("name", "color-scheme").with("content", "light dark");
    for (Element element : Dom.elements(page.chapter(), "*")) {
      element.removeAttributeNS(Dom.EPUB, "type");
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
