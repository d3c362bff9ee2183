package florilege.pdf;

import com.openhtmltopdf.render.Box;
import florilege.book.PageMap;
import florilege.book.PageMap.Page;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Finds where in its chapter each page begins. The engine does not say which text a box is made of;
 * but the text directly in an element comes in its order, so counting it tells.
 */
final class PageMapper {

  private final Paper paper;
  private final Labels labels;
  private final Map<Element, Integer> passed = new IdentityHashMap<>();
  private final List<Page> pages = new ArrayList<>();
  private int page = -1;

  private PageMapper(Paper paper, Labels labels) {
    this.paper = paper;
    this.labels = labels;
  }

  static PageMap map(Layout layout, Paper paper, Labels labels) {
    PageMapper mapper = new PageMapper(paper, labels);
    layout.flow().forEach(mapper::pass);
    return new PageMap(List.copyOf(mapper.pages), layout.count());
  }

  private void pass(Layout.Ink ink) {
    if (ink instanceof Layout.Image) {
      element(ink.box()).ifPresent(image -> begin(ink.page(), image, 0));
    } else if (ink instanceof Layout.Words words && !words.text().isDynamicFunction()) {
      int length = Origin.count(words.text().getSubstring());
      if (length > 0) {
        element(words.box()).ifPresent(element -> pass(words.page(), element, length));
      }
    }
  }

  private void pass(int onPage, Element element, int length) {
    int nth = passed.getOrDefault(element, 0);
    begin(onPage, element, nth);
    passed.put(element, nth + length);
  }

  private void begin(int onPage, Element element, int nth) {
    if (onPage <= page) {
      return;
    }
    Origin origin = paper.origin(element).orElseThrow();
    int offset = origin.offset(nth);
    pages.add(new Page(labels.label(onPage), origin.chapter().id(), origin.index(), offset));
    page = onPage;
  }

  /** The element of a chapter nearest around a box; none for what a style generates. */
  private Optional<Element> element(Box inner) {
    for (Box box = inner; box != null; box = box.getParent()) {
      if (box.getPseudoElementOrClass() != null) {
        return Optional.empty();
      }
      if (box.getElement() != null && paper.origin(box.getElement()).isPresent()) {
        return Optional.of(box.getElement());
      }
    }
    return Optional.empty();
  }
}
