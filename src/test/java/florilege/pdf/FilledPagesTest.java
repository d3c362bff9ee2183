package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.PageMap.Page;
import florilege.image.BookImage;
import florilege.image.format.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure that does not fit on the rest of a page leaves little of it empty. */
class FilledPagesTest {

  private static final String BEGINNING = lines("Before", 11);
  private static final String FIGURE = figure("Caption");
  private static final String REST = lines("After", 30);

  /** More than half as high as the type area. */
  private static BookImage tall() {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='270' viewBox='0 0 300 270'><rect width='300' height='270' fill='blue'/></svg>";
    return new BookImage(
        "images/tall.svg", MediaType.SVG, 300, 270, () -> svg.getBytes(StandardCharsets.UTF_8));
  }

  private static String lines(String word, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "<p>" + word + i + ".</p>")
        .collect(Collectors.joining());
  }

  private static String figure(String caption) {
    return "<figure id='tall'><img src='images/tall.svg' alt='Blue'/><figcaption>"
        + caption
        + "</figcaption></figure>";
  }

  private static PrintedPages print(String... body) {
    String text = "<div class='body'>" + String.join("", body) + "</div>";
    return PrintedPages.of(new SmallBook("en").article("a", "A", text).picture(tall()).build());
  }

  private static void assertMoved(boolean moved, String... body) {
    PrintedPages printed = print(body);
    assertFalse(printed.body(0).contains("Caption"), printed.body(0));
    assertTrue(printed.body(1).contains("Caption"), printed.body(1));
    assertEquals(moved, printed.body(0).contains("After1."), printed.body(0));
  }

  @Test
  void theTextGoesOnBeforeIt() {
    assertMoved(true, BEGINNING, FIGURE, REST);
  }

  @Test
  void figureMovesToTheTopOfTheNextPage() {
    PrintedPages printed = print(BEGINNING, FIGURE, REST);
    assertTrue(printed.body(1).startsWith("Caption"), printed.body(1));
    assertEquals(List.of(), printed.findings());
  }

  @Test
  void figureMovesTheSameWayTwice() {
    assertArrayEquals(
        print(BEGINNING, FIGURE, REST).bytes(), print(BEGINNING, FIGURE, REST).bytes());
  }

  @Test
  void aPageBeginsWithItsFirstTextThatIsNotAMovedFigure() {
    PrintedPages printed = print(BEGINNING, FIGURE, REST);
    List<Page> pages = printed.pageMap().pages();
    List<Integer> elements = pages.stream().map(Page::element).toList();
    assertEquals(elements.stream().sorted().toList(), elements);
    long above = printed.body(0).lines().filter(line -> line.startsWith("After")).count();
    // section, header, h1, byline, body, 11 paragraphs, figure with picture and caption
    assertEquals(5 + 11 + 3 + above, (long) elements.get(1));
  }

  @Test
  void pageOfAFigureAloneBeginsWithTheNextText() {
    String other = figure("Words ".repeat(60)).replace("id='tall'", "id='next'");
    String tall = figure("Words ".repeat(200)); // beside which nothing else finds room
    List<Page> pages =
        print(BEGINNING, tall, lines("After", 8), other, "<h2>Next</h2>").pageMap().pages();
    assertEquals(List.of("1", "2", "3"), pages.stream().map(Page::label).toList());
    assertEquals(pages.get(2).element(), pages.get(1).element());
  }

  @Test
  void notesGoWithTheirText() {
    String noted = "<p>After0.<a class='noteref' href='#n1'>1</a></p>";
    String notes = "<section class='footnotes'><ol><li id='n1'><p>Note.</p></li></ol></section>";
    PrintedPages printed = print(BEGINNING, FIGURE, noted, REST, notes);
    assertTrue(printed.body(0).contains("Note."), printed.body(0));
    assertEquals(List.of(), printed.findings());
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6})
  void figureShrinksWhereItNearlyFits(int before) {
    PrintedPages printed = print(lines("Before", before), FIGURE, REST);
    assertTrue(printed.body(0).contains("Caption"), printed.body(0));
    assertFalse(printed.body(0).contains("After1."), printed.body(0));
    assertEquals(List.of(), printed.findings());
  }

  @Test
  void figureStaysWhereItIsAnnounced() {
    assertMoved(false, BEGINNING, "<p>See this:</p>", FIGURE, REST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"See this,", "It looks so", "See “this”:", "So it is (see here)"})
  void figureStaysBehindAnOpenSentence(String open) {
    assertMoved(false, BEGINNING, "<p>" + open + "</p>", FIGURE, REST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"That was it.", "“That was it.”", "Was it <em>that?</em>", "(It was!)"})
  void figureLeavesAFinishedSentence(String ended) {
    assertMoved(true, BEGINNING, "<p>" + ended + "</p>", FIGURE, REST);
  }

  @Test
  void theNoteOfASentenceIsNotItsEnd() {
    String noted = "<p>See this:<a class='noteref' href='#n1'>1</a></p>";
    String notes = "<section class='footnotes'><ol><li id='n1'><p>Note.</p></li></ol></section>";
    assertMoved(false, BEGINNING, noted, FIGURE, REST, notes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "After1. The picture shows it.",
        "After1. As said above, it is so.",
        "After1. Of all <em>photo\u00ADgraphs</em> the best.",
        "<span lang='fr'>After1.</span> and so on.",
        "<b>After1.</b>"
      })
  void figureStaysBeforeWordsThatNeedIt(String text) {
    String first = text.startsWith("<span") ? text.replace("After1.", "after; After1.") : text;
    assertMoved(false, BEGINNING, FIGURE, "<p>" + first + "</p>", REST.replace("After1.", "x."));
  }

  @Test
  void wordsThatNeedItAreKnownByTheLanguageOfTheText() {
    String text = "<p lang='%s'>After1. Siehe oben.</p>";
    String rest = REST.replace("After1.", "x.");
    assertMoved(false, BEGINNING, FIGURE, text.formatted("de-CH"), rest);
    assertMoved(true, BEGINNING, FIGURE, text.formatted("en"), rest);
  }

  @Test
  void aHeadingRightBeforeItDoesNotGoWithIt() {
    String heading = "<h2 id='h'>Heading</h2>";
    assertMoved(true, lines("Before", 9), heading, FIGURE, REST);
    PrintedPages printed = print(lines("Before", 9), heading, FIGURE, REST);
    assertTrue(printed.body(0).contains("Heading"), printed.body(0));
  }

  @Test
  void figureStaysIfTooLittleTextFollows() {
    assertMoved(false, BEGINNING, FIGURE, lines("After", 3), "<h2>Next</h2>", REST);
  }

  @Test
  void figureStaysInItsSection() {
    assertMoved(false, BEGINNING, FIGURE, "<h2>Next</h2>", REST);
  }

  @Test
  void figureStaysWithItsNotes() {
    String noted = figure("Caption<a class='noteref' href='#n1'>1</a>");
    String notes = "<section class='footnotes'><ol><li id='n1'><p>Note.</p></li></ol></section>";
    assertMoved(false, BEGINNING, noted, REST, notes);
  }

  @Test
  void figureDoesNotEndItsArticle() {
    assertMoved(false, BEGINNING, FIGURE, lines("After", 1));
  }

  @Test
  void figuresThatStandTogetherStay() {
    assertMoved(false, BEGINNING, FIGURE, FIGURE.replace("id='tall'", "id='next'"), REST);
  }

  @Test
  void figureDoesNotSplitAnAnnouncementFromItsList() {
    String body = "<p>After1. Namely:</p><ul><li>this</li></ul>";
    assertMoved(false, BEGINNING, FIGURE, body, REST);
  }
}
