package florilege.book.reflow;

import static florilege.Threshold.from;
import static florilege.Threshold.upTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Chapter;
import florilege.book.LocalizedWords;
import florilege.book.SampleBooks;
import florilege.text.dom.Dom;
import florilege.text.dom.XhtmlSerializer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SmallScreenMarkupTest {

  private static Document fit(String xhtml) {
    Document page = SampleBooks.chapter(Chapter.Kind.ARTICLE, "a", "A", "en", xhtml).xhtml();
    SmallScreenMarkup.fit(page.getDocumentElement(), LocalizedWords.of("en"));
    return page;
  }

  private static String table(int columns, String cell) {
    String row = String.join("", Collections.nCopies(columns, "<td>" + cell + "</td>"));
    String head = row.replace("td>", "th>").replace(cell, "Head");
    return "<table><thead><tr>%s</tr></thead><tbody><tr>%s</tr></tbody></table>"
        .formatted(head, row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h6>WORD</h6>",
        "<figure><img src='images/cover.png' alt=''/><figcaption>WORD</figcaption></figure>",
        "<details><summary>WORD</summary></details>",
        "<dl><dt>WORD</dt><dd>x</dd></dl>",
      })
  void longWordsOfWhatIsSetLikeATitleAreDivided(String xhtml) {
    Document page = fit(xhtml.replace("WORD", "incomprehensibilities"));
    String text = page.getDocumentElement().getTextContent();
    assertTrue(text.contains("\u00AD"), xhtml);
  }

  @ParameterizedTest
  @ValueSource(strings = {"contents", "contributors"})
  void longWordsOfTitlesAreDividedWhereTheyAreListed(String list) {
    Document page =
        SampleBooks.chapter(
                Chapter.Kind.CONTENTS, "a", "A", "en", "<a href='#a'>incomprehensibilities</a>")
            .xhtml();
    page.getDocumentElement().setAttribute("class", list);
    SmallScreenMarkup.fit(page.getDocumentElement(), LocalizedWords.of("en"));
    assertTrue(Dom.elements(page, "a").get(0).getTextContent().contains("\u00AD"));
  }

  @ParameterizedTest
  @CsvSource({
    "4, ''",
    "5, columns-5",
    "6, columns-6",
    "9, columns-9",
    "10, columns-10",
    "11, columns-10"
  })
  void tablesAreToldApartByTheirColumns(int columns, String expected) {
    Element table = Dom.elements(fit(table(columns, "x")), "table").get(0);
    assertEquals(expected, table.getAttribute("class"));
  }

  /** Letters of 0.55 ems, a padding of one for each cell, and smaller type from five columns on. */
  @Test
  void tableOfSevenAndAHalfEmsHasRoom() {
    upTo("letters in four columns", 7, n -> hasRoom(4, "x".repeat(n))).verify();
    upTo("letters in five columns", 9, n -> hasRoom(5, "x".repeat(n))).verify();
  }

  @Test
  void wordOfTheFarEastIsBrokenAnywhere() {
    from("code points", 0x2E80, c -> hasRoom(4, "x".repeat(9) + Character.toString(c))).verify();
  }

  /** Whether a table has room of which one cell has words. */
  private static boolean hasRoom(int columns, String words) {
    String row = "<td></td>".repeat(columns - 1) + "<td>" + words + "</td>";
    Document page = fit("<table><tbody><tr>" + row + "</tr></tbody></table>");
    Element table = Dom.elements(page, "table").get(0);
    return !Dom.hasClass((Element) table.getParentNode(), "table-frame");
  }

  @Test
  void wideTableStandsInAFrame() {
    Element narrow = Dom.elements(fit(table(2, "word")), "table").get(0);
    assertFalse(Dom.hasClass((Element) narrow.getParentNode(), "table-frame"));
    Element wide = Dom.elements(fit(table(6, "12,345,678")), "table").get(0);
    Element frame = (Element) wide.getParentNode();
    assertTrue(frame.getAttribute("class").matches("table-frame room-\\d+"), "frame");
  }

  @Test
  void cellsInAFrameKnowTheHeadsOfTheirColumns() {
    Document page =
        fit(
            "<table><thead><tr><th>Year of internationalization</th><th colspan='2'>Sums of"
                + " incomprehensibility</th></tr></thead><tbody><tr><td>2019</td><td>1234567890</td>"
                + "<td>2345678901</td></tr></tbody></table>");
    List<String> labels =
        Dom.elements(page, "td").stream().map(cell -> cell.getAttribute("data-label")).toList();
    String sums = "Sums of incomprehensibility";
    assertEquals(List.of("", sums, sums), labels);
  }

  @Test
  void aTableOfCellsThatReachDownIsNeverAList() {
    String spanning = table(6, "12,345,678").replaceFirst("<td>", "<td rowspan='1'>");
    assertFalse(XhtmlSerializer.write(fit(spanning)).contains("data-label"));
  }

  @Test
  void wordsInCellsAreDividedAsTheirLanguageDoes() {
    assertTrue(
        fit(table(2, "incomprehensibility"))
            .getElementsByTagName("td")
            .item(0)
            .getTextContent()
            .startsWith("in\u00ADcom"));
    String german = "<i lang='de'>Fahrplanauskunft</i>";
    assertTrue(
        fit(table(2, german))
            .getElementsByTagName("i")
            .item(0)
            .getTextContent()
            .contains("Fahr\u00ADplan"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12,345,678.90", "−3.5 %", "2.4.1", "€ 1 000", "10–20 km²", "99"})
  void figuresAreNotDivided(String figures) {
    Element cell = Dom.elements(fit(table(2, figures)), "td").get(0);
    assertEquals("figures", cell.getAttribute("class"));
    assertEquals(figures, cell.getTextContent());
  }

  @Test
  void codeAndAddressesAreDividedWithoutAHyphen() {
    String page = XhtmlSerializer.write(fit(table(2, "<code>max_connections_perHost</code>")));
    assertTrue(page.contains("<code>max_<wbr/>connections_<wbr/>per<wbr/>Host</code>"), page);
    String address = XhtmlSerializer.write(fit(table(2, "https://example.org/a1/1.234")));
    assertTrue(address.contains("https://<wbr/>example.<wbr/>org/<wbr/>a1/<wbr/>1.234"), address);
  }

  @ParameterizedTest
  @CsvSource({"abcdefghijkl, 12", "abcdefghijklm, 13"})
  void onlyTheLongestWordsOfTitlesAreDivided(String letters, int length) {
    assertEquals(length, letters.length());
    String word = "internationali".substring(0, length);
    Element title = Dom.elements(fit("<h2>" + word + "</h2>"), "h2").get(0);
    assertEquals(length > 12, title.getTextContent().contains("\u00AD"));
  }

  @Test
  void aLongFormulaStandsInAFrameWithAName() {
    String terms = "<mi>x</mi><mo>+</mo>".repeat(6);
    String maths = "<math xmlns='http://www.w3.org/1998/Math/MathML'>%s</math>";
    Document page = fit("<p>a " + maths.formatted(terms) + " b</p>");
    Element frame = (Element) Dom.elements(page, "math").get(0).getParentNode();
    assertTrue(Dom.hasClass(frame, "long-formula"));
    assertEquals("0", frame.getAttribute("tabindex"));
    assertEquals("Formula", frame.getAttribute("aria-label"));
    Document brief = fit("<div class='maths'>" + maths.formatted("<mi>x</mi>") + "</div>");
    Element holder = (Element) Dom.elements(brief, "math").get(0).getParentNode();
    assertEquals("maths", holder.getAttribute("class"));
    assertFalse(holder.hasAttribute("tabindex"));
  }
}
