package florilege.bind.rendered;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.model.Comment;
import florilege.model.Passage;
import florilege.model.metadata.PartialDate;
import florilege.model.metadata.Person;
import florilege.problem.Source;
import florilege.text.dom.ElementBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** There is room for as much as is promised, and for no more. */
class CommentQuotaLimitsTest {

  private final CommentQuota quota = new CommentQuota();

  private static Comment comment(int length) {
    Source source = new Source(Path.of("a.comments.md"), "x".repeat(length));
    return new Comment(
        "c",
        Person.ANONYMOUS,
        PartialDate.NONE,
        new Passage(source, 0, length),
        "",
        false,
        "",
        Comment.Authorship.UNKNOWN,
        List.of());
  }

  private long taken(int count, int length) {
    Comment comment = comment(length);
    return IntStream.range(0, count).filter(i -> quota.takes(comment)).count();
  }

  @Test
  void sixThousandCommentsAreTaken() {
    assertEquals(6_000, taken(6_002, 1));
  }

  @Test
  void twoAndAHalfMillionCharactersAreTaken() {
    assertEquals(25, taken(25, 100_000));
    assertEquals(0, taken(1, 1));
  }

  @Test
  void longCommentsCountAsWhatIsShownOfThem() {
    assertEquals(25, taken(26, 300_000));
  }

  @Test
  void sixtyThousandElementsAreTaken() {
    ElementBuilder root = ElementBuilder.root("div");
    Document text = root.document();
    IntStream.range(1, 30_000).forEach(i -> root.add("i"));
    quota.fill(text);
    quota.fill(text);
    assertEquals(1, taken(1, 1));
    quota.fill(ElementBuilder.root("div").document());
    assertEquals(0, taken(1, 1));
  }
}
