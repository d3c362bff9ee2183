package florilege.pdf;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.PageMap;
import florilege.pdf.finish.Backgrounds;
import florilege.pdf.finish.Imprint;
import florilege.pdf.finish.Labels;
import florilege.pdf.finish.PdfFile;
import florilege.pdf.finish.Smoothing;
import florilege.pdf.finish.Tagger;
import florilege.pdf.makeup.Layout;
import florilege.pdf.paper.Paper;
import florilege.pdf.paper.Unprinted;
import florilege.pdf.press.Plates;
import florilege.pdf.press.Press;
import florilege.pdf.press.Proof;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.style.Style;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints a book: tagged, PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). */
public final class PdfWriter {

  private PdfWriter() {}

  /**
   * Writes the PDF of a book; the same book and style give the same bytes. Nothing is fetched.
   *
   * @param problems to which pictures, chapters and styles are added that cannot be printed
   * @return which page begins where
   * @throws UncheckedIOException if the file cannot be written
   * @throws RuntimeException if the engine fails in a built-in style, and at no chapter by itself
   */
  public static PageMap write(Book book, Style style, Path target, Problems problems) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      return print(book, style, out, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As {@link #write}, to anywhere. The engine fails by its own assertions, too, where these are
   * on.
   */
  static PageMap print(Book book, Style style, OutputStream out, Problems problems)
      throws IOException {
    Unprinted unprinted = new Unprinted(book, problems);
    Style set = style;
    Optional<PageMap> printed = Optional.empty();
    while (printed.isEmpty()) {
      try {
        printed = print(book, set, unprinted, out, problems);
      } catch (RuntimeException | StackOverflowError | AssertionError fault) {
        Style standIn = set.standIn();
        boolean stripped = unprinted.strip(failing(book.chapters(), book, standIn, unprinted));
        if (!stripped && standIn == set) {
          throw fault;
        } else if (!stripped) {
          report(set, standIn, problems);
          set = standIn;
        }
      }
    }
    return printed.get();
  }

  private static void report(Style failing, Style standIn, Problems problems) {
    String detail = "the PDF cannot be made in this style: it is made in " + standIn.name();
    failing.own().ifPresent(place -> problems.add(Rule.STYLE, place, detail));
  }

  /** Which chapters cannot be printed whatever stands beside them, found by halving. */
  private static List<Chapter> failing(
      List<Chapter> chapters, Book book, Style style, Unprinted unprinted) {
    if (chapters.isEmpty() || succeeds(book.of(chapters), style, unprinted)) {
      return List.of();
    } else if (chapters.size() == 1) {
      return chapters;
    }
    int half = chapters.size() / 2;
    List<Chapter> failing = new ArrayList<>();
    failing.addAll(failing(chapters.subList(0, half), book, style, unprinted));
    failing.addAll(failing(chapters.subList(half, chapters.size()), book, style, unprinted));
    return failing;
  }

  private static boolean succeeds(Book part, Style style, Unprinted unprinted) {
    try {
      Paper paper = paper(part, style, unprinted, new Problems());
      Proof proof = new Proof();
      try (Press press = new Press(paper, new Plates(part.pictures()), style, proof)) {
        Layout layout = press.layOut();
        press.print();
        proof.lost(paper, layout);
      }
      return true;
    } catch (RuntimeException | StackOverflowError | AssertionError fault) {
      return false;
    }
  }

  /** Prints; nothing, and a note of it, if a picture is not on the pages. */
  private static Optional<PageMap> print(
      Book book, Style style, Unprinted unprinted, OutputStream out, Problems problems)
      throws IOException {
    Paper paper = paper(book, style, unprinted, problems);
    Proof proof = new Proof();
    try (Press press = new Press(paper, new Plates(book.pictures()), style, proof)) {
      Layout layout = press.layOut();
      layout.clearBlankPages();
      Labels labels = Labels.of(paper, layout);
      PageMap pageMap = PageMapper.map(layout, paper, labels);
      PDDocument document = press.print();
      if (unprinted.miss(proof.lost(paper, layout))) {
        return Optional.empty();
      }
      Backgrounds.mark(layout, document);
      Tagger.tag(layout, paper, document);
      Smoothing.remove(document);
      labels.write(document);
      new Imprint(book.metadata()).write(document);
      PdfFile.write(document, out);
      return Optional.of(pageMap);
    }
  }

  private static Paper paper(Book book, Style style, Unprinted unprinted, Problems problems) {
    List<String> styleSheets = List.of(style.printCss(css("paper.css")));
    return Paper.of(book, styleSheets, style, unprinted, problems);
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
