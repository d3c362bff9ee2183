package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Paragraphs on a page, with elements that begin and end in their lines. */
class JustifiedParagraphsTest {

  private static final String TEXT =
      "Le 19 janvier 2012, l’administration <em>américaine</em> ferme l’un des plus <a href='#a'>grands"
          + " sites</a> d’échange de fichiers\u202F; en quelques heures, des <code>millions</code> de"
          + " personnes découvrent qu’un nuage peut s’évaporer. «\u00A0Peut-être\u00A0», disait-on. ";

  private final PrintedPages printed =
      PrintedPages.of(new SmallBook("fr").article("a", "A", body()).build());

  private static String body() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(i -> "<p>" + "mot ".repeat(i) + TEXT.repeat(2) + "</p>")
        .collect(Collectors.joining());
  }

  /** Wider than any space in these lines: elements of a line are painted after its own text. */
  private static final double NO_SPACE = 4;

  /** How wide spaces between some letters are, as parts of their natural widths. */
  private List<Double> spaces(Predicate<String> around) {
    List<Double> spaces = new ArrayList<>();
    List<TextPosition> glyphs = glyphs(printed);
    for (int i = 1; i + 1 < glyphs.size(); i++) {
      TextPosition glyph = glyphs.get(i);
      TextPosition next = glyphs.get(i + 1);
      if (around.test(glyphs.get(i - 1).getUnicode() + glyph.getUnicode() + next.getUnicode())
          && glyph.getY() == next.getY()
          && glyph.getX() < next.getX()) {
        spaces.add((double) (next.getX() - glyph.getX()) / glyph.getWidth());
      }
    }
    return spaces.stream().filter(width -> width < NO_SPACE).toList();
  }

  private static List<TextPosition> glyphs(PrintedPages printed) {
    List<TextPosition> glyphs = new ArrayList<>();
    try {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition glyph) {
          glyphs.add(glyph);
        }
      }.getText(printed.document());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return glyphs;
  }

  @Test
  void spacesShrinkToThreeQuartersAndNoFurther() {
    double least =
        spaces(words -> words.matches("[^«] [^»]")).stream()
            .mapToDouble(Double::doubleValue)
            .min()
            .orElseThrow();
    assertTrue(least < 0.95 && least > 0.73, "least " + least);
  }

  @Test
  void spacesWithinQuotationMarksNeverGiveWay() {
    List<Double> spaces = spaces(words -> words.matches("«\\h.|.\\h»"));
    assertEquals(48, spaces.size());
    spaces.forEach(space -> assertEquals(1, space, 0.03));
  }

  /** One glyph shows two letters, in justified lines and in the title, and is read as both. */
  @Test
  void lettersAreJoinedAndReadAsWritten() {
    PrintedPages pages =
        PrintedPages.of(
            new SmallBook("fr")
                .article("a", "Un fil", "<p>fin, fleur</p><pre><code>fin</code></pre>")
                .build());
    List<String> glyphs =
        glyphs(pages).stream().map(TextPosition::getUnicode).filter(g -> g.length() > 1).toList();
    assertEquals(List.of("fi", "fi", "fl"), glyphs);
  }

  @Test
  void noWordIsLost() {
    String letters =
        IntStream.range(0, printed.document().getNumberOfPages())
            .mapToObj(printed::body)
            .collect(Collectors.joining())
            .replaceAll("[\\s\\u00A0\\u202F\\u00AD-]", "");
    String all = TEXT.replaceAll("<[^>]*>|[\\s\\u00A0\\u202F-]", "");
    assertEquals(24, (letters.length() - letters.replace(all, "").length()) / all.length());
  }
}
