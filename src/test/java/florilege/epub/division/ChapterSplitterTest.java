package florilege.epub.division;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.SampleBooks;
import florilege.text.dom.Dom;
import florilege.text.dom.XhtmlSerializer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChapterSplitterTest {

  private static final String HEAD = "<header><h1 id='t'>T</h1></header>";

  /** A chapter with some markup, and its documents under a limit, without line breaks. */
  private static List<String> split(String markup, long limit) {
    return documents(markup, limit).stream()
        .map(XhtmlSerializer::write)
        .map(text -> text.substring(text.indexOf('\n')).replace("\n", ""))
        .map(text -> text.replace(" xmlns=\"http://www.w3.org/1999/xhtml\"", ""))
        .toList();
  }

  private static List<Document> documents(String markup, long limit) {
    return ChapterSplitter.split(chapter(markup), limit);
  }

  private static Element chapter(String markup) {
    return SampleBooks.parse(
            "<article xmlns='http://www.w3.org/1999/xhtml' id='a' aria-labelledby='t'>"
                + markup
                + "</article>")
        .getDocumentElement();
  }

  private static String body(String... blocks) {
    return HEAD + "<div class='body'>" + String.join("", blocks) + "</div>";
  }

  private static String paragraph(String text, int times) {
    return "<p>" + text.repeat(times) + "</p>";
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void onlyAChapterPastTheLimitIsDivided(int more) {
    String markup = body(paragraph("a", 300), paragraph("b", 300), paragraph("é", 300));
    long size = new MarkupSize(Map.of()).of(chapter(markup));
    assertEquals(more > 0 ? 2 : 1, documents(markup, size - more).size());
  }

  @Test
  void headingsComeBeforeOtherPlaces() {
    String markup =
        body(
            paragraph("a", 500),
            paragraph("b", 300),
            "<h2>Two</h2>",
            paragraph("c", 100),
            paragraph("d", 200),
            paragraph("e", 400));
    List<String> parts = split(markup, 1_300);
    assertEquals(2, parts.size());
    assertTrue(parts.get(1).contains("<div class=\"body\"><h2>Two</h2><p>c"), parts.get(1));
  }

  @Test
  void aHeadingNearTheBeginningIsNoPlace() {
    String markup =
        body(paragraph("a", 100), "<h2>Two</h2>", paragraph("c", 800), paragraph("d", 900));
    List<String> parts = split(markup, 1_300);
    assertTrue(parts.get(0).contains("Two"), parts::toString);
    assertTrue(parts.get(1).contains("<div class=\"body\"><p>d"), parts::toString);
  }

  @Test
  void headingsStayWithWhatTheyAreTheHeadingsOf() {
    String markup = body(paragraph("a", 900), "<h2>Two</h2>", paragraph("b", 900));
    assertTrue(split(markup, 1_050).get(1).contains("<h2>Two</h2><p>b"));
  }

  @Test
  void whatIsOneThingStaysWhole() {
    String rows = "<tr><td>x</td></tr>".repeat(100);
    String table = "<table><tbody>" + rows + "</tbody></table>";
    List<String> parts = split(body(paragraph("a", 50), table, paragraph("b", 50)), 300);
    assertEquals(3, parts.size());
    assertTrue(parts.get(1).contains(rows), parts::toString);
  }

  @Test
  void threadsAndRepliesAreParted() {
    String discussion =
        """
        <section class='discussion' id='d' aria-labelledby='d-title' resource='#a'><h2 id='d-title'>Talk</h2><p>3</p>\
        <article class='comment' id='c1' aria-labelledby='c1-by' resource='#c1'>\
        <header><p><bdi id='c1-by'>Ada</bdi></p></header><div class='text'><p>%1$s</p></div>\
        <article class='comment' id='c2'><div class='text'><p>%1$s</p></div></article></article>\
        <article class='comment' id='c3'><div class='text'><p>%1$s</p></div></article></section>"""
            .formatted("x".repeat(500));
    List<String> parts = split(body(paragraph("a", 600)) + discussion, 1_000);
    assertEquals(4, parts.size());
    assertTrue(
        parts
            .get(1)
            .contains("<section aria-labelledby=\"d-title\" class=\"discussion\" id=\"d\""));
    String reply =
        "<article aria-label=\"T\"><section aria-label=\"Talk\" class=\"discussion\" resource=\"#a\">"
            + "<article aria-label=\"Ada\" class=\"comment\" resource=\"#c1\"><article class=\"comment\" id=\"c2\">";
    assertTrue(parts.get(2).startsWith(reply), parts.get(2));
    assertTrue(parts.get(3).contains("resource=\"#a\"><article class=\"comment\" id=\"c3\">"));
  }

  @Test
  void notesStandWhereTheyAreCalledAndKeepTheirNumbers() {
    String call = "<a class='noteref' href='#n%1$d'>%1$d</a>";
    String note = "<li id='n%1$d'><p>note %1$d <a class='backref' href='#r'>back</a></p></li>";
    String markup =
        body(
            "<p>" + call.formatted(1) + "a".repeat(500) + "</p>",
            "<p>" + call.formatted(2) + call.formatted(1) + "b".repeat(500) + "</p>",
            "<section class='footnotes'><ol>"
                + note.formatted(1)
                + note.formatted(2)
                + note.formatted(3)
                + "</ol></section>");
    List<Document> parts = documents(markup, 900);
    assertEquals(
        List.of("1 n1", "2 n2 3 n3"), parts.stream().map(ChapterSplitterTest::notes).toList());
  }

  private static String notes(Document document) {
    return Dom.elements(document, "li").stream()
        .map(note -> note.getAttribute("value") + " " + note.getAttribute("id"))
        .collect(Collectors.joining(" "));
  }

  @Test
  void numbersOfListsGoOn() {
    String markup =
        body("<ol start='5'>" + ("<li>" + "x".repeat(300) + "</li>").repeat(3) + "</ol>");
    assertTrue(split(markup, 800).get(1).contains("<ol start=\"7\">"));
  }

  @Test
  void theMarkOfAPageStaysBeforeWhatItMarks() {
    String mark = "<span role='doc-pagebreak' id='page-2'></span>";
    List<String> parts =
        split(body(paragraph("a", 500), mark, "<pre>" + "b".repeat(500) + "</pre>"), 800);
    assertTrue(parts.get(1).contains("<div class=\"body\"><span id=\"page-2\""), parts.get(1));
  }

  @Test
  void whatIsAddedAtTheEndChangesTheLastPartAlone() {
    String text = "<h2>Two</h2>" + paragraph("a", 300) + paragraph("b", 300);
    List<String> before = split(body(text.repeat(6)), 1_500);
    List<String> after =
        split(body(text.repeat(6), paragraph("c", 700), paragraph("d", 700)), 1_500);
    assertTrue(before.size() < after.size());
    assertEquals(before.subList(0, before.size() - 1), after.subList(0, before.size() - 1));
  }

  @Test
  void noWordIsLostOrDoubled() {
    String markup = body(("<h3>x</h3>" + paragraph("word ", 40)).repeat(20));
    String all =
        documents(markup, 700).stream()
            .map(document -> document.getDocumentElement().getTextContent())
            .collect(Collectors.joining());
    assertEquals(chapter(markup).getTextContent(), all);
  }
}
