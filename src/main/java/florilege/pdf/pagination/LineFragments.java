package florilege.pdf.pagination;

import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.LineBox;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Splits the boxes of a line where the pieces of an element do not stand beside each other, as at
 * the end of a line: nothing is underlined, and no link, that stands between them.
 *
 * @param ranks the place of each piece, counted from the left
 */
public record LineFragments(Map<Object, Integer> ranks, LayoutContext context) {

  public void part(LineBox line) {
    List<Box> parted = new ArrayList<>();
    for (Box child : line.getChildren()) {
      if (child instanceof InlineLayoutBox box) {
        parted.addAll(part(box));
      } else {
        parted.add(child);
      }
    }
    line.removeAllChildren();
    line.addAllChildren(parted);
  }

  private List<InlineLayoutBox> part(InlineLayoutBox box) {
    List<Object> children = new ArrayList<>();
    for (Object child : box.getInlineChildren()) {
      if (child instanceof InlineLayoutBox inner) {
        children.addAll(part(inner));
      } else {
        children.add(child);
      }
    }
    List<List<Object>> runs = runs(children);
    List<InlineLayoutBox> fragments = new ArrayList<>(List.of(box));
    while (fragments.size() < runs.size()) {
      fragments.add(after(box));
    }
    fragments.get(fragments.size() - 1).setEndsHere(box.isEndsHere());
    box.setEndsHere(box.isEndsHere() && fragments.size() == 1);
    for (int i = 0; i < runs.size(); i++) {
      fill(fragments.get(i), runs.get(i));
    }
    return fragments;
  }

  /** Divides what follows each other as written into what also stands together. */
  private List<List<Object>> runs(List<Object> children) {
    BitSet taken = new BitSet();
    children.forEach(child -> taken.or(ranks(child)));
    List<List<Object>> runs = new ArrayList<>();
    int gap = -1;
    for (Object child : children) {
      int first = ranks(child).nextSetBit(0);
      int before = first < 0 ? gap : taken.previousClearBit(first);
      if (runs.isEmpty() || before != gap) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(child);
      gap = before;
    }
    return runs;
  }

  private InlineLayoutBox after(InlineLayoutBox box) {
    InlineLayoutBox next =
        new InlineLayoutBox(
            context, box.getElement(), box.getStyle(), box.getContainingBlockWidth());
    next.setPending(false);
    next.setAnonymous(box.isAnonymous());
    next.setPseudoElementOrClass(box.getPseudoElementOrClass());
    next.setContainingLayer(box.getContainingLayer());
    next.setY(box.getY());
    next.setBaseline(box.getBaseline());
    next.setTextDecorations(box.getTextDecorations());
    next.setParent(box.getParent());
    return next;
  }

  private void fill(InlineLayoutBox box, List<Object> children) {
    if (box.getInlineChildCount() > 0) {
      box.getInlineChildren().clear();
    }
    for (Object child : children) {
      box.addInlineChild(context, child, false);
    }
  }

  /** What is seen, from left to right. */
  public List<Object> sorted(List<?> children) {
    List<Object> seen = new ArrayList<>(children);
    seen.removeIf(child -> ranks(child).isEmpty());
    seen.sort(Comparator.comparing(child -> ranks(child).nextSetBit(0)));
    return seen;
  }

  private BitSet ranks(Object child) {
    BitSet found = new BitSet();
    addRanks(child, found);
    return found;
  }

  private void addRanks(Object child, BitSet found) {
    if (child instanceof InlineLayoutBox box) {
      box.getInlineChildren().forEach(inner -> addRanks(inner, found));
    } else if (ranks.containsKey(child)) {
      found.set(ranks.get(child));
    }
  }
}
