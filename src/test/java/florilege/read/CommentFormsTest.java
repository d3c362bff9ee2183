package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.ArticleCollection;
import florilege.model.Comment;
import florilege.model.metadata.PartialDate;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each form in which comments lie: every comment is there, in its thread, with author and date. */
class CommentFormsTest {

  private static final String NIGHT =
      "Ann 2012-01-21T09:40Z: Well said.\n"
          + "  Bob 2012-01-21T10:05Z: I doubt it.\n"
          + "    Ann 2012-01-22T08:00Z: Why?\n"
          + "Cléo 2012-02-01T00:00Z: Late to the party.\n";

  @TempDir Path folder;
  private CollectionFixture desk;

  @BeforeEach
  void anArticle() {
    desk =
        new CollectionFixture(folder)
            .put(
                "articles/2012-01-20-the-night.md",
                "---\npost_id: 309\n---\n# The night\n\nText.\n")
            .put("articles/other.md", "# Other\n\nText.\n");
  }

  @Test
  void ourOwn() {
    desk.put(
        "articles/the-night.comments.md",
        """
        ---
        id: c1
        author: Ann
        date: 2012-01-21T09:40Z
        ---
        Well said.

        ---
        id: c2
        author: Bob
        date: 2012-01-21T10:05Z
        reply-to: c1
        ---
        I doubt it.

        ---
        id: c3
        author: Ann
        date: 2012-01-22T08:00Z
        reply-to: c2
        ---
        Why?

        ---
        id: c4
        author: Cléo
        date: 2012-02-01T00:00Z
        ---
        Late to the party.
        """);
    assertNight();
  }

  @Test
  void staticmanWithUniversallyUniqueIds() {
    staticman("comment-1.yml", "a1", "replying_to_uid: ''", "Ann", "1327138800", "Well said.");
    staticman("comment-2.yml", "b2", "replying_to_uid: a1", "Bob", "1327140300", "I doubt it.");
    staticman("comment-3.yml", "c3", "replying_to_uid: b2", "Ann", "1327219200", "Why?");
    staticman("comment-4.yml", "d4", "replying_to_uid: ''", "Cléo", "1328054400", LATE);
    assertNight();
  }

  private static final String LATE = "Late to the party.";

  private void staticman(
      String file, String id, String reply, String name, String date, String text) {
    desk.put(
        "_data/comments/the-night/" + file,
        "_id: "
            + id
            + "\n_parent: https://example.org/2012/the-night/\n"
            + reply
            + "\nname: "
            + name
            + "\nemail: d41d8cd98f00b204e9800998ecf8427e\nhp: ''\ndate: "
            + date
            + "\nmessage: \""
            + text
            + "\"\n");
  }

  @Test
  void staticmanWithRanksAmongTheTop() {
    staticman("comment-1.yml", "a1", "replying_to: ''", "Ann", "1327138800", "Well said.");
    staticman("comment-2.yml", "b2", "replying_to: ''", "Cléo", "1328054400", LATE);
    staticman("comment-3.yml", "c3", "replying_to: '1'", "Bob", "1327140300", "I doubt it.");
    staticman("comment-4.yml", "d4", "replying_to: '2'", "Ann", "1328140800", "Welcome.");
    assertSaid(
        "Ann 2012-01-21T09:40Z: Well said.\n"
            + "  Bob 2012-01-21T10:05Z: I doubt it.\n"
            + "Cléo 2012-02-01T00:00Z: Late to the party.\n"
            + "  Ann 2012-02-02T00:00Z: Welcome.\n");
  }

  @Test
  void staticmanWithAThreadAndAReply() {
    staticman("1.yml", "a1", "replyThread: ''\nreplyID: ''", "Ann", "1327138800", "Well said.");
    staticman("2.yml", "b2", "replyThread: a1\nreplyID: a1", "Bob", "1327140300", "I doubt it.");
    staticman("3.yml", "c3", "replyThread: a1\nreplyID: b2", "Ann", "1327219200", "Why?");
    staticman("4.yml", "d4", "replyThread: ''", "Cléo", "1328054400", LATE);
    assertNight();
  }

  @Test
  void staticmanInJsonWhoseParentIsAComment() {
    json("entry1.json", "a1", "the-night", "Ann", "2012-01-21T09:40:00.000Z", "Well said.");
    json("entry2.json", "b2", "a1", "Bob", "2012-01-21T10:05:00.000Z", "I doubt it.");
    json("entry3.json", "c3", "b2", "Ann", "2012-01-22T08:00:00.000Z", "Why?");
    json("entry4.json", "d4", "the-night", "Cléo", "2012-02-01T00:00:00.000Z", LATE);
    assertNight();
  }

  private void json(String file, String id, String parent, String name, String date, String text) {
    desk.put(
        "data/comments/the-night/" + file,
        "{\"_id\":\"%s\",\"_parent\":\"%s\",\"name\":\"%s\",\"email\":\"x\",\"date\":\"%s\",\"message\":\"%s\"}"
            .formatted(id, parent, name, date, text));
  }

  @Test
  void oneFileToACommentWithTagsOfPython() {
    desk.put(
        "data/comments/2012-01-20-the-night/comment-1.yml",
        "_id: !!python/unicode '1'\n"
            + "comment: !!python/unicode 'Well\n"
            + "  said.'\n"
            + "date: !!python/unicode '2012-01-21 09:40:00'\n"
            + "name: !!python/unicode 'Ann'\n");
    desk.put(
        "data/comments/2012-01-20-the-night/comment-2.yml",
        "_id: '2'\nreply_to: '1'\ncomment: I doubt it.\ndate: '2012-01-21 10:05:00'\nname: Bob\n");
    desk.put(
        "data/comments/2012-01-20-the-night/comment-3.yml",
        "_id: '3'\nreply_to: '2'\ncomment: Why?\ndate: '2012-01-22 08:00:00'\nname: Ann\n");
    desk.put(
        "data/comments/2012-01-20-the-night/comment-4.yml",
        "_id: '4'\n"
            + "reply_to: ''\n"
            + "comment: Late to the party.\n"
            + "date: '2012-02-01 00:00:00'\n"
            + "name: Cléo\n");
    assertNight();
  }

  @Test
  void aListOfAllCommentsAsExportersOfWordPressWriteIt() {
    desk.put(
        "data/comments.yaml",
        """
        - id: "101"
          author_name: Ann
          author_email: ann@example.org
          published: 2012-01-21T09:40:00Z
          parent_id: "0"
          content: Well said.
          post_id: "309"
        - id: "102"
          author_name: Bob
          author_email: bob@example.org
          published: 2012-01-21T10:05:00Z
          parent_id: "101"
          content: <p>I doubt it.</p>
          post_url: /2012/01/the-night/
        - id: "103"
          author_name: Ann
          published: 2012-01-22T08:00:00Z
          parent_id: "102"
          content: Why?
        - id: "104"
          author_name: Cléo
          published: 2012-02-01T00:00:00Z
          parent_id: "0"
          content: Late to the party.
          post_url: /2012/01/the-night/
        """);
    assertSaid(NIGHT.replace("I doubt it.", "<p>I doubt it.</p>"));
  }

  @Test
  void nestedJsonBelowNamesOfArticles() {
    desk.put(
        "_data/comments.json",
"""
{"/the-night": [
  {"created": "2012-01-21T09:40:00Z", "name": "Ann", "message": "Well said.", "children": [
    {"created": "2012-01-21T10:05:00Z", "name": "Bob", "message": "I doubt it.", "avatar": null,
     "children": [
       {"created": "2012-01-22T08:00:00Z", "name": "Ann", "message": "Why?", "children": []}]}]},
  {"created": "2012-02-01T00:00:00Z", "name": "Cléo", "message": "Late to the party."}]}
""");
    assertNight();
  }

  @Test
  void flatJsonWithDepths() {
    desk.put(
        "_data/comments.json",
"""
{"the-night": [
  {"author": "Ann", "date": "2012-01-21T09:40:00", "depth": 0, "content": "Well said."},
  {"author": "Bob", "date": "2012-01-21T10:05:00", "depth": 1, "content": "I doubt it."},
  {"author": "Ann", "date": "2012-01-22T08:00:00", "depth": 2, "content": "Why?"},
  {"author": "Cléo", "date": "2012-02-01T00:00:00", "depth": 0, "content": "Late to the party."}],
 "other": [
  {"author": "Ann", "date": "2012-01-21", "depth": 2, "content": "One."},
  {"author": "Bob", "date": "2012-01-22", "depth": 1, "content": "Two."},
  {"author": "Ann", "date": "2012-01-23", "depth": 3, "content": "Three."}]}
""");
    assertNight();
    assertEquals(
        "Ann 2012-01-21: One.\nBob 2012-01-22: Two.\n  Ann 2012-01-23: Three.\n",
        said(comments("other"), ""));
  }

  @Test
  void staticmanWhoseThreadsAnswerThemselves() {
    thread("1.yml", "a1", "a1", "Ann", "2012-01-21 09:40:00", "Well said.");
    thread("2.yml", "b2", "a1", "Bob", "2012-01-21 10:05:00", "I doubt it.");
    thread("3.yml", "c3", "b2", "Ann", "2012-01-22 08:00:00", "Why?");
    thread("4.yml", "d4", "d4", "Cléo", "2012-02-01 00:00:00", "Late to the party.");
    assertNight();
  }

  @Test
  void namesWithCharacterReferences() {
    desk.put(
        "_data/comments/the-night.yml",
        """
        - {name: "Bob &amp; Ann &#8211; D&#39;Or", date: 2012-01-21, message: One.}
        - {name: "ann&#64;example.org", date: 2012-01-22, message: Two.}
        """);
    assertEquals(
        "Bob & Ann – D'Or 2012-01-21: One.\n 2012-01-22: Two.\n", said(comments("the-night"), ""));
  }

  private void thread(
      String file, String id, String parent, String name, String date, String text) {
    desk.put(
        "_data/comments/the-night/" + file,
        "_id: %s\n_parent: %s\nname: %s\ndate: '%s'\nmessage: %s\npost_id: /2012/01/20/the-night\n"
            .formatted(id, parent, name, date, text));
  }

  @Test
  void flatJsonWithAuthorsAsObjects() {
    desk.put(
        "comments.json",
"""
{"comments": [
  {"id": 1, "slug": "the_night", "author": {"name": "Ann", "image": "https://example.org/a.png"},
   "createdAt": "2012-01-21T09:40:00Z", "body": "Well said."},
  {"id": 2, "slug": "the_night", "author": {"name": "Bob", "url": "https://example.org/"},
   "createdAt": "2012-01-21T10:05:00Z", "body": "I doubt it.", "parent": {"id": 1}},
  {"id": 3, "slug": "The Night", "author": {"name": "Ann"},
   "createdAt": "2012-01-22T08:00:00Z", "content": {"rendered": "Why?"}, "parent": 2},
  {"id": 4, "slug": "the-night", "author": "Cléo", "parent": 0,
   "createdAt": 1328054400000, "body": "Late to the party."}]}
""");
    assertNight();
  }

  @Test
  void jsonLines() {
    desk.put(
        "_data/comments/the-night.jsonl",
        """
        {"id":"1","name":"Ann","date":"2012-01-21T09:40:00Z","text":"Well said."}
        {"id":"2","name":"Bob","date":"2012-01-21T10:05:00Z","text":"I doubt it.","replyTo":"1"}
        {"id":"3","name":"Ann","date":"2012-01-22T08:00:00Z","text":"Why?","in_reply_to":"2"}
        {"id":"4","name":"Cléo","date":"2012-02-01T00:00:00Z","text":"Late to the party."}
        """);
    assertNight();
  }

  @Test
  void commentsBelowTheirIds() {
    desk.put(
        "articles/the-night.comments.json",
"""
{"x1": {"name": "Ann", "date": "2012-01-21T09:40Z", "message": "Well said.",
        "replies": {"x2": {"name": "Bob", "date": "2012-01-21T10:05Z", "message": "I doubt it."}}},
 "x3": {"name": "Ann", "date": "2012-01-22T08:00Z", "message": "Why?", "replyTo": "x1"}}
""");
    assertSaid(
        "Ann 2012-01-21T09:40Z: Well said.\n"
            + "  Bob 2012-01-21T10:05Z: I doubt it.\n"
            + "  Ann 2012-01-22T08:00Z: Why?\n");
  }

  @Test
  void oneYamlFileToAnArticle() {
    desk.put(
        "_data/comments/the-night.yml",
        """
        - {id: 1, name: Ann, date: 2012-01-21 09:40, message: Well said.}
        - id: 2
          name: Bob
          date: 2012-01-21 10:05
          replyToId: 1
          message: |
            I doubt it.
        - {id: 3, name: Ann, date: 2012-01-22 08:00, replyToId: 2, message: Why?}
        - {id: 4, name: Cléo, date: 2012-02-01 00:00, replyToId: null, message: Late to the party.}
        """);
    assertNight();
    Comment bob = comments("the-night").get(0).replies().get(0);
    assertEquals(7, bob.body().at(0).line());
  }

  @Test
  void frontMatterOfTheArticle() {
    desk.put(
        "articles/2012-01-20-the-night.md",
        """
        ---
        title: The night
        comments:
          - {author: Ann, date: 2012-01-21 09:40, text: Well said., id: 1}
          - {author: Bob, date: 2012-01-21 10:05, text: I doubt it., id: 2, reply_to: 1}
          - {author: Ann, date: 2012-01-22 08:00, text: Why?, id: 3, reply_to: 2}
          - {author: Cléo, date: 2012-02-01 00:00, text: Late to the party., id: 4}
        ---
        Text.
        """);
    assertNight();
  }

  @Test
  void oneTextToACommentAsPelicanHasIt() {
    pelican("1.md", "author: Ann\ndate: 2012-01-21 09:40", "Well said.");
    pelican("2.md", "author: Bob\ndate: 2012-01-21 10:05\nreplyto: 1md", "I doubt it.");
    pelican("3.rst", ":author: Ann\n:date: 2012-01-22 08:00\n:replyto: 2md", "Why?");
    pelican("4.md", "email: cleo@example.org\ndate: 2012-02-01 00:00\nauthor: Cléo", LATE);
    assertNight();
  }

  private void pelican(String file, String header, String text) {
    desk.put("articles/comments/the-night/" + file, header + "\n\n" + text + "\n");
  }

  @Test
  void oneTextToACommentAsJekyllHasIt() {
    jekyll("a.md", "id: 1\nname: Ann\ndate: 2012-01-21 09:40", "Well said.");
    jekyll("b.md", "id: 2\nname: Bob\nreply_to: 1\ndate: 2012-01-21 10:05", "I doubt it.");
    jekyll("c.md", "id: 3\nname: Ann\nreply_to: 2\ndate: 2012-01-22 08:00", "Why?");
    jekyll("d.md", "id: 4\nname: Cléo\ndate: 2012-02-01 00:00", LATE);
    assertNight();
  }

  private void jekyll(String file, String header, String text) {
    desk.put(
        "_comments/" + file,
        "---\npost_id: /2012/01/20/the-night\n" + header + "\n---\n" + text + "\n");
  }

  @Test
  void severalDocumentsOfYamlAndTextBelowOne() {
    desk.put(
        "_comments/the-night/1.yml",
        "---\nid: 1\nname: Ann\ndate: 2012-01-21\n---\nWell: said, \"all of it.\n\n---\nYes.\n");
    desk.put(
        "_comments/other.yml",
        "---\nname: Ann\nmessage: One.\n---\nname: Bob\nmessage: Two.\n---\n");
    assertEquals(
        "Ann 2012-01-21: Well: said, \"all of it.\n\n---\nYes.\n", said(comments("the-night"), ""));
    assertEquals("Ann : One.\nBob : Two.\n", said(comments("other"), ""));
    assertEquals(List.of(), desk.said());
  }

  @Test
  void commentsInTheBundleOfTheArticle() {
    desk.put("articles/bundle/index.md", "# Bundle\n\nText.\n");
    desk.put("articles/bundle/comments/1.yml", "name: Ann\ndate: 2012-01-21\nmessage: One.\n");
    desk.put("articles/leaf/index.md", "# Leaf\n\nText.\n");
    desk.put("articles/leaf/comments.json", "[{\"name\": \"Bob\", \"message\": \"Two.\"}]");
    assertEquals("Ann 2012-01-21: One.\n", said(comments("bundle"), ""));
    assertEquals("Bob : Two.\n", said(comments("leaf"), ""));
    assertEquals(List.of(), desk.said());
  }

  @Test
  void oddValues() {
    desk.put(
        "_data/comments/the-night.yml",
        """
        - {name: true, date: null, message: One.}
        - {name: 404, date: '', message: ''}
        - {name: null, message: Three.}
        - {message: Four., date: 2012-01-21}
        - {name: ann@example.org, message: Five., surprise: {a: [b]}}
        - {name: '  Two   words ', message: "Six.\\r\\n\\r\\nMore."}
        """);
    assertEquals(
        "true : One.\n404 : \n : Three.\n 2012-01-21: Four.\n : Five.\nTwo words : Six.\n\nMore.\n",
        said(comments("the-night"), ""));
    assertEquals(List.of(), desk.said());
  }

  /** At 250 levels it is read, and beyond it is not, at its place; nor are names without end. */
  @Test
  void excessiveJsonIsReportedAtItsPlace() {
    String comment = "[\n{\"id\": \"c1\", \"name\": \"Ann\", \"message\": \"Hi\"},\n  ";
    desk.put("_data/comments/a.json", comment + "[".repeat(249) + "]".repeat(249) + "\n]");
    desk.put("_data/comments/b.json", comment + "[".repeat(250) + "]".repeat(250) + "\n]");
    desk.put("_data/comments/c.json", comment + "{\"" + "n".repeat(50_001) + "\": 1}\n]");
    desk.read();
    List<String> said =
        desk.said().stream().filter(each -> each.contains("[comment-file]")).toList();
    String what =
        ": error: here values nest more than 250 deep, or a name or number is too long to be read"
            + " [comment-file]";
    assertEquals(2, said.size(), desk.said()::toString);
    assertEquals("_data/comments/b.json:3:253" + what, said.get(0));
    assertTrue(said.get(1).startsWith("_data/comments/c.json:3:") && said.get(1).endsWith(what));
  }

  @Test
  void brokenFileIsReportedWithoutBeingShown() {
    desk.put(
        "_data/comments/the-night/1.yml",
        "name: Ann\n"
            + "email: ann@example.org\n"
            + "message: It's: broken: here\n"
            + "  and here\n"
            + "date: 2012-01-21\n");
    desk.put("_data/comments/other.json", "[{\"name\": \"Bob\", \"email\": b@example.org}]");
    ArticleCollection read = desk.read();
    assertEquals(
        "Ann 2012-01-21: It's: broken: here\nand here\n",
        said(read.articles().get(1).comments(), ""));
    assertEquals(
        List.of(
            "_data/comments/other.json:1:27: error: this is not JSON [comment-file]",
            "_data/comments/the-night/1.yml:3:14: error: what stands here is not YAML"
                + " [comment-file]"),
        desk.said());
    assertTrue(
        desk.problems().sorted().stream().allMatch(each -> each.place().excerpt().isEmpty()));
  }

  @Test
  void depthIsBounded() {
    String deep = "{\"name\": \"A\", \"message\": \"x\", \"children\": [".repeat(5_000);
    desk.put("_data/comments/the-night.json", deep);
    desk.put("_data/comments/other.yml", "[".repeat(5_000));
    desk.read();
    assertEquals(
        List.of("comment-file", "comment-file"),
        desk.problems().sorted().stream().map(each -> each.rule().code()).toList());
  }

  private void assertNight() {
    assertSaid(NIGHT);
  }

  private void assertSaid(String expected) {
    assertEquals(expected, said(comments("the-night"), ""));
    assertEquals(List.of(), desk.said());
  }

  private List<Comment> comments(String article) {
    return desk.read().articles().stream()
        .filter(each -> each.id().equals(article))
        .findFirst()
        .orElseThrow()
        .comments();
  }

  private static String said(List<Comment> comments, String indent) {
    return comments.stream()
        .map(
            comment ->
                indent
                    + comment.author().name()
                    + " "
                    + date(comment.posted())
                    + ": "
                    + comment.body().text()
                    + "\n"
                    + said(comment.replies(), indent + "  "))
        .collect(Collectors.joining());
  }

  private static String date(PartialDate date) {
    return date.iso();
  }
}
