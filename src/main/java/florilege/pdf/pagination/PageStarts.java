package florilege.pdf.pagination;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.derived.DerivedValueFactory;
import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.BreakAtLineContext;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Begins pages as a typesetter does, while the engine lays out: a block of which not even the first
 * line would fit begins on the next page, and no margin is kept above what begins a page (CSS
 * Fragmentation 3, §5.2). A paragraph may also be told which of its lines begins a page.
 */
public final class PageStarts implements ReplacedElementFactory {

  /** What is left of a margin where room is to be saved. */
  private static final float TIGHT = 0.7f;

  private final ReplacedElementFactory pictures;
  private final int unprinted;
  private final Map<BlockBox, CalculatedStyle> withMargins = new IdentityHashMap<>();
  private final Map<Element, Start> chosen = new IdentityHashMap<>();

  /**
   * Which line of a paragraph is to begin a page.
   *
   * @param line from 0; with 0 the paragraph begins it
   * @param page that it would begin on else, from 0; on others it stays as it is
   */
  private record Start(int line, int page) {}

  private final Set<Element> tight = Collections.newSetFromMap(new IdentityHashMap<>());

  private PageStarts(ReplacedElementFactory pictures, int unprinted) {
    this.pictures = pictures;
    this.unprinted = unprinted;
  }

  /**
   * Has the engine ask here before it lays out a block.
   *
   * @param unprinted how many pages stand before the first that is to be printed
   */
  public static PageStarts watch(SharedContext context, int unprinted) {
    PageStarts starts = new PageStarts(context.getReplacedElementFactory(), unprinted);
    context.setReplacedElementFactory(starts);
    return starts;
  }

  /** Forgets the boxes of what was laid out, before that is done again. */
  public void reset() {
    withMargins.clear();
  }

  /**
   * Has a line of a paragraph begin a page, if the paragraph still begins on the page before it.
   *
   * @param line from 0; with 0 the paragraph begins it
   * @param page on which the paragraph begins, from 0, of those that are to be printed
   * @return whether that was not so already
   */
  public boolean begin(Element paragraph, int line, int page) {
    Start start = new Start(line, page + unprinted);
    return !start.equals(chosen.put(paragraph, start));
  }

  /** Lets paragraphs begin pages, or not, as it comes. */
  public void release(List<Element> paragraphs) {
    paragraphs.forEach(chosen::remove);
  }

  /** Has the margins in a chapter be narrower; whether they were not so already. */
  public boolean tighten(Element chapter) {
    return tight.add(chapter);
  }

  @Override
  public boolean isReplacedElement(Element element) {
    return pictures.isReplacedElement(element);
  }

  @Override
  public ReplacedElement createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback agent, int width, int height) {
    ReplacedElement picture = pictures.createReplacedElement(context, box, agent, width, height);
    if (picture == null && context.isPageBreaksAllowed() && isOfFlow(box)) {
      begin(box, context);
    }
    return picture;
  }

  /** Whether a box is laid out where it will stand: what floats, and cells, are measured before. */
  private static boolean isOfFlow(BlockBox box) {
    if (box.getClass() != BlockBox.class || box.isRoot()) {
      return false;
    }
    for (Box at = box; at != null; at = at.getParent()) {
      CalculatedStyle style = at.getStyle();
      if (at instanceof TableCellBox
          || style.isFloated()
          || style.isPositioned()
          || style.isRunning()
          || style.isInlineBlock()) {
        return false;
      }
    }
    return true;
  }

  private void begin(BlockBox box, LayoutContext context) {
    CalculatedStyle own = withMargins.remove(box);
    if (own != null) {
      box.setStyle(own);
    }
    if (isTight(box.getElement())) {
      withMargins.put(box, box.getStyle());
      box.setStyle(withMargin(TIGHT, box, context));
    }
    PageBox page = context.getRootLayer().getFirstPage(context, box);
    if (page == null) {
      return;
    }
    int line = line(box, page);
    if (box.getAbsY() > page.getTop()
        && (line == 0 || !fits(box, page, context) && isSeen(box.getElement()))) {
      context.translate(0, box.forcePageBreakBefore(context, IdentValue.ALWAYS, false));
      box.calcCanvasLocation();
      page = context.getRootLayer().getFirstPage(context, box);
    }
    if (page.getTop() == box.getAbsY() && page.getPageNo() > unprinted) {
      withMargins.putIfAbsent(box, box.getStyle());
      box.setStyle(withMargin(0, box, context));
    }
    context.setBreakAtLineContext(line > 0 ? new BreakAtLineContext(box, line) : null);
  }

  /** The line of a paragraph that is to begin a page, from 0; −1 if none is. */
  private int line(BlockBox box, PageBox page) {
    Start start = chosen.get(box.getElement());
    return start == null || start.page() != page.getPageNo() ? -1 : start.line();
  }

  /** Whether the first line of a block fits on what is left of a page. */
  private static boolean fits(BlockBox box, PageBox page, LayoutContext context) {
    CalculatedStyle style = box.getStyle();
    int above =
        style.getMarginBorderPadding(context, box.getContainingBlockWidth(), CalculatedStyle.TOP);
    int end = page.getBottom(context) - context.getExtraSpaceBottom();
    return box.getAbsY() + above + style.getLineHeight(context) < end;
  }

  private static boolean isSeen(Element element) {
    return element != null
        && (element.getElementsByTagName("img").getLength() > 0
            || !element.getTextContent().isBlank());
  }

  private boolean isTight(Element element) {
    for (Node at = element; at != null && !tight.isEmpty(); at = at.getParentNode()) {
      if (tight.contains(at)) {
        return at != element;
      }
    }
    return false;
  }

  /** The style of a box with a part of its margin above. */
  private static CalculatedStyle withMargin(float part, BlockBox box, LayoutContext context) {
    CalculatedStyle style = box.getStyle();
    CalculatedStyle copy = style.overrideStyle(style.getIdent(CSSName.DISPLAY));
    float margin =
        style.getFloatPropertyProportionalHeight(
            CSSName.MARGIN_TOP, box.getContainingBlockWidth(), context);
    float pixels = part * margin / context.getDotsPerPixel();
    PropertyValue value = new PropertyValue(CSSPrimitiveValue.CSS_PX, pixels, pixels + "px");
    copy.getderivedValuesById()[CSSName.MARGIN_TOP.FS_ID] =
        DerivedValueFactory.newDerivedValue(copy, CSSName.MARGIN_TOP, value);
    return copy;
  }
}
