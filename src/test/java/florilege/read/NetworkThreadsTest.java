package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Talk about an article on GitHub, on forums and in social networks, as their interfaces give it.
 * The small files are written after the public documentation that each class in {@code
 * read.comments.hosts} names.
 */
class NetworkThreadsTest extends HostFixture {

  @Test
  void giscusKeepsRepliesAndTheOwnersMark() {
    desk.put(
        "comments/giscus.json",
        """
        {"discussion": {"id": "D_1", "url": "https://github.com/o/r/discussions/3", "locked": false,
          "totalCommentCount": 1, "totalReplyCount": 2, "comments": [
          {"id": "DC_1", "author": {"avatarUrl": "https://a.example/1", "login": "Ann", "url": "https://github.com/Ann"},
           "viewerDidAuthor": false, "createdAt": "2012-01-21T09:40:00Z", "url": "https://github.com/o/r/discussions/3#c1",
           "authorAssociation": "NONE", "deletedAt": null, "isMinimized": false, "bodyHTML": "Well said.",
           "replies": [
            {"id": "DC_2", "author": {"login": "Bob"}, "createdAt": "2012-01-21T10:05:00Z",
             "authorAssociation": "OWNER", "deletedAt": null, "isMinimized": false, "bodyHTML": "I doubt it.", "replyToId": "DC_1"},
            {"id": "DC_3", "author": null, "createdAt": "2012-01-21T11:00:00Z", "authorAssociation": "NONE",
             "deletedAt": "2012-01-22T00:00:00Z", "isMinimized": false, "bodyHTML": ""}]}]}}
        """);
    assertSaid("the-night", "");
    move("comments/giscus.json", "articles/the-night.comments.json");
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: Well said.
          Bob* 2012-01-21T10:05Z: I doubt it.
        """);
  }

  @Test
  void gitHubDiscussionsFindArticlesByTitleOrAddress() {
    desk.put(
        "discussions/all.json",
        """
        {"data": {"repository": {"discussions": {"nodes": [
          {"number": 1, "title": "2012/01/20/the-night/", "url": "https://github.com/o/r/discussions/1",
           "body": "# The night", "author": {"login": "giscus"}, "comments": {"totalCount": 1, "nodes": [
            {"id": "1", "author": {"login": "Ann"}, "createdAt": "2012-01-21T09:40:00Z", "body": "Well said.",
             "replies": {"totalCount": 1, "nodes": [
              {"id": "2", "author": {"login": "Bob"}, "authorAssociation": "OWNER", "createdAt": "2012-01-21T10:05:00Z",
               "body": "I doubt it."}]}}]}},
          {"number": 2, "title": "Comments", "url": "https://github.com/o/r/discussions/2",
           "body": "About https://pots.example/other/ only", "comments": {"totalCount": 1, "edges": [
            {"node": {"id": "3", "author": {"login": "Cleo"}, "createdAt": "2012-02-01T00:00:00Z", "body": "Late.",
             "replies": {"nodes": []}}}]}}]}}}}
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: Well said.
          Bob* 2012-01-21T10:05Z: I doubt it.
        """);
    assertSaid("other", "Cleo 2012-02-01T00:00Z: Late.\n");
    assertEquals(List.of(), desk.said());
  }

  @Test
  void commentOfAnAccountThatIsGoneIsKept() {
    desk.put(
        "articles/other.comments.json",
        """
        [{"id": 1, "user": {"login": "Ann"}, "created_at": "2012-01-21T09:40:00Z", "body": "Well said."},
         {"id": 2, "user": null, "created_at": "2012-01-21T10:05:00Z", "body": "I doubt it."}]
        """);
    assertSaid("other", "Ann 2012-01-21T09:40Z: Well said.\n 2012-01-21T10:05Z: I doubt it.\n");
  }

  @Test
  void repliesThatGitHubCountsAndTheFileLacksAreSaid() {
    desk.put(
        "articles/other.comments.json",
        """
        {"comments": {"totalCount": 12, "nodes": [{"id": "1", "author": {"login": "Ann"},
          "createdAt": "2012-01-21T09:40:00Z", "body": "Well said."}]}}
        """);
    assertSaid("other", "Ann 2012-01-21T09:40Z: Well said.\n");
    assertEquals(
        List.of(
            "articles/other.comments.json:1:14: warning: here GitHub counts 12 comments, and 1 are"
                + " in this file [unread-comments]"),
        desk.said());
  }

  @Test
  void utterancesFindsTheIssueThatTheHeaderNames() {
    desk.put(
        "comments/issues.json",
        """
        [{"url": "https://api.github.com/repos/o/r/issues/comments/1", "issue_url": "https://api.github.com/repos/o/r/issues/4711",
          "id": 1, "user": {"login": "Ann", "id": 5, "type": "User"}, "created_at": "2012-01-21T09:40:00Z",
          "author_association": "NONE", "body": "Well said."},
         {"issue_url": "https://api.github.com/repos/o/r/issues/4711", "id": 2, "user": {"login": "Bob"},
          "created_at": "2012-01-21T10:05:00Z", "author_association": "OWNER", "body": "I doubt it."},
         {"issue_url": "https://api.github.com/repos/o/r/issues/4711", "id": 3, "user": {"login": "Mod"},
          "created_at": "2012-01-21T10:06:00Z", "author_association": "MEMBER", "body": "Calm down."}]
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: Well said.
        Bob* 2012-01-21T10:05Z: I doubt it.
        Mod 2012-01-21T10:06Z: Calm down.
        """);
    assertEquals(List.of(), desk.said());
  }

  @Test
  void webmentionsOfAWholeSiteAreRepliesAndNoLikes() {
    desk.put(
        "_data/webmentions.json",
        """
        {"type": "feed", "name": "Webmentions", "children": [
          {"type": "entry", "author": {"type": "card", "name": "Ann", "photo": "", "url": "https://ann.example"}, "url": "https://ann.example/1",
           "published": "2012-01-21T09:40:00+00:00", "wm-received": "2012-01-21T09:45:00Z", "wm-id": 11, "wm-source": "https://ann.example/1",
           "wm-target": "https://pots.example/2012/the-night/", "content": {"content-type": "text/plain", "text": "Well *said*."},
           "in-reply-to": "https://pots.example/2012/the-night/", "wm-property": "in-reply-to", "wm-private": false},
          {"type": "entry", "author": {"name": "Liker"}, "wm-id": 12, "wm-target": "https://pots.example/2012/the-night/",
           "like-of": "https://pots.example/2012/the-night/", "wm-property": "like-of", "content": {"text": "liked this"}},
          {"type": "entry", "author": {"name": "Bob"}, "wm-id": 13, "published": null, "wm-received": "2012-02-01T00:00:00Z",
           "wm-target": "https://pots.example/other/", "content": {"html": "<p>Late.</p>", "text": "Late."},
           "in-reply-to": "https://pots.example/other/", "wm-property": "in-reply-to"},
          {"type": "entry", "author": {"name": "Linker"}, "wm-id": 14, "wm-target": "https://pots.example/other/",
           "mention-of": "https://pots.example/other/", "wm-property": "mention-of", "name": "See this"}]}
        """);
    assertSaid("the-night", "Ann 2012-01-21T09:40Z: <p>Well *said*.</p>\n");
    assertSaid("other", "Bob 2012-02-01T00:00Z: <p>Late.</p>\n");
    assertEquals(List.of("pingback"), codes());
  }

  @Test
  void mastodonRepliesToTheStatusAreAtTheTop() {
    desk.put(
        "articles/the-night.comments.json",
        """
        {"ancestors": [], "descendants": [
          {"id": "1", "created_at": "2012-01-21T09:40:00.000Z", "in_reply_to_id": "4711", "visibility": "public", "spoiler_text": "",
           "url": "https://m.example/@ann/1", "content": "<p>Well said.</p>", "reblog": null,
           "account": {"id": "5", "username": "ann", "acct": "ann@m.example", "display_name": "Ann", "avatar": "https://a.example"}},
          {"id": "2", "created_at": "2012-01-21T10:05:00.000Z", "in_reply_to_id": "1", "visibility": "unlisted", "spoiler_text": "Doubt",
           "content": "<p>I doubt it.</p>", "reblog": null, "account": {"username": "bob", "acct": "bob", "display_name": ""}},
          {"id": "3", "created_at": "2012-01-21T10:06:00.000Z", "in_reply_to_id": "1", "visibility": "private",
           "content": "<p>Psst.</p>", "account": {"display_name": "Cleo"}}]}
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: <p>Well said.</p>
          bob 2012-01-21T10:05Z: <p>Doubt</p>
        <p>I doubt it.</p>
        """);
  }

  @Test
  void blueskyRootIsNoCommentAndItsLinkNamesTheArticle() {
    desk.put(
        "comments/bluesky.json",
        """
        {"thread": {"$type": "app.bsky.feed.defs#threadViewPost", "post": {"uri": "at://did:plc:b/app.bsky.feed.post/r",
          "author": {"did": "did:plc:b", "handle": "bob.example", "displayName": "Bob"},
          "record": {"$type": "app.bsky.feed.post", "createdAt": "2012-01-20T10:00:00.000Z", "text": "New post",
           "embed": {"$type": "app.bsky.embed.external", "external": {"uri": "https://pots.example/2012/the-night/", "title": "The night"}}}},
         "replies": [
          {"$type": "app.bsky.feed.defs#threadViewPost", "post": {"uri": "at://did:plc:a/app.bsky.feed.post/1",
            "author": {"did": "did:plc:a", "handle": "ann.example", "displayName": "Ann"},
            "record": {"createdAt": "2012-01-21T09:40:00.000Z", "text": "Wéll said: <pots.example> *so*",
             "facets": [{"index": {"byteStart": 13, "byteEnd": 25}, "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://pots.example/a"}]}]}},
           "replies": [{"$type": "app.bsky.feed.defs#threadViewPost", "post": {"uri": "at://did:plc:b/app.bsky.feed.post/2",
            "author": {"handle": "bob.example", "displayName": ""}, "record": {"createdAt": "2012-01-21T10:05:00.000Z", "text": "One.\\n\\nTwo."}},
            "replies": []}]},
          {"$type": "app.bsky.feed.defs#notFoundPost", "uri": "at://x", "notFound": true}]}}
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: <p>Wéll said: &lt;<a href="https://pots.example/a">pots.example</a>&gt; *so*</p>
          bob.example 2012-01-21T10:05Z: <p>One.</p>
        <p>Two.</p>
        """);
  }

  @Test
  void discourseRepliesGoByNumber() {
    desk.put(
        "comments/discourse.json",
        """
        {"id": 77, "title": "The night", "slug": "the-night", "posts_count": 5, "post_stream": {"stream": [10, 11, 12, 13, 14], "posts": [
          {"id": 10, "post_number": 1, "post_type": 1, "name": "System", "username": "system", "created_at": "2012-01-20T00:00:00.000Z",
           "cooked": "<p>Root</p>", "link_counts": [{"url": "https://pots.example/2012/the-night/", "internal": false, "reflection": false}]},
          {"id": 11, "post_number": 2, "post_type": 1, "name": "Ann", "username": "ann", "created_at": "2012-01-21T09:40:00.000Z",
           "cooked": "<p>Well said.</p>", "reply_to_post_number": null, "admin": false, "moderator": true},
          {"id": 12, "post_number": 3, "post_type": 1, "name": "", "username": "bob", "created_at": "2012-01-21T10:05:00.000Z",
           "cooked": "<p>I doubt it.</p>", "reply_to_post_number": 2, "admin": true},
          {"id": 13, "post_number": 4, "post_type": 3, "username": "system", "created_at": "2012-01-21T10:05:00.000Z", "cooked": "", "action_code": "closed"}]}}
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: <p>Well said.</p>
          bob* 2012-01-21T10:05Z: <p>I doubt it.</p>
        """);
    assertEquals(
        List.of(
            "comments/discourse.json:1:1: warning: the topic has 5 posts, and 4 of them are in this"
                + " file [unread-comments]"),
        desk.said());
  }

  @Test
  void hackerNewsStoryIsNoComment() {
    desk.put(
        "comments/hn.json",
        """
        {"id": 4711, "created_at": "2012-01-20T12:00:00.000Z", "created_at_i": 1327060800, "type": "story", "author": "bob", "title": "The night",
         "url": "https://pots.example/2012/the-night/", "text": null, "points": 5, "parent_id": null, "children": [
          {"id": 1, "created_at": "2012-01-21T09:40:00.000Z", "created_at_i": 1327138800, "type": "comment", "author": "Ann", "text": "Well said.",
           "parent_id": 4711, "story_id": 4711, "children": [
            {"id": 2, "type": "comment", "author": null, "text": null, "created_at": "2012-01-21T10:05:00.000Z", "parent_id": 1, "children": [
              {"id": 3, "type": "comment", "author": "Cleo", "text": "Why?", "created_at": "2012-01-22T08:00:00.000Z", "parent_id": 2, "children": []}]}]}]}
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: Well said.
          Cleo 2012-01-22T08:00Z: Why?
        """);
  }

  @Test
  void redditRepliesAreNestedListings() {
    desk.put(
        "comments/reddit.json",
        """
        [{"kind": "Listing", "data": {"children": [{"kind": "t3", "data": {"id": "x1", "title": "The night", "author": "bob", "selftext": "",
           "url": "https://pots.example/2012/the-night/", "permalink": "/r/pots/comments/x1/the_night/"}}]}},
         {"kind": "Listing", "data": {"children": [
          {"kind": "t1", "data": {"id": "c1", "author": "Ann", "body": "Well said.", "created_utc": 1327138800.0, "parent_id": "t3_x1", "replies":
           {"kind": "Listing", "data": {"children": [
            {"kind": "t1", "data": {"id": "c2", "author": "[deleted]", "body": "[deleted]", "created_utc": 1327140300.0, "parent_id": "t1_c1", "replies":
             {"kind": "Listing", "data": {"children": [
              {"kind": "t1", "data": {"id": "c3", "author": "Cleo", "body": "Why?", "created_utc": 1327219200.0, "distinguished": "moderator",
               "parent_id": "t1_c2", "replies": ""}}]}}}},
            {"kind": "more", "data": {"count": 3, "children": ["c7"]}}]}}}}]}}]
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: Well said.
          Cleo 2012-01-22T08:00Z: Why?
        """);
    assertEquals(List.of("held-comment", "unread-comments"), codes());
  }

  private void move(String from, String to) {
    try {
      Files.move(folder.resolve(from), folder.resolve(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
