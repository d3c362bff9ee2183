package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of comments in no form of a host, and more than one of them. */
class HostFormsTest extends HostFixture {

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
}
