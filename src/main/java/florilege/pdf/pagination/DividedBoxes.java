package florilege.pdf.pagination;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Rectangle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws the background and the rules of a box that goes over the end of a page only as far as its
 * content on that page (CSS Fragmentation 3, §5.4): the engine draws them to the foot of the page,
 * through the notes there.
 */
public final class DividedBoxes {

  private final LaidOutPages layout;
  private final CssContext context;

  private DividedBoxes(LaidOutPages layout) {
    this.layout = layout;
    this.context = layout.context();
  }

  /** Divides those of a run, when all boxes are where they will be painted. */
  public static void divide(LaidOutPages layout) {
    new DividedBoxes(layout).divide(layout.root());
  }

  private void divide(Box box) {
    if (!(box instanceof BlockBox block) || box instanceof TableBox || block.isReplaced()) {
      return;
    }
    Rectangle edge = block.getPaintingBorderEdge(context);
    if (layout.page(edge.y) < layout.page(edge.y + edge.height - 1)) {
      List.copyOf(block.getChildren()).forEach(this::divide);
      if (!block.isRoot() && isDecorated(block)) {
        divide(block, edge);
      }
    }
  }

  private boolean isDecorated(BlockBox block) {
    return block.getStyle().isHasBackground() || !block.getBorder(context).isAllZeros();
  }

  /** Has a box within the box draw what the box draws no more. */
  private void divide(BlockBox block, Rectangle edge) {
    Map<Integer, Integer> ends = new HashMap<>();
    measure(block, ends);
    int last = layout.page(edge.y + edge.height - 1);
    for (int page = layout.page(edge.y); page < last; page++) {
      int padding = (int) block.getPadding(context).bottom();
      int foot = layout.bottom(page) - layout.notes(page);
      ends.computeIfPresent(layout.top(page), (top, end) -> Math.min(end + padding, foot));
      ends.putIfAbsent(layout.top(page), edge.y);
    }
    ends.put(layout.top(last), edge.y + edge.height);
    block.getChildren().add(0, new Decoration(block, ends));
    block.setStyle(hidden(block.getStyle()));
  }

  /** Collects where the content of a box ends on each page, by the heights of their tops. */
  private void measure(Box box, Map<Integer, Integer> ends) {
    if (box instanceof LineBox || box instanceof BlockBox block && block.isReplaced()) {
      int top = layout.top(layout.page(box.getAbsY()));
      ends.merge(top, box.getAbsY() + box.getHeight(), Math::max);
    } else {
      box.getChildren().forEach(child -> measure(child, ends));
    }
  }

  /** The same style for what is not seen itself; what is within has a style of its own. */
  private static CalculatedStyle hidden(CalculatedStyle style) {
    CalculatedStyle copy = style.overrideStyle(style.getIdent(CSSName.DISPLAY));
    copy.getderivedValuesById()[CSSName.VISIBILITY.FS_ID] = IdentValue.HIDDEN;
    return copy;
  }

  /** Draws nothing but what another box has around it. */
  private static final class Decoration extends BlockBox {
    private final BlockBox block;
    private final Map<Integer, Integer> ends;

    /**
     * Draws for a box.
     *
     * @param ends where that ends on each page, by the heights of their tops
     */
    Decoration(BlockBox block, Map<Integer, Integer> ends) {
      this.block = block;
      this.ends = ends;
      setStyle(block.getStyle());
      setParent(block);
      setContainingLayer(block.getContainingLayer());
      setContainingBlock(block.getContainingBlock());
      setAbsX(block.getAbsX());
      setAbsY(block.getAbsY());
      setContentWidth(block.getContentWidth());
      setHeight(block.getHeight());
    }

    @Override
    public Rectangle getPaintingBorderEdge(CssContext context) {
      Rectangle edge = block.getPaintingBorderEdge(context);
      if (context instanceof RenderingContext painting) {
        int top = painting.getPage().getTop();
        int end = ends.getOrDefault(top, edge.y + edge.height);
        edge.setBounds(edge.x, Math.max(edge.y, top), edge.width, end - Math.max(edge.y, top));
      }
      return edge;
    }

    /** It is no part of the book's structure but that which the box is. */
    @Override
    public Object getAccessibilityObject() {
      return block.getAccessibilityObject();
    }
  }
}
