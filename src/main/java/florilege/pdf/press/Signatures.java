package florilege.pdf.press;

import florilege.text.WritingDirection;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which pages stand on which sheets, when sheets are laid on each other, folded in the middle
 * and stitched in the fold. A sheet has four pages.
 *
 * @param sheets that are folded together; 0 for all of them up to {@value #MOST}, and by {@value
 *     #SOME} of more
 * @param direction in which the book is read: from right to left, the fold is at its right
 */
record Signatures(int sheets, WritingDirection direction) {

  /** More sheets spring open, and the pages in the middle stand out. */
  static final int MOST = 16;

  static final int SOME = 8;

  private static final int PAGES = 4;

  /**
   * Holds two pages side by side.
   *
   * @param left page, from 0
   * @param right page, from 0
   */
  record Side(int left, int right) {}

  /**
   * Puts pages on sheets.
   *
   * @param pages a multiple of four
   * @return front and back of each sheet, from the outermost of the first signature
   */
  List<Side> of(int pages) {
    List<Side> sides = new ArrayList<>();
    int all = pages / PAGES;
    int together = together(all);
    for (int first = 0; first < all; first += together) {
      int count = Math.min(together, all - first);
      int low = first * PAGES;
      int high = low + count * PAGES - 1;
      for (int sheet = 0; sheet < count; sheet++) {
        sides.add(side(high - 2 * sheet, low + 2 * sheet));
        sides.add(side(low + 2 * sheet + 1, high - 2 * sheet - 1));
      }
    }
    return sides;
  }

  /** How many sheets lie around that of a side when all are folded. */
  int depth(int side, int pages) {
    return side / 2 % together(pages / PAGES);
  }

  private int together(int all) {
    return sheets > 0 ? sheets : all <= MOST ? all : SOME;
  }

  private Side side(int left, int right) {
    return direction == WritingDirection.RTL ? new Side(right, left) : new Side(left, right);
  }
}
