package florilege.pdf;

import com.openhtmltopdf.render.Box;
import florilege.book.PageMap.Page;
import florilege.pdf.document.PageLabels;
import florilege.pdf.markup.ChapterSource;
import florilege.pdf.markup.PrintDocument;
import florilege.pdf.pagination.LaidOutPages;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where in its chapter each page begins. The engine does not say which text a box is made of;
 * but the text directly in an element comes in its order, so counting it tells.
 */
final class PageMapper {

  private final PrintDocument document;
  private final PageLabels labels;
  private final int first;
  private final Map<ChapterSource, Integer> passed = new IdentityHashMap<>();
  private final List<Page> pages = new ArrayList<>();
  private int page = -1;

  /** The chapter, and how many of its characters are passed: a figure can stand after its place. */
  private String chapter = "";

  private int reached;

  /** A page on which nothing but such a figure has been seen. */
  private int late = -1;

  private PageMapper(PrintDocument document, PageLabels labels, int first) {
    this.document = document;
    this.labels = labels;
    this.first = first;
  }

  /**
   * Finds the beginnings of the pages of a run.
   *
   * @param first page of the run, from 0
   */
  static List<Page> map(LaidOutPages layout, PrintDocument document, PageLabels labels, int first) {
    PageMapper mapper = new PageMapper(document, labels, first);
    layout.flow().forEach(mapper::pass);
    return mapper.pages;
  }

  private void pass(LaidOutPages.Ink ink) {
    if (ink instanceof LaidOutPages.Image) {
      origin(ink.box()).ifPresent(image -> pass(ink.page(), image, 0));
    } else if (ink instanceof LaidOutPages.Words words && !words.text().isDynamicFunction()) {
      int length = ChapterSource.count(words.text().getSubstring());
      if (length > 0) {
        origin(words.box()).ifPresent(origin -> pass(words.page(), origin, length));
      }
    }
  }

  private void pass(int onPage, ChapterSource origin, int length) {
    if (!origin.chapter().id().equals(chapter)) {
      chapter = origin.chapter().id();
      reached = 0;
      late = -1;
    }
    int nth = passed.getOrDefault(origin, 0);
    int offset = origin.offset(nth);
    int place = origin.before() + offset;
    if (place < reached) {
      late = onPage;
    } else {
      begin(Math.min(late, onPage), origin, offset);
      begin(onPage, origin, offset);
    }
    int end = origin.before() + origin.offset(Integer.MAX_VALUE);
    reached = Math.max(reached, Math.min(place + length, end));
    passed.put(origin, nth + length);
  }

  private void begin(int onPage, ChapterSource origin, int offset) {
    if (onPage > page) {
      pages.add(new Page(labels.label(first + onPage), chapter, origin.index(), offset));
      page = onPage;
    }
  }

  /**
   * Where the element of a chapter nearest around a box comes from; none for what a style
   * generates.
   */
  private Optional<ChapterSource> origin(Box inner) {
    for (Box box = inner; box != null; box = box.getParent()) {
      if (box.getPseudoElementOrClass() != null) {
        return Optional.empty();
      }
      if (box.getElement() != null && document.origin(box.getElement()).isPresent()) {
        return document.origin(box.getElement());
      }
    }
    return Optional.empty();
  }
}
