package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.model.Article;
import florilege.model.ArticleCollection;
import florilege.model.Comment;
import florilege.model.Discussion;
import florilege.model.Settings;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the editor wants of the discussions, and what is never in the book. */
class CommentPolicyTest {

  @TempDir Path folder;
  private CollectionFixture desk;

  @BeforeEach
  void aDiscussion() {
    desk =
        new CollectionFixture(folder)
            .put("articles/a.md", "# A\n\nText.\n")
            .put(
                "articles/a.comments.yml",
                """
                - {id: c1, name: Ann, date: 2012-01-21, message: A first thought of some length.}
                - {id: c2, name: Bob, date: 2012-02-29 23:59, reply-to: c1, message: Me too.}
                - {id: c3, name: Ann, date: 2012-03-02, reply-to: c2, message: A second thought of some length.}
                - {id: c4, name: A site, date: 2012-01-22, type: pingback, message: As she writes here and there.}
                """);
  }

  @Test
  void pingbacksAreOutUnlessWanted() {
    assertEquals("c1(c2(c3))", shown(Map.of()));
    assertSaid(
        "a.comments.yml: note: 1 comment is out of the book: pingbacks or trackbacks [pingback]");
    assertEquals("c1(c2(c3)) c4", shown(Map.of("comments.pingbacks", "true")));
    assertEquals("c1(c2(c3)) c4", shown(Map.of("comments.keep", "c4")));
  }

  @Test
  void shortCommentIsOutAndItsRepliesMoveUp() {
    assertEquals("c1(c3)", shown(Map.of("comments.shortest", "10")));
    assertEquals("c1(c2(c3))", shown(Map.of("comments.shortest", "10", "comments.keep", "a#c2")));
  }

  @Test
  void aDiscussionIsClosedAtTheEndOfADay() {
    assertEquals("c1(c2)", shown(Map.of("comments.closed", "2012-02-29")));
    assertEquals("c1(c2(c3))", shown(Map.of("comments.closed", "2012-03")));
    assertEquals("c1(c2(c3))", shown(Map.of("comments.closed", "true")));
  }

  @Test
  void picksAreFeaturedAndMayStandAlone() {
    Discussion discussion = discussion(Map.of("comments.picks", "c3"));
    assertEquals("c1(c2(c3*))", shown(discussion.comments()));
    assertEquals("c3*", shown(Map.of("comments.picks", "c3", "comments.featured", "alone")));
  }

  @Test
  void anArticleHasItsOwnSettings() {
    desk.put(
        "articles/a.md",
        "---\ncomments: { order: newest-first, depth: 2, picks: [c1], leave-out: [c2] }\n---\nText.\n");
    Discussion discussion = discussion(Map.of("comments.place", "at-end"));
    assertEquals("c1*(c3)", shown(discussion.comments()));
    assertEquals(Settings.Order.NEWEST_FIRST, discussion.settings().order());
    assertEquals(Settings.Placement.AT_END, discussion.settings().place());
    assertEquals(2, discussion.settings().depth());
  }

  @Test
  void anArticleMayHaveNone() {
    desk.put("articles/a.md", "---\ncomments: false\n---\nText.\n");
    assertEquals(Settings.Placement.NONE, discussion(Map.of()).settings().place());
    assertEquals(
        "articles/a.comments.yml: note: 3 comments are out of the book: its article says comments: false [left-out]",
        desk.said().get(1));
  }

  @Test
  void anArticleMayPlaceThemNowhere() {
    desk.put("articles/a.md", "---\ncomments: { place: none }\n---\nText.\n");
    desk.read();
    assertEquals(
        "articles/a.comments.yml: note: 3 comments are out of the book: its article says place: none [left-out]",
        desk.said().get(1));
  }

  /** Each comment is counted once, whatever it is about, unless an article shows its own. */
  @Test
  void commentsNotShownAreCounted() {
    desk.put("articles/b.md", "---\ncomments: { place: after-article }\n---\nText.\n")
        .put("articles/b.comments.yml", "- {id: c1, message: Shown.}\n")
        .put("articles/c.md", "---\ncomments: false\n---\nText.\n")
        .put("articles/c.comments.yml", "- {id: c1, message: Not shown.}\n")
        .put("articles/lost.comments.yml", "- {id: c1, message: Nor this.}\n")
        .put("collection.yaml", "comments: { place: none }\n");
    desk.read();
    assertEquals(
        List.of(
            "pingback: 1 comment is out of the book: pingbacks or trackbacks",
            "left-out: 5 comments are out of the book: the collection shows none"),
        desk.problems().sorted().stream()
            .map(each -> each.rule().code() + ": " + each.detail())
            .sorted(Comparator.reverseOrder())
            .toList());
  }

  @Test
  void aCollectionMayShowNone() {
    desk.put("collection.yaml", "comments: false\n");
    assertEquals(Settings.Placement.NONE, discussion(Map.of()).settings().place());
    Settings.Comments said = discussion(Map.of("comments.place", "at-end")).settings();
    assertEquals(Settings.Placement.AT_END, said.place());
    desk.put("collection.yaml", "title: T\n");
    said = discussion(Map.of("comments", "false")).settings();
    assertEquals(Settings.Placement.NONE, said.place());
  }

  /** Their names may have to be concealed where others call them so; those of spam are no names. */
  @Test
  void leftOutReaderIsKnownByNameAlone() {
    Discussion discussion =
        discussion(Map.of("comments.leave-out", "c2", "comments.closed", "2012-03-01"));
    assertEquals(
        List.of("Bob", "Ann"),
        discussion.absent().stream().map(voice -> voice.author().name()).toList());
  }

  @Test
  void mistakesInSettingsAreSaid() {
    desk.put(
        "collection.yaml", "comments: { picks: [c9], closed: soon, nmes: full, shortest: few }\n");
    desk.put("articles/a.md", "---\ncomments: { names: initials, keep: [c8] }\n---\nText.\n");
    desk.read();
    List<String> codes = desk.problems().sorted().stream().map(each -> each.rule().code()).toList();
    assertEquals(
        List.of(
            "withheld",
            "pingback",
            "unknown-setting",
            "bad-setting",
            "bad-setting",
            "bad-setting",
            "unknown-setting",
            "bad-setting"),
        codes);
  }

  @Test
  void heldCommentsAreCountedAndNeverShown() {
    String[] held = {
      "hidden: true",
      "approved: false",
      "approved: 0",
      "comment_approved: spam",
      "status: spam",
      "status: trash",
      "status: hold",
      "isSpam: true",
      "isDeleted: true",
      "hp: http",
      "fax: '555'",
      "draft: true",
      "published: false",
      "deleted_at: 2012-01-01"
    };
    StringBuilder comments =
        new StringBuilder("- {id: kept, message: Here., hidden: '', hp: ''}\n");
    for (int i = 0; i < held.length; i++) {
      comments.append(
          "- {id: h" + i + ", name: Spammer, message: Buy., date: bad, " + held[i] + "}\n");
    }
    comments.append(
        "- {id: reply, message: There., reply-to: h3, approved: 1, status: approved}\n");
    desk.put("articles/a.comments.yml", comments.toString());
    assertEquals("kept reply", shown(Map.of("comments.keep", "h1")));
    assertSaid(
        "a.comments.yml: note: 14 comments are out of the book: spam, deleted, hidden or not approved [held-comment]");
  }

  @Test
  void discussionsWithoutAnArticleAreGathered() {
    desk.put("_data/comments/lost/1.yml", "name: Ann\nmessage: One.\n");
    desk.put("_data/comments/lost/2.yml", "name: Bob\nmessage: Two.\nhidden: true\n");
    desk.put(
        "_data/comments/found.json", "{\"/2012/gone/\": [{\"name\": \"C\", \"message\": \"3.\"}]}");
    ArticleCollection read = desk.read();
    assertEquals(
        List.of("/2012/gone/", "lost"),
        read.strays().stream().map(stray -> stray.about().value()).sorted().toList());
    assertEquals(
        List.of(
            "_data/comments/found.json: error: there is no article '/2012/gone/'; its comment stands apart [orphan-discussion]",
            "_data/comments/lost: error: there is no article 'lost'; its comment stands apart [orphan-discussion]",
            "_data/comments/lost: note: 1 comment is out of the book: spam, deleted, hidden or not approved [held-comment]"),
        desk.said().subList(0, 3));
    CollectionFixture again = new CollectionFixture(folder);
    assertEquals(List.of(), again.read(Map.of("comments.strays", "leave-out")).strays());
    assertEquals(
        "_data/comments/lost: note: there is no article 'lost'; its comment is left out [left-out]",
        again.said().get(2));
  }

  @Test
  void articlesAreFoundByAllTheirNames() {
    desk.put(
        "articles/2012-05-06-Été_à Paris.md",
        "---\nwp_id: 77\naliases: [/old/summer.html]\npermalink: /essays/summer/\n---\nText.\n");
    String[] names = {
      "2012-05-06-Été_à Paris",
      "Été_à Paris",
      "été-à-paris",
      "E\u0301te\u0301-a\u0300-paris",
      "%C3%89t%C3%A9_%C3%A0%20Paris",
      "/essays/summer",
      "https://example.org/essays/summer/?x=1#y",
      "summer.html",
      "77",
      "articles/2012-05-06-Été_à Paris.md",
      "/2012/05/06/été-à-paris.html"
    };
    StringBuilder list = new StringBuilder();
    for (String name : names) {
      list.append("- {post: \"" + name + "\", message: x}\n");
    }
    desk.put("_data/comments.yml", list.toString());
    ArticleCollection read = desk.read();
    assertEquals(List.of(), read.strays().stream().map(stray -> stray.about().value()).toList());
    Article summer =
        read.articles().stream().filter(each -> !each.id().equals("a")).findFirst().orElseThrow();
    assertEquals(names.length, summer.comments().size());
  }

  @Test
  void aNameOfTwoArticlesMeansNone() {
    desk.put("articles/2012-01-01-x.md", "# X\n").put("articles/2013-01-01-X.md", "# X again\n");
    desk.put("_data/comments/x_/1.yml", "message: One.\n");
    desk.put("_data/comments/2013-01-01-x/1.yml", "message: Two.\n");
    ArticleCollection read = desk.read();
    assertEquals(
        1,
        read.articles().stream()
            .filter(a -> !a.comments().isEmpty() && !a.id().equals("a"))
            .count());
    assertEquals(List.of("x_"), read.strays().stream().map(s -> s.about().value()).toList());
  }

  private void assertSaid(String problem) {
    assertEquals(List.of("articles/" + problem), desk.said());
  }

  private String shown(Map<String, String> settings) {
    return shown(discussion(settings).comments());
  }

  private Discussion discussion(Map<String, String> settings) {
    desk = new CollectionFixture(folder);
    return desk.read(settings).articles().stream()
        .filter(each -> each.id().equals("a"))
        .findFirst()
        .orElseThrow()
        .discussion();
  }

  private static String shown(List<Comment> comments) {
    return comments.stream()
        .map(
            comment ->
                comment.id()
                    + (comment.featured() ? "*" : "")
                    + (comment.replies().isEmpty() ? "" : "(" + shown(comment.replies()) + ")"))
        .collect(Collectors.joining(" "));
  }
}
