package florilege.pdf;

import florilege.book.Book;
import florilege.book.Chapter.Kind;
import florilege.book.PageMap;
import florilege.parallel.Workers;
import florilege.pdf.markup.PrintLosses;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.style.PrintProfile;
import florilege.style.Style;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints a book: tagged, PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). */
public final class PdfWriter {

  private PdfWriter() {}

  /** Writes the PDF of a book for a screen. */
  public static PageMap write(
      Book book, Style style, Path target, IntConsumer progress, Problems problems) {
    try (Workers alone = new Workers(1)) {
      return write(book, style, PrintProfile.SCREEN, target, progress, alone, problems);
    }
  }

  /**
   * Writes the PDF of a book; the same book, style and profile give the same bytes. Nothing is
   * fetched.
   *
   * @param profile what the PDF is for
   * @param progress is told how many chapters are set, as it goes on
   * @param workers lay out chapters while others are painted
   * @param problems to which pictures, chapters and styles are added that cannot be printed
   * @return which page begins where
   * @throws UncheckedIOException if the file cannot be written
   */
  public static PageMap write(
      Book book,
      Style style,
      PrintProfile profile,
      Path target,
      IntConsumer progress,
      Workers workers,
      Problems problems) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      return print(book, style, profile, out, progress, workers, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #write}, to anywhere, for a screen. */
  static PageMap print(
      Book book, Style style, OutputStream out, IntConsumer progress, Problems problems)
      throws IOException {
    return print(book, style, PrintProfile.SCREEN, out, progress, problems);
  }

  /** As {@link #write}, to anywhere, by one thread. */
  static PageMap print(
      Book book,
      Style style,
      PrintProfile profile,
      OutputStream out,
      IntConsumer progress,
      Problems problems)
      throws IOException {
    try (Workers alone = new Workers(1)) {
      return print(book, style, profile, out, progress, alone, problems);
    }
  }

  /** As {@link #write}, to anywhere. A style at which the layout engine fails is replaced. */
  private static PageMap print(
      Book whole,
      Style style,
      PrintProfile profile,
      OutputStream out,
      IntConsumer progress,
      Workers workers,
      Problems problems)
      throws IOException {
    Book book = profile.hasCover() ? whole : withoutCover(whole);
    PrintLosses unprinted = new PrintLosses(book, problems);
    try (BookTypesetter printing =
        new BookTypesetter(book, style, profile, unprinted, workers, problems)) {
      return printing.print(out, progress);
    } catch (StyleFailureException failure) {
      report(style, style.standIn(), problems);
    }
    try (BookTypesetter printing =
        new BookTypesetter(book, style.standIn(), profile, unprinted, workers, problems)) {
      return printing.print(out, progress);
    }
  }

  private static Book withoutCover(Book book) {
    return book.of(
        book.chapters().stream().filter(chapter -> chapter.kind() != Kind.COVER).toList());
  }

  private static void report(Style failing, Style standIn, Problems problems) {
    String detail = "the PDF cannot be made in this style: it is made in " + standIn.name();
    failing.own().ifPresent(place -> problems.add(Rule.STYLE, place, detail));
  }

  /** A style sheet of this package. */
  static String css(String name) {
    try (InputStream in = PdfWriter.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens a file again and counts its pages.
   *
   * @throws UncheckedIOException if it is not as it was written
   */
  public static void verify(Path pdf) {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      if (document.getNumberOfPages() == 0) {
        throw new IOException("no pages");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
