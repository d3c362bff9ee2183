package florilege.pdf.pagination.filling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Holds the spaces between the blocks of a page, and shares out among them what the page lacks. */
public final class PageSpaces {

  /** So little of a line that nobody sees it. */
  static final double UNSEEN = 0.4;

  private int depth;
  private final double line;
  private final List<Space> spaces = new ArrayList<>();
  private int end;
  private boolean fixed;
  private boolean noted;

  /** Whether it ends as high as the page that faces it can, if not higher. */
  private boolean isLevel;

  /**
   * Begins a page.
   *
   * @param depth the height at which its type area ends, in the units of all heights here
   * @param line of its text, from one to the next
   */
  PageSpaces(int depth, double line) {
    this.depth = depth;
    this.line = line;
  }

  /**
   * A space between two blocks.
   *
   * @param below the height at which the lower block begins
   * @param most how much wider the space may become
   * @param last whether it is only used where the other spaces do not suffice
   */
  private record Space(int below, double most, boolean last) {}

  /** Tells that notes end the page. */
  void note() {
    noted = true;
  }

  void add(int below, double most, boolean last) {
    spaces.add(new Space(below, most, last));
  }

  /** Tells that something on the page ends at a height. */
  void ends(int bottom) {
    end = Math.max(end, bottom);
  }

  /** Tells that the page is to stay as it is. */
  void fix() {
    fixed = true;
  }

  /**
   * Has this page and the one that faces it end at one height, if one of them cannot be full and
   * both can reach that.
   */
  void level(PageSpaces facing) {
    if (!isFree() || !facing.isFree()) {
      return;
    }
    double least = Math.max(depth - reach(), facing.depth - facing.reach());
    int missing = (int) Math.min(least, Math.min(depth - end, facing.depth - facing.end));
    boolean near = least - missing <= UNSEEN * line;
    if (near && missing > 0) {
      depth -= missing;
      facing.depth -= missing;
    }
    isLevel |= near;
    facing.isLevel |= near;
  }

  /** Whether the page ends with its text, and that may grow. */
  private boolean isFree() {
    return !fixed && !noted && end > 0;
  }

  /** The greatest depth to which the spaces can bring the page. */
  private double reach() {
    return Math.min(depth, end + most(false) + most(true));
  }

  /**
   * What each space is widened by: so much that nothing is missing, or else one line, which is
   * hardly seen; or nothing, if more would be missing.
   */
  List<Shift> shifts() {
    double missing = isLevel ? Math.min(depth, reach()) - end : depth - end;
    double first = most(false);
    if (missing > first + most(true)) {
      missing -= line;
    }
    if (fixed || end == 0 || missing <= 0 || missing > first + most(true)) {
      return List.of();
    }
    double firstPart = first == 0 ? 0 : Math.min(1, missing / first);
    double lastPart = missing <= first ? 0 : (missing - first) / most(true);
    spaces.sort(Comparator.comparingInt(Space::below));
    List<Shift> shifts = new ArrayList<>();
    double sum = 0;
    for (Space space : spaces) {
      sum += space.most * (space.last ? lastPart : firstPart);
      shifts.add(new Shift(space.below, (int) Math.round(sum)));
    }
    return shifts;
  }

  private double most(boolean last) {
    return spaces.stream().filter(space -> space.last == last).mapToDouble(Space::most).sum();
  }

  /**
   * How far down what stands at a height or below it goes.
   *
   * @param from the height
   * @param by how far, all shifts above it included
   */
  record Shift(int from, int by) {}
}
