package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * Comments as services and programs export them that a blog shows under its articles. The small
 * files are written after the public documentation that each class in {@code read.comments.hosts}
 * names.
 */
class CommentServicesTest extends HostFixture {

  /**
   * A first comment of Ann's, Bob's reply to it, Ann's reply to that; a star is the author's mark.
   */
  private static final String NIGHT =
      """
      Ann 2012-01-21T09:40Z: Well said.
        Bob* 2012-01-21T10:05Z: I doubt it.
          Ann 2012-01-22T08:00Z: Why?
      """;

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
}
