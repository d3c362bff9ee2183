package florilege.pdf.document;

import florilege.pdf.markup.ChapterRun;
import florilege.pdf.markup.PrintableBook;
import java.util.HashMap;
import java.util.Map;

/** Numbers the pages of a book, as far as its runs have been laid out. */
public final class PageNumbering {

  private final PrintableBook book;
  private final Map<String, Integer> numbers = new HashMap<>();
  private PageLabels labels = PageLabels.FRONT;

  public PageNumbering(PrintableBook book) {
    this.book = book;
  }

  /**
   * Takes in a run; what was known of it before is replaced.
   *
   * @param first its first page, from 0
   * @param pages on which its elements with ids begin, from 0 in the run
   */
  public void add(ChapterRun run, int first, Map<String, Integer> pages) {
    run.chapters().stream()
        .filter(book::isFirstOfBody)
        .findFirst()
        .ifPresent(body -> labels = new PageLabels(first + pages.getOrDefault(body.id(), 0)));
    pages.forEach((id, page) -> numbers.put(id, labels.number(first + page)));
  }

  /** How pages are labelled; where the body has not been met, as those of the front matter. */
  public PageLabels labels() {
    return labels;
  }

  /** The numbers of the pages on which elements begin, from 1 in their sequence, by their ids. */
  public Map<String, Integer> numbers() {
    return numbers;
  }

  /** Whether the page of an element is known, or never will be. */
  public boolean isSettled(String id) {
    return numbers.containsKey(id) || !book.ids().contains(id);
  }
}
