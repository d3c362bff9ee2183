package florilege.pdf.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Chapter;
import florilege.book.Chapter.Kind;
import florilege.style.PageGeometry;
import florilege.text.dom.ElementBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticleStartsTest {

  private static final PageGeometry PAGE = PageGeometry.A5;

  /** Characters that fill pages, with the opening of an article. */
  private static int characters(double pages) {
    return (int) ((pages * PAGE.lines() - 9) * PAGE.charactersPerLine());
  }

  private static Chapter chapter(String id, Kind kind, String classes, int characters) {
    ElementBuilder root = ElementBuilder.root("section").with("id", id).with("class", classes);
    root.add("p").text("x".repeat(characters));
    return new Chapter(id, kind, id, List.of(), root.document());
  }

  private static List<Chapter> articles(int count, String classes, double pages) {
    List<Chapter> chapters = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      chapters.add(chapter("a" + i, Kind.ARTICLE, classes, characters(pages)));
    }
    return chapters;
  }

  private static Set<String> runningOn(List<Chapter> chapters) {
    return ArticleStarts.runningOn(chapters, PAGE);
  }

  @Test
  void fourShortArticlesRunOnAndThreeDoNot() {
    assertEquals(Set.of(), runningOn(articles(3, "article", 1)));
    assertEquals(Set.of("a2", "a3", "a4"), runningOn(articles(4, "article", 1)));
  }

  @Test
  void articlesOfMoreThanAPageAndAHalfBeginPages() {
    assertEquals(3, runningOn(articles(4, "article", 1.48)).size());
    assertEquals(0, runningOn(articles(4, "article", 1.52)).size());
  }

  @Test
  void theLengthOfHalfOfTheArticlesDecides() {
    List<Chapter> chapters = new ArrayList<>(articles(3, "article", 1));
    chapters.add(chapter("long", Kind.ARTICLE, "article", characters(9)));
    assertEquals(Set.of("a2", "a3", "long"), runningOn(chapters));
    chapters.subList(0, 2).clear();
    chapters.add(chapter("longer", Kind.ARTICLE, "article", characters(9)));
    chapters.add(chapter("longest", Kind.ARTICLE, "article", characters(9)));
    assertEquals(Set.of(), runningOn(chapters));
  }

  @Test
  void theEditorHasTheLastWord() {
    assertEquals(Set.of("a2"), runningOn(articles(2, "article run-on", 5)));
    assertEquals(Set.of(), runningOn(articles(9, "article new-page", 1)));
    assertEquals(Set.of(), runningOn(articles(9, "article recto", 1)));
  }

  @Test
  void whatFollowsAPartBeginsAPage() {
    List<Chapter> chapters = new ArrayList<>(articles(4, "article run-on", 1));
    chapters.add(2, chapter("part", Kind.PART, "part", 9));
    assertEquals(Set.of("a2", "a4"), runningOn(chapters));
  }

  @Test
  void noMoreThanFortyPagesAreLaidOutTogether() {
    Set<String> runningOn = runningOn(articles(90, "article", 1));
    assertEquals(87, runningOn.size());
    assertTrue(runningOn.contains("a40"));
    assertEquals(
        Set.of(), Set.copyOf(List.of("a41", "a81").stream().filter(runningOn::contains).toList()));
  }
}
