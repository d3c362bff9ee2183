package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Text;

/** The numbers of pages are right wherever they are said. */
class PagesTest {

  /** A line of the contents: a title, dots, a number. */
  private static final Pattern ENTRY = Pattern.compile("(?s)(.*?)[\\s.]*\\s(\\w+)\\s*");

  static Stream<BuiltBook> samples() {
    return BuiltBook.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theContentsNameThePagesWhereTheTitlesStand(BuiltBook book) {
    ParsedPdf pdf = book.pdf();
    List<String> titles = new ArrayList<>();
    pdf.root()
        .all("Reference")
        .forEach(
            line -> {
              Matcher entry = ENTRY.matcher(line.text());
              assertTrue(entry.matches(), line::text);
              String title = entry.group(1).replace('\n', ' ').replaceFirst(" · .*", "");
              titles.add(ComparableText.of(title));
              String page = ComparableText.of(pdf.page(entry.group(2)).text());
              assertTrue(page.contains(ComparableText.of(title)), line::text);
            });
    assertEquals(
        pdf.outline().stream().map(line -> ComparableText.of(line.title())).toList(),
        titles,
        "the outline has other lines");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theOutlineLeadsToThePagesWhereTheTitlesStand(BuiltBook book) {
    ParsedPdf pdf = book.pdf();
    assertFalse(pdf.outline().isEmpty());
    for (ParsedPdf.Line line : pdf.outline()) {
      String page = ComparableText.of(pdf.pages().get(line.page()).text());
      assertTrue(page.contains(ComparableText.of(line.title())), line::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theFolioOfAPageIsItsLabel(BuiltBook book) {
    ParsedPdf pdf = book.pdf();
    assertEquals(book.edition().pages(), pdf.pages().size());
    int numbered = 0;
    for (ParsedPdf.Page page : pdf.pages()) {
      if (!page.folio().isEmpty()) {
        assertEquals(page.label(), page.folio());
        numbered++;
      } else if (page.label().matches("\\d+")) {
        assertTrue(page.text().isBlank(), "no folio on page " + page.label());
      }
    }
    assertTrue(numbered * 2 > pdf.pages().size(), "too few folios: " + numbered);
    assertEquals("i", pdf.pages().get(0).label());
    assertEquals("", pdf.pages().get(0).folio(), "the cover has a folio");
  }

  /**
   * The list of pages has each page that has text, and leads to what that page begins with, if it
   * is not the number of an item, the head of a table that stands there once more, or the caption
   * of a figure that stands there since it did not fit before; the head of a table or the caption
   * that begins there counts.
   */
  @ParameterizedTest
  @MethodSource("samples")
  void theMarksOfTheEpubStandWhereThePagesBegin(BuiltBook book) {
    ParsedEpub epub = book.epub();
    ParsedPdf pdf = book.pdf();
    Map<Integer, String> beginnings = textOutside(Set.of("Lbl", "THead"), pdf);
    Map<Integer, String> withHeads = textOutside(Set.of("Lbl"), pdf);
    Map<Integer, String> withoutCaptions = textOutside(Set.of("Lbl", "Caption"), pdf);
    List<String> astray = new ArrayList<>();
    List<String> marked = new ArrayList<>();
    for (Element mark : marks(epub)) {
      String label = mark.getAttribute("id").replaceFirst("^page-", "");
      marked.add(label);
      int page = pdf.pages().indexOf(pdf.page(label));
      String paper = beginnings.getOrDefault(page, "");
      String screen = after(mark);
      boolean isFound =
          Stream.of(paper, withHeads.get(page), withoutCaptions.get(page))
              .filter(Objects::nonNull)
              .anyMatch(text -> beginAlike(ComparableText.of(text), screen));
      if (page > 0 && !isFound) {
        astray.add(label + ": " + screen + " / " + paper);
      }
    }
    assertEquals(List.of(), astray);
    List<String> inked =
        beginnings.keySet().stream().sorted().map(page -> pdf.pages().get(page).label()).toList();
    assertEquals(inked, marked);
  }

  private static Map<Integer, String> textOutside(Set<String> types, ParsedPdf pdf) {
    return pdf.root()
        .runsOutside(types)
        .filter(run -> !run.run().isBlank())
        .collect(
            Collectors.groupingBy(
                ParsedPdf.Tag::page,
                Collectors.mapping(ParsedPdf.Tag::run, Collectors.joining(" "))));
  }

  private static boolean beginAlike(String paper, String screen) {
    int length = Math.min(12, Math.min(paper.length(), screen.length()));
    return paper.substring(0, length).equals(screen.substring(0, length));
  }

  private static List<Element> marks(ParsedEpub epub) {
    return epub.spine().values().stream()
        .flatMap(document -> Dom.elements(document, "span").stream())
        .filter(span -> span.getAttribute("role").equals("doc-pagebreak"))
        .toList();
  }

  /** The first letters of the text that follows a mark in its document. */
  private static String after(Element mark) {
    Document document = mark.getOwnerDocument();
    StringBuilder text = new StringBuilder();
    for (Text each : ParsedEpub.texts(Dom.elements(document, "body").get(0))) {
      boolean follows =
          (mark.compareDocumentPosition(each) & Element.DOCUMENT_POSITION_FOLLOWING) != 0;
      if (follows && text.length() < 60) {
        text.append(each.getData()).append(' ');
      }
    }
    String letters = ComparableText.of(text.toString());
    return letters.substring(0, Math.min(40, letters.length()));
  }
}
