package florilege.epub.division;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.SampleBooks;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DividedBookTest {

  private static Chapter article(String id, int paragraphs) {
    String text = ("<p>" + "x".repeat(200) + "</p>").repeat(paragraphs);
    return SampleBooks.chapter(Chapter.Kind.ARTICLE, id, "Title", "en", text);
  }

  private static List<String> ids(Set<String> others, Chapter... chapters) {
    Book book = SampleBooks.of(SampleBooks.metadata("T", "en"), List.of(chapters));
    return DividedBook.of(book, (chapter, copy) -> {}, others, 700).book().chapters().stream()
        .filter(chapter -> chapter.kind() == Chapter.Kind.ARTICLE)
        .map(Chapter::id)
        .toList();
  }

  @Test
  void theFirstPartKeepsTheNameOfTheChapter() {
    assertEquals(List.of("a", "a-2", "a-3"), ids(Set.of(), article("a", 6)));
  }

  @Test
  void partsTakeNoNameThatAnotherHas() {
    assertEquals(List.of("a", "a-2_", "A-2"), ids(Set.of(), article("a", 4), article("A-2", 1)));
    assertEquals(List.of("page", "page-2_"), ids(Set.of("page-2"), article("page", 4)));
  }

  @Test
  void aShortChapterIsTheVerySame() {
    Chapter chapter = article("a", 1);
    Book book = SampleBooks.of(SampleBooks.metadata("T", "en"), List.of(chapter));
    DividedBook divided = DividedBook.of(book, (any, copy) -> {}, Set.of(), 700);
    assertEquals(book.chapters(), divided.book().chapters());
    assertEquals(Set.of(), divided.parts());
  }
}
