package florilege.epub.division;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Holds a book whose long chapters have become several. The first keeps the id of the chapter, and
 * so its file's name; the others are named after it, by numbers that stay when the chapter grows.
 *
 * @param book with the parts of chapters as chapters
 * @param parts ids of all chapters that are parts of one, the first parts too
 */
public record DividedBook(Book book, Set<String> parts) {

  /** Bytes past which a chapter is divided. */
  private static final long LIMIT = 250_000;

  /**
   * Divides a book.
   *
   * @param marks puts into a copy of a chapter what belongs to its elements by their order
   * @param others ids that the parts must not have, besides those in the book
   */
  public static DividedBook of(Book book, BiConsumer<Chapter, Element> marks, Set<String> others) {
    return of(book, marks, others, LIMIT);
  }

  static DividedBook of(
      Book book, BiConsumer<Chapter, Element> marks, Set<String> others, long limit) {
    List<Chapter> chapters = new ArrayList<>();
    Set<String> parts = new HashSet<>();
    Set<String> taken = new HashSet<>();
    for (Chapter chapter : book.chapters()) {
      Element root = chapter.xhtml().getDocumentElement();
      if (new MarkupSize(Map.of()).of(root) <= limit) {
        chapters.add(chapter);
        continue;
      }
      if (taken.isEmpty()) {
        taken.addAll(idsIn(book));
        others.forEach(id -> taken.add(id.toLowerCase(Locale.ROOT)));
      }
      Element copy = Dom.copy(chapter.xhtml()).getDocumentElement();
      marks.accept(chapter, copy);
      List<Chapter> divided = divided(chapter, ChapterSplitter.split(copy, limit), taken);
      divided.forEach(part -> parts.add(part.id()));
      chapters.addAll(divided);
    }
    return new DividedBook(book.of(List.copyOf(chapters)), parts);
  }

  private static List<Chapter> divided(
      Chapter chapter, List<Document> documents, Set<String> taken) {
    List<Chapter> parts = new ArrayList<>();
    for (Document document : documents) {
      int number = parts.size() + 1;
      if (number == 1) {
        parts.add(
            new Chapter(
                chapter.id(), chapter.kind(), chapter.title(), chapter.sources(), document));
        continue;
      }
      String id = chapter.id() + "-" + number;
      while (!taken.add(id.toLowerCase(Locale.ROOT))) {
        id += "_";
      }
      new ElementBuilder(document.getDocumentElement()).with("id", id);
      String title = chapter.title() + " (" + number + ")";
      parts.add(new Chapter(id, chapter.kind(), title, chapter.sources(), document));
    }
    return parts;
  }

  private static Set<String> idsIn(Book book) {
    Set<String> ids = new HashSet<>();
    for (Chapter chapter : book.chapters()) {
      Dom.elements(chapter.xhtml(), "*")
          .forEach(element -> ids.add(element.getAttribute("id").toLowerCase(Locale.ROOT)));
    }
    return ids;
  }
}
