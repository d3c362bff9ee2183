package florilege.pdf.pagination.filling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.pdf.pagination.filling.PageSpaces.Shift;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of a depth of 400, with lines of 10, on which two spaces can take 6 and 3, and one 2. */
class PageSpacesTest {

  private static List<Shift> shifts(int end, boolean fixed) {
    PageSpaces page = new PageSpaces(400, 10);
    page.add(200, 3, false);
    page.add(100, 6, false);
    page.add(300, 2, true);
    page.ends(end);
    if (fixed) {
      page.fix();
    }
    return page.shifts();
  }

  private static int last(int end) {
    List<Shift> shifts = shifts(end, false);
    return shifts.isEmpty() ? 0 : shifts.get(shifts.size() - 1).by();
  }

  @Test
  void spacesGrowInProportionAndDownThePage() {
    assertEquals(
        List.of(new Shift(100, 4), new Shift(200, 6), new Shift(300, 6)), shifts(394, false));
  }

  @Test
  void paragraphsArePartedOnlyWhereTheOtherSpacesDoNotSuffice() {
    assertEquals(new Shift(300, 9), shifts(391, false).get(2));
    assertEquals(
        List.of(new Shift(100, 6), new Shift(200, 9), new Shift(300, 10)), shifts(390, false));
  }

  @Test
  void aPageMayLackALineWhereItsSpacesCannotTakeAll() {
    assertEquals(11, last(389));
    assertEquals(2, last(388));
    assertEquals(11, last(379));
    assertEquals(0, last(378));
  }

  @Test
  void aFullPageAndOneThatIsToStayAsItIsAreNotChanged() {
    assertEquals(List.of(), shifts(400, false));
    assertEquals(List.of(), shifts(394, true));
  }

  /** Ends at a height, and can go down by some. */
  private static PageSpaces page(int end, int most) {
    PageSpaces page = new PageSpaces(400, 10);
    page.add(100, most, false);
    page.ends(end);
    return page;
  }

  private static int levelled(int end, int most, PageSpaces facing) {
    PageSpaces page = page(end, most);
    page.level(facing);
    List<Shift> shifts = page.shifts();
    return end + (shifts.isEmpty() ? 0 : shifts.get(0).by());
  }

  @Test
  void facingPagesEndWhereBothCan() {
    assertEquals(390, levelled(380, 20, page(375, 15)));
    assertEquals(400, levelled(380, 20, page(380, 20)));
  }

  /** Four tenths of a line are not seen, more are: then each page is as full as it can be. */
  @Test
  void pagesThatAlmostReachEachOtherGoAsFarAsTheyCan() {
    PageSpaces deep = page(396, 0);
    assertEquals(392, levelled(380, 12, deep));
    assertEquals(380, levelled(380, 1, page(396, 0)));
  }

  @Test
  void notesEndAPageWhateverItsText() {
    PageSpaces noted = page(375, 15);
    noted.note();
    assertEquals(400, levelled(380, 20, noted));
  }
}
