package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.Comment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever answers whom, in circles, to nobody, by an id that two have: each comment that is neither
 * erased nor held is in the book once, below what it answers, in the order written.
 */
class RandomTreesTest {

  @TempDir Path folder;

  /** A comment of the test; its text is its number. */
  private record Wrote(int number, String id, String replyTo, boolean held) {}

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachIsThereOnceBelowWhatItAnswers(int seed) {
    Random random = new Random(seed);
    List<Wrote> wrote = wrote(random, 1 + random.nextInt(60));
    List<String> erased =
        wrote.stream()
            .map(Wrote::id)
            .filter(id -> !id.isEmpty() && random.nextInt(8) == 0)
            .toList();
    Desk desk = new Desk(folder).put("articles/a.md", "# A\n");
    desk.put("articles/a.comments." + (seed % 2 == 0 ? "yml" : "md"), file(wrote, seed % 2 == 0));
    List<Comment> top =
        desk.read(Map.of("comments.leave-out", String.join(",", erased)))
            .articles()
            .get(0)
            .comments();

    Map<Integer, Integer> parents = new HashMap<>();
    List<Integer> order = new ArrayList<>();
    walk(top, -1, parents, order);
    List<Wrote> accepted =
        wrote.stream().filter(w -> !w.held() && !erased.contains(w.id())).toList();
    assertEquals(accepted.stream().map(Wrote::number).toList(), order.stream().sorted().toList());
    inOrder(top);
    for (Wrote each : accepted) {
      answersThe(each, wrote, accepted, parents);
    }
  }

  /** A reply to one that is in the book, without a circle, stands below it. */
  private static void answersThe(
      Wrote each, List<Wrote> wrote, List<Wrote> accepted, Map<Integer, Integer> parents) {
    List<Wrote> answered = wrote.stream().filter(w -> w.id().equals(each.replyTo())).toList();
    boolean plain =
        !each.replyTo().isEmpty() && answered.size() == 1 && accepted.contains(answered.get(0));
    int parent = parents.get(each.number());
    if (each.replyTo().isEmpty()) {
      assertEquals(-1, parent, each::toString);
    } else if (plain && !isInCircle(each, wrote)) {
      assertEquals(answered.get(0).number(), parent, each::toString);
    }
  }

  private static boolean isInCircle(Wrote each, List<Wrote> wrote) {
    Map<String, Wrote> byId = new HashMap<>();
    wrote.forEach(w -> byId.putIfAbsent(w.id(), w));
    Wrote at = byId.get(each.replyTo());
    for (int steps = 0; at != null && steps <= wrote.size(); steps++) {
      if (at.number() == each.number() || at.id().equals(each.id()) && !at.id().isEmpty()) {
        return true;
      }
      at = at.replyTo().isEmpty() ? null : byId.get(at.replyTo());
    }
    return false;
  }

  private static List<Wrote> wrote(Random random, int count) {
    List<Wrote> wrote = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = random.nextInt(12) == 0 ? "" : "c" + (random.nextInt(15) == 0 ? 0 : i);
      String to =
          switch (random.nextInt(8)) {
            case 0, 1 -> "";
            case 2 -> "nobody";
            case 3 -> "c" + random.nextInt(count);
            default -> i == 0 ? "" : "c" + random.nextInt(i);
          };
      wrote.add(new Wrote(i, id, to, random.nextInt(9) == 0));
    }
    return wrote;
  }

  private static String file(List<Wrote> wrote, boolean yaml) {
    return wrote.stream()
        .map(
            w ->
                (yaml ? "- " : "---\n")
                    + "author: Ann\n"
                    + field(yaml, "id", w.id())
                    + field(yaml, "reply-to", w.replyTo())
                    + (w.held() ? field(yaml, "status", "spam") : "")
                    + (yaml ? "  message: '" + w.number() + "'\n" : "---\n" + w.number() + "\n\n"))
        .collect(Collectors.joining());
  }

  private static String field(boolean yaml, String key, String value) {
    return (yaml ? "  " : "") + key + ": '" + value + "'\n";
  }

  private static void walk(
      List<Comment> comments, int parent, Map<Integer, Integer> parents, List<Integer> order) {
    for (Comment comment : comments) {
      int number = Integer.parseInt(comment.body().text());
      order.add(number);
      assertTrue(parents.put(number, parent) == null, number + " stands twice");
      walk(comment.replies(), number, parents, order);
    }
  }

  private static void inOrder(List<Comment> comments) {
    List<Integer> numbers =
        comments.stream().map(each -> Integer.parseInt(each.body().text())).toList();
    assertEquals(numbers.stream().sorted().toList(), numbers);
    comments.forEach(each -> inOrder(each.replies()));
  }
}
