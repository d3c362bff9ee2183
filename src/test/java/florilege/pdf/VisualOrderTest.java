package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Bidi;
import florilege.book.Chapter.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where in lines that are written from right to left, in part or as a whole. */
class VisualOrderTest {

  /** Hebrew, long enough for a line break at any place, as the number of words before changes. */
  private static final String MIXED =
      "אחת <em>שתיים שלוש</em> ארבע, <code>foo bar</code> חמש <a href='#x'>שש <b>שבע</b></a> Hello <em>World</em> again "
          + "שמונה<sup>7</sup> (תשע <b>עשר</b>) 123 ועוד <b>45.6</b> <bdi>Ann שלום!</bdi> \"ציטוט <em>ארוך</em>\"; ועוד <em>Latin</em>. ";

  private static final String ARABIC =
      "واحد <em>اثنين ثمانية</em> خمسة <code>foo</code> ستة <em>Hello</em> World ١٢٣ <b>٤٥</b> سبعة. ";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void everyLineStandsAsUnicodeSays(int before) {
    String start = "מילה ".repeat(before);
    check("rtl", start + MIXED.repeat(3));
    check("ltr", "word ".repeat(before) + MIXED.repeat(3));
  }

  @Test
  void arabicDoesToo() {
    check("rtl", ARABIC.repeat(4));
    check("ltr", "Words " + ARABIC.repeat(4));
  }

  @Test
  void numbersFollowEachOtherFromTheRight() {
    check("ltr", "The year אחת 12 <em>שתיים</em> 34 it was.");
  }

  @Test
  void englishInHebrewIsReadFromTheLeft() {
    check("rtl", "Hello <em>World</em> <b>again</b>, x");
  }

  /** Who is read the book hears it as it was written. */
  @Test
  void theTagsStandAsItWasWritten() throws IOException {
    PrintedPages printed = print("rtl", "<em>אב</em> גד <b>xy</b> z <em>הו</em>");
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.processPage(printed.document().getPage(0));
    StringBuilder heard = new StringBuilder();
    hear(
        printed.document().getDocumentCatalog().getStructureTreeRoot(),
        extractor.getMarkedContents(),
        heard);
    assertEquals("באדגxyzוה", heard.toString().replaceAll("\\s", ""));
    assertEquals(List.of(), printed.findings());
  }

  /** The letters of a word are painted from left to right; its tag is one, and before the next. */
  private static void hear(
      PDStructureNode node, List<PDMarkedContent> contents, StringBuilder heard) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode inner) {
        hear(inner, contents, heard);
      } else if (kid instanceof Integer number) {
        contents.stream()
            .filter(content -> content.getMCID() == number)
            .flatMap(content -> content.getContents().stream())
            .forEach(glyph -> heard.append(((TextPosition) glyph).getUnicode()));
      }
    }
  }

  /** A link of which a part stands elsewhere has an area for each part, and none between them. */
  @Test
  void aLinkIsWhereItsWordsAre() throws IOException {
    PrintedPages printed = print("ltr", "אבגד <a href='https://example.org/'>הוזח word</a> y");
    List<PDRectangle> areas = new ArrayList<>();
    for (var annotation : printed.document().getPage(0).getAnnotations()) {
      areas.add(annotation.getRectangle());
    }
    for (TextPosition glyph : lines(printed).get(0)) {
      float middle = glyph.getXDirAdj() + glyph.getWidthDirAdj() / 2;
      boolean linked =
          areas.stream()
              .anyMatch(area -> area.getLowerLeftX() <= middle && middle <= area.getUpperRightX());
      String letter = glyph.getUnicode();
      assertTrue(letter.isBlank() || "הוזחword".contains(letter) == linked, letter);
    }
    assertEquals(2, areas.size());
  }

  @Test
  void aJustifiedParagraphReachesBothEdges() {
    List<List<TextPosition>> lines = lines(print("rtl", MIXED.repeat(3)));
    for (List<TextPosition> line : lines.subList(0, lines.size() - 1)) {
      assertEquals(edge(false), left(line), 8, seen(line));
      assertEquals(edge(true), right(line), 2, seen(line));
    }
  }

  @Test
  void theFirstLineIsIndentedAtTheRight() {
    List<List<TextPosition>> lines =
        lines(print("rtl", "אבגד</p><p dir='rtl'>" + "הוזח ".repeat(30)));
    assertEquals(right(lines.get(0)) - 12, right(lines.get(1)), 4);
    assertEquals(right(lines.get(0)), right(lines.get(2)), 2);
  }

  private static double left(List<TextPosition> line) {
    return line.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow();
  }

  private static double right(List<TextPosition> line) {
    return line.stream()
        .mapToDouble(glyph -> glyph.getXDirAdj() + glyph.getWidthDirAdj())
        .max()
        .orElseThrow();
  }

  /** The columns of a table go from the right, too. */
  @Test
  void theFirstColumnStandsAtTheRight() {
    String table =
        "x</p><table dir='rtl'><tbody><tr><td>א</td><td>בב</td><td>ג</td></tr></tbody></table><p>";
    assertEquals("גבבא", seen(lines(print("rtl", table)).get(1)));
  }

  private static double edge(boolean right) {
    double points = 72 / 25.4;
    double width = PrintedPages.CLASSIC.page().width() * points;
    return right
        ? width - PrintedPages.CLASSIC.page().outer() * points
        : PrintedPages.CLASSIC.page().inner() * points;
  }

  private static PrintedPages print(String direction, String markup) {
    String body = "<div class='body'><p dir='%s'>%s</p></div>".formatted(direction, markup);
    return PrintedPages.of(new SmallBook("xx").chapter(Kind.ARTICLE, "x", body).build());
  }

  private static void check(String direction, String markup) {
    List<List<TextPosition>> lines = lines(print(direction, markup));
    List<String> seen = lines.stream().map(VisualOrderTest::seen).toList();
    assertEquals(expected(direction, markup, lines), seen);
  }

  /** The lines of the same lengths, by UAX #9 alone. */
  private static List<String> expected(
      String direction, String markup, List<List<TextPosition>> lines) {
    String text =
        markup.replace("<bdi>", "\u2068").replace("</bdi>", "\u2069").replaceAll("<[^>]*>", "");
    Bidi bidi = new Bidi();
    bidi.setPara(text, direction.equals("rtl") ? Bidi.RTL : Bidi.LTR, null);
    List<String> expected = new ArrayList<>();
    int start = 0;
    for (List<TextPosition> line : lines) {
      int end = start;
      for (int letters = seen(line).length(); letters > 0; end++) {
        letters -= isSeen(text.charAt(end)) ? 1 : 0;
      }
      String reordered =
          bidi.setLine(start, end).writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
      expected.add(reordered.replaceAll("\\s", ""));
      start = end;
    }
    return expected;
  }

  private static boolean isSeen(char c) {
    return !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT;
  }

  /** From left to right; Arabic letters without the shapes that they take. */
  private static String seen(List<TextPosition> line) {
    return line.stream()
        .sorted(Comparator.comparing(TextPosition::getXDirAdj))
        .map(TextPosition::getUnicode)
        .map(glyph -> Normalizer.normalize(glyph, Normalizer.Form.NFKC))
        .collect(Collectors.joining())
        .replaceAll("\\s", "");
  }

  /**
   * The glyphs of the first page without its folio, as painted; raised numbers are in their line.
   */
  private static List<List<TextPosition>> lines(PrintedPages printed) {
    List<List<TextPosition>> lines = new ArrayList<>();
    try {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            private float last = -100;

            @Override
            protected void processTextPosition(TextPosition glyph) {
              if (glyph.getYDirAdj() > 0.87 * glyph.getPageHeight()) {
                return;
              }
              if (glyph.getYDirAdj() - last > 8) {
                lines.add(new ArrayList<>());
                last = glyph.getYDirAdj();
              }
              lines.get(lines.size() - 1).add(glyph);
            }
          };
      stripper.setEndPage(1);
      stripper.getText(printed.document());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
