package florilege.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.Seeds;
import florilege.book.Book;
import florilege.model.Comment;
import florilege.model.Settings;
import florilege.model.metadata.PartialDate;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Whatever a discussion is like, each comment is in the book once, after what it answers, no deeper
 * than the editor says, in the order that the editor chose.
 */
class RandomDiscussionsTest {

  /** A comment of the test, with the number of the one before it that it answers, or -1. */
  private record Wrote(int number, int answers, int day) {}

  static LongStream seeds() {
    return Seeds.first(120);
  }

  private static List<Wrote> written(int count, RandomGenerator random) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Wrote(i, Math.min(random.nextInt(-1, 40), i - 1), random.nextInt(1, 29)))
        .toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyCommentAppearsOnceAndInOrder(long seed) {
    RandomGenerator random = Seeds.generator(seed);
    Settings.Order[] orders = Settings.Order.values();
    Settings.Order order = orders[random.nextInt(orders.length)];
    int depth = random.nextInt(1, 7);
    List<Wrote> wrote = written(Seeds.size(seed, 40), random);
    Settings.Comments settings =
        new Settings.Comments(
            Settings.Placement.AFTER_ARTICLE,
            order,
            depth,
            Settings.Names.FULL,
            Settings.Featured.IN_PLACE,
            PartialDate.NONE);
    Comment[] threads = replies(wrote, -1).toArray(Comment[]::new);
    Book book = DiscussionFixture.book("x", DiscussionFixture.discussion("x", settings, threads));
    List<Element> shown =
        book.chapters().stream()
            .flatMap(chapter -> Dom.elements(chapter.xhtml(), "article").stream())
            .filter(article -> Dom.hasClass(article, "comment"))
            .toList();
    assertEquals(expected(wrote, order), shown.stream().map(each -> word(each)).toList());
    for (Element comment : shown) {
      Wrote one = wrote.get(word(comment));
      int level = Math.min(depth, level(one, wrote));
      assertEquals(level, nesting(comment), () -> one + " of " + wrote);
      assertTrue(Dom.hasClass(comment, "depth-" + level), comment.getAttribute("class"));
    }
  }

  private static List<Comment> replies(List<Wrote> wrote, int to) {
    return wrote.stream()
        .filter(each -> each.answers() == to)
        .map(
            each ->
                DiscussionFixture.comment(
                    "c" + each.number(),
                    "Ann",
                    each.day(),
                    "word" + each.number(),
                    replies(wrote, each.number()).toArray(Comment[]::new)))
        .toList();
  }

  /** The numbers as they are to be read; those of one day in the order in which they came. */
  private static List<Integer> expected(List<Wrote> wrote, Settings.Order order) {
    Comparator<Wrote> byDay = Comparator.comparing(Wrote::day);
    List<Integer> expected = new ArrayList<>();
    wrote.stream()
        .filter(each -> each.answers() < 0)
        .sorted(order == Settings.Order.NEWEST_FIRST ? byDay.reversed() : byDay)
        .forEach(each -> thread(each, wrote, expected));
    return expected;
  }

  private static void thread(Wrote top, List<Wrote> wrote, List<Integer> expected) {
    expected.add(top.number());
    wrote.stream()
        .filter(each -> each.answers() == top.number())
        .sorted(Comparator.comparing(Wrote::day))
        .forEach(each -> thread(each, wrote, expected));
  }

  private static int level(Wrote one, List<Wrote> wrote) {
    return one.answers() < 0 ? 1 : 1 + level(wrote.get(one.answers()), wrote);
  }

  private static int word(Element comment) {
    String text = Dom.elements(comment, "div").get(0).getTextContent().strip();
    return Integer.parseInt(text.substring("word".length()));
  }

  /** How many comments stand around what is in one, itself among them. */
  private static int nesting(Element comment) {
    int nesting = 0;
    for (Node at = comment; at instanceof Element element; at = at.getParentNode()) {
      nesting += Dom.hasClass(element, "comment") ? 1 : 0;
    }
    return nesting;
  }
}
