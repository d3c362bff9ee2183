package florilege.pdf.markup.elements;

import static florilege.Threshold.upTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.Threshold;
import florilege.book.SampleBooks;
import florilege.text.dom.Dom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Up to which number the elements of a page are set as they are. */
class ElementThresholdsTest {

  static Stream<Threshold> thresholds() {
    return Stream.of(words(), tables(), notes()).flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void holdsToItsLimitAlone(Threshold threshold) {
    threshold.verify();
  }

  private static Element parsed(String markup) {
    return SampleBooks.parse("<div xmlns='http://www.w3.org/1999/xhtml'>" + markup + "</div>")
        .getDocumentElement();
  }

  private static List<Threshold> words() {
    return List.of(
        upTo(
            "a word of sixty letters is divided",
            60,
            n ->
                isDivided(
                    "papa".repeat(15).substring(0, Math.min(n, 60))
                        + "p".repeat(Math.max(0, n - 60)))),
        upTo(
            "letters and figures of twenty signs are divided",
            20,
            n -> isDivided("papapapapapapap" + "1".repeat(n - 15))),
        upTo("a thousand nodes stand side by side", 1_000, n -> !isGrouped(n)),
        upTo("a text of ten thousand characters is whole", 10_000, n -> !isParted(n)));
  }

  private static boolean isDivided(String word) {
    Element p = parsed(word);
    SoftHyphens.place(p, "fr");
    return p.getTextContent().indexOf('\u00AD') > 0;
  }

  private static boolean isGrouped(int nodes) {
    Element p = parsed("<p>" + "<em>a</em>".repeat(nodes) + "</p>");
    InlineGrouper.part(p.getOwnerDocument());
    return !Dom.elements(p, "span").isEmpty();
  }

  /** The size of the first of the groups. */
  private static int firstGroup(String nodes) {
    Element p = parsed("<p>" + nodes.repeat(1_001) + "</p>");
    InlineGrouper.part(p.getOwnerDocument());
    return p.getFirstChild().getFirstChild().getChildNodes().getLength();
  }

  @Test
  void groupOfTwoHundredNodesEndsWhereALineEndsOrAtFourHundred() {
    assertEquals(200, firstGroup("<em>a</em> "));
    assertEquals(400, firstGroup("<em>a</em>"));
  }

  private static boolean isParted(int length) {
    Element p = parsed("a".repeat(length));
    LongTextSplitter.part(p.getOwnerDocument());
    return p.getChildNodes().getLength() > 1;
  }

  private static List<Threshold> tables() {
    return List.of(
        upTo("a table of five columns is not broad", 5, n -> !has(table(n, 1, "a"), "broad")),
        upTo("a table of eight columns is broad", 8, n -> has(table(n, 1, "a"), "broad")),
        upTo("a table of eight columns is not wide", 8, n -> !has(table(n, 1, "a"), "wide")),
        upTo("a table of sixteen columns is wide", 16, n -> has(table(n, 1, "a"), "wide")),
        upTo(
            "a table of forty columns is one",
            40,
            n -> !Dom.elements(table(n, 1, "a"), "table").isEmpty()),
        upTo("a table of eight rows is short", 8, n -> has(table(1, n, "a"), "short")),
        upTo("a cell of thirteen signs is brief in two columns", 13, n -> isBrief(2, n)),
        upTo("a cell of five signs is brief in five columns", 5, n -> isBrief(5, n)),
        upTo("a cell of seven signs is brief in six columns", 7, n -> isBrief(6, n)),
        upTo("a table in a row of five cells is one", 5, n -> isNested(n)));
  }

  private static Element table(int columns, int rows, String cell) {
    String row = "<tr>" + ("<td>" + cell + "</td>").repeat(columns) + "</tr>";
    Element chapter = parsed("<table>" + row.repeat(rows) + "</table>");
    WideTables.mark(chapter);
    return chapter;
  }

  /** Whether a table of one cell stays one in the first of some cells. */
  private static boolean isNested(int cells) {
    String inner = "<table><tr><td>b</td></tr></table>";
    Element chapter =
        parsed(
            "<table><tr><td>" + inner + "</td>" + "<td>a</td>".repeat(cells - 1) + "</tr></table>");
    WideTables.mark(chapter);
    return Dom.elements(chapter, "table").size() == 2;
  }

  private static boolean has(Element chapter, String cssClass) {
    return Dom.elements(chapter, "table").stream().anyMatch(table -> Dom.hasClass(table, cssClass));
  }

  private static boolean isBrief(int columns, int signs) {
    return Dom.elements(table(columns, 1, "a".repeat(signs)), "td").stream()
        .allMatch(cell -> Dom.hasClass(cell, "brief"));
  }

  private static List<Threshold> notes() {
    return List.of(
        upTo("three hundred notes of little text are at the foot", 300, n -> areAtTheFoot(n, "")),
        upTo(
            "notes are at the end where there are 149 characters for each",
            149,
            n -> !areAtTheFoot(301, "a".repeat(n - 1))));
  }

  /** Whether notes are at the foot, each of which is called by one sign in some text. */
  private static boolean areAtTheFoot(int count, String text) {
    StringBuilder calls = new StringBuilder();
    StringBuilder notes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      calls.append(text + "<a class='noteref' href='#n" + i + "' id='r" + i + "'>1</a>");
      notes.append("<li id='n" + i + "'><p>note</p></li>");
    }
    String section = "<section class='footnotes'><ol>" + notes + "</ol></section>";
    return !FootnotePlacement.place(parsed("<p>" + calls + "</p>" + section)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3, 5, false",
    "1, 5, false",
    "1, 6, true",
    "4, 4, false",
    "5, 3, false",
    "17, 1, true",
    "16, 1, false",
    "9, 2, true",
    "8, 2, false"
  })
  void tableInACellNeedsRoomForItsColumns(int columns, int around, boolean isSqueezed) {
    assertEquals(isSqueezed, WideTables.isSqueezed(columns, List.of(around)));
  }

  @Test
  void tableInATableInATableIsNone() {
    assertFalse(WideTables.isSqueezed(3, List.of()));
    assertFalse(WideTables.isSqueezed(3, List.of(1)));
    assertTrue(WideTables.isSqueezed(1, List.of(1, 1)));
  }
}
