package florilege.pdf.pagination.bidi;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.pdfboxout.PdfBoxFontContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.JustificationInfo;
import com.openhtmltopdf.render.LineBox;
import florilege.pdf.pagination.LaidOutPages;
import florilege.pdf.pagination.LineFragments;
import florilege.pdf.pagination.ShiftedText;
import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;

/**
 * Sets the pieces of a line from left to right as they are to be seen, where there is writing from
 * right to left. The engine cuts text where its direction changes and where an element begins or
 * ends, and sets all pieces one way, in the order in which they were written: right only if they
 * all go that way. The order in which they are painted, tagged and read out stays the writer's.
 */
public final class BidiReordering {

  private final LayoutContext context;

  public BidiReordering(SharedContext shared) {
    context = shared.newLayoutContextInstance();
    context.setFontContext(new PdfBoxFontContext());
  }

  /** Whether anything is written from right to left: other books are left as they are. */
  public static boolean isNeeded(BitSet characters, Document document) {
    return characters.stream().map(UCharacter::getDirection).anyMatch(BidiLevels::isLeftward)
        || Dom.elements(document, "*").stream()
            .anyMatch(element -> element.getAttribute("dir").equals("rtl"));
  }

  /** Orders all lines of a book that need it. */
  public void arrange(LaidOutPages layout) {
    for (Box box : layout.boxes()) {
      if (box instanceof TableRowBox row && row.getStyle().isDirectionRTL()) {
        turn(row);
      }
      if (box instanceof BlockBox && !isJoint(box) && isMixed(box)) {
        lines(box).forEach(this::trim);
        BidiLevels levels = BidiLevels.in(lines(box));
        lines(box).forEach(line -> arrange(line, levels));
      }
    }
  }

  static List<LineBox> lines(Box block) {
    List<LineBox> lines = new ArrayList<>();
    for (Box child : block.getChildren()) {
      if (child instanceof LineBox line) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** Whether a box is there only to keep words together: they go as those around them. */
  static boolean isJoint(Object piece) {
    return piece instanceof BlockBox box
        && box.getElement() != null
        && Dom.hasClass(box.getElement(), "joint");
  }

  /** Sets the first cell of a row at the right. The engine has no such tables. */
  private static void turn(TableRowBox row) {
    int width = row.getContentWidth();
    row.getChildren().forEach(cell -> cell.setX(width - cell.getX() - cell.getWidth()));
    row.calcChildLocations();
  }

  private static boolean isMixed(Box block) {
    return lines(block).stream()
        .anyMatch(
            line ->
                line.isLayedOutRTL() || pieces(line).stream().anyMatch(BidiReordering::isLeftward));
  }

  private static boolean isLeftward(Object piece) {
    return piece instanceof InlineText text
        ? text.getTextDirection() == Bidi.RTL
        : isJoint(piece) && isMixed((Box) piece);
  }

  /**
   * What is seen in a line, as written: {@link InlineText}s, and boxes that are set as a letter.
   */
  static List<Object> pieces(LineBox line) {
    List<Object> pieces = new ArrayList<>();
    line.getChildren().forEach(child -> addPieces(child, pieces));
    return pieces;
  }

  private static void addPieces(Object child, List<Object> pieces) {
    if (child instanceof InlineLayoutBox box) {
      box.getInlineChildren().forEach(inner -> addPieces(inner, pieces));
    } else if (!(child instanceof InlineText text && text.isEmpty())) {
      pieces.add(child);
    }
  }

  /** Takes away a space at the end, which would stand between words if these go the other way. */
  private void trim(LineBox line) {
    List<Object> pieces = pieces(line);
    Object last = pieces.isEmpty() ? line : pieces.get(pieces.size() - 1);
    if (!(last instanceof InlineText text) || !text.getSubstring().endsWith(" ")) {
      return;
    }
    IdentValue space = text.getParent().getStyle().getWhitespace();
    if (space == IdentValue.NORMAL || space == IdentValue.NOWRAP) {
      JustificationInfo info = line.getJustificationInfo();
      float spread = info == null ? 0 : text.calcTotalAdjustment(info);
      text.trimTrailingSpace(context);
      if (spread != 0) {
        text.setWidth((int) (text.getWidth() + spread - info.getSpaceAdjust()));
      }
    }
  }

  private void arrange(LineBox line, BidiLevels levels) {
    List<Object> pieces = pieces(line);
    if (pieces.isEmpty()) {
      return;
    }
    for (Object piece : pieces) {
      if (isJoint(piece)) {
        lines((Box) piece).forEach(inner -> arrange(inner, levels));
      }
    }
    Map<Object, Integer> ranks = ranks(pieces, levels.of(pieces));
    LineFragments fragments = new LineFragments(ranks, context);
    fragments.part(line);
    Map<Object, Integer> before = new IdentityHashMap<>();
    pieces.forEach(piece -> before.put(piece, place(piece)));
    int width = set(line.getChildren(), 0, 0, fragments);
    if (line.isContainsDynamicFunction()) {
      // It is set again when it is painted, when the numbers of pages are known.
      line.getChildren().forEach(child -> shift(child, before));
      return;
    }
    if (line.isLayedOutRTL()) {
      alignFromRight(line, width);
    }
    line.setContentWidth(width);
    line.calcCanvasLocation();
    line.calcChildLocations();
  }

  /**
   * The engine indents such a line at its end; if it justifies it, it widens its box to the right
   * and what is in the box to the left.
   */
  private static void alignFromRight(LineBox line, int width) {
    IdentValue align = line.getParent().getStyle().getIdent(CSSName.TEXT_ALIGN);
    if (line.getJustificationInfo() != null) {
      int right = line.getFloatDistances().getRightFloatDistance();
      line.setX(line.getParent().getContentWidth() - right - width);
    }
    if (align != IdentValue.LEFT && align != IdentValue.CENTER) {
      line.setX(line.getX() - line.getContentStart());
    }
  }

  /** The place of each piece, counted from the left (UAX #9, L2). */
  private static Map<Object, Integer> ranks(List<Object> pieces, byte[] levels) {
    Map<Object, Integer> ranks = new IdentityHashMap<>();
    int[] order = Bidi.reorderVisual(levels);
    for (int rank = 0; rank < order.length; rank++) {
      ranks.put(pieces.get(order[rank]), rank);
    }
    return ranks;
  }

  /**
   * Sets what is in a box, from a place in the line on.
   *
   * @param box where the box begins in the line
   * @return where its content ends
   */
  private int set(List<?> children, int box, int start, LineFragments fragments) {
    int x = start;
    for (Object child : fragments.sorted(children)) {
      if (child instanceof InlineText text) {
        text.setX(x - box);
        x += text.getWidth();
      } else if (child instanceof InlineLayoutBox inner) {
        int content = x + inner.getLeftMarginBorderPadding(context);
        int end = set(inner.getInlineChildren(), x, content, fragments);
        inner.setX(x);
        inner.setInlineWidth(end + inner.getRightMarginPaddingBorder(context) - x);
        x += inner.getInlineWidth();
      } else if (child instanceof Box inner) {
        inner.setX(x);
        x += inner.getWidth();
      }
    }
    return x;
  }

  /** Where a piece begins in its line. */
  private static int place(Object piece) {
    return piece instanceof InlineText text
        ? text.getParent().getX() + text.getX()
        : ((Box) piece).getX();
  }

  private static void shift(Object child, Map<Object, Integer> before) {
    if (child instanceof InlineLayoutBox box && box.getInlineChildCount() > 0) {
      box.getInlineChildren()
          .replaceAll(
              inner ->
                  inner instanceof InlineText text && before.containsKey(text)
                      ? ShiftedText.of(text, place(text) - before.get(text))
                      : inner);
      box.getInlineChildren().forEach(inner -> shift(inner, before));
    }
  }
}
