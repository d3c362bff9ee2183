package florilege.pdf.pagination.filling;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import florilege.pdf.pagination.FigureMentions;
import florilege.pdf.pagination.LaidOutPages;
import florilege.pdf.pagination.filling.PageUnit.Break;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Reads the texts of a run, from one page that must begin where it does to the next, as the units
 * of which its pages can be made up otherwise.
 */
final class PageFlow {

  private final LaidOutPages layout;
  private final double line;
  private final List<Text> texts = new ArrayList<>();
  private Text text = new Text(0, 0, true);

  /** Blocks that have begun since the last unit, the outermost first. */
  private final List<BlockBox> begun = new ArrayList<>();

  /** The space below the blocks that have ended since the last unit. */
  private int below;

  private int padding;
  private int bottom = -1;
  private boolean avoided;
  private boolean forced;

  /** How many blocks that are kept together are around what is read. */
  private int kept;

  /** How many blocks are around it whose spaces stay as they are. */
  private int fixed;

  /** Whether what comes next is the first in such a block. */
  private boolean keepsNext;

  /**
   * A text.
   *
   * @param page on which it begins, from 0
   * @param offset what of that is taken
   * @param opens whether it is the beginning of a chapter
   */
  record Text(int page, int offset, boolean opens, List<PageUnit> units, List<Integer> breaks) {
    Text(int page, int offset, boolean opens) {
      this(page, offset, opens, new ArrayList<>(), new ArrayList<>());
    }
  }

  private PageFlow(LaidOutPages layout) {
    this.layout = layout;
    this.line = layout.body().getStyle().getLineHeight(layout.context());
  }

  /** The texts of a run, each with the units that begin its pages now, but the first. */
  static List<Text> of(LaidOutPages layout) {
    if (layout.count() == 0 || !layout.root().getLayer().getFloats().isEmpty()) {
      return List.of();
    }
    PageFlow flow = new PageFlow(layout);
    flow.read(layout.body());
    flow.end();
    return flow.texts;
  }

  private void read(Box box) {
    if (box instanceof BlockBox block
        && VerticalJustification.isOfFlow(block)
        && !isUnprinted(block)) {
      begin(block);
      boolean keeps = is(block, CSSName.PAGE_BREAK_INSIDE, IdentValue.AVOID);
      if (block instanceof TableBox || block.isReplaced() || block.getChildCount() == 0) {
        add(block, block.getAbsY(), block.getHeight());
      } else if (block.getChild(0) instanceof LineBox) {
        lines(block, keeps);
      } else {
        boolean fixes = VerticalJustification.isFixed(block);
        fixed += fixes ? 1 : 0;
        keepsNext |= keeps && kept == 0;
        kept += keeps ? 1 : 0;
        block.getChildren().forEach(this::read);
        kept -= keeps ? 1 : 0;
        fixed -= fixes ? 1 : 0;
      }
      end(block);
    }
  }

  /** Whether a block fills the page before the first that is printed. */
  private static boolean isUnprinted(BlockBox block) {
    return block.getElement() != null && Dom.hasClass(block.getElement(), "recto-before");
  }

  private void begin(BlockBox block) {
    IdentValue before = block.getStyle().getIdent(CSSName.PAGE_BREAK_BEFORE);
    if (VerticalJustification.isForced(before)) {
      forced = true;
    }
    avoided |= before == IdentValue.AVOID;
    begun.add(block);
  }

  private void end(BlockBox block) {
    begun.remove(block);
    below = Math.max(below, (int) block.getMargin(layout.context()).bottom());
    padding += (int) block.getPadding(layout.context()).bottom();
    avoided |= is(block, CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID);
    avoided |= block.getElement() != null && announces(block);
    forced |= VerticalJustification.isForced(block.getStyle().getIdent(CSSName.PAGE_BREAK_AFTER));
  }

  private static boolean announces(BlockBox block) {
    return block.getChildCount() > 0
        && block.getChild(0) instanceof LineBox
        && FigureMentions.announces(block.getElement());
  }

  private void lines(BlockBox block, boolean keeps) {
    int orphans = (int) block.getStyle().asFloat(CSSName.ORPHANS);
    int widows = (int) block.getStyle().asFloat(CSSName.WIDOWS);
    int count = block.getChildCount();
    for (int i = 0; i < count; i++) {
      if (!(block.getChild(i) instanceof LineBox line)) {
        continue;
      }
      if (i == 0) {
        add(line, line.getAbsY(), line.getHeight());
      } else {
        boolean divides = i >= orphans && count - i >= widows && !keeps && kept == 0;
        Element element = block.getElement();
        Break may = divides && isPlain(block) ? Break.ALLOWED : Break.AVOIDED;
        int gap = isOnSamePage(line.getAbsY()) ? line.getAbsY() - bottom : 0;
        add(line, element, i, may, Math.max(0, gap), 0);
      }
    }
  }

  /** Adds what begins a block. */
  private void add(Box box, int top, int height) {
    BlockBox outer = begun.get(0);
    boolean samePage = isOnSamePage(top);
    if (forced && samePage) {
      forced = false; // Nothing stood before it.
    }
    if (forced || bottom < 0) {
      boolean opens = begun.stream().anyMatch(PageFlow::isChapter);
      end();
      text = new Text(layout.page(top), Math.max(0, top - layout.top(layout.page(top))), opens);
      avoided = true;
    }
    int gap = samePage ? top - bottom : gap();
    boolean inside = kept > 0 && !keepsNext;
    Break may = avoided || inside ? Break.AVOIDED : plain(outer);
    double stretch = fixed > 0 && outer == begun.get(begun.size() - 1) ? 0 : stretch(gap, outer);
    if (layout.page(top) != layout.page(top + Math.max(1, height) - 1)) {
      obstacle(top + height);
    } else {
      add(box, outer.getElement(), 0, may, Math.max(0, gap), stretch);
    }
  }

  private double stretch(int gap, BlockBox outer) {
    return VerticalJustification.growth(gap, line, isParagraph(outer));
  }

  private static boolean isChapter(BlockBox block) {
    return block.getElement() != null && block.getElement().getTagName().equals("section");
  }

  /** Whether a height is on the page on which the unit before ends. */
  private boolean isOnSamePage(int y) {
    return bottom >= 0 && layout.page(bottom - 1) == layout.page(y);
  }

  private static Break plain(BlockBox outer) {
    return isPlain(outer) ? Break.ALLOWED : Break.WHERE_FULL;
  }

  /** Whether the engine can be told where in the block, or before it, a page begins. */
  private static boolean isPlain(BlockBox block) {
    return block.getClass() == BlockBox.class && block.getElement() != null;
  }

  private static boolean isParagraph(BlockBox block) {
    return block.getElement() != null && block.getElement().getTagName().equals("p");
  }

  /** The space above what begins a page, if it did not. */
  private int gap() {
    int above = 0;
    int inner = 0;
    for (BlockBox block : begun) {
      if (block.getElement() != null && !block.isAnonymous()) {
        above = Math.max(above, layout.wholeMargin(block));
      }
      inner += (int) block.getPadding(layout.context()).top();
    }
    return Math.max(above, below) + padding + inner;
  }

  private void add(Box box, Element element, int number, Break may, int gap, double stretch) {
    int notes = box instanceof LineBox l ? notes(l) : 0;
    if (!text.units.isEmpty() && !isOnSamePage(box.getAbsY())) {
      text.breaks.add(text.units.size());
    }
    text.units.add(new PageUnit(element, number, box.getHeight(), gap, stretch, notes, may));
    bottom = box.getAbsY() + Math.max(1, box.getHeight());
    begun.clear();
    below = 0;
    padding = 0;
    avoided = false;
    forced = false;
    keepsNext = false;
  }

  private static int notes(LineBox line) {
    return line.hasFootnotes()
        ? line.getReferencedFootnoteBodies().stream().mapToInt(Box::getHeight).sum()
        : 0;
  }

  /** What goes over pages by itself stays where it is, and so does what is before it. */
  private void obstacle(int end) {
    int page = layout.page(end - 1);
    text = new Text(page, end - layout.top(page), false);
    bottom = end;
    begun.clear();
    below = 0;
    padding = 0;
    avoided = false;
    forced = false;
    keepsNext = false;
  }

  private void end() {
    if (!text.units.isEmpty()) {
      texts.add(text);
    }
  }

  private static boolean is(BlockBox block, CSSName name, IdentValue value) {
    CalculatedStyle style = block.getStyle();
    return style.isIdent(name, value);
  }
}
