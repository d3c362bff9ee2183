package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.book.PageMap;
import florilege.check.Finding;
import florilege.check.VeraPdfRunner;
import florilege.pdf.document.DocumentAssembler;
import florilege.pdf.document.DocumentMetadata;
import florilege.pdf.document.PdfFileWriter;
import florilege.pdf.document.Standard;
import florilege.pdf.engine.LayoutEngine;
import florilege.pdf.fallback.PlainTypesetter;
import florilege.pdf.markup.ChapterRun;
import florilege.pdf.markup.ChapterRun.Side;
import florilege.pdf.markup.PrintLosses;
import florilege.pdf.markup.PrintableBook;
import florilege.pdf.markup.PrintedLinks;
import florilege.problem.Problems;
import florilege.style.PageGeometry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last resort prints every word of whatever it is given, and conforms. */
class PlainTypesetterTest {

  @TempDir Path folder;

  private List<PageMap.Page> beginnings;

  private Path print(Book book) throws IOException {
    PrintLosses unprinted = new PrintLosses(book, new Problems());
    PrintableBook printed =
        PrintableBook.of(book, PrintedPages.CLASSIC, PrintedLinks.NONE, unprinted);
    ChapterRun run = new ChapterRun(book.chapters(), Optional.empty(), Side.RIGHT, "auto");
    Path file = folder.resolve("plain.pdf");
    try (LayoutEngine engine = new LayoutEngine(printed, "");
        OutputStream out = Files.newOutputStream(file)) {
      PlainTypesetter setting = PlainTypesetter.of(run, PrintedPages.CLASSIC, engine.fonts());
      DocumentAssembler assembly = new DocumentAssembler(engine.document());
      assembly.add(setting.sheets(), setting.positions());
      assembly.put(0, setting.paint(engine.document(), page -> "p" + page));
      beginnings = setting.beginnings(page -> "p" + page);
      engine.fonts().subset();
      assembly.join(book);
      new DocumentMetadata(book.metadata(), Standard.TAGGED).write(engine.document());
      PdfFileWriter.write(engine.document(), out);
    }
    return file;
  }

  private static String text(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void printsEveryWordOfEverything() throws IOException {
    Path file = print(SmallBook.ofEverything().build());
    List<Finding> findings = VeraPdfRunner.check(file);
    assertEquals(List.of(), findings);
    String text = text(file).replaceAll("\\s+", " ");
    for (String words :
        List.of("Everything", "Note number 9", "Paragraph 8.", "code()", "a drawing", "sense")) {
      assertTrue(text.contains(words), words);
    }
  }

  @Test
  void printsWhatNoLineCanHold() throws IOException {
    String body =
        "<p>%s</p><p dir='rtl'>%s</p><p>%s</p><p>\uFEFF\u200B</p>"
            .formatted("abcdefghij".repeat(300), "שלום עולם ".repeat(100), "\uDBFF\uDFFD!");
    Path file = print(new SmallBook("en").article("odd", "Odd", body).build());
    assertEquals(List.of(), VeraPdfRunner.check(file));
    String letters = text(file).replaceAll("p\\d|[^a-z]", "");
    assertTrue(letters.contains("abcdefghij".repeat(300)), letters);
  }

  @Test
  void linesStandWithinTheTypeArea() throws IOException {
    Path file = print(new SmallBook("en").articles(1, 12).build());
    List<Float> baselines = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition letter) {
          baselines.add(letter.getYDirAdj());
        }
      }.getText(document);
    }
    PageGeometry page = PrintedPages.CLASSIC.page();
    double bottom = (page.height() - page.bottom()) * 72 / 25.4;
    double folio = bottom + page.lineHeight();
    double deepest = bottom - page.lineHeight() / 8;
    assertEquals(
        List.of(), baselines.stream().filter(y -> y > deepest && y < folio).distinct().toList());
    assertTrue(baselines.stream().anyMatch(y -> y > bottom - page.lineHeight()), "no full page");
  }

  @Test
  void printsNothingAsAPage() throws IOException {
    Path file = print(new SmallBook("en").article("odd", "", "").build());
    assertEquals(List.of(), VeraPdfRunner.check(file));
  }

  @Test
  void knowsWhereItsPagesBegin() throws IOException {
    print(new SmallBook("en").articles(1, 12).build());
    assertTrue(beginnings.size() > 2, beginnings.toString());
    beginnings.forEach(page -> assertEquals("a1", page.chapter()));
    assertEquals(
        beginnings.size(), beginnings.stream().map(PageMap.Page::label).distinct().count());
  }
}
