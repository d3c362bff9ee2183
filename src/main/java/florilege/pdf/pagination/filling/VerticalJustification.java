package florilege.pdf.pagination.filling;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.LineBox;
import florilege.pdf.pagination.LaidOutPages;
import florilege.pdf.pagination.filling.PageSpaces.Shift;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Brings pages that go on to the depth of the type area: what is missing at the foot is given to
 * the spaces between blocks, each in proportion to its own, so that facing pages end on one line. A
 * page that lacks more than its spaces can take stays as it is, and so does one with what the
 * engine has placed by itself (floats, tables that go on).
 *
 * <p>Boxes are moved after they have been laid out: no line changes, and nothing is laid out again.
 */
public final class VerticalJustification {

  /** How much wider a space between blocks may become, as part of its own. */
  private static final double GROWTH = 0.6;

  /** How much wider it may become at most, as part of a line. */
  private static final double MOST = 0.6;

  /** The space that paragraphs may have between them where nothing else helps, of a line. */
  private static final double LEADING = 0.15;

  /** What looks the same wherever it stands. */
  private static final Set<String> FIXED = Set.of("header", "nav");

  private final LaidOutPages layout;
  private final CssContext context;
  private final double line;
  private final List<PageSpaces> pages = new ArrayList<>();
  private final List<List<Shift>> shifts = new ArrayList<>();

  private VerticalJustification(LaidOutPages layout) {
    this.layout = layout;
    this.context = layout.context();
    this.line = layout.body().getStyle().getLineHeight(context);
    for (int i = 0; i < layout.count(); i++) {
      PageSpaces page = new PageSpaces(depth(i), line);
      pages.add(page);
      if (layout.notes(i) > 0) {
        page.note();
      }
    }
  }

  /** Where the last line of a page ends that has nothing but lines and notes. */
  private int depth(int page) {
    int top = layout.top(page);
    int lines = (int) ((layout.bottom(page) - top) / line);
    return Math.min(top + (int) (lines * line), layout.bottom(page) - layout.notes(page));
  }

  /** Justifies all pages of a run that has been laid out. */
  public static void justify(LaidOutPages layout) {
    if (layout.count() == 0) {
      return;
    }
    VerticalJustification justification = new VerticalJustification(layout);
    justification.measure();
    justification.level();
    justification.pages.forEach(page -> justification.shifts.add(page.shifts()));
    if (!justification.shifts.stream().allMatch(List::isEmpty)) {
      justification.move(layout.root());
      layout.root().calcPaintingInfo(justification.context, false);
    }
  }

  /** Facing pages that cannot both be full end where both can. */
  private void level() {
    for (int left = 0; left + 1 < pages.size(); left++) {
      if (layout.isLeft(left)) {
        pages.get(left).level(pages.get(left + 1));
      }
    }
  }

  private void measure() {
    pages.get(pages.size() - 1).fix();
    measure(layout.root());
    Layer layer = layout.root().getLayer();
    layer.getFloats().forEach(box -> fix(edge(box), 0));
    layer.getChildren().stream()
        .map(Layer::getMaster)
        .filter(master -> !isNotes(master))
        .forEach(master -> fix(edge(master), 0));
  }

  private void measure(Box box) {
    if (box instanceof LineBox) {
      page(box.getAbsY()).ends(Math.max(box.getAbsY() + box.getHeight(), painted(box)));
    } else if (box instanceof BlockBox block && isOfFlow(block)) {
      Rectangle edge = edge(block);
      measureBreaks(block.getStyle(), edge);
      if (block.isReplaced() || isDecorated(block.getStyle())) {
        page(bottom(edge) - 1).ends(bottom(edge));
      }
      if (block instanceof TableBox) {
        fix(edge, 1);
      } else {
        measureSpaces(block);
      }
    }
  }

  /** Whether a box holds the notes of a page, which stand at its foot whatever is above them. */
  private static boolean isNotes(BlockBox box) {
    return box.getElement() != null && box.getElement().getTagName().startsWith("fs-footnote");
  }

  /** Fixes the pages on which something is, or all but the last of them. */
  private void fix(Rectangle edge, int but) {
    int last = layout.page(bottom(edge) - 1) - but;
    for (int i = layout.page(edge.y); i <= last; i++) {
      pages.get(i).fix();
    }
  }

  /** A page that ends where the style or the author wants it to end need not be full. */
  private void measureBreaks(CalculatedStyle style, Rectangle edge) {
    int page = layout.page(edge.y);
    if (page > 0 && isForced(style.getIdent(CSSName.PAGE_BREAK_BEFORE))) {
      pages.get(page - 1).fix();
    }
    if (isForced(style.getIdent(CSSName.PAGE_BREAK_AFTER))) {
      pages.get(page).fix();
    }
  }

  static boolean isForced(IdentValue value) {
    return value != IdentValue.AUTO && value != IdentValue.AVOID;
  }

  private static boolean isDecorated(CalculatedStyle style) {
    return style.isHasBackground() || !style.isIdent(CSSName.BORDER_BOTTOM_STYLE, IdentValue.NONE);
  }

  /** Measures the spaces between the children of a block, and what is in these. */
  private void measureSpaces(BlockBox block) {
    boolean fixed = isFixed(block);
    BlockBox above = null;
    for (Box child : block.getChildren()) {
      measure(child);
      if (child instanceof BlockBox below && isOfFlow(below)) {
        if (above != null && !fixed) {
          measureSpace(above, below);
        }
        above = below;
      }
    }
  }

  private void measureSpace(BlockBox above, BlockBox below) {
    int from = bottom(edge(above));
    int to = edge(below).y;
    if (layout.page(from - 1) != layout.page(to) || from <= layout.top(0)) {
      return;
    }
    boolean paragraphs = isParagraph(above) && isParagraph(below);
    if (to - from > 1 || paragraphs) {
      page(to).add(to, growth(to - from, line, paragraphs), to - from <= 1);
    }
  }

  /** How much wider a space may become. */
  static double growth(int space, double line, boolean betweenParagraphs) {
    return space > 1
        ? Math.min(GROWTH * space, MOST * line)
        : betweenParagraphs ? LEADING * line : 0;
  }

  /** Whether the spaces within a block stay as they are. */
  static boolean isFixed(BlockBox block) {
    return block.getElement() != null && FIXED.contains(block.getElement().getTagName());
  }

  private static boolean isParagraph(BlockBox block) {
    return block.getElement() != null && block.getElement().getTagName().equals("p");
  }

  static boolean isOfFlow(BlockBox block) {
    CalculatedStyle style = block.getStyle();
    return block.getHeight() > 0
        && !style.isFloated()
        && !style.isPositioned()
        && !style.isRunning();
  }

  /** The foot of a line as it is painted: the engine draws what reaches into a page on that too. */
  private int painted(Box line) {
    Rectangle bounds = line.calcPaintingInfo(context, true).getAggregateBounds();
    return bounds.y + bounds.height;
  }

  private PageSpaces page(int y) {
    return pages.get(layout.page(y));
  }

  /** A block without its margins. */
  private Rectangle edge(BlockBox block) {
    return block.getBorderEdge(block.getAbsX(), block.getAbsY(), context);
  }

  private static int bottom(Rectangle edge) {
    return edge.y + Math.max(1, edge.height);
  }

  private void move(Box box) {
    if (!(box instanceof BlockBox block) || block instanceof TableBox || block.isReplaced()) {
      moveWhole(box, shift(box instanceof BlockBox block ? edge(block).y : box.getAbsY()));
    } else if (isOfFlow(block)) {
      Rectangle edge = edge(block);
      int top = shift(edge.y);
      block.setAbsY(block.getAbsY() + top);
      block.setHeight(block.getHeight() + shift(bottom(edge) - 1) - top);
      block.getChildren().forEach(this::move);
    }
  }

  /** How far down what stands at a height goes. */
  private int shift(int y) {
    int by = 0;
    for (Shift shift : shifts.get(layout.page(y))) {
      if (shift.from() > y) {
        break;
      }
      by = shift.by();
    }
    return by;
  }

  private static void moveWhole(Box box, int by) {
    if (by == 0) {
      return;
    }
    box.setAbsY(box.getAbsY() + by);
    box.getChildren().forEach(child -> moveWhole(child, by));
    if (box instanceof InlineLayoutBox inline) {
      for (Object child : inline.getInlineChildren()) {
        if (child instanceof Box inner) {
          moveWhole(inner, by);
        }
      }
    }
  }
}
