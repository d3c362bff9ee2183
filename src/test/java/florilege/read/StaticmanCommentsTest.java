package florilege.read;

import org.junit.jupiter.api.Test;

/** Comments as Staticman and its kin leave them, one file each: ids, parents, depths of threads. */
class StaticmanCommentsTest extends NightFixture {

  @Test
  void staticmanWithUniversallyUniqueIds() {
    staticman("comment-1.yml", "a1", "replying_to_uid: ''", "Ann", "1327138800", "Well said.");
    staticman("comment-2.yml", "b2", "replying_to_uid: a1", "Bob", "1327140300", "I doubt it.");
    staticman("comment-3.yml", "c3", "replying_to_uid: b2", "Ann", "1327219200", "Why?");
    staticman("comment-4.yml", "d4", "replying_to_uid: ''", "Cléo", "1328054400", LATE);
    assertNight();
  }

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
  void staticmanWhoseThreadsAnswerThemselves() {
    thread("1.yml", "a1", "a1", "Ann", "2012-01-21 09:40:00", "Well said.");
    thread("2.yml", "b2", "a1", "Bob", "2012-01-21 10:05:00", "I doubt it.");
    thread("3.yml", "c3", "b2", "Ann", "2012-01-22 08:00:00", "Why?");
    thread("4.yml", "d4", "d4", "Cléo", "2012-02-01 00:00:00", "Late to the party.");
    assertNight();
  }

  private void thread(
      String file, String id, String parent, String name, String date, String text) {
    desk.put(
        "_data/comments/the-night/" + file,
        "_id: %s\n_parent: %s\nname: %s\ndate: '%s'\nmessage: %s\npost_id: /2012/01/20/the-night\n"
            .formatted(id, parent, name, date, text));
  }
}
