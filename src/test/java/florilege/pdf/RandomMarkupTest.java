package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.Thorough;
import florilege.book.Book;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.style.PageGeometry;
import florilege.style.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Whatever stands in whatever is printed in its form, and no word of it is lost. */
class RandomMarkupTest {

  private static final int CHAPTERS = Thorough.count(5_000, 8);
  private static final double POINTS = 72 / 25.4;
  private static final long FIRST = Long.getLong("seed", 1);

  private static final List<Style> STYLES =
      Stream.of("A5", "A6", "A4", "80x80mm")
          .map(
              page ->
                  Style.load(
                      LocatedText.NONE,
                      new LocatedText(page, LocatedText.NONE.place()),
                      Path.of("."),
                      new Problems()))
          .toList();

  @Test
  void randomMarkupIsPrintedInItsForm() {
    assertEquals(
        List.of(),
        LongStream.range(FIRST, FIRST + CHAPTERS)
            .mapToObj(RandomMarkupTest::faults)
            .flatMap(List::stream)
            .toList());
  }

  /** What is wrong with the chapter of a seed, in words. */
  static List<String> faults(long seed) {
    RandomMarkup lot = new RandomMarkup(seed);
    String chapter = lot.chapter();
    Style style = STYLES.get((int) (seed % STYLES.size()));
    Problems problems = new Problems();
    Book book =
        new SmallBook("en")
            .picture(DiscPictures.png("images/a.png"))
            .picture(DiscPictures.jpeg("images/b.jpg"))
            .picture(DiscPictures.svg("images/c.svg"))
            .article("a", "A", chapter)
            .build();
    String text = text(PrintedPages.of(book, style, problems), style.page());
    return Stream.concat(
            problems.sorted().stream().map(Object::toString), lost(lot.words(), text).stream())
        .map(fault -> seed + ": " + fault)
        .toList();
  }

  /**
   * Words that are not there. Those that are torn at the end of a line or a page are only counted,
   * by their last letter, which no other text has.
   */
  private static List<String> lost(List<String> words, String text) {
    return text.chars().filter(sign -> sign == 'q').count() >= words.size()
        ? List.of()
        : words.stream().filter(word -> !text.contains(word)).map(w -> w + " is lost").toList();
  }

  /**
   * All that is printed but heads and folios, in the order in which it is painted, without blanks
   * and hyphens.
   */
  private static String text(PrintedPages printed, PageGeometry page) {
    double top = page.top() * POINTS;
    double bottom = (page.height() - page.bottom()) * POINTS;
    StringBuilder text = new StringBuilder();
    try {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition sign) {
              if (sign.getYDirAdj() > top && sign.getYDirAdj() < bottom) {
                text.append(sign.getUnicode());
              }
            }
          };
      stripper.getText(printed.document());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().replaceAll("[\\s\u00AD\u2010-]+", "");
  }
}
