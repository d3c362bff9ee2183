package florilege.pdf.pagination.filling;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import florilege.pdf.pagination.LaidOutPages;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Measures the text of an article, page under page, in the engine's own units. What is mended at
 * one figure lets all after it rise, and so it is reckoned where the next ones will stand.
 */
public final class PageColumn {

  /** The part of a page that may stay empty. */
  private static final double EMPTY = 0.2;

  /** So little of a page is empty that nobody sees it. */
  private static final double LITTLE = 0.05;

  /** The part of its size to which a picture is brought unseen, and the least to which it is. */
  private static final double UNSEEN = 0.85;

  private static final double LEAST = 0.7;

  /** As part of the width of a figure: the engine counts in whole units. */
  private static final double ROUNDING = 0.005;

  private final LaidOutPages layout;
  private final Map<Element, BlockBox> boxes = new IdentityHashMap<>();
  private final Set<PlacedFigure> moved;
  private int risen;
  private boolean mended;

  PageColumn(LaidOutPages layout, BlockBox text, Set<PlacedFigure> moved) {
    this.layout = layout;
    this.moved = moved;
    for (Box child : text.getChildren()) {
      if (child instanceof BlockBox block && block.getElement() != null && !block.isAnonymous()) {
        boxes.put(block.getElement(), block);
      }
    }
  }

  /** Whether a figure has been set elsewhere or smaller. */
  boolean isMended() {
    return mended;
  }

  /** Goes on to the next figure, and mends what is before it. */
  void pass(PlacedFigure figure) {
    BlockBox box = boxes.get(figure.element());
    if (box != null && !box.getStyle().isFloated()) {
      Box first = first(box);
      if (first.getPreviousSibling() != null) {
        pass(figure, box, first);
      }
    }
  }

  /** The heading that goes to the next page with a figure, or the figure. */
  private Box first(Box box) {
    Box before = box.getPreviousSibling();
    boolean kept =
        before != null
            && before.getStyle().isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID)
            && layout.page(before.getAbsY()) == layout.page(box.getAbsY());
    return kept ? first(before) : box;
  }

  private void pass(PlacedFigure figure, BlockBox box, Box first) {
    int top = box.getAbsY();
    int end = bottom(first.getPreviousSibling());
    int page = layout.page(end - 1);
    boolean pushed = page < layout.page(top);
    int start = pushed ? end + top - first.getAbsY() : top;
    int lost = pushed ? layout.lostMargin(box) : 0;
    Place place = place(pushed ? page : layout.page(top), start, lost + box.getHeight());
    if (pushed && place.fits() && risen == 0) {
      return; // Something else begins the page.
    }
    int passed = 0;
    boolean fits = place.fits();
    if (place.leavesGap() && isFree(figure)) {
      fits = narrow(figure, box, place, UNSEEN);
      passed = fits ? 0 : move(figure, place);
      fits |= passed == 0 && narrow(figure, box, place, LEAST);
    }
    int height = fits ? Math.min(place.height(), place.room()) : box.getHeight();
    int before = fits ? 0 : Math.max(place.room(), passed);
    risen += top + box.getHeight() + passed - (start + before + height);
  }

  private static int bottom(Box box) {
    return box.getAbsY() + box.getHeight();
  }

  /** Where a figure will stand that would begin at a height if pages had no end. */
  private Place place(int page, int start, int height) {
    int depth = layout.bottom(page) - layout.top(page);
    int notes = risen == 0 ? layout.notes(page) : 0;
    int above = Math.floorMod(start - risen - layout.top(page), depth);
    return new Place(depth, depth - above - notes, height);
  }

  /**
   * A place for a figure on a page.
   *
   * @param depth of the page
   * @param room that is left on it
   * @param height of the figure
   */
  private record Place(int depth, int room, int height) {

    boolean fits() {
      return height <= room;
    }

    boolean leavesGap() {
      return !fits() && height <= depth && room > EMPTY * depth;
    }

    boolean isFilledBy(int text) {
      return text >= room - LITTLE * depth;
    }

    /** What stays empty of both pages when text of some height goes before the figure. */
    int empty(int text) {
      int left = room - text;
      return left >= 0 ? left : height - left <= depth ? 0 : depth + left;
    }
  }

  /** Not one of several that stand together, unless they do so because one was moved. */
  private boolean isFree(PlacedFigure figure) {
    return figure.isPicture()
        && figure.before().stream().allMatch(moved::contains)
        && (figure.after().isEmpty() || moved.contains(figure));
  }

  /** Makes a picture so small that it fits, if that is more than some part of its size. */
  private boolean narrow(PlacedFigure figure, BlockBox box, Place place, double least) {
    Optional<Box> picture = LaidOutPages.box(box, figure.picture());
    if (figure.isNarrow() || picture.isEmpty()) {
      return false;
    }
    double part = 1 - (double) (place.height() - place.room()) / picture.get().getHeight();
    double width = part * picture.get().getWidth() / box.getContentWidth() - ROUNDING;
    if (part < least || width <= 0) {
      return false;
    }
    figure.narrow(width);
    mended = true;
    return true;
  }

  /**
   * Lets as many paragraphs go before a figure as fill the page best, if they fill half of what is
   * empty; their height.
   */
  private int move(PlacedFigure figure, Place place) {
    int text = 0;
    int passed = 0;
    Element last = null;
    int empty = place.room() / 2;
    for (Element paragraph : figure.paragraphs()) {
      text += height(paragraph);
      if (PlacedFigure.canFollow(paragraph) && place.empty(text) < empty) {
        last = paragraph;
        passed = text;
        empty = place.empty(text);
      }
      if (place.isFilledBy(text)) {
        break;
      }
    }
    if (last != null && !figure.isAnnounced()) {
      figure.moveBehind(last);
      moved.add(figure);
      mended = true;
      return passed;
    }
    return 0;
  }

  /** The height of the lines of a paragraph, without what a page leaves empty between them. */
  private int height(Element paragraph) {
    Box box = boxes.get(paragraph);
    return box == null
        ? 0
        : box.getChildren().stream()
            .filter(LineBox.class::isInstance)
            .mapToInt(Box::getHeight)
            .sum();
  }
}
