package florilege.pdf.press;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.text.WritingDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignaturesTest {

  /**
   * Folds sheets as hands do: those of a signature lie on each other, the outermost below, and
   * their right halves are folded over to the left, or the other way where a book is bound at the
   * right.
   */
  private static List<Integer> folded(
      List<Signatures.Side> sides, int together, WritingDirection direction) {
    boolean rtl = direction == WritingDirection.RTL;
    List<Integer> read = new ArrayList<>();
    int sheets = sides.size() / 2;
    for (int first = 0; first < sheets; first += together) {
      int last = Math.min(first + together, sheets);
      for (int sheet = first; sheet < last; sheet++) { // from the outermost to the middle
        Signatures.Side front = sides.get(2 * sheet);
        Signatures.Side back = sides.get(2 * sheet + 1);
        read.add(rtl ? front.left() : front.right());
        read.add(rtl ? back.right() : back.left());
      }
      for (int sheet = last - 1; sheet >= first; sheet--) { // and out again
        Signatures.Side front = sides.get(2 * sheet);
        Signatures.Side back = sides.get(2 * sheet + 1);
        read.add(rtl ? back.left() : back.right());
        read.add(rtl ? front.right() : front.left());
      }
    }
    return read;
  }

  @ParameterizedTest
  @CsvSource({
    "4, 0, 1",
    "8, 0, 2",
    "60, 0, 15",
    "64, 0, 16",
    "68, 0, 8",
    "72, 0, 8",
    "40, 3, 3",
    "12, 1, 1",
    "12, 50, 50"
  })
  void foldedSheetsAreReadInOrder(int pages, int wanted, int together) {
    List<Integer> order = IntStream.range(0, pages).boxed().toList();
    for (WritingDirection direction : WritingDirection.values()) {
      List<Signatures.Side> sides = new Signatures(wanted, direction).of(pages);
      assertEquals(order, folded(sides, together, direction), direction.toString());
    }
  }

  @Test
  void theFirstPageIsAtTheRightOfTheOutermostSheet() {
    assertEquals(
        List.of(
            new Signatures.Side(7, 0),
            new Signatures.Side(1, 6),
            new Signatures.Side(5, 2),
            new Signatures.Side(3, 4)),
        new Signatures(0, WritingDirection.LTR).of(8));
  }

  @Test
  void aSheetLiesWithinThoseOfItsSignature() {
    Signatures signatures = new Signatures(2, WritingDirection.LTR);
    int[] depths = {0, 0, 1, 1, 0, 0};
    for (int side = 0; side < depths.length; side++) {
      assertEquals(depths[side], signatures.depth(side, 12), "side " + side);
    }
    assertEquals(15, new Signatures(0, WritingDirection.LTR).depth(31, 64));
    assertEquals(0, new Signatures(0, WritingDirection.LTR).depth(16, 68));
  }

  @Test
  void aBookFromRightToLeftHasItsFirstPageAtTheLeft() {
    assertEquals(
        List.of(new Signatures.Side(0, 3), new Signatures.Side(2, 1)),
        new Signatures(0, WritingDirection.RTL).of(4));
  }
}
