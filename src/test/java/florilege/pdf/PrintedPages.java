package florilege.pdf;

import florilege.book.Book;
import florilege.book.PageMap;
import florilege.check.Finding;
import florilege.check.VeraPdfRunner;
import florilege.model.metadata.LocatedText;
import florilege.parallel.Workers;
import florilege.problem.Problems;
import florilege.style.PrintProfile;
import florilege.style.Style;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** A book printed, in the style classic where no other is named, and what one sees of it. */
record PrintedPages(PageMap pageMap, byte[] bytes, PDDocument document) {

  static final Style CLASSIC =
      Style.load(LocatedText.NONE, LocatedText.NONE, Path.of("."), new Problems());

  static PrintedPages of(Book book) {
    return of(book, new Problems());
  }

  static PrintedPages of(Book book, Problems problems) {
    return of(book, CLASSIC, problems);
  }

  static PrintedPages of(Book book, Style style, Problems problems) {
    return of(book, style, 2, problems);
  }

  static PrintedPages of(Book book, Style style, int threads, Problems problems) {
    try (Workers workers = new Workers(threads)) {
      Path file = Files.createTempFile("florilege", ".pdf");
      try {
        PageMap pageMap =
            PdfWriter.write(
                book, style, PrintProfile.SCREEN, file, chapters -> {}, workers, problems);
        byte[] bytes = Files.readAllBytes(file);
        return new PrintedPages(pageMap, bytes, Loader.loadPDF(bytes));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What veraPDF finds wrong. */
  List<Finding> findings() {
    try {
      Path file = Files.createTempFile("florilege", ".pdf");
      try {
        Files.write(file, bytes);
        return VeraPdfRunner.check(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folio of the first page of a chapter. */
  String label(String chapter) {
    return pageMap.pages().stream()
        .filter(page -> page.chapter().equals(chapter))
        .findFirst()
        .orElseThrow()
        .label();
  }

  List<String> labels() {
    try {
      return List.of(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All text of a page, from 0, line by line. */
  String text(int page) {
    try {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(page + 1);
      stripper.setEndPage(page + 1);
      return stripper.getText(document).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      text.append(text(i)).append('\n');
    }
    return text.toString();
  }

  /** The text of a page, from 0, without head and folio. */
  String body(int page) {
    try {
      PDPage sheet = document.getPage(page);
      double points = 72 / 25.4;
      double top = (CLASSIC.page().top() - 1) * points;
      double height =
          sheet.getMediaBox().getHeight() - top - (CLASSIC.page().bottom() - 1) * points;
      PDFTextStripperByArea stripper = new PDFTextStripperByArea();
      stripper.setSortByPosition(true);
      stripper.addRegion(
          "body", new Rectangle2D.Double(0, top, sheet.getMediaBox().getWidth(), height));
      stripper.extractRegions(sheet);
      return stripper.getTextForRegion("body").strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
