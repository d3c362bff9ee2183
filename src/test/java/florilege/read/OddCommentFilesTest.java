package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of comments with odd values, broken ones, and ones without end. */
class OddCommentFilesTest extends NightFixture {

  @Test
  void namesWithCharacterReferences() {
    desk.put(
        "_data/comments/the-night.yml",
        """
        - {name: "Bob &amp; Ann &#8211; D&#39;Or", date: 2012-01-21, message: One.}
        - {name: "ann&#64;example.org", date: 2012-01-22, message: Two.}
        """);
    assertEquals(
        "Bob & Ann – D'Or 2012-01-21: One.\n 2012-01-22: Two.\n", desk.discussion("the-night"));
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
        desk.discussion("the-night"));
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
    assertEquals("Ann 2012-01-21: It's: broken: here\nand here\n", desk.discussion("the-night"));
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
}
