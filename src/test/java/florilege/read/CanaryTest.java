package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import florilege.model.ArticleCollection;
import florilege.model.Comment;
import florilege.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What identifies a reader, and what was erased or is held, is nowhere in the model and in nothing
 * that is said, in any form, in good files and in broken ones.
 */
class CanaryTest {

  private static final List<String> CANARIES =
      List.of(
          "canary@",
          "0bc83cb571cd1c50ba6f3e8a78ef1346",
          "192.0.2.77",
          "avatar-canary",
          "site-canary",
          "agent-canary",
          "erased-canary",
          "spam-canary");

  @TempDir Path folder;

  /**
   * Files by path, each with a comment that stays, one that is erased (e1) and one that is held.
   */
  static Stream<Map<String, String>> forms() {
    String yaml =
        """
        - id: k1
          name: Ann
          email: canary@example.org
          ip: 192.0.2.77
          email_md5: 0bc83cb571cd1c50ba6f3e8a78ef1346
          avatar: https://example.org/avatar-canary.png
          url: https://site-canary.example.org
          user_agent: agent-canary
          date: canary@example.org
          reply-to: canary@example.org
          message: "Kept.\\0"
        - id: e1
          name: erased-canary
          name: erased-canary again
          date: erased-canary
          reply-to: erased-canary
          message: "erased-canary\\0"
        - {id: k2, name: canary@example.org, message: Kept., reply-to: e1, date: 2012-01-21}
        - {id: h1, name: spam-canary, message: spam-canary, hidden: true, date: spam-canary}
        """;
    String json =
        """
        [{"id": "k1", "author": {"name": "Ann", "email": "canary@example.org", "ip": "192.0.2.77",
          "hash": "0bc83cb571cd1c50ba6f3e8a78ef1346", "image": "avatar-canary", "url": "site-canary"},
          "userAgent": "agent-canary", "date": "canary@example.org", "message": "Kept.\\u0000",
          "children": [{"id": "e1", "name": "erased-canary", "name": "erased-canary",
            "date": "erased-canary", "message": "erased-canary\\u0000",
            "children": [{"id": "k2", "name": "<canary@example.org>", "message": "Kept."}]}]},
         {"id": "h1", "name": "spam-canary", "message": "spam-canary", "isSpam": true, "date": "x"}]
        """;
    String own =
        """
        ---
        id: k1
        author: Ann <canary@example.org>
        email: "canary@example.org
        ip: 192.0.2.77
        ---
        Kept.

        ---
        id: e1
        author: erased-canary
        date: erased-canary
        reply-to: erased-canary
        email: "erased-canary
        ---
        erased-canary

        ---
        id: k2
        url: https://site-canary.example.org
        avatar: avatar-canary
        reply-to: e1
        ---
        Kept.

        ---
        id: h1
        author: spam-canary
        status: spam
        date: spam-canary
        ---
        spam-canary
        """;
    String article = "# A\n\nText.\n";
    return Stream.of(
        Map.of("articles/a.md", article, "articles/a.comments.yml", yaml),
        Map.of("articles/a.md", article, "_data/comments/lost.yml", yaml),
        Map.of("articles/a.md", article, "_data/comments/a.json", json),
        Map.of("articles/a.md", article, "articles/a.comments.md", own),
        Map.of(
            "articles/a.md",
            "---\ntitle: A\ncomments:\n" + yaml.indent(2).replace("\\0", "") + "---\nText.\n"),
        Map.of(
            "articles/a.md", article,
            "_data/comments/a/k1.yml", "name: Ann\nemail: \"canary@example.org\nmessage: Kept.\n",
            "_data/comments/a/e1.yml", "name: erased-canary\nmessage: \"erased-canary\n",
            "_data/comments/a/k2.yml", "name: Ann\nemail: {canary@example.org\nmessage: Kept.\n",
            "_data/comments/a/h1.yml",
                "name: spam-canary\nmessage: spam-canary: x: y\nspam: true\n"),
        Map.of(
            "articles/a.md", article,
            "_comments/a/k1.md", "---\nname: Ann\nemail: canary@example.org\n---\nKept.\n",
            "_comments/a/e1.md", "---\nname: \"erased-canary\n---\nerased-canary\n",
            "_comments/a/k2.md", "email: canary@example.org\nauthor: Bob\n\nKept.\n",
            "_comments/a/h1.md", "---\nname: spam-canary\napproved: false\n---\nspam-canary\n"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void erasedCommentIsLeftNowhere(Map<String, String> files) {
    CollectionFixture desk = new CollectionFixture(folder);
    files.forEach(desk::put);
    ArticleCollection read = desk.read(Map.of("comments.leave-out", "e1"));
    List<Comment> comments = comments(read);
    assertEquals(List.of("k1", "k2"), comments.stream().map(Comment::id).sorted().toList());
    StringBuilder all = new StringBuilder();
    for (Comment comment : comments) {
      all.append(comment.id()).append(comment.author()).append(comment.posted().iso());
      all.append(comment.body().source().text()).append('\n');
    }
    read.strays().forEach(stray -> all.append(stray.about()).append('\n'));
    for (Problem problem : desk.problems().sorted()) {
      all.append(problem).append(problem.place().excerpt()).append('\n');
    }
    boolean own = files.containsKey("articles/a.comments.md");
    String said = own ? withoutSources(comments, desk) : all.toString();
    CANARIES.forEach(canary -> assertFalse(said.contains(canary), canary + " in " + said));
  }

  /** Our own form keeps the whole file, so that a message may show a line of a text. */
  private static String withoutSources(List<Comment> comments, CollectionFixture desk) {
    StringBuilder all = new StringBuilder();
    comments.forEach(
        each -> all.append(each.id()).append(each.author()).append(each.body().text()));
    desk.problems().sorted().forEach(each -> all.append(each).append(each.place().excerpt()));
    return all.toString();
  }

  private static List<Comment> comments(ArticleCollection read) {
    Deque<Comment> next = new ArrayDeque<>();
    read.articles().forEach(article -> next.addAll(article.comments()));
    read.strays().forEach(stray -> next.addAll(stray.comments()));
    List<Comment> all = new ArrayList<>();
    while (!next.isEmpty()) {
      Comment comment = next.pop();
      all.add(comment);
      next.addAll(comment.replies());
    }
    return all;
  }
}
