package florilege.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.model.Comment;
import florilege.model.PartialDate;
import florilege.model.Settings;
import florilege.text.Dom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Whatever a discussion is like, each comment is in the book once, after what it answers, no deeper
 * than the editor says, in the order that the editor chose.
 */
class RandomDiscussionsTest {

  /** A comment of the test, with the number of the one before it that it answers, or -1. */
  private record Wrote(int number, int answers, int day) {}

  private record Wish(int answers, int day) {}

  @Provide
  Arbitrary<List<Wrote>> discussions() {
    return Combinators.combine(
            Arbitraries.integers().between(-1, 39), Arbitraries.integers().between(1, 28))
        .as(Wish::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(RandomDiscussionsTest::written);
  }

  private static List<Wrote> written(List<Wish> wishes) {
    List<Wrote> wrote = new ArrayList<>();
    for (Wish wish : wishes) {
      wrote.add(new Wrote(wrote.size(), Math.min(wish.answers(), wrote.size() - 1), wish.day()));
    }
    return wrote;
  }

  @Property(tries = 100)
  void eachIsThereOnceAndInOrder(
      @ForAll("discussions") List<Wrote> wrote,
      @ForAll Settings.Order order,
      @ForAll @IntRange(min = 1, max = 6) int depth) {
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
