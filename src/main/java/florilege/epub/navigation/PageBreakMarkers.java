package florilege.epub.navigation;

import florilege.book.Chapter;
import florilege.book.ElementAddresses;
import florilege.book.PageMap;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * Puts the places where pages of the printed book begin, as marks in the text (EPUB Accessibility
 * 1.1 §3.4). Pages without a folio have none.
 *
 * @param all in reading order
 */
public record PageBreakMarkers(List<Break> all) {

  /**
   * The beginning of a page.
   *
   * @param page of the printed book
   * @param id of the mark
   */
  record Break(PageMap.Page page, String id) {

    /** The folio. */
    String label() {
      return page.label();
    }
  }

  /** Gives every numbered page an id that nothing else in the book has. */
  public static PageBreakMarkers of(PageMap pages, ElementAddresses addresses) {
    Set<String> taken = new HashSet<>();
    List<Break> all = new ArrayList<>();
    for (PageMap.Page page : pages.pages()) {
      if (!page.label().isBlank()) {
        String id = "page-" + page.label().replaceAll("[^A-Za-z0-9]", "_");
        while (addresses.knows(id) || !taken.add(id)) {
          id += "_";
        }
        all.add(new Break(page, id));
      }
    }
    return new PageBreakMarkers(List.copyOf(all));
  }

  /** The ids of all marks, with those of the chapters that they go into. */
  public Map<String, String> chapters() {
    return all.stream().collect(Collectors.toMap(Break::id, start -> start.page().chapter()));
  }

  /** Whether there are no pages to mark. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Puts the marks of a chapter into a copy of it that has its elements and nothing else. */
  public void insert(Chapter chapter, Element copy) {
    List<Element> elements = Dom.elements(copy, "*");
    Optional<PageBreakPosition> before = Optional.empty();
    for (Break start : all) {
      if (start.page().chapter().equals(chapter.id())) {
        boolean whole = chapter.kind() == Chapter.Kind.COVER; // one picture now, whatever was there
        Element holder = whole ? copy : elements.get(start.page().element());
        PageBreakPosition place = PageBreakPosition.of(holder, start.page().offset(), before);
        place.insert(mark(start, copy));
        before = Optional.of(place);
      }
    }
  }

  private Element mark(Break start, Element within) {
    Element span = within.getOwnerDocument().createElementNS(Dom.XHTML, "span");
    return new ElementBuilder(span)
        .with("epub:type", "pagebreak")
        .with("role", "doc-pagebreak")
        .with("id", start.id())
        .with("aria-label", start.label())
        .element();
  }
}
