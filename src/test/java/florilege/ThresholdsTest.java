package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.bind.Binder;
import florilege.book.Book;
import florilege.model.ArticleCollection;
import florilege.model.Passage;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.problem.SpellingSuggestion;
import florilege.read.CollectionReader;
import florilege.style.Style;
import florilege.text.dom.Dom;
import florilege.text.markdown.Markdown;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every limit holds for the number that is promised and the one before it, and not for the next.
 */
class ThresholdsTest {

  @TempDir static Path folder;

  static Stream<Threshold> thresholds() {
    return Stream.of(words(), discussions(), markup(), styles()).flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void holdsUpToItsLimitAndNotBeyond(Threshold threshold) {
    threshold.verify();
  }

  private static List<Threshold> words() {
    return List.of(
        Threshold.upTo(
            "a suggestion differs by a third of nine letters",
            3,
            n -> suggests("z".repeat(n) + "abcdefghi".substring(n), "abcdefghi")),
        Threshold.upTo(
            "a suggestion differs by a third of eight letters",
            2,
            n -> suggests("z".repeat(n) + "abcdefgh".substring(n), "abcdefgh")),
        Threshold.upTo(
            "a suggestion is made for sixty letters",
            60,
            n -> suggests("a".repeat(n - 1) + "b", "a".repeat(n))),
        Threshold.upTo("a suggestion is made of a thousand words", 1_000, n -> suggestsOf(n)));
  }

  private static boolean suggests(String written, String known) {
    return SpellingSuggestion.nearest(written, List.of(known)).isPresent();
  }

  private static boolean suggestsOf(int count) {
    List<String> known =
        Stream.concat(
                Stream.of("title"), IntStream.range(1, count).mapToObj(i -> "x".repeat(9) + i))
            .toList();
    return SpellingSuggestion.nearest("titel", known).isPresent();
  }

  private static List<Threshold> discussions() {
    return List.of(
        Threshold.upTo(
            "replies nest a hundred deep",
            100,
            n -> !says(bound("", comments(n, i -> i == 0 ? "" : "c" + (i - 1))), Rule.TOO_MUCH)),
        Threshold.upTo(
            "ids are suggested among five hundred comments",
            500,
            n ->
                bound("", comments(n, i -> i < n - 1 ? "" : "c1x")).problems().stream()
                    .anyMatch(problem -> problem.detail().contains("did you mean"))),
        Threshold.upTo(
            "a discussion of forty-nine has no line in the contents",
            49,
            n ->
                bound("", comments(n, i -> "")).book().contents().stream()
                    .allMatch(entry -> entry.entries().isEmpty())),
        Threshold.upTo(
            "a discussion of nineteen has no picture",
            19,
            n -> bound("", comments(n, i -> "")).book().pictures().isEmpty()),
        Threshold.upTo(
            "a comment of ten characters is as long as the shortest",
            10,
            n ->
                bound("comments: {shortest: " + n + "}", comments(1, i -> ""))
                    .book()
                    .chapters()
                    .stream()
                    .flatMap(chapter -> Dom.elements(chapter.xhtml(), "article").stream())
                    .anyMatch(article -> Dom.hasClass(article, "comment"))));
  }

  private static List<Threshold> markup() {
    return List.of(
        Threshold.upTo(
            "a label of a link has 999 characters",
            999,
            n -> isMarkup("[" + "a".repeat(n) + "]\n\n[" + "a".repeat(n) + "]: https://e.org\n")),
        Threshold.upTo(
            "a comment has a hundred thousand characters", 100_000, n -> isComment("a".repeat(n))),
        Threshold.upTo(
            "a table of two hundred columns has two hundred rows",
            200,
            n -> !says(article(table(200, n)), Rule.TOO_MUCH)),
        Threshold.upTo(
            "elements nest eighty deep, a paragraph among them", 79, n -> nested(n).isEmpty()),
        Threshold.upTo(
            "an article has five thousand formulas",
            5_000,
            n -> !says(article("$a$ ".repeat(n) + "\n"), Rule.TOO_MUCH)));
  }

  /** A table whose first row alone is whole. */
  private static String table(int columns, int rows) {
    return "<table><tr>"
        + "<td>x</td>".repeat(columns)
        + "</tr>"
        + "<tr><td>y</td></tr>".repeat(rows - 1)
        + "</table>\n";
  }

  private static boolean isComment(String text) {
    Problems problems = new Problems();
    Source source = new Source(Path.of("a.comments.md"), text);
    Markdown.comment(new Passage(source, 0, text.length()), problems);
    return problems.sorted().isEmpty();
  }

  /** Whether nothing of a text stays as it was written, from its first bracket on. */
  private static boolean isMarkup(String text) {
    return article(text).book().chapters().stream()
        .noneMatch(chapter -> chapter.xhtml().getDocumentElement().getTextContent().contains("[a"));
  }

  private static List<Threshold> styles() {
    return List.of(
        Threshold.from("pictures of a style are four pixels wide", 4, n -> isTaken(paved(n, 9))),
        Threshold.from("pictures of a style are four pixels high", 4, n -> isTaken(paved(9, n))),
        Threshold.upTo(
            "lengths have ten thousand pixels",
            10_000,
            n -> isTaken("p { margin-top: " + n + "px }")),
        Threshold.upTo(
            "type has four hundred pixels", 400, n -> isTaken("p { font-size: " + n + "px }")),
        Threshold.upTo(
            "a sheet has ten thousand selectors", 10_000, n -> isTaken("p{color:red}".repeat(n))));
  }

  /** A paragraph with a picture of some pixels behind it. */
  private static String paved(int width, int height) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String data = Base64.getEncoder().encodeToString(png.toByteArray());
    return "p { background: url(data:image/png;base64," + data + ") }";
  }

  private static boolean isTaken(String css) {
    Problems problems = new Problems();
    try {
      Files.writeString(folder.resolve("style.properties"), "extends = classic\n");
      Files.writeString(folder.resolve("print.css"), css);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LocatedText name =
        new LocatedText(folder.toString(), Source.named(Path.of("collection.yaml")).whole());
    Style.load(name, LocatedText.NONE, folder, problems);
    return problems.sorted().isEmpty();
  }

  /** A book and what was said of it. */
  private record Bound(Book book, List<Problem> problems) {}

  private static boolean says(Bound bound, Rule rule) {
    return bound.problems().stream().anyMatch(problem -> problem.rule() == rule);
  }

  @Test
  void elementsThatNestTooDeepAreSaidOnce() {
    assertEquals(1, nested(200).size(), () -> nested(200).toString());
  }

  /** What is said of elements within each other. */
  private static List<Problem> nested(int count) {
    return article("<b>".repeat(count) + "x" + "</b>".repeat(count) + "\n").problems();
  }

  private static Bound article(String text) {
    return bound("", "# A\n\n" + text, "");
  }

  private static Bound bound(String settings, String comments) {
    return bound(settings, "# A\n\nText.\n", comments);
  }

  private static Bound bound(String settings, String article, String comments) {
    Path collection =
        BuiltBook.collection(
            folder.resolve("book"),
            "collection.yaml",
            settings + "\n",
            "articles/a.md",
            article,
            "articles/a.comments.md",
            comments);
    Problems problems = new Problems();
    ArticleCollection read = CollectionReader.read(collection, Map.of(), problems);
    Book book = Binder.bind(read, Optional.empty(), articles -> {}, problems);
    return new Bound(book, problems.sorted());
  }

  /** So many comments of ten characters, each answering one that a function names. */
  private static String comments(int count, IntFunction<String> answered) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              String to = answered.apply(i);
              String reply = to.isEmpty() ? "" : "reply-to: " + to + "\n";
              return "---\nid: c%d\nauthor: Ann\ndate: 2012-01-%02d\n%s---\n0123456789\n\n"
                  .formatted(i, 1 + i % 10, reply);
            })
        .collect(Collectors.joining());
  }
}
