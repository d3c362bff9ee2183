package florilege.bind.rendered;

import static florilege.bind.DiscussionFixture.comment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.Comment;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.dom.ElementBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentQuotaTest {

  private final CommentQuota quota = new CommentQuota();

  private List<String> said() {
    Problems problems = new Problems();
    quota.report(problems);
    problems.sorted().forEach(p -> assertEquals(Rule.TOO_MUCH, p.rule()));
    return problems.sorted().stream().map(p -> p.place().line() + ": " + p.detail()).toList();
  }

  private int taken(Comment comment, int times) {
    int taken = 0;
    for (int i = 0; i < times; i++) {
      if (quota.takes(comment)) {
        taken++;
      } else {
        quota.refuse(comment);
      }
    }
    return taken;
  }

  @Test
  void thereIsRoomForFiveThousandCommentsOfEightyWords() {
    assertEquals(5_000, taken(comment("1", "Ann", 1, "words ".repeat(80)), 5_000));
    assertEquals(List.of(), said());
  }

  @Test
  void pastTheLimitsNothingIsTakenHoweverShort() {
    assertEquals(5_208, taken(comment("1", "Ann", 1, "words ".repeat(80)), 10_000));
    assertFalse(quota.takes(comment("2", "Ann", 1, "x")));
    assertEquals(4_792, quota.refused());
    assertEquals(
        List.of(
            "1: a discussion has more than 6000 comments, 2500000 characters or 60000 elements; this comment and 4791 after it are left out"),
        said());
  }

  @Test
  void pastAllElementsNothingIsTaken() {
    ElementBuilder body = ElementBuilder.root("div");
    for (int i = 0; i < 15_000; i++) {
      body.add("br"); // and the line that it makes
    }
    for (int i = 1; i <= 2; i++) {
      assertTrue(quota.takes(comment("" + i, "Ann", 1, "x")));
      quota.fill(body.document());
    }
    assertEquals(0, taken(comment("3", "Ann", 1, "x"), 1));
    assertEquals(1, said().size());
  }

  @Test
  void overlongCommentCountsOnlyAsShown() {
    assertTrue(quota.takes(comment("1", "Ann", 1, "words ".repeat(1_000_000))));
    assertTrue(quota.takes(comment("2", "Ann", 1, "x")));
    assertEquals(List.of(), said());
  }
}
