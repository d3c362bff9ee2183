package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that stand on the page after their place are read in their place. */
class FigureOrderTest {

  private static final String TALL =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="300" height="270" viewBox="0 0 300 270">
      <rect width="300" height="270" fill="blue"/></svg>
      """;

  @TempDir static Path folder;

  private static BuiltBook book;

  /** Of the second figure the place is on the page to which the first is moved. */
  @BeforeAll
  static void build() {
    Path collection =
        BuiltBook.collection(
            folder.resolve("figures"),
            "articles/one.md",
            Stream.of(
                    lines("Alder", 11),
                    "![Blue](../images/tall.svg \"First caption.\")",
                    lines("Beech", 12),
                    "![Blue](../images/tall.svg \"Second caption.\")",
                    lines("Cedar", 30))
                .collect(Collectors.joining("\n\n", "# One\n\n", "\n")),
            "images/tall.svg",
            TALL);
    book = BuiltBook.of(collection, folder.resolve("out"));
  }

  private static String lines(String word, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> word + " " + i + ".")
        .collect(Collectors.joining("\n\n"));
  }

  private static int page(String text) {
    return IntStream.range(0, book.pdf().pages().size())
        .filter(i -> book.pdf().pages().get(i).text().lines().anyMatch(text::equals))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void figuresStandAfterTextThatFollowsThem() {
    assertTrue(page("First caption.") > page("Beech 1."));
    assertTrue(page("Second caption.") > page("Cedar 1."));
  }

  @Test
  void figuresAreReadWhereTheirAuthorPutThem() {
    List<String> heard =
        book.pdf().root().text().lines().filter(line -> line.endsWith(".")).toList();
    List<String> written =
        Stream.of(
                lines("Alder", 11),
                "First caption.",
                lines("Beech", 12),
                "Second caption.",
                lines("Cedar", 30))
            .flatMap(text -> text.lines().filter(line -> !line.isEmpty()))
            .toList();
    int first = heard.indexOf("Alder 1.");
    assertEquals(written, heard.subList(first, first + written.size()));
  }

  @Test
  void theirTagsAreWholeAndInTheText() {
    ParsedPdf.Tag text = parent(book.pdf().root(), "Caption");
    assertEquals(2, book.pdf().root().all("Caption").count());
    assertEquals(2, text.all("Figure").count());
  }

  private static ParsedPdf.Tag parent(ParsedPdf.Tag around, String type) {
    return around.kids().stream()
        .filter(kid -> kid.all(type).count() > 1)
        .findFirst()
        .map(kid -> parent(kid, type))
        .orElse(around);
  }
}
