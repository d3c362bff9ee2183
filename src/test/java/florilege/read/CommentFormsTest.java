package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.model.Comment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each form in which comments lie: every comment is there, in its thread, with author and date. */
class CommentFormsTest extends NightFixture {

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
        desk.discussion("other"));
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
    Comment bob = desk.comments("the-night").get(0).replies().get(0);
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
        "Ann 2012-01-21: Well: said, \"all of it.\n\n---\nYes.\n", desk.discussion("the-night"));
    assertEquals("Ann : One.\nBob : Two.\n", desk.discussion("other"));
    assertEquals(List.of(), desk.said());
  }

  @Test
  void commentsInTheBundleOfTheArticle() {
    desk.put("articles/bundle/index.md", "# Bundle\n\nText.\n");
    desk.put("articles/bundle/comments/1.yml", "name: Ann\ndate: 2012-01-21\nmessage: One.\n");
    desk.put("articles/leaf/index.md", "# Leaf\n\nText.\n");
    desk.put("articles/leaf/comments.json", "[{\"name\": \"Bob\", \"message\": \"Two.\"}]");
    assertEquals("Ann 2012-01-21: One.\n", desk.discussion("bundle"));
    assertEquals("Bob : Two.\n", desk.discussion("leaf"));
    assertEquals(List.of(), desk.said());
  }
}
