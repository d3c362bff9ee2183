package florilege.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.image.format.MediaType;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.problem.Source;
import florilege.style.Style;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no reasonable author writes, and what must not happen then. */
class HostileBookTest {

  static Stream<Arguments> oddities() {
    String cells = "<td>cell</td>".repeat(24) + "<td>25</td>";
    String quotes = "<blockquote>".repeat(100) + "<p>deep</p>" + "</blockquote>".repeat(100);
    return Stream.of(
        Arguments.of("one letter", "<p>x</p>", "x"),
        Arguments.of("nothing", "", "odd"),
        Arguments.of(
            "table",
            "<table><tbody>" + ("<tr>" + cells + "</tr>").repeat(12) + "</tbody></table>",
            "25"),
        Arguments.of("nested", quotes, "deep"),
        Arguments.of("missing glyph", "<p>a \uD808\uDC00 b</p>", "\u25A1"),
        Arguments.of(
            "right to left",
            "<p dir='rtl'>\u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD 123</p>",
            "123"),
        Arguments.of("decomposed", "<p>cafe\u0301 \u200F\u200B\u00ADend</p>", "café"),
        Arguments.of("only spaces", "<p>\u00A0\u202F</p><h2> </h2>", "odd"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oddities")
  void stillConforms(String name, String body, String expected) {
    PrintedPages printed = PrintedPages.of(new SmallBook("fr").article("odd", "odd", body).build());
    assertEquals(List.of(), printed.findings());
    assertTrue(printed.text().contains(expected), printed.text());
  }

  @Test
  void breaksAWordThatIsLongerThanALine() {
    String word = "abcdefghij".repeat(150);
    PrintedPages printed =
        PrintedPages.of(new SmallBook("xx").article("odd", "odd", "<p>" + word + "</p>").build());
    String text = printed.body(0) + printed.body(1);
    assertTrue(text.replaceAll("\\s", "").endsWith(word), text);
  }

  @Test
  void fetchesNothing() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.png";
      String svg =
          "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'><image width='9' height='9' xlink:href='%s'/></svg>"
              .formatted(address);
      String body =
          "<div style='background-image:url(%1$s)'>x</div><object data='%1$s'>x</object><link rel='stylesheet' href='%1$s'/><style>@import '%1$s';</style><p>x</p>"
              .formatted(address);
      printIfPossible(new SmallBook("en").article("odd", "odd", body));
      printIfPossible(
          new SmallBook("en").article("odd", "odd", "<p><img src='" + address + "' alt='x'/></p>"));
      printIfPossible(
          new SmallBook("en")
              .article(
                  "odd",
                  "odd",
                  "<p><img src='" + address.replace("http", "HTTP") + "' alt='x'/></p>"));
      printIfPossible(
          new SmallBook("en")
              .picture(
                  DiscPictures.of(
                      "images/x.svg", MediaType.SVG, svg.getBytes(StandardCharsets.UTF_8)))
              .article("odd", "odd", "<p><img src='images/x.svg' alt='x'/></p>"));
      server.setSoTimeout(1);
      assertThrows(SocketTimeoutException.class, () -> close(server.accept()));
    }
  }

  private static void close(Socket socket) throws IOException {
    socket.close();
  }

  private static void printIfPossible(SmallBook book) {
    try {
      PrintedPages.of(book.build());
    } catch (IllegalStateException e) {
      assertTrue(e.getMessage().contains("x"), e.getMessage());
    }
  }

  @Test
  void aChapterAtWhichTheEngineFailsKeepsItsWords() {
    byte[] rubbish = "no picture".getBytes(StandardCharsets.UTF_8);
    String body =
        "<p id='p'>first <em>line</em></p><ul><li>second</li></ul><p><img src='images/a.png' alt='a pot'/></p>";
    Book book =
        SmallBook.withFrontMatter("en")
            .picture(DiscPictures.of("images/a.png", MediaType.PNG, rubbish))
            .articles(2, 3)
            .article("odd", "Odd", body)
            .articles(1, 2)
            .contents()
            .build();
    Problems problems = new Problems();
    PrintedPages printed = PrintedPages.of(book, problems);
    assertEquals(
        List.of("odd: this cannot be printed in its form: in the PDF stand its words alone"),
        problems.sorted().stream()
            .map(p -> p.place().source().file() + ": " + p.detail())
            .toList());
    assertEquals(List.of(), printed.findings());
    int page = printed.labels().indexOf(printed.label("odd"));
    assertEquals(
        List.of("Odd", "Ada", "first line", "second", "a pot"),
        printed.body(page).lines().map(String::strip).toList());
    assertTrue(printed.text().contains("Paragraph 3. "), "the others are untouched");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@page { @bottom-center { content: counter(page) } @top-left{content:'x'} }",
        "head, title, style { display: block }",
      })
  void aStyleThatSaysNothingOfFontsIsPrinted(String css, @TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("style.properties"), "text = Source Serif 4\ncode = JetBrains Mono\n");
    Files.writeString(folder.resolve("print.css"), css);
    LocatedText name =
        new LocatedText(folder.toString(), Source.named(Path.of("collection.yaml")).whole());
    Problems problems = new Problems();
    Style style = Style.load(name, LocatedText.NONE, folder, problems);
    PrintedPages printed =
        PrintedPages.of(new SmallBook("en").articles(1, 3).build(), style, problems);
    assertEquals(List.of(), problems.sorted());
    assertEquals(List.of(), printed.findings());
    Book book = new SmallBook("en").articles(1, 3).build();
    long words = letters(PrintedPages.of(book, PrintedPages.CLASSIC, problems));
    assertTrue(letters(printed) > words * 3 / 4, () -> letters(printed) + " of " + words);
  }

  private static long letters(PrintedPages printed) {
    return printed.text().codePoints().filter(Character::isLetter).count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"* { display: inline }", "* { font-size: 24em; padding-top: 9999px }"})
  void aStyleAtWhichTheEngineFailsIsReplaced(String css, @TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("style.properties"), "extends = classic\npage = A4");
    Files.writeString(folder.resolve("print.css"), css);
    LocatedText name =
        new LocatedText(folder.toString(), Source.named(Path.of("collection.yaml")).whole());
    Problems problems = new Problems();
    Style style = Style.load(name, LocatedText.NONE, folder, problems);
    Book book = new SmallBook("en").articles(1, 3).build();
    PrintedPages printed = PrintedPages.of(book, style, problems);
    String file = folder.toRealPath().resolve("style.properties").toString();
    assertEquals(
        List.of(file + ": the PDF cannot be made in this style: it is made in classic"),
        problems.sorted().stream().map(p -> p.place() + ": " + p.detail()).toList());
    assertEquals(List.of(), printed.findings());
    assertEquals(595, printed.document().getPage(0).getMediaBox().getWidth(), 1);
    LocatedText a4 = new LocatedText("A4", LocatedText.NONE.place());
    Style classic = Style.load(LocatedText.NONE, a4, folder, problems);
    assertEquals(PrintedPages.of(book, classic, problems).text(), printed.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"width: 0", "height: 0", "max-width: 0", "max-height: 0"})
  void leavesAloneADrawingThatHasNoRoom(String style) {
    String drawing = "<img src='images/c.svg' alt='a drawing' style='" + style + "'/>";
    PrintedPages printed =
        PrintedPages.of(
            new SmallBook("en")
                .picture(DiscPictures.svg("images/c.svg"))
                .article("odd", "odd", "<p>before " + drawing + " after</p>")
                .build());
    assertEquals(List.of(), printed.findings());
    assertTrue(printed.text().contains("before"), printed.text());
    assertTrue(printed.text().contains("after"), printed.text());
  }

  @Test
  void mendsThousandsOfTornLinesOfOneParagraph() {
    String body = "<p>" + "<em>abc</em>\u00A0de".repeat(5_000) + "</p>";
    PrintedPages printed = PrintedPages.of(new SmallBook("en").article("odd", "odd", body).build());
    assertEquals(5_000, printed.text().split("abc", -1).length - 1);
  }

  /**
   * A guard against what would never end: each level laid out twice as often as the one around it.
   */
  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void printsBoxesWithinBoxes() {
    String box = "<div class='admonition note'><div class='admonition-title'><p>Note</p></div>";
    String boxes = box.repeat(60) + "<p>Z</p>" + "</div>".repeat(60);
    String body = "<div class='body'>" + boxes + "</div>";
    PrintedPages printed = PrintedPages.of(new SmallBook("en").article("odd", "odd", body).build());
    assertTrue(printed.text().contains("Z"));
  }

  @Test
  void anArticleThatIsAllNotesHasThemAtItsEnd() {
    String call = "<a class='noteref' role='doc-noteref' id='r%1$d' href='#n%1$d'>%1$d</a> ";
    String note = "<li id='n%1$d'><p>note%1$dx<a class='backref' href='#r%1$d'>↩</a></p></li>";
    String body =
        "<p>%s</p><p>lastword</p><section class='footnotes'><ol>%s</ol></section>"
            .formatted(numbered(call), numbered(note));
    PrintedPages printed = PrintedPages.of(new SmallBook("en").article("odd", "odd", body).build());
    assertEquals(List.of(), printed.findings());
    String text = printed.text();
    assertTrue(text.indexOf("note1x") > text.indexOf("lastword"), text);
    IntStream.rangeClosed(1, 400).forEach(i -> assertTrue(text.contains("note" + i + "x")));
  }

  private static String numbered(String form) {
    return IntStream.rangeClosed(1, 400).mapToObj(form::formatted).collect(Collectors.joining());
  }

  @Test
  void printsPicturesInNotes() {
    String body =
        """
        <div class='body'><p>Text<a class='noteref' role='doc-noteref' id='r' href='#n'>1</a>.</p></div>
        <section class='footnotes'><ol><li id='n'><p>Two pictures: <img src='images/c.svg' alt='a drawing'/> <img
        src='images/a.png' alt='a photograph'/>.<a class='backref' href='#r'>↩</a></p></li></ol></section>
        """;
    Problems problems = new Problems();
    PrintedPages printed =
        PrintedPages.of(
            new SmallBook("en")
                .picture(DiscPictures.svg("images/c.svg"))
                .picture(DiscPictures.png("images/a.png"))
                .article("odd", "odd", body)
                .build(),
            problems);
    assertEquals(List.of(), problems.sorted());
    assertEquals(List.of(), printed.findings());
  }

  @Test
  void printsTablesInNotes() {
    String body =
        """
        <div class='body'><p>Text<a class='noteref' role='doc-noteref' id='r' href='#n'>1</a>.</p></div>
        <section class='footnotes'><ol><li id='n'><p>A table:<a class='backref' href='#r'>↩</a></p>
        <table><thead><tr><th>head</th></tr></thead><tbody><tr><td>cell</td></tr></tbody></table></li></ol></section>
        """;
    Problems problems = new Problems();
    PrintedPages printed =
        PrintedPages.of(new SmallBook("en").article("odd", "odd", body).build(), problems);
    assertEquals(List.of(), problems.sorted());
    assertEquals(List.of(), printed.findings());
    assertTrue(printed.text().contains("cell"), printed.text());
  }
}
