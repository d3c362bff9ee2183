package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.Thorough;
import florilege.book.Book;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.style.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the layout engine fails at, and what must be printed in its form all the same. */
class EngineTrapsTest {

  private static PrintedPages print(String body) {
    return print(body, PrintedPages.CLASSIC);
  }

  private static PrintedPages print(String body, Style style) {
    Problems problems = new Problems();
    PrintedPages printed =
        PrintedPages.of(new SmallBook("en").article("a", "A", body).build(), style, problems);
    assertEquals(List.of(), problems.sorted());
    assertEquals(List.of(), printed.findings());
    return printed;
  }

  private static Style on(String page) {
    return Style.load(
        LocatedText.NONE,
        new LocatedText(page, LocatedText.NONE.place()),
        Path.of("."),
        new Problems());
  }

  private static String comment(String text) {
    return "<section class='discussion'><article class='comment depth-1'><div class='text'>%s</div></article></section>"
        .formatted(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF",
        "\uFE0F",
        "\uFE0F\uFEFF",
        "\u200B",
        "\u200C\u200D",
        "\u200E",
        "\u200F",
        "\u2060",
        "\u00AD",
        "\u034F"
      })
  void textsOfInvisibleSignsAreNoTrap(String signs) {
    String body =
        """
        <p>first <em>%1$s</em></p><p><em>%1$s</em></p><p>%1$s</p><h2>%1$s</h2><ul><li>%1$s</li></ul><blockquote><p><code>%1$s</code></p>
        </blockquote><pre><code>%1$s</code></pre><p dir='rtl'><b><i>%1$s</i></b></p><p>a <span dir='rtl'>%1$s</span> <bdi>%1$s</bdi></p>
        <table><thead><tr><th>%1$s</th></tr></thead><tbody><tr><td>%1$s</td></tr></tbody></table><dl><dt>%1$s</dt><dd>%1$s</dd></dl><p>last</p>
        """
            .formatted(signs);
    String text = print("<div class='body'>" + body + "</div>" + comment(body)).text();
    assertEquals(3, text.split("last", -1).length, text);
  }

  @Test
  void blocksWithinInlineElementsAreNoTrap() {
    String body =
        """
        <p>one <em>two <strong><p>three</p>&#xFEFF;</strong> four</em> five</p><p><code><ul><li>six</li></ul>&#xFEFF;</code></p>
        <p><span><table><tbody><tr><td>eight</td></tr></tbody></table></span> nine</p><p><a href='#a'>seven <em><p>eleven</p></em></a></p>
        <p dir='rtl'><b>\u05D0 <i><blockquote><p>ten</p></blockquote></i></b></p>
        """;
    String text = print("<div class='body'>" + body + "</div>" + comment(body)).text();
    for (String word : "one two three four five six seven eight nine ten eleven".split(" ")) {
      assertEquals(3, text.split(word, -1).length, word + ": " + text);
    }
  }

  /**
   * A guard against what would never end: each level placed twice as often as the one around it.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p dir='rtl'>",
        "<p>",
        "<p>a <span dir='rtl'>",
        "<ul dir='rtl'><li>",
        "<h2 dir='rtl'>"
      })
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void deepNestingFromRightToLeftIsNoTrap(String open) {
    String close =
        Stream.of(open.split("(?=<)"))
            .map(tag -> tag.replaceAll("<(\\w+).*", "</$1>"))
            .reduce("", (after, tag) -> tag + after);
    String words =
        "<b><i>\u05E9\u05DC\u05D5\u05DD ".repeat(40) + "z" + "</i></b>".repeat(40) + " word";
    String body = open + words + close;
    String text = print("<div class='body'>" + body + "</div>" + comment(body)).text();
    assertEquals(3, text.split("word", -1).length, text);
  }

  /** A cell of 1,000 characters is longer than a page of 8 cm, and a narrow one than one of A4. */
  static Stream<Arguments> tables() {
    int much = Thorough.count(40, 12);
    String words =
        "In the morning the gate was opened as usual and those who had come went through. ";
    String title = "Number of people who came on that day and stayed";
    return Stream.of(
        Arguments.of("A5", title, words.repeat(12)),
        Arguments.of("A5", "x<br/>".repeat(60), words.repeat(12)),
        Arguments.of("A6", words.repeat(8), words.repeat(8)),
        Arguments.of("A6", "internationalisation ".repeat(20), words.repeat(12)),
        Arguments.of("80x80mm", title, words.repeat(much)),
        Arguments.of("A4", "x".repeat(400), words.repeat(40)));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void tallHeadsAreNoTrap(String page, String title, String cell) {
    String table =
        "<table><thead><tr><th>Done</th><th>%s</th></tr></thead><tbody>%s</tbody></table>"
            .formatted(title, "<tr><td>%s last</td><td>7</td></tr>".formatted(cell).repeat(2));
    String foot =
        table.replace(
            "</tbody>", "</tbody><tfoot><tr><td>%s</td><td>1</td></tr></tfoot>".formatted(title));
    String body =
        "<p>x</p>" + table + "<ul><li>" + table + "</li></ul><blockquote>" + foot + "</blockquote>";
    String nested =
        "<table><thead><tr><th>Outer</th></tr></thead><tbody><tr><td>"
            + table
            + "</td></tr></tbody></table>";
    String text =
        print("<div class='body'>" + body + nested + "</div>" + comment(table), on(page)).text();
    assertEquals(10, text.split("last", -1).length - 1, text);
  }

  /** Its heading would be set a letter a line, and again on each page that it alone fills. */
  @Test
  void theHeadOfATableOfPicturesWithoutRoomIsNoTrap() {
    String head = "<th>%s</th>".formatted("x".repeat(90)).repeat(3) + "<th></th>".repeat(6);
    String row = "<td>7</td>".repeat(8) + "<td><img src='images/a.png' alt='a'/></td>";
    String table =
        "<table><thead><tr>%s</tr></thead><tbody><tr>%s</tr></tbody></table>".formatted(head, row);
    Problems problems = new Problems();
    Book book =
        new SmallBook("en")
            .picture(DiscPictures.png("images/a.png"))
            .article("a", "A", "<div class='body'><p>x</p></div>" + comment(table))
            .build();
    PrintedPages printed = PrintedPages.of(book, on("80x80mm"), problems);
    assertEquals(List.of(), problems.sorted());
    assertEquals(List.of(), printed.findings());
  }

  /** Lists and tables in a heading are as high as they like, whatever text is in them. */
  @Test
  void theHeadOfATableThatHoldsBlocksIsNoTrap() {
    String items = "<ul>%s</ul>".formatted("<li>a</li>".repeat(60));
    String inner = "<table><tbody>%s</tbody></table>".formatted("<tr><td>b</td></tr>".repeat(60));
    String body =
        Stream.of(items, inner)
            .map(
                block ->
                    "<table><thead><tr><th>%s</th><th>x</th></tr></thead><tbody><tr><td>7</td><td>last</td></tr></tbody></table>"
                        .formatted(block))
            .reduce("", String::concat);
    String text = print("<div class='body'>" + body + "</div>", on("A6")).text();
    assertEquals(3, text.split("last", -1).length, text);
  }

  /** With each line more above it, at some the table's margin is the last thing on the page. */
  @Test
  void aTableWhoseMarginEndsAPageIsNoTrap() {
    String row = "<tr><td>%s</td><td>7</td></tr>".formatted("the gate was opened ".repeat(9));
    String table =
        "<table><thead><tr><th>Done</th><th>On</th></tr></thead><tbody>%s</tbody></table>"
            .formatted(row.repeat(4));
    SmallBook book = new SmallBook("en");
    for (int lines = 3; lines < 16; lines++) {
      String above = "<p>" + "x<br/>".repeat(lines) + "y</p>";
      book.article("a" + lines, "A", "<div class='body'>" + above + table + "</div>");
    }
    Problems problems = new Problems();
    PrintedPages printed = PrintedPages.of(book.build(), on("80x80mm"), problems);
    assertEquals(List.of(), problems.sorted());
    assertEquals(List.of(), printed.findings());
  }

  @Test
  void aColumnHasTheWidthThatItsHeadingNeeds() {
    String words =
        "In the morning the gate was opened as usual and those who had come went through. ";
    String table =
        "<table><thead><tr><th>Done</th><th>Number of people who came on that day and stayed</th></tr></thead><tbody><tr><td>%s</td><td>7</td></tr></tbody></table>"
            .formatted(words.repeat(10));
    String text = print("<div class='body'>" + table + "</div>").text();
    List<String> lines = text.lines().takeWhile(line -> !line.contains("In the")).toList();
    assertTrue(lines.size() <= 7, text);
  }

  @Test
  void aLongValueLeavesTheWordsOfOtherColumnsWhole() {
    String value = "ThGV3wIN5Z4NZaM6QnnxGD565OXZgOMJLVa3LmHD71XFvZvQzYCZrldtvjwB12Ax".repeat(5);
    String table =
        """
        <table><thead><tr><th>Setting and what it means</th><th>Value that was found in the file</th><th>Remark</th></tr></thead>
        <tbody><tr><td>fingerprint of the certificate</td><td>%s</td><td>Wednesday</td></tr></tbody></table>
        """
            .formatted(value);
    for (String page : List.of("A6", "A5", "A4")) {
      String body = "<div class='body'>" + table + "</div>" + comment(table);
      String text = print(body, on(page)).text();
      for (String word : List.of("Setting", "fingerprint", "certificate", "Wednesday", "Remark")) {
        assertEquals(3, text.split(word, -1).length, page + " " + word + ": " + text);
      }
      assertTrue(!text.contains("-"), text);
    }
  }
}
