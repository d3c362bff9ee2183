package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.Article;
import florilege.model.Comment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscussionsTest {

  @TempDir Path folder;

  @Test
  void repliesMakeThreads() {
    assertEquals(
        "c1(c2(c4) c3) c5",
        threads(
            block("c1", ""),
            block("c2", "c1"),
            block("c3", "c1"),
            block("c4", "c2"),
            block("c5", "")));
  }

  @Test
  void aReplyMayStandBeforeWhatItAnswers() {
    assertEquals("c1(c2(c3))", threads(block("c3", "c2"), block("c2", "c1"), block("c1", "")));
  }

  @Test
  void aReplyToNobodyStandsAtTheTop() {
    assertEquals("c1 c2", threads(block("c1", ""), block("c2", "c7")));
    assertEquals("c1", threads(block("c1", "0")));
  }

  @Test
  void circlesAreBrokenAtTheEarliest() {
    assertEquals(
        "c1(c3(c2)) c4",
        threads(block("c1", "c2"), block("c2", "c3"), block("c3", "c1"), block("c4", "c4")));
  }

  @Test
  void idsAreUniqueAndTheFirstKeepsItsOwn() {
    assertEquals(
        "c1(c2) c1-2 3-2 3",
        threads(
            block("c1", ""), block("c1", ""), block("", ""), block("3", ""), block("c2", "c1")));
  }

  @Test
  void noThreadIsTooDeepForThoseWhoReadOn() {
    String[] blocks =
        IntStream.range(0, 5_000)
            .mapToObj(i -> block("c" + i, i == 0 ? "" : "c" + (i - 1)))
            .toArray(String[]::new);
    List<Comment> top = comments(new CollectionFixture(folder), blocks);
    assertEquals(5_000, count(top));
    assertTrue(depth(top) <= 100, "depth " + depth(top));
  }

  @Test
  void commentsOnLeftOutPagesAreCounted() {
    CollectionFixture desk = new CollectionFixture(folder).put("_config.yml", "title: x\n");
    desk.put("_posts/2012-01-20-a.md", "Text.\n").put("about.md", "Me.\n");
    desk.put("tools/pot/index.html", "---\nlayout: tool\n---\n<p>A pot.</p>\n");
    for (String of : List.of("about", "pot", "lost")) {
      desk.put("_data/comments/" + of + "/1.yml", "name: B\nmessage: Words\n");
    }
    desk.read();
    String out = "note: 1 comment is out of the book, as is what they are about: ";
    assertEquals(
        List.of(
            "_data/comments/about: " + out + "about.md [left-out]",
            "_data/comments/lost: error: there is no article 'lost'; its comment stands apart"
                + " [orphan-discussion]",
            "_data/comments/pot: " + out + "tools/pot/index.html [left-out]"),
        desk.said().stream().filter(said -> said.contains("comments/")).toList());
  }

  @Test
  void foldersNamedByAnAddressFindArticlesNamedByTheirTitles() {
    CollectionFixture desk = new CollectionFixture(folder).put("_config.yml", "title: x\n");
    for (String name :
        List.of("From-ASP.NET-&-Mvc.aspx", ".NET_Auction", "C'est l'été", "v1", "v1.2")) {
      desk.put("_posts/2012-01-20-" + name + ".markdown", "Text.\n");
    }
    for (String of :
        List.of("from-asp-net-mvc-aspx", "-net-auction", "c-est-l-été", "v1-2", "v1-3")) {
      desk.put("_data/comments/" + of + "/1.yml", "name: B\nmessage: Words\n");
    }
    desk.read();
    assertEquals(
        List.of(
            "_data/comments/v1-3: error: there is no article 'v1-3'; its comment stands apart"
                + " [orphan-discussion]"),
        desk.said().stream().filter(said -> said.contains("orphan")).toList());
  }

  @Test
  void repliesToAnErasedCommentMoveUp() {
    CollectionFixture desk =
        new CollectionFixture(folder)
            .put("collection.yaml", "comments: { leave-out: [c2, a#4] }\n");
    List<Comment> top =
        comments(
            desk,
            block("c1", ""),
            block("c2", "c1"),
            block("c3", "c2"),
            block("", ""),
            block("c5", ""));
    assertEquals("c1(c3) c5", shown(top));
    assertEquals(List.of(), desk.said());
  }

  @Test
  void erasedCommentLeavesNoTrace() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("collection.yaml", "comments: { leave-out: [c2] }\n");
    byte[] wrong =
        latin1(
            "---\nid: c1\n---\nOne.\n\n---\nid: c2\nauthor: Secret: name\ndate: secret day\nreply-to: secret\n---\nsecr\u00e9t\n");
    desk.put("articles/a.md", "# A\n").put("articles/a.comments.md", wrong);
    Article article = desk.read().articles().get(0);
    assertEquals("c1", shown(article.comments()));
    assertEquals(List.of(), desk.said());
  }

  @Test
  void anErasureThatMeansNoneOrManyIsSaid() {
    CollectionFixture desk =
        new CollectionFixture(folder).put("collection.yaml", "comments: { leave-out: [c1, c9] }\n");
    desk.put("articles/b.md", "# B\n").put("articles/b.comments.md", block("c1", ""));
    assertEquals("", shown(comments(desk, block("c1", ""))));
    assertEquals(
        List.of(
            "collection.yaml:1:25: error: 2 discussions have a comment 'c1'; all are left out (ARTICLE#ID means one) [bad-setting]",
            "collection.yaml:1:29: error: no comment has the id 'c9' [bad-setting]"),
        desk.said());
  }

  @Test
  void aDiscussionIsFoundByTheNameOfItsArticle() {
    CollectionFixture desk = new CollectionFixture(folder);
    for (String name :
        List.of("2012-01-20-dated", "2012-01-21-undated", "2012-01-22-slugged", "bundle/index")) {
      desk.put(
          "articles/" + name + ".md",
          name.contains("slugged") ? "---\nslug: by-slug\n---\nText" : "Text");
    }
    for (String name : List.of("2012-01-20-dated", "undated", "by-slug", "bundle/index")) {
      desk.put("articles/" + name + ".comments.md", block("c1", ""));
    }
    Map<String, Integer> counts =
        desk.read().articles().stream()
            .collect(Collectors.toMap(Article::id, a -> a.comments().size()));
    assertEquals(Map.of("dated", 1, "undated", 1, "by-slug", 1, "bundle", 1), counts);
    assertEquals(List.of(), desk.said());
  }

  @Test
  void addressesAreNowhereInTheModel() {
    CollectionFixture desk = new CollectionFixture(folder);
    String block =
        "---\nid: c1\nauthor: Ann <ann@example.org>\nemail: ann@example.org\nip: 192.0.2.7\navatar: https://example.org/f00.png\n---\nOne.\n";
    Comment comment = comments(desk, block).get(0);
    assertEquals("Ann", comment.author().name());
    assertFalse(
        (comment.id() + comment.author() + comment.body().text())
            .matches("(?s).*(?:example|192|f00).*"));
  }

  private String threads(String... blocks) {
    return shown(comments(new CollectionFixture(folder), blocks));
  }

  private static List<Comment> comments(CollectionFixture desk, String... blocks) {
    desk.put("articles/a.md", "# A\n").put("articles/a.comments.md", String.join("\n", blocks));
    return desk.read().articles().stream()
        .filter(article -> article.id().equals("a"))
        .findFirst()
        .orElseThrow()
        .comments();
  }

  private static String block(String id, String replyTo) {
    return "---\nauthor: Ann\nid: " + id + "\nreply-to: " + replyTo + "\n---\nText.\n";
  }

  private static String shown(List<Comment> comments) {
    return comments.stream()
        .map(
            comment ->
                comment.id()
                    + (comment.replies().isEmpty() ? "" : "(" + shown(comment.replies()) + ")"))
        .collect(Collectors.joining(" "));
  }

  private static int count(List<Comment> comments) {
    return comments.stream().mapToInt(comment -> 1 + count(comment.replies())).sum();
  }

  private static int depth(List<Comment> comments) {
    return comments.stream().mapToInt(comment -> 1 + depth(comment.replies())).max().orElse(0);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
