package florilege.bind.discussion;

import static florilege.bind.DiscussionFixture.book;
import static florilege.bind.DiscussionFixture.called;
import static florilege.bind.DiscussionFixture.comment;
import static florilege.bind.DiscussionFixture.day;
import static florilege.bind.DiscussionFixture.discussion;
import static florilege.bind.DiscussionFixture.featured;
import static florilege.bind.DiscussionFixture.markup;
import static florilege.bind.DiscussionFixture.settings;
import static florilege.model.Settings.Names.FULL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.model.Comment;
import florilege.model.Settings.Featured;
import florilege.model.Settings.Placement;
import florilege.model.metadata.PartialDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiscussionSectionTest {

  private static Comment[] many(int count, int everyDays) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> comment("" + i, "Bob", 1 + i * everyDays, "word" + i))
        .toArray(Comment[]::new);
  }

  @Test
  void pickedCommentStandsFirstAndIsMarked() {
    Comment[] comments = {
      comment("1", "Bob", 2, "plain"), featured("2", "Eve", 3, "picked"),
    };
    String first = markup(book("x", discussion("x", called(FULL), comments)));
    assertTrue(first.indexOf("picked") < first.indexOf("plain"), first);
    assertEquals(2, first.split("Editor’s pick").length);
    String inPlace =
        markup(
            book(
                "x",
                discussion(
                    "x",
                    settings(Placement.AFTER_ARTICLE, FULL, Featured.IN_PLACE, PartialDate.NONE),
                    comments)));
    assertTrue(inPlace.indexOf("plain") < inPlace.indexOf("picked"), inPlace);
  }

  @Test
  void repliesBeyondTheDepthSayWhomTheyAnswer() {
    Comment deep =
        comment(
            "1", "Ann", 1, "one", comment("2", "Bob", 2, "two", comment("3", "Eve", 3, "three")));
    String told = markup(book("x", discussion("x", called(FULL), deep)));
    assertFalse(told.contains("depth-3"), told);
    assertTrue(told.contains("in reply to <a href=\"#night-comment-2\"><bdi>Bob</bdi>"), told);
  }

  /** A screen reader that goes from comment to comment says the names of the elements. */
  @Test
  void theNameOfACommentSaysWhomItAnswers() {
    Comment thread = comment("1", "Ann", 1, "one", comment("2", "Bob", 2, "two"));
    String told = markup(book("x", discussion("x", called(FULL), thread)));
    assertTrue(told.contains("aria-labelledby=\"night-comment-1-by\""), told);
    assertTrue(told.contains("aria-labelledby=\"night-comment-2-by night-comment-2-to\""), told);
    assertTrue(told.contains("id=\"night-comment-2-to\">in reply to"), told);
  }

  @Test
  void commentsWithoutRoomAreCountedInAPlaceholder() {
    String told = markup(book("x", discussion("x", called(FULL), many(6_003, 0))));
    assertTrue(told.contains("word6000</p>"));
    assertFalse(told.contains("word6001"));
    assertTrue(
        told.contains(
            "<p class=\"placeholder\">3 more comments are left out of this book: there are too many.</p>"));
  }

  @Test
  void pickedCommentsTakeRoomFirst() {
    Comment answer = featured("9002", "Ann", 1, "picked out");
    Comment question =
        comment("9001", "Ann", 1, "a question", answer, comment("9003", "Ann", 1, "nothing"));
    Comment[] threads =
        Stream.concat(Stream.of(many(6_003, 0)), Stream.of(question)).toArray(Comment[]::new);
    String told = markup(book("x", discussion("x", called(FULL), threads)));
    assertTrue(told.contains("a question</p>"));
    assertTrue(told.contains("picked out</p>"));
    assertFalse(told.contains("nothing</p>"), "what answers it has none");
    assertTrue(told.contains("word5998</p>"));
    assertFalse(told.contains("word5999"));
    assertTrue(told.contains(">6 more comments are left out"));
  }

  @Test
  void rightToLeftTextHasADirection() {
    String told =
        markup(
            book(
                "x",
                discussion(
                    "x",
                    called(FULL),
                    comment(
                        "1",
                        "Ann",
                        1,
                        "«مرحبا» yes\n\nno, مرحبا\n\n- مرحبا\n\n  ```\n  no\n  ```"))));
    assertTrue(told.contains("<p dir=\"rtl\">"), told);
    assertTrue(told.contains("<p>no, "), told);
    assertTrue(told.contains("<ul dir=\"rtl\">"), told);
    assertTrue(told.contains("<pre class=\"code\" dir=\"ltr\""), told);
  }

  /** Style sheets and the press know directions by it; the book's own words are not turned. */
  @Test
  void rightToLeftArticleHasDirections() {
    String told =
        markup(
            book(
                "he",
                "ספר Java",
                "- אחת\n\n| א |\n|---|\n| ב |\n\nEnglish",
                discussion("x", called(FULL), comment("1", "Ann", 1, "שלום"))));
    assertTrue(told.contains("class=\"article\" dir=\"rtl\""), told);
    assertTrue(told.contains("<ul dir=\"rtl\">"), told);
    assertTrue(told.contains("<table dir=\"rtl\">"), told);
    assertTrue(told.contains("<p dir=\"ltr\">English</p>"), told);
    assertTrue(told.contains("lang=\"en\"><bdi dir=\"ltr\">by Ada Moreau</bdi></p>"), told);
    assertTrue(told.contains("\"><bdi dir=\"ltr\">Comments</bdi></h2>"), told);
    assertTrue(told.contains("class=\"comment depth-1\" dir=\"rtl\""), told);
    assertTrue(told.contains("<a href=\"#night\"><bdi>ספר Java</bdi></a>"), told);
  }

  @Test
  void noHeadingAndNoCommentTakesTheIdOfAnother() {
    Comment[] comments = {
      comment("1", "Ann", 1, "one", comment("1-by", "Bob", 2, "two")),
      comment("1-to", "Eve", 3, "x")
    };
    String told =
        markup(
            book(
                "## Title\n\n## Discussion\n\n## comment 1 by",
                discussion("x", called(FULL), comments)));
    List<String> ids =
        Pattern.compile(" id=\"([^\"]+)\"").matcher(told).results().map(m -> m.group(1)).toList();
    assertTrue(ids.size() > 12, told);
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  @Test
  void discussionsAtTheEndAreLinkedBothWays() {
    Book book =
        book(
            "x",
            discussion(
                "The night",
                settings(Placement.AT_END, FULL, Featured.FIRST, PartialDate.NONE),
                many(1, 1)));
    String told = markup(book);
    assertTrue(told.contains("<a href=\"#night-discussion\">One comment</a>"), told);
    assertTrue(told.contains("Comments on “<a href=\"#night\">The night</a>”"), told);
    assertTrue(
        book.contents().stream()
            .flatMap(entry -> entry.entries().stream())
            .anyMatch(entry -> entry.target().equals("night-discussion")));
  }

  @Test
  void hiddenCommentsAreNotCounted() {
    Book book =
        book(
            "x",
            discussion(
                "x", settings(Placement.NONE, FULL, Featured.FIRST, PartialDate.NONE), many(3, 1)));
    assertEquals(0, book.census().comments());
    assertFalse(markup(book).contains("word1"));
  }

  @Test
  void strayDiscussionsHaveAChapter() {
    Book book =
        book(
            "x",
            discussion("x", called(FULL)),
            discussion("/2012/gone/", called(FULL), many(2, 1)));
    String told = markup(book);
    assertTrue(told.contains("Comments without their article"), told);
    assertTrue(told.contains("Comments on “/2012/gone/”") && told.contains("word2"), told);
    assertEquals(2, book.census().comments());
  }

  @Test
  void aClosedDiscussionSaysSo() {
    String told =
        markup(
            book(
                "x",
                discussion(
                    "x",
                    settings(Placement.AFTER_ARTICLE, FULL, Featured.FIRST, day(20)),
                    many(1, 1))));
    assertTrue(
        told.contains(
            ", on 2\u00A0January 2012. The discussion was closed on 20\u00A0January 2012.</p>"),
        told);
  }

  @Test
  void livelyDiscussionHasAChartAndAContentsEntry() {
    Comment[] comments = many(60, 1);
    comments[9] = comment("again", "Eve", 7, "x");
    Book book = book("x", discussion("x", called(FULL), comments));
    assertTrue(
        markup(book).contains("alt=\"By day: at most 2 comments, on 7\u00A0January 2012\""),
        markup(book));
    assertEquals(1, book.pictures().size());
    assertEquals("Comments", book.contents().get(0).entries().get(0).title());
  }

  @Test
  void yearsOfCommentsAreCountedByYears() {
    String told = markup(book("x", discussion("x", called(FULL), many(40, 100))));
    assertTrue(told.contains("By year: at most 4 comments, in 2013"), told);
  }

  @Test
  void smallOrEvenDiscussionHasNoChart() {
    assertTrue(book("x", discussion("x", called(FULL), many(19, 1))).pictures().isEmpty());
    assertTrue(book("x", discussion("x", called(FULL), many(60, 1))).pictures().isEmpty());
    assertTrue(book("x", discussion("x", called(FULL), many(60, 0))).pictures().isEmpty());
    Comment[] once = many(60, 0);
    once[58] = comment("a", "Eve", 15, "x");
    once[59] = comment("b", "Eve", 20, "y");
    assertTrue(book("x", discussion("x", called(FULL), once)).pictures().isEmpty());
  }
}
