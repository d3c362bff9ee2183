package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.book.PageMap;
import florilege.check.VeraPdfRunner;
import florilege.model.CoverSheet;
import florilege.model.Settings.Ink;
import florilege.model.Settings.Links;
import florilege.model.Settings.Mark;
import florilege.model.Settings.Print;
import florilege.model.Settings.Profile;
import florilege.model.Settings.Sheet;
import florilege.parallel.Workers;
import florilege.pdf.preflight.Preflight;
import florilege.problem.Problems;
import florilege.problem.Severity;
import florilege.style.PrintProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small book with a link, a listing and a picture, for each use. */
class PrintProfilesTest {

  private static final String ARTICLE =
      """
      <div class='body'><p>A <a href='https://www.example.org/'>link</a>, and <a href='#a'>one within</a>.</p>
      <pre class='code'><code>int x;</code></pre><figure><img src='images/a.png' alt='A disc'/></figure></div>
      <footer class='provenance'><p class='source'>First published at <a href='https://www.example.org/a'>www.example.org/a</a></p></footer>
      """;

  private static Book book;
  @TempDir static Path folder;

  @BeforeAll
  static void book() {
    book =
        SmallBook.withFrontMatter("en")
            .picture(DiscPictures.png("images/a.png"))
            .article("a", "An article", ARTICLE)
            .contents()
            .build();
  }

  private record Printed(PDDocument document, Path file, PageMap pages) {}

  private static Printed print(Profile profile, Ink ink) throws IOException {
    Path file = folder.resolve(profile + ".pdf");
    Print print =
        new Print(
            List.of(profile),
            3,
            Set.of(Mark.values()),
            4,
            ink,
            0,
            Sheet.A4,
            Links.ARTICLE,
            true,
            CoverSheet.DEFAULT);
    try (Workers workers = new Workers(2)) {
      PageMap pages =
          PdfWriter.write(
              book,
              PrintedPages.CLASSIC,
              PrintProfile.of(print).get(0),
              file,
              chapters -> {},
              workers,
              new Problems());
      return new Printed(Loader.loadPDF(file.toFile()), file, pages);
    }
  }

  private static String content(PDDocument document) throws IOException {
    StringBuilder all = new StringBuilder();
    for (PDPage page : document.getPages()) {
      all.append(new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1));
    }
    return all.toString();
  }

  @Test
  void printersPagesAreTrimmedBlackAndWithoutLinks() throws IOException {
    Printed printed = print(Profile.PRINT, Ink.BLACK);
    try (PDDocument document = printed.document()) {
      assertEquals(List.of(), VeraPdfRunner.check(printed.file()));
      assertEquals(List.of(), faults(printed.file()));
      assertEquals(0, document.getNumberOfPages() % 4);
      for (PDPage page : document.getPages()) {
        assertTrue(page.getAnnotations().isEmpty());
        assertEquals(148, page.getTrimBox().getWidth() * 25.4 / 72, 0.1);
        assertEquals(166, page.getMediaBox().getWidth() * 25.4 / 72, 0.1);
        if (page.getResources() != null) {
          for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
              assertEquals("DeviceGray", picture.getColorSpace().getName());
            }
          }
        }
      }
      assertFalse(content(document).matches("(?s).*\\srg\\s.*"), "nothing is in RGB");
      assertFalse(
          new PDFTextStripper().getText(document).indexOf("A Small Book") < 0,
          "the title page is there");
      assertEquals("title-page", printed.pages().pages().get(0).chapter(), "the cover is not");
    }
  }

  @Test
  void printersFileFollowsThreeStandards() throws IOException {
    for (Ink ink : List.of(Ink.COLOUR, Ink.RGB)) {
      Printed printed = print(Profile.PRINT, ink);
      printed.document().close();
      assertEquals(List.of(), VeraPdfRunner.check(printed.file()), ink.toString());
      assertEquals(List.of(), faults(printed.file()), ink.toString());
    }
  }

  private static List<Preflight.Fault> faults(Path file) throws IOException {
    return Preflight.check(file).stream()
        .filter(fault -> fault.severity() != Severity.NOTE)
        .filter(fault -> !fault.code().equals("resolution"))
        .toList();
  }

  @Test
  void bookletIsWholeOnSheetsTwiceAsWide() throws IOException {
    Printed printed = print(Profile.BOOKLET, Ink.COLOUR);
    try (PDDocument document = printed.document()) {
      assertEquals(List.of(), VeraPdfRunner.check(printed.file()));
      assertEquals(0, document.getNumberOfPages() % 2);
      assertEquals(296, document.getPage(0).getMediaBox().getWidth() * 25.4 / 72, 0.1);
      assertTrue(printed.pages().count() <= 2 * document.getNumberOfPages());
      assertTrue(new PDFTextStripper().getText(document).contains("one within"));
    }
  }

  @Test
  void officePagesHaveLinksAndNoTints() throws IOException {
    Printed printed = print(Profile.OFFICE, Ink.COLOUR);
    try (PDDocument document = printed.document()) {
      assertEquals(List.of(), VeraPdfRunner.check(printed.file()));
      assertEquals(210, document.getPage(0).getMediaBox().getWidth() * 25.4 / 72, 0.1);
      assertFalse(content(document).contains("0.95686 0.95294 0.94118 rg"), "no box is filled");
      int links = 0;
      for (PDPage page : document.getPages()) {
        links += page.getAnnotations().size();
      }
      assertTrue(links >= 2);
    }
  }
}
