package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.Comment;
import florilege.problem.Problem;
import florilege.problem.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is long is read in one go: twice as much takes twice, not four times as long. */
class LongFilesTest {

  private static final Duration MOST = Duration.ofSeconds(20);

  @TempDir Path folder;

  private CollectionFixture article(String text) {
    return new CollectionFixture(folder).put("articles/a.md", text);
  }

  private static String lines(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(i -> line.replace("N", Integer.toString(i)))
        .collect(Collectors.joining());
  }

  @Test
  void frontMatterOfAnyLengthThatIsBrokenIsAnError() {
    CollectionFixture desk =
        article("---\ntitle: [\n" + lines(150_000, "kN: x\n") + "---\nThe text.\n");
    assertTimeoutPreemptively(
        MOST, () -> assertEquals(1, desk.read().articles().size(), desk.said()::toString));
    List<Rule> rules = desk.problems().sorted().stream().map(Problem::rule).toList();
    assertEquals(List.of(Rule.FRONT_MATTER), rules);
  }

  @Test
  void spacesInAValueThatIsMendedAreReadOnce() {
    CollectionFixture desk =
        article("---\ntitle: a: b" + " ".repeat(600_000) + "c\n---\nThe text.\n");
    String title =
        assertTimeoutPreemptively(MOST, () -> desk.read().articles().get(0).title().value());
    assertTrue(title.startsWith("a: b"), () -> title.substring(0, 20));
  }

  @Test
  void commentsOfOneIdAreAllThere() {
    CollectionFixture desk = article("# A\n");
    desk.put("articles/a.comments.yml", lines(20_000, "- id: c\n  author: Ann\n  message: 'N'\n"));
    List<Comment> comments =
        assertTimeoutPreemptively(MOST, () -> desk.read().articles().get(0).comments());
    assertEquals(20_000, comments.stream().map(Comment::id).distinct().count());
  }
}
