package florilege.epub;

import florilege.book.Book;
import florilege.book.PageMap;
import florilege.epub.opf.ReleaseDate;
import florilege.image.BookImage;
import florilege.style.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes a book as an EPUB 3.3 publication: one content document for each chapter, the contents as
 * its navigation document, an NCX for reading systems of EPUB 2. The same book gives the same
 * bytes. Fonts are embedded where the style says so: on a screen, the choice is the reader's.
 */
public final class EpubWriter {

  private EpubWriter() {}

  /**
   * Writes a book.
   *
   * @param book whose pictures and ids are whole and unique, as {@link florilege.book} says
   * @param style whose style sheets its pages have
   * @param pages of the printed book, whose numbers the reader is to find here too; {@link
   *     PageMap#NONE} for none
   * @param cover shown in libraries, and on the chapter that is the cover
   * @param forKobo whether to mark sentences as Kobo's devices want it
   * @param target a file, which is replaced
   * @throws IOException if it cannot be written; the file may then be there in part
   */
  public static void write(
      Book book, Style style, PageMap pages, BookImage cover, boolean forKobo, Path target)
      throws IOException {
    ReleaseDate release = new ReleaseDate(book.metadata());
    try (OutputStream out = Files.newOutputStream(target)) {
      new OcfContainer(release)
          .write(Publication.of(book, style, pages, cover, forKobo, release), out);
    }
  }

  /**
   * Opens a file again and reads every entry of the archive to its end, checksum and all.
   *
   * @throws UncheckedIOException if it is not as it was written
   */
  public static void verify(Path epub) {
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
