package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.ArticleCollection;
import florilege.model.Comment;
import florilege.model.Comment.Authorship;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Comments as today's hosts export them or their interfaces give them. The small files are written
 * after the public documentation that each class in {@code read.comments.hosts} names.
 */
class HostFormsTest {

  /**
   * A first comment of Ann's, Bob's reply to it, Ann's reply to that; a star is the author's mark.
   */
  private static final String NIGHT =
      """
      Ann 2012-01-21T09:40Z: Well said.
        Bob* 2012-01-21T10:05Z: I doubt it.
          Ann 2012-01-22T08:00Z: Why?
      """;

  @TempDir Path folder;
  private CollectionFixture desk;

  @BeforeEach
  void twoArticles() {
    desk =
        new CollectionFixture(folder)
            .put(
                "articles/2012-01-20-the-night.md",
                "---\ndiscussion: 4711\n---\n# The night\n\nText.\n")
            .put("articles/other.md", "# Other\n\nText.\n");
  }

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
  void remark42BackupHasAThreadForEachAddress() {
    desk.put(
        "comments/remark42.json",
        """
        {"version": 1, "users": [], "posts": []}
        {"id": "a", "pid": "", "text": "Well said.", "orig": "Well said.", "user": {"name": "Ann", "id": "github_1", "picture": "", "ip": "1", "admin": false}, "locator": {"site": "pots", "url": "https://pots.example/2012/the-night/"}, "score": 0, "time": "2012-01-21T09:40:00Z"}
        {"id": "b", "pid": "a", "text": "I doubt it.", "user": {"name": "Bob", "id": "email_0beec7b5", "admin": true}, "locator": {"site": "pots", "url": "https://pots.example/2012/the-night/"}, "time": "2012-01-21T10:05:00Z"}
        {"id": "x", "pid": "b", "text": "", "user": {"name": "", "id": "deleted"}, "delete": true, "locator": {"site": "pots", "url": "https://pots.example/2012/the-night/"}, "time": "2012-01-21T10:06:00Z"}
        {"id": "c", "pid": "x", "text": "Why?", "user": {"name": "Ann", "id": "github_1", "admin": false}, "locator": {"site": "pots", "url": "https://pots.example/2012/the-night/"}, "time": "2012-01-22T08:00:00Z"}
        {"id": "d", "pid": "", "text": "Late.", "user": {"name": "Cleo"}, "locator": {"site": "pots", "url": "https://pots.example/other/"}, "time": "2012-02-01T00:00:00Z"}
        """);
    assertSaid("the-night", NIGHT);
    assertSaid("other", "Cleo 2012-02-01T00:00Z: Late.\n");
  }

  @Test
  void remark42TreeIsRead() {
    desk.put(
        "articles/the-night.comments.json",
        """
        {"comments": [{"comment": {"id": "a", "pid": "", "text": "<p>Well said.</p>", "user": {"name": "Ann", "admin": false},
           "locator": {"site": "p", "url": "https://p.example/x"}, "time": "2012-01-21T09:40:00Z"},
          "replies": [{"comment": {"id": "b", "pid": "a", "text": "<p>I doubt it.</p>", "user": {"name": "Bob", "admin": true},
           "locator": {"site": "p", "url": "https://p.example/x"}, "time": "2012-01-21T10:05:00Z"}}]}],
         "info": {"url": "https://p.example/x", "count": 2}}
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: <p>Well said.</p>
          Bob* 2012-01-21T10:05Z: <p>I doubt it.</p>
        """);
  }

  @Test
  void commentoNamesStandBesideTheComments() {
    String comments =
        """
        {"comments": [
          {"commentHex": "a", "domain": "pots.example", "path": "/2012/the-night", "commenterHex": "h1", "markdown": "Well said.",
           "html": "<p>Well said.</p>", "parentHex": "root", "score": 2, "state": "approved", "creationDate": "2012-01-21T09:40:00Z"},
          {"commentHex": "b", "path": "/2012/the-night", "commenterHex": "h2", "markdown": "I doubt it.", "parentHex": "a",
           "state": "approved", "creationDate": "2012-01-21T10:05:00Z"},
          {"commentHex": "c", "path": "/2012/the-night", "commenterHex": "anonymous", "markdown": "Buy!", "parentHex": "root",
           "state": "flagged", "creationDate": "2012-01-21T10:06:00Z"}],
        """;
    String night =
        """
        Ann 2012-01-21T09:40Z: Well said.
          Bob 2012-01-21T10:05Z: I doubt it.
        """;
    desk.put(
        "comments/commento.json",
        comments
            + """
            "commenters": {"h1": {"commenterHex": "h1", "name": "Ann", "email": "ann@example.org", "isModerator": false},
                           "h2": {"name": "Bob", "isModerator": true}}}
            """);
    assertSaid("the-night", night);
    desk.put(
        "comments/commento.json",
        comments
            + """
            "version": 1, "commenters": [{"commenterHex": "h1", "name": "Ann"}, {"commenterHex": "h2", "name": "Bob"}]}
            """);
    assertSaid("the-night", night);
  }

  @Test
  void cusdisRepliesAreBelowData() {
    desk.put(
        "articles/the-night.comments.json",
        """
        {"data": {"commentCount": 1, "pageSize": 10, "pageCount": 1, "data": [
          {"id": "1", "pageId": "p", "deletedAt": null, "moderatorId": null, "createdAt": "2012-01-21T09:40:00.000Z",
           "by_email": "ann@example.org", "by_nickname": "Ann", "content": "Well said.", "approved": true, "parentId": null,
           "parsedContent": "<p>Well said.</p>", "parsedCreatedAt": "2012-01-21 09:40", "replies": {"commentCount": 1, "data": [
            {"id": "2", "moderatorId": "m", "moderator": {"displayName": "Bob"}, "by_nickname": null, "createdAt": "2012-01-21T10:05:00.000Z",
             "content": "I doubt it.", "approved": true, "parentId": "1", "replies": {"data": []}}]}},
          {"id": "3", "by_nickname": "Spam", "content": "Buy!", "approved": false, "createdAt": "2012-01-21T10:05:00.000Z", "replies": {"data": []}}]}}
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: Well said.
          Bob 2012-01-21T10:05Z: I doubt it.
        """);
  }

  @Test
  void issoKeepsTheRepliesOfWhatWasDeleted() {
    desk.put(
        "articles/the-night.comments.json",
        """
        {"total_replies": 2, "hidden_replies": 0, "id": null, "replies": [
          {"id": 1, "parent": null, "text": "Well said.", "author": "Ann", "website": null, "mode": 1, "created": 1327138800.5,
           "modified": null, "likes": 0, "hash": "4505c1eeda98", "replies": []},
          {"id": 2, "parent": null, "text": "", "author": null, "mode": 4, "created": 1327140300.0, "replies": [
            {"id": 3, "parent": 2, "text": "Why?", "author": "Ann", "mode": 1, "created": 1327219200.0}]},
          {"id": 4, "parent": null, "text": "Buy!", "author": "Spam", "mode": 2, "created": 1327219200.0, "replies": []}]}
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: Well said.
        Ann 2012-01-22T08:00Z: Why?
        """);
  }

  @Test
  void rowsOfIssosDatabaseAreDividedByAddress() {
    desk.put(
        "comments.json",
        """
        [{"uri":"/2012/the-night/","title":"The night","id":1,"parent":null,"created":1327138800.0,"author":"Ann","text":"Well said.","mode":1},
        {"uri":"/2012/the-night/","title":"The night","id":2,"parent":1,"created":1327140300.0,"author":"Bob","text":"I doubt it.","mode":1},
        {"uri":"/other/","title":"Other","id":3,"parent":null,"created":1328054400.0,"author":"Cleo","text":"Late.","mode":1}]
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: Well said.
          Bob 2012-01-21T10:05Z: I doubt it.
        """);
    assertSaid("other", "Cleo 2012-02-01T00:00Z: Late.\n");
  }

  @Test
  void databaseIsReportedWithItsDumpCommand() {
    desk.put("comments.db", "SQLite format 3\0and more");
    desk.read();
    assertEquals(1, desk.said().size());
    assertTrue(
        desk.said().get(0).contains("sqlite3 -json comments.db \"SELECT threads.uri"),
        desk.said()::toString);
  }

  @Test
  void walineExportHasUsersBesideTheComments() {
    desk.put(
        "comments/waline.json",
        """
        {"__version": "1", "type": "waline", "version": 1, "time": 1, "tables": ["Comment", "Counter", "Users"], "data": {
          "Comment": [
            {"objectId": "1", "user_id": "", "comment": "Well said.", "insertedAt": "2012-01-21T09:40:00.000Z", "ip": "1.2.3.4",
             "link": "", "mail": "ann@example.org", "nick": "Ann", "pid": "", "rid": "", "status": "approved", "ua": "x", "url": "/2012/the-night/"},
            {"objectId": "2", "user_id": "9", "comment": "I doubt it.", "insertedAt": {"__type": "Date", "iso": "2012-01-21T10:05:00.000Z"},
             "nick": "", "pid": "1", "rid": "1", "status": "approved", "url": "/2012/the-night/"},
            {"objectId": "3", "comment": "Why?", "insertedAt": "2012-01-22T08:00:00.000Z", "nick": "Ann", "pid": "2", "rid": "1",
             "status": "approved", "url": "/2012/the-night/"},
            {"objectId": "4", "comment": "Buy!", "insertedAt": "2012-01-22T08:00:00.000Z", "nick": "Spam", "status": "spam", "url": "/2012/the-night/"}],
          "Counter": [], "Users": [{"objectId": "9", "display_name": "Bob", "type": "administrator"}]}}
        """);
    assertSaid("the-night", NIGHT);
  }

  @Test
  void walineTableIsRead() {
    desk.put(
        "comments/waline.csv",
        """
        objectId,nick,comment,insertedAt,pid,rid,url,status
        1,Ann,Well said.,2012-01-21T09:40:00Z,,,/2012/the-night/,approved
        2,Bob,"I doubt it, ""really"".

        Do you?",2012-01-21T10:05:00Z,1,1,/2012/the-night/,approved
        3,Spam,Buy!,2012-01-21T10:05:00Z,,,/2012/the-night/,waiting
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: Well said.
          Bob 2012-01-21T10:05Z: I doubt it, "really".

        Do you?
        """);
  }

  @Test
  void valineExportOfLeanCloudIsRead() {
    desk.put(
        "comments/valine.json",
        """
        #filetype:JSON-streaming {"type":"Class","class":"Comment"}
        {"nick":"Ann","ip":"1.2.3.4","ACL":{"*":{"read":true}},"mail":"ann@example.org","objectId":"1","insertedAt":{"__type":"Date","iso":"2012-01-21T09:40:00.000Z"},"createdAt":"2012-01-21T09:40:00.100Z","comment":"Well said.","url":"/2012/the-night/","link":""}
        {"nick":"Bob","objectId":"2","insertedAt":{"__type":"Date","iso":"2012-01-21T10:05:00.000Z"},"pid":"1","rid":"1","comment":"I doubt it.","url":"/2012/the-night/"}
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: Well said.
          Bob 2012-01-21T10:05Z: I doubt it.
        """);
  }

  @Test
  void twikooMasterIsTheAuthor() {
    desk.put(
        "comments/twikoo.json",
        """
        [{"_id": "1", "uid": "u", "nick": "Ann", "mail": "ann@example.org", "mailMd5": "0beec7b5", "link": "", "ua": "x", "ip": "1.2.3.4",
          "master": false, "url": "/2012/the-night/", "href": "https://pots.example/2012/the-night/", "comment": "Well said.",
          "isSpam": false, "created": 1327138800000, "updated": 1327138800000},
         {"_id": "2", "nick": "Bob", "master": true, "url": "/2012/the-night/", "href": "", "comment": "I doubt it.", "pid": "1", "rid": "1",
          "isSpam": false, "created": {"$numberLong": "1327140300000"}},
         {"_id": "3", "nick": "Ann", "master": false, "url": "/2012/the-night/", "comment": "Why?", "pid": "2", "rid": "1",
          "isSpam": false, "created": 1327219200000},
         {"_id": "4", "nick": "Spam", "master": false, "url": "/2012/the-night/", "comment": "Buy!", "isSpam": true, "created": 1327219200000}]
        """);
    assertSaid("the-night", NIGHT);
  }

  @Test
  void artalkExportHasStringsForFlags() {
    desk.put(
        "comments/artalk.json",
        """
        [{"id": "1", "rid": "0", "content": "Well said.", "ua": "x", "ip": "1.2.3.4", "is_collapsed": "false", "is_pending": "false",
          "created_at": "2012-01-21T09:40:00Z", "nick": "Ann", "email": "ann@example.org", "link": "", "badge_name": "",
          "page_key": "/2012/the-night/", "page_title": "The night", "site_name": "Pots"},
         {"id": "2", "rid": "1", "content": "I doubt it.", "is_pending": "false", "created_at": "2012-01-21T10:05:00Z", "nick": "Bob",
          "page_key": "/2012/the-night/"},
         {"id": "3", "rid": "0", "content": "Buy!", "is_pending": "true", "created_at": "2012-01-21T10:05:00Z", "nick": "Spam",
          "page_key": "/2012/the-night/"}]
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: Well said.
          Bob 2012-01-21T10:05Z: I doubt it.
        """);
  }

  @Test
  void ghostMembersHaveNames() {
    desk.put(
        "comments/ghost.json",
        """
        {"comments": [{"id": "1", "html": "<p>Well said.</p>", "status": "published", "created_at": "2012-01-21T09:40:00.000Z", "edited_at": null,
          "member": {"id": "m", "uuid": "u", "name": "Ann", "expertise": null, "avatar_image": "https://a.example"},
          "post": {"id": "p", "title": "The night", "url": "https://pots.example/the-night/"}, "count": {"replies": 1, "likes": 0},
          "replies": [{"id": "2", "html": "<p>I doubt it.</p>", "status": "published", "created_at": "2012-01-21T10:05:00.000Z",
            "in_reply_to_id": null, "member": {"name": "Bob"}},
           {"id": "3", "html": "<p>Why?</p>", "status": "published", "created_at": "2012-01-22T08:00:00.000Z",
            "in_reply_to_id": "2", "member": {"name": "Ann"}}]},
          {"id": "4", "html": null, "status": "deleted", "created_at": "2012-01-22T08:00:00.000Z", "member": null,
           "post": {"url": "https://pots.example/the-night/"}, "replies": [
            {"id": "5", "html": "<p>Left.</p>", "status": "published", "created_at": "2012-01-23T08:00:00.000Z", "member": null}]}],
         "meta": {"pagination": {"page": 1}}}
        """);
    assertSaid(
        "the-night",
        """
        Ann 2012-01-21T09:40Z: <p>Well said.</p>
          Bob 2012-01-21T10:05Z: <p>I doubt it.</p>
            Ann 2012-01-22T08:00Z: <p>Why?</p>
         2012-01-23T08:00Z: <p>Left.</p>
        """);
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

  @Test
  void aSecondExportBesideTheFirstDoublesNothing() {
    String comment =
        "{\"id\": \"1\", \"text\": \"Well said.\", \"user\": {\"name\": \"Ann\"}, \"pid\": \"\", \"locator\": {\"url\": \"/other/\"}, \"time\": \"2012-01-21T09:40:00Z\"}\n";
    String reply =
        "{\"id\": \"2\", \"text\": \"So?\", \"user\": {\"name\": \"Bob\"}, \"pid\": \"1\", \"locator\": {\"url\": \"/other/\"}, \"time\": \"2012-01-22T09:40:00Z\"}\n";
    desk.put("comments/remark42-january.json", comment);
    desk.put("comments/remark42-february.json", comment + reply);
    assertSaid("other", "Ann 2012-01-21T09:40Z: Well said.\n  Bob 2012-01-22T09:40Z: So?\n");
    assertEquals(List.of(), desk.said());
  }

  @Test
  void commentsInTomlAreRead() {
    desk.put(
        "data/comments/the-night/c1.toml",
        "id = \"1\"\nname = \"Ann\"\ndate = 2012-01-21T09:40:00Z\nbody = \"Well said.\"\n");
    desk.put(
        "data/comments/other.toml",
        "[[comments]]\nname = \"Bob\"\ndate = 2012-02-01\nbody = '''Late.'''\n\n[[comments]]\nname = \"Ann\"\ndate = 2012-02-02\nbody = \"So?\"\n");
    desk.put("data/comments/broken.toml", "name = ann@example.org\n");
    assertSaid("the-night", "Ann 2012-01-21T09:40Z: Well said.\n");
    assertSaid("other", "Bob 2012-02-01: Late.\nAnn 2012-02-02: So?\n");
    assertTrue(desk.said().stream().noneMatch(said -> said.contains("example.org")));
  }

  @Test
  void unknownFieldsAreReportedOncePerKind() {
    desk.put(
        "articles/other.comments.json",
        """
        [{"text": "Well said, I think.", "penname": "Ann", "written_on": "2012-01-21", "answers": 1, "email": "ann@example.org",
          "reactions": [{"text": "I doubt that.", "penname": "Bob"}], "thoughts": "And I would have more to say."},
         {"text": "And so on and on.", "penname": "Bob", "written_on": "2012-01-22"}]
        """);
    desk.read();
    assertEquals(
        List.of(
            "2 comments have a field 'penname' that looks like the name of its author and is not read",
            "2 comments have a field 'written_on' that looks like its date and is not read",
            "a comment has a field 'reactions' that looks like replies to it and is not read"),
        desk.problems().sorted().stream().map(each -> each.detail()).sorted().toList());
    assertTrue(desk.said().stream().noneMatch(said -> said.contains("ann@")));
  }

  @Test
  void aFormInWhichNoCommentIsFoundIsSaid() {
    desk.put(
        "comments.json",
        "[{\"penname\": \"Ann\", \"words\": \"Well said, I think.\", \"slug\": \"other\"}, {\"penname\": \"Bob\", \"words\": \"No.\"}]");
    desk.read();
    assertEquals(
        List.of(
            "comments.json:1:2: warning: 2 entries that look like comments are not read: no field of"
                + " them is known [unread-comments]"),
        desk.said());
  }

  private void move(String from, String to) {
    try {
      java.nio.file.Files.move(folder.resolve(from), folder.resolve(to));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> codes() {
    return desk.problems().sorted().stream()
        .map(each -> each.rule().code())
        .distinct()
        .sorted()
        .toList();
  }

  private void assertSaid(String article, String expected) {
    desk = new CollectionFixture(folder);
    ArticleCollection read = desk.read();
    List<Comment> comments =
        read.articles().stream()
            .filter(each -> each.id().equals(article))
            .findFirst()
            .orElseThrow()
            .comments();
    assertEquals(expected, said(comments, ""));
  }

  private static String said(List<Comment> comments, String indent) {
    return comments.stream()
        .map(
            comment ->
                indent
                    + comment.author().name()
                    + (comment.authorship() == Authorship.RECORDED ? "* " : " ")
                    + comment.posted().iso()
                    + ": "
                    + comment.body().text()
                    + "\n"
                    + said(comment.replies(), indent + "  "))
        .collect(Collectors.joining());
  }
}
