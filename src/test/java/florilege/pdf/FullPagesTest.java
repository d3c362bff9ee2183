package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is long is divided where a page ends; what is short is not, and nothing else moves. */
class FullPagesTest {

  private static final String LINE = "<p>A line.</p>";

  private static List<String> pages(String body) {
    PrintedPages printed = PrintedPages.of(new SmallBook("en").article("a", "A", body).build());
    return IntStream.range(0, printed.document().getNumberOfPages())
        .mapToObj(printed::body)
        .toList();
  }

  private static String code(int lines) {
    String code =
        IntStream.rangeClosed(1, lines)
            .mapToObj(i -> "code" + i + ";\n")
            .collect(Collectors.joining());
    return "<pre class='code'><code>" + code + "</code></pre>";
  }

  private static long among(List<String> pages, String pattern) {
    return pages.stream()
        .filter(page -> page.lines().anyMatch(line -> line.matches(pattern)))
        .count();
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 16})
  void aLongListingBeginsWhereItStands(int before) {
    String listing =
        "<figure class='listing'>" + code(35) + "<figcaption>Caption</figcaption></figure>";
    List<String> pages = pages(LINE.repeat(before) + listing);
    assertTrue(pages.get(0).contains("code1;"), pages.get(0));
    assertEquals(2, pages.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 14, 16, 18, 20, 22, 24})
  void aShortListingIsNotDivided(int before) {
    assertEquals(1, among(pages(LINE.repeat(before) + code(8)), "code\\d;"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  void noPageEndsWithAColon(int lines) {
    String announcement = "<p>" + "Words and words go on. ".repeat(3 * lines - 1) + "Here:</p>";
    for (int before = 9; before < 24; before++) {
      String text = LINE.repeat(before) + "<h2>Head</h2>" + announcement + code(8);
      List<String> pages = pages("<div class='body'>" + text + "</div>");
      pages.forEach(page -> assertFalse(page.endsWith(":"), page));
      pages.forEach(page -> assertFalse(page.endsWith("Head"), page));
      assertEquals(2, pages.size());
    }
  }

  @Test
  void nothingIsKeptAboveAHeadingThatBeginsAPage() {
    List<String> pages = List.of("", "");
    for (int before = 15; before < 31 && !pages.get(1).startsWith("Head"); before++) {
      pages = pages(LINE.repeat(before) + "<h2>Head</h2>" + LINE.repeat(52));
    }
    // Half a line stands below the heading, and none above it.
    assertEquals(PrintedPages.CLASSIC.page().lines() - 1, pages.get(1).lines().count());
  }

  @Test
  void aPageBreakOfTheAuthorIsObeyed() {
    List<String> pages = pages(LINE + "<p class='page-break'>Next.</p>" + LINE);
    assertTrue(pages.get(1).startsWith("Next."), pages.get(1));
  }

  @Test
  void whatTheAuthorKeepsTogetherIsNotDivided() {
    for (int before = 10; before < 24; before++) {
      String kept = "<blockquote class='keep-together'>" + "<p>Kept.</p>".repeat(14);
      assertEquals(1, among(pages(LINE.repeat(before) + kept + "</blockquote>"), "Kept."));
    }
  }

  private static String comment(int depth, String text, String replies) {
    return "<article class='comment depth-%d'><header><p class='attribution'>By %s</p></header><div class='text'>%s</div>%s</article>"
        .formatted(depth, text.charAt(3), text, replies);
  }

  @Test
  void aShortCommentStandsWithItsName() {
    for (int before = 10; before < 26; before++) {
      String comment = comment(1, "<p>xxx</p><p>xxx</p><p>xxx</p>", "");
      assertEquals(1, among(pages(LINE.repeat(before) + comment), "By x|xxx"), before + " lines");
    }
  }

  @Test
  void aLongThreadBeginsWhereItStands() {
    String replies =
        IntStream.range(0, 40)
            .mapToObj(i -> comment(2, "<p>xxx</p>", ""))
            .collect(Collectors.joining());
    for (int before = 5; before < 12; before++) {
      String discussion =
          "<section class='discussion'><h2 class='title'>Comments</h2><p class='summary'>Sum.</p>%s</section>"
              .formatted(comment(1, "<p>ooo</p>", replies));
      List<String> pages = pages(LINE.repeat(before) + discussion);
      assertTrue(pages.get(0).contains("ooo"), pages.get(0));
    }
  }

  /** How far down the page the last line of its text stands, in points. */
  private static float lastLine(PrintedPages printed, int page) throws IOException {
    List<Float> lines = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            lines.add(text.getYDirAdj());
          }
        };
    stripper.setStartPage(page + 1);
    stripper.setEndPage(page + 1);
    stripper.getText(printed.document());
    double foot = printed.document().getPage(page).getMediaBox().getHeight();
    double text = foot - PrintedPages.CLASSIC.page().bottom() * 72 / 25.4;
    return lines.stream().filter(y -> y < text).max(Float::compare).orElseThrow();
  }

  /** Before a heading that begins a page, one to three lines stay empty. */
  @ParameterizedTest
  @ValueSource(ints = {17, 19, 20})
  void aPageThatGoesOnEndsWhereOthersEnd(int before) throws IOException {
    String head = "<h2>Head</h2>";
    String text = head + LINE.repeat(3) + head + LINE.repeat(before - 9) + head + LINE.repeat(112);
    PrintedPages printed = PrintedPages.of(new SmallBook("en").article("a", "A", text).build());
    float full = lastLine(printed, 2);
    for (int page = 0; page < 2; page++) {
      assertEquals(full, lastLine(printed, page), 0.5, "page " + page);
    }
  }

  @Test
  void thePageBeforeABreakStaysAsItIs() throws IOException {
    String text = "<h2>Head</h2>" + LINE.repeat(15) + "<p class='page-break'>Next.</p>";
    PrintedPages broken = PrintedPages.of(new SmallBook("en").article("a", "A", text).build());
    PrintedPages whole =
        PrintedPages.of(
            new SmallBook("en").article("a", "A", text.replace("page-break", "x")).build());
    assertEquals(lastLine(whole, 0) - 14.25, lastLine(broken, 0), 0.1);
  }

  /** How far down the first page something of a colour is, in points. */
  private static int lowest(PrintedPages printed, int colour) throws IOException {
    BufferedImage page = new PDFRenderer(printed.document()).renderImage(0);
    return IntStream.range(0, page.getHeight())
        .filter(
            y ->
                IntStream.range(0, page.getWidth())
                    .anyMatch(x -> (page.getRGB(x, y) & 0xFFFFFF) == colour))
        .max()
        .orElseThrow();
  }

  @Test
  void aBoxThatGoesOnEndsAboveTheNotesOfItsPage() throws IOException {
    String called = "<p>Called.<a class='noteref' href='#n1'>1</a></p>";
    String note = "<li id='n1'><p>%s</p></li>".formatted("A note of several lines. ".repeat(20));
    String notes = "<section class='footnotes'><ol>" + note + "</ol></section>";
    String text = called + code(35) + notes;
    PrintedPages printed = PrintedPages.of(new SmallBook("en").article("a", "A", text).build());
    int foot = (int) printed.document().getPage(0).getMediaBox().getHeight();
    int textEnd = foot - (int) (PrintedPages.CLASSIC.page().bottom() * 72 / 25.4);
    assertTrue(lowest(printed, 0xF4F3F0) < textEnd - 50);
  }

  private static String table(int rows, String attributes) {
    String row = "<tr><td>row<br/>more</td><td>12</td></tr>";
    String head = "<thead><tr><th>Head</th><th>Number</th></tr></thead>";
    return "<table " + attributes + ">" + head + "<tbody>" + row.repeat(rows) + "</tbody></table>";
  }

  private static long rows(String page) {
    return page.lines().filter(line -> line.startsWith("row")).count();
  }

  @Test
  void aShortTableThatWouldLeaveMuchOfAPageEmptyIsDividedUnderItsHead() {
    List<String> pages = pages(LINE.repeat(9) + "<p>Here:</p>" + table(7, ""));
    assertTrue(rows(pages.get(0)) >= 2, pages.get(0));
    assertTrue(pages.get(1).startsWith("Head Number"), pages.get(1));
    assertTrue(rows(pages.get(1)) >= 2, pages.get(1));
  }

  @ParameterizedTest
  @CsvSource({"14, 7, ''", "9, 3, ''", "9, 7, class='keep-together'"})
  void otherShortTablesAreNotDivided(int before, int rows, String attributes) {
    List<String> pages = pages(LINE.repeat(before) + "<p>Here:</p>" + table(rows, attributes));
    assertEquals(1, pages.stream().filter(page -> rows(page) > 0).count());
  }

  /** Comments of three lines each; the last would be alone on a page. */
  @Test
  void aLastPageOfAFewLinesIsSavedWhereTheSpacesGiveItRoom() {
    String comments = comment(1, "<p>xxx</p>", "").repeat(8);
    String discussion = "<section class='discussion'>" + comments + "</section>";
    assertEquals(1, pages(discussion).size());
  }
}
