package florilege.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.Seeds;
import florilege.model.Comment;
import florilege.problem.Problem;
import florilege.problem.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever answers whom, in circles, to nobody, by an id that two have: each comment that is neither
 * erased nor held is in the book once, below what it answers, in the order written; and one that
 * stands elsewhere does not do so in silence.
 */
class RandomTreesTest {

  @TempDir Path folder;

  /** A comment of the test; its text is its number. */
  private record Wrote(int number, String id, String replyTo, boolean held, boolean erased) {}

  /** What one comment is to be like, whatever its number; the simplest answers nobody. */
  private record Wish(int id, int kind, int target, boolean held, boolean erased) {

    Wrote of(int number, int count) {
      String name = id == 0 ? "" : "c" + (id == 1 ? 0 : number);
      String to =
          switch (kind) {
            case 0, 1 -> "";
            case 2 -> "nobody";
            case 3 -> "c" + target % count;
            default -> number == 0 ? "" : "c" + target % number;
          };
      return new Wrote(number, name, to, held, erased);
    }
  }

  static LongStream seeds() {
    return Seeds.first(150);
  }

  private static List<Wrote> written(int count, RandomGenerator random) {
    return IntStream.range(0, count).mapToObj(i -> wish(random).of(i, count)).toList();
  }

  private static Wish wish(RandomGenerator random) {
    return new Wish(
        Math.min(2, random.nextInt(14)),
        random.nextInt(8),
        random.nextInt(60),
        random.nextInt(9) == 0,
        random.nextInt(9) == 0);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyCommentStandsOnceBelowWhatItAnswers(long seed) {
    RandomGenerator random = Seeds.generator(seed);
    boolean yaml = random.nextBoolean();
    List<Wrote> wrote = written(Seeds.size(seed, 60), random);
    Set<String> erased =
        wrote.stream()
            .filter(w -> w.erased() && !w.id().isEmpty())
            .map(Wrote::id)
            .collect(Collectors.toSet());
    String form = yaml ? "yml" : "md";
    CollectionFixture desk =
        new CollectionFixture(folder.resolve(form)).put("articles/a.md", "# A\n");
    desk.put("articles/a.comments." + form, file(wrote, yaml));
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
    List<Rule> said = desk.problems().sorted().stream().map(Problem::rule).toList();
    for (Wrote each : accepted) {
      answersThe(each, wrote, accepted, parents, said);
    }
    assertEquals(strangers(wrote, accepted), count(said, Rule.UNKNOWN_REPLY), said::toString);
    assertEquals(namesakes(accepted), count(said, Rule.DUPLICATE_COMMENT), said::toString);
  }

  /**
   * A reply to one that is in the book stands below it, unless they answer each other in a circle,
   * which is then said.
   */
  private static void answersThe(
      Wrote each,
      List<Wrote> wrote,
      List<Wrote> accepted,
      Map<Integer, Integer> parents,
      List<Rule> said) {
    List<Wrote> answered = wrote.stream().filter(w -> w.id().equals(each.replyTo())).toList();
    boolean plain =
        !each.replyTo().isEmpty() && answered.size() == 1 && accepted.contains(answered.get(0));
    int parent = parents.get(each.number());
    if (each.replyTo().isEmpty()) {
      assertEquals(-1, parent, each::toString);
    } else if (plain && answered.get(0).number() != parent) {
      assertTrue(
          isInCircle(each, wrote, accepted) && said.contains(Rule.REPLY_CYCLE), each::toString);
    }
  }

  /** How many answer somebody who is not there. */
  private static long strangers(List<Wrote> wrote, List<Wrote> accepted) {
    return accepted.stream()
        .filter(each -> !each.replyTo().isEmpty())
        .filter(each -> wrote.stream().noneMatch(w -> w.id().equals(each.replyTo())))
        .count();
  }

  /** How many have an id that another above them has. */
  private static long namesakes(List<Wrote> accepted) {
    List<String> ids = accepted.stream().map(Wrote::id).filter(id -> !id.isEmpty()).toList();
    return ids.size() - ids.stream().distinct().count();
  }

  private static long count(List<Rule> said, Rule rule) {
    return said.stream().filter(rule::equals).count();
  }

  private static boolean isInCircle(Wrote each, List<Wrote> wrote, List<Wrote> accepted) {
    Map<String, Wrote> byId = new HashMap<>();
    accepted.forEach(w -> byId.putIfAbsent(w.id(), w));
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
