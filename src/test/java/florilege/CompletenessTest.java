package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.Comment;
import florilege.model.Passage;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.read.CollectionReader;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Nothing that was written is lost on the way to a page, and nothing is there twice. */
class CompletenessTest {

  static Stream<BuiltBook> samples() {
    return BuiltBook.samples();
  }

  @Test
  void theSeedKeepsEveryWordInOrder() {
    BuiltBook seed = BuiltBook.seed();
    Article article = read(seed).articles().get(0);
    List<String> lines = new ArrayList<>(lines(article.body()));
    lines.addAll(lines(article.comments().get(0).body()));
    assertEquals(16, lines.size(), "the seed is not whole");
    assertInOrder(lines, seed.epub().text());
    assertInOrder(lines, seed.pdf().root().text());
  }

  private static List<String> lines(Passage passage) {
    return passage
        .text()
        .lines()
        .map(line -> line.replaceFirst("^(##|-) ", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static void assertInOrder(List<String> pieces, String text) {
    String letters = ComparableText.of(text);
    int at = 0;
    for (String piece : pieces) {
      String wanted = ComparableText.of(piece);
      int found = letters.indexOf(wanted, at);
      if (found < 0) {
        String rest = letters.substring(at, Math.min(letters.length(), at + 200));
        fail("“" + piece + "” is missing or out of its order; what follows instead: " + rest);
      }
      at = found + wanted.length();
    }
  }

  /** The notes stand elsewhere in print: each behind its call. */
  @ParameterizedTest
  @MethodSource("samples")
  void paperSaysAllThatScreensSay(BuiltBook book) {
    String printed = book.pdf().root().text();
    for (Document document : book.epub().spine().values()) {
      Element body = Dom.elements(document, "body").get(0);
      List<String> pieces =
          ParsedEpub.texts(body).stream()
              .filter(text -> !text.getData().isBlank())
              .filter(text -> !isHidden(text))
              .filter(text -> !Dom.MATHML.equals(text.getParentNode().getNamespaceURI()))
              .filter(text -> !ParsedEpub.isWithin(text, "footnotes"))
              .map(Text::getData)
              .toList();
      assertInOrder(pieces, printed);
    }
    book.epub().elements("section", "footnotes").stream()
        .flatMap(notes -> ParsedEpub.texts(notes).stream())
        .filter(text -> !ParsedEpub.isWithin(text, "backref"))
        .forEach(
            text ->
                assertTrue(
                    ComparableText.of(printed).contains(ComparableText.of(text.getData())),
                    text::getData));
  }

  @Test
  void formulasAreDrawnOnPaperAndDescribedByTheirTex() {
    BuiltBook specimen =
        samples().filter(book -> book.name().equals("specimen")).findFirst().orElseThrow();
    List<String> onScreen =
        specimen.epub().spine().values().stream()
            .flatMap(document -> Dom.elements(document, "math").stream())
            .map(math -> math.getAttribute("alttext"))
            .toList();
    List<String> onPaper = specimen.pdf().root().all("Formula").map(ParsedPdf.Tag::run).toList();
    assertTrue(onScreen.size() > 3, "the sample has no formulas");
    assertEquals(onScreen, onPaper);
  }

  private static boolean isHidden(Node text) {
    for (Node at = text.getParentNode(); at instanceof Element e; at = at.getParentNode()) {
      if (e.hasAttribute("hidden")) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyArticleAndCommentIsThereOnceAndInOrder(BuiltBook book) {
    List<String> articles = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    for (Article article : read(book).articles()) {
      articles.add(article.id());
      ids(article.comments(), article.id() + "-comment-", comments);
    }
    ParsedEpub epub = book.epub();
    assertEquals(articles, ids(epub.elements("section", "article")));
    assertEquals(comments, ids(epub.elements("article", "comment")));
    assertEquals(articles.size(), book.edition().census().articles());
    assertEquals(comments.size(), book.edition().census().comments());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noCommentIsPrintedTwice(BuiltBook book) {
    String screen = ComparableText.of(book.epub().text());
    String paper = ComparableText.of(book.pdf().root().text());
    int compared = 0;
    for (Element text : book.epub().elements("div", "text")) {
      String longest =
          ParsedEpub.texts(text).stream()
              .map(each -> ComparableText.of(each.getData()))
              .max(Comparator.comparing(String::length))
              .orElse("");
      if (longest.length() > 20) {
        assertEquals(
            ComparableText.count(longest, screen), ComparableText.count(longest, paper), longest);
        compared++;
      }
    }
    assertTrue(compared * 2 > book.edition().census().comments(), "too few to tell: " + compared);
  }

  /** Threads by their first comments, replies below what they answer; both as time passed. */
  private static void ids(List<Comment> comments, String prefix, List<String> ids) {
    comments.stream()
        .sorted(Comparator.comparing(Comment::posted))
        .forEach(
            comment -> {
              ids.add(prefix + comment.id());
              ids(comment.replies(), prefix, ids);
            });
  }

  private static List<String> ids(List<Element> elements) {
    return elements.stream().map(element -> element.getAttribute("id")).toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyPictureIsInEveryFormat(BuiltBook book) {
    TreeSet<String> pictures = new TreeSet<>(read(book).assets().keySet());
    TreeSet<String> shown = new TreeSet<>();
    ParsedEpub epub = book.epub();
    int images = 0;
    for (Document document : epub.spine().values()) {
      for (Element img : Dom.elements(document, "img")) {
        assertTrue(epub.files().containsKey("EPUB/" + img.getAttribute("src")));
        if (!ParsedEpub.isWithin(img, "cover")) {
          shown.add(img.getAttribute("src"));
          images++;
        }
      }
    }
    assertEquals(
        pictures.stream().map(CompletenessTest::bare).toList(),
        shown.stream().map(CompletenessTest::bare).toList());
    for (String picture : pictures) {
      assertTrue(
          BuiltBook.filesBelow(book.xhtmlFolder()).contains(book.xhtmlFolder().resolve(picture)));
    }
    assertEquals(images, book.pdf().root().all("Figure").count());
  }

  /** In the EPUB a picture may be of another type. */
  private static String bare(String path) {
    return path.replaceFirst("\\.[a-z]+$", "");
  }

  /** That a picture is of another type in the EPUB is no problem. */
  @ParameterizedTest
  @MethodSource("samples")
  void theSamplesHaveNoProblem(BuiltBook book) {
    assertEquals(
        List.of(),
        book.edition().problems().stream()
            .filter(problem -> problem.rule() != Rule.IMAGES_REDUCED)
            .toList());
    assertFalse(book.edition().files().isEmpty());
  }

  private static ArticleCollection read(BuiltBook book) {
    return CollectionReader.read(book.folder(), Map.of(), new Problems());
  }
}
