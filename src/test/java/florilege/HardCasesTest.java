package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.check.EpubCheckRunner;
import florilege.check.FileCheck;
import florilege.output.OutputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Collections that are poor, broken, large, or wanted otherwise. */
class HardCasesTest {

  private static final String DISCUSSION =
      """
      ---
      id: old
      author: Ben
      date: 2012-01-21
      ---
      The oldest word.

      ---
      id: deep
      author: Ada
      date: 2012-01-22
      reply-to: old
      ---
      A deeper word.

      ---
      id: deepest
      author: Zacharias Canary
      date: 2012-01-23
      reply-to: deep
      ---
      A word named kanarienvogel.

      ---
      id: new
      author: Ben
      date: 2012-01-24
      ---
      The newest word.
      """;

  private static final String ARTICLE = "# One\n\nText.\n";

  @TempDir Path temp;

  private BuiltBook build(String... files) {
    Path folder = BuiltBook.collection(temp.resolve("book"), files);
    BuiltBook book = BuiltBook.of(folder, temp.resolve("out"));
    assertEquals(List.of(), FileCheck.epub(book.epubFile()));
    assertEquals(List.of(), FileCheck.pdf(book.pdfFile()));
    return book;
  }

  private Path folder(String settings) {
    return BuiltBook.collection(
        temp.resolve("book"),
        "collection.yaml",
        settings,
        "articles/a.md",
        ARTICLE,
        "articles/a.comments.md",
        DISCUSSION);
  }

  private BuiltBook discussed(String settings) {
    folder(settings);
    return build();
  }

  /** Where nothing is asked of the pages. */
  private BuiltBook onScreen(String settings) {
    BuiltBook book =
        BuiltBook.of(folder(settings), temp.resolve("out"), EnumSet.of(Format.EPUB), "");
    assertEquals(List.of(), FileCheck.epub(book.epubFile()));
    return book;
  }

  private static List<String> comments(BuiltBook book) {
    return book.epub().elements("article", "comment").stream()
        .map(comment -> comment.getAttribute("id").replace("a-comment-", ""))
        .toList();
  }

  @Test
  void anArticleWithoutAnythingIsStillAChapter() {
    BuiltBook book = build("articles/nothing-at-all.md", "");
    assertEquals(List.of(), book.problems());
    assertEquals(1, book.edition().census().articles());
    assertTrue(book.epub().text().contains("Nothing at all"));
    assertTrue(book.pdf().root().text().contains("Nothing at all"));
  }

  @Test
  void brokenArticlesMakeABookAndProblems() throws IOException {
    Path articles = Files.createDirectories(temp.resolve("book/articles"));
    Files.write(
        articles.resolve("bytes.md"), "caf\u00E9 noir".getBytes(StandardCharsets.ISO_8859_1));
    BuiltBook book =
        build(
            "articles/matter.md", "---\ntitle: \"x\ndate: [\n---\nStill a text.\n",
            "articles/open.md", "---\ntitle: open\n\nNever closed.\n",
            "articles/picture.md", "# Picture\n\n![gone](gone.png) <script>alert(1)</script>\n",
            "articles/deep.md", "> ".repeat(5000) + "deep\n");
    for (String code :
        List.of("encoding", "front-matter", "missing-image", "not-allowed", "too-much")) {
      assertTrue(book.problems().contains(code), code + " in " + book.problems());
    }
    assertEquals(5, book.edition().census().articles());
    assertTrue(book.pdf().root().text().contains("Still a text."));
    assertTrue(book.pdf().root().text().contains("Never closed."));
    assertFalse(book.epub().text().contains("alert(1)"));
  }

  @Test
  void anEmptyFolderMakesNoFile() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("empty"));
    BuiltBook book = BuiltBook.of(folder, temp.resolve("out"));
    assertEquals(List.of("no-article"), book.problems());
    assertEquals(List.of(), book.edition().files());
    assertFalse(Files.exists(temp.resolve("out")));
  }

  /** A folder without the right to write would not stop an administrator; a file does. */
  @Test
  void anOutputThatCannotBeWrittenIsAnException() throws IOException {
    Path file = Files.writeString(temp.resolve("out"), "precious");
    assertThrows(OutputException.class, () -> BuiltBook.of(BuiltBook.seed().folder(), file));
    assertEquals("precious", Files.readString(file));
  }

  @Test
  void discussionsMayStandAtTheEnd() {
    BuiltBook book = onScreen("comments: {place: at-end}\n");
    List<String> chapters = List.copyOf(book.epub().spine().keySet());
    Element first = book.epub().elements("article", "comment").get(0);
    String last = chapters.get(chapters.size() - 2);
    assertEquals(book.epub().spine().get(last), first.getOwnerDocument(), chapters.toString());
    assertEquals(List.of("old", "deep", "deepest", "new"), comments(book));
    assertEquals(4, book.edition().census().comments());
  }

  @Test
  void discussionsMayBeLeftOut() {
    BuiltBook book = discussed("comments: {place: none}\n");
    assertEquals(List.of(), comments(book));
    assertEquals(0, book.edition().census().comments());
    assertFalse(book.pdf().root().text().contains("word"));
  }

  @Test
  void theNewestThreadMayComeFirst() {
    BuiltBook book = discussed("comments: {order: newest-first}\n");
    assertEquals(List.of("new", "old", "deep", "deepest"), comments(book));
    String paper = book.pdf().root().text();
    assertTrue(paper.indexOf("The newest word") < paper.indexOf("The oldest word"));
    assertTrue(paper.indexOf("The oldest word") < paper.indexOf("A deeper word"));
  }

  @Test
  void depthOneSetsAllCommentsSideBySide() {
    BuiltBook book = onScreen("comments: {depth: 1}\n");
    for (Element comment : book.epub().elements("article", "comment")) {
      assertTrue(comment.getAttribute("class").contains("depth-1"));
      assertEquals("section", comment.getParentNode().getLocalName());
    }
    assertEquals(List.of("old", "deep", "deepest", "new"), comments(book));
  }

  /** Nor is the one who wrote it named anywhere, nor what it answered said to be answered. */
  @Test
  void aCommentLeftOutLeavesNoTrace() throws IOException {
    BuiltBook book = discussed("comments: {leave-out: [deepest]}\n");
    assertEquals(List.of("old", "deep", "new"), comments(book));
    assertEquals(3, book.edition().census().comments());
    String all = book.edition() + "" + book.pdf() + String.join("\n", texts(book));
    assertTrue(all.contains("A deeper word"), "the test sees nothing");
    for (String canary : List.of("kanarienvogel", "Canary", "Zacharias", "deepest", "2012-01-23")) {
      assertFalse(all.contains(canary), canary);
    }
  }

  private static List<String> texts(BuiltBook book) throws IOException {
    List<String> texts = new ArrayList<>();
    book.epub()
        .files()
        .values()
        .forEach(file -> texts.add(new String(file, StandardCharsets.UTF_8)));
    for (Path file : BuiltBook.filesBelow(book.output())) {
      texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return texts;
  }

  /** That there was one to leave out is nobody's business either. */
  @Test
  void aBookIsTheSameWithoutACommentThatWasLeftOut() throws IOException {
    BuiltBook with = discussed("comments: {leave-out: [new]}\n");
    String rest = DISCUSSION.substring(0, DISCUSSION.indexOf("---\nid: new"));
    Path folder =
        BuiltBook.collection(
            temp.resolve("other/book"), "articles/a.md", ARTICLE, "articles/a.comments.md", rest);
    BuiltBook without = BuiltBook.of(folder, temp.resolve("other/out"));
    assertEquals(-1, Files.mismatch(with.epubFile(), without.epubFile()));
    assertEquals(-1, Files.mismatch(with.pdfFile(), without.pdfFile()));
  }

  /**
   * Sixty are enough for several files of contents, runs and readers who come again. veraPDF would
   * take four times as long as the book; its pages are as those of other tests.
   */
  @Test
  void manyArticlesAreABook() {
    int count = Thorough.count(300, 60);
    String[] files = new String[4 * count];
    for (int i = 0; i < count; i++) {
      String name = "articles/%d-01-01-piece-%d".formatted(1700 + i, i);
      files[4 * i] = name + ".md";
      files[4 * i + 1] =
          "# Piece %d\n\nThe text of number %d, *not long*, with [a link](https://example.org/%d).\n"
              .formatted(i, i, i);
      files[4 * i + 2] = name + ".comments.md";
      files[4 * i + 3] =
          "---\nid: c\nauthor: Reader %d\n---\nAn answer to number %d.\n".formatted(i % 7, i);
    }
    Path folder = BuiltBook.collection(temp.resolve("book"), files);
    BuiltBook book = BuiltBook.of(folder, temp.resolve("out"));
    assertEquals(List.of(), EpubCheckRunner.check(book.epubFile()));
    assertEquals(List.of(), book.problems());
    assertEquals(count, book.edition().census().articles());
    assertEquals(count, book.edition().census().comments());
    assertTrue(book.edition().pages() > count / 6, "short articles run on");
    String paper = ComparableText.of(book.pdf().root().text());
    for (int i = 0; i < count; i++) {
      assertEquals(
          1, ComparableText.count(ComparableText.of("The text of number " + i + ","), paper));
      assertEquals(
          1, ComparableText.count(ComparableText.of("An answer to number " + i + "."), paper));
    }
  }
}
