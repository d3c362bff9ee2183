package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.check.VeraPdfRunner;
import florilege.model.CoverSheet;
import florilege.model.Settings.Ink;
import florilege.model.Settings.Links;
import florilege.model.Settings.Print;
import florilege.model.Settings.Profile;
import florilege.model.Settings.Sheet;
import florilege.parallel.Workers;
import florilege.problem.Problems;
import florilege.style.PrintProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The addresses of links, on paper. */
class PrintedLinksTest {

  private static final List<String> ADDRESSES =
      List.of(
          "https://example.org/",
          "https://example.org",
          "http://old.example.org/index.html",
          "https://example.org/2012/01/20/the-night-of-the-nineteenth-and-what-came-of-it-afterwards",
          "https://example.org/search?q=a+very+long+question&lang=fr&page=12&sort=date&order=descending",
          "https://example.org/wiki/Th%C3%A9or%C3%A8me_de_la_limite_centrale#D%C3%A9monstration",
          "https://a.very.long.name.of.a.host.of.somebody.example.co.uk/~user/",
          "https://example.org/a_b_c_d_e_f_g_h_i_j_k_l_m_n_o_p_q_r_s_t_u_v_w_x_y_z_a_b_c_d_e_f_g_h_i_j",
          "https://example.org/0123456789012345678901234567890123456789012345678901234567890123456789012345",
          "https://example.org:8080/path;param=1,2/@user/status/109348109348",
          "https://example.org/x.tar.gz",
          "https://doi.org/10.1000/182(2012)3:4%3C1::AID-X%3E2.0.CO;2-A",
          "https://example.org/#/route/to/somewhere",
          "https://web.archive.org/web/20120119000000/http://www.megaupload.example/?c=premium",
          "https://example.org/%D7%A9%D7%9C%D7%95%D7%9D",
          "https://www.example.org/UPPER/lower",
          "http://ftp.example.org/pub/file.txt",
          "https://example.org/!$'()*+,;=",
          "https://example.org/trailing/",
          "https://example.org/-dashes--and---more");

  @TempDir Path folder;

  private static String link(String address, String text) {
    return "<a href='"
        + address.replace("&", "&amp;").replace("'", "&apos;")
        + "'>"
        + text
        + "</a>";
  }

  private static Book book(String body) {
    return SmallBook.withFrontMatter("en")
        .article("a", "An article", "<div class='body'>" + body + "</div>")
        .article("b", "Another", "<div class='body'><p>No links.</p></div>")
        .build();
  }

  private PDDocument print(Book book, Links links) throws IOException {
    Path file = folder.resolve(links + ".pdf");
    Print print =
        new Print(
            List.of(Profile.PRINT),
            3,
            Set.of(),
            2,
            Ink.BLACK,
            0,
            Sheet.A4,
            links,
            false,
            CoverSheet.DEFAULT);
    PrintProfile profile = PrintProfile.of(print).get(0);
    try (Workers workers = new Workers(2)) {
      PdfWriter.write(
          book, PrintedPages.CLASSIC, profile, file, chapters -> {}, workers, new Problems());
    }
    assertEquals(List.of(), VeraPdfRunner.check(file));
    return Loader.loadPDF(file.toFile());
  }

  /** The text with its lines joined, without what stands between words. */
  private static String joined(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0]+", "");
  }

  private static long count(String text, String part) {
    return Pattern.compile(part, Pattern.LITERAL).matcher(text).results().count();
  }

  @ParameterizedTest
  @EnumSource(
      value = Links.class,
      names = {"NOTES", "ARTICLE", "END"})
  void twentyAddressesAreWhole(Links links) throws IOException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < ADDRESSES.size(); i++) {
      body.append("<p>Some words, and ").append(link(ADDRESSES.get(i), "link" + (i + 1)));
      body.append(", then ").append(link(ADDRESSES.get(i), "again" + (i + 1))).append(".</p>");
    }
    try (PDDocument document = print(book(body.toString()), links)) {
      String text = joined(document);
      for (int i = 0; i < ADDRESSES.size(); i++) {
        String shown = ADDRESSES.get(i).replaceFirst("^https://", "");
        assertTrue(text.contains(shown), shown + " in " + text);
        assertTrue(text.contains("link" + (i + 1) + "[" + (i + 1) + "]"), text);
        assertTrue(text.contains("again" + (i + 1) + "[" + (i + 1) + "]"), text);
      }
      assertEquals(1, count(text, "the-night-of-the-nineteenth"));
      assertFalse(text.contains("https://"), text);
    }
  }

  @Test
  void anAddressThatCanBeReadIsNotRepeated() throws IOException {
    String body =
        "<p>See "
            + link("https://example.org/one", "example.org/one")
            + ", "
            + link("https://example.org/two/", "https://example.org/two")
            + ", <a href='#b'>the other</a>, "
            + link("mailto:a@example.org", "a mailbox")
            + ".</p><pre><code>"
            + link("https://example.org/three", "in code")
            + "</code></pre>";
    try (PDDocument document = print(book(body), Links.ARTICLE)) {
      String text = joined(document);
      assertFalse(text.contains("[1]"), text);
      assertFalse(text.contains("Addresses"), text);
    }
  }

  @Test
  void commentsAndTablesCountOnAndHaveTheirLists() throws IOException {
    String body =
        "<table><tbody><tr><td>"
            + link("https://example.org/t", "cell")
            + "</td></tr></tbody></table><p>"
            + link("https://example.org/p", "text")
            + "</p></div><section class='discussion'><h2 class='title'>Comments</h2>"
            + "<article class='comment' id='c1'><header><p class='attribution'>Kofi</p></header>"
            + "<div class='text'><p>"
            + link("https://example.org/p", "seen")
            + " and "
            + link("https://example.org/c", "new")
            + "</p></div></article></section><div>";
    for (Links links : List.of(Links.ARTICLE, Links.NOTES)) {
      try (PDDocument document = print(book(body), links)) {
        String text = joined(document);
        for (String call : List.of("cell[1]", "text[2]", "seen[2]", "new[3]")) {
          assertTrue(text.contains(call), call + " in " + text);
        }
        for (String address : List.of("example.org/t", "example.org/p", "example.org/c")) {
          assertEquals(1, count(text, address), text);
        }
        assertTrue(
            links == Links.NOTES || text.indexOf("example.org/c") > text.indexOf("new[3]"), text);
      }
    }
  }

  @Test
  void addressesAreNotWanted() throws IOException {
    try (PDDocument document =
        print(book("<p>" + link("https://example.org/one", "one") + "</p>"), Links.NONE)) {
      assertFalse(joined(document).contains("example.org"));
    }
  }
}
