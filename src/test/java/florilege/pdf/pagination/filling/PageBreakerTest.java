package florilege.pdf.pagination.filling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.pdf.pagination.filling.PageBreaker.Measure;
import florilege.pdf.pagination.filling.PageUnit.Break;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of thirty lines of ten. */
class PageBreakerTest {

  private static final int LINE = 10;

  private final List<PageUnit> units = new ArrayList<>();

  private void lines(int count, Break before) {
    for (int i = 0; i < count; i++) {
      units.add(new PageUnit(null, i, LINE, 0, 0, 0, before));
    }
  }

  /** A picture, or what else is not divided, of some lines. */
  private void block(int lines, Break before) {
    units.add(new PageUnit(null, 0, lines * LINE, 0, 0, 0, before));
  }

  private PageBreaker breaker(boolean beginsLeft) {
    return new PageBreaker(units, new Measure(30 * LINE, LINE, 0, 0, beginsLeft, false));
  }

  @Test
  void pagesAreFullWhereNothingHinders() {
    lines(110, Break.ALLOWED);
    assertEquals(List.of(30, 60, 90), breaker(true).breaks());
  }

  /** The picture leaves three lines of the left page empty: so are three of the right one. */
  @Test
  void aPageEndsWhereTheOneThatFacesItDoes() {
    lines(27, Break.ALLOWED);
    block(10, Break.ALLOWED);
    lines(70, Break.ALLOWED);
    List<Integer> breaks = breaker(true).breaks();
    assertEquals(List.of(27, 45), breaks.subList(0, 2));
  }

  @Test
  void pagesOfDifferentSpreadsNeedNotBeAlike() {
    lines(27, Break.ALLOWED);
    block(10, Break.ALLOWED);
    lines(70, Break.ALLOWED);
    assertEquals(List.of(27, 48), breaker(false).breaks().subList(0, 2));
  }

  @Test
  void noPageEndsWhereItMustNot() {
    lines(30, Break.ALLOWED);
    lines(1, Break.AVOIDED);
    lines(40, Break.ALLOWED);
    assertEquals(29, breaker(true).breaks().get(0));
  }

  @Test
  void theEngineBreaksBeforeWhatDoesNotFit() {
    lines(20, Break.ALLOWED);
    block(15, Break.WHERE_FULL);
    lines(40, Break.ALLOWED);
    assertEquals(20, breaker(false).breaks().get(0));
  }

  /** Sixty-two lines fill two pages but for two; three lines earlier, the last page has five. */
  @Test
  void aLastPageOfTwoLinesGetsMore() {
    lines(62, Break.ALLOWED);
    PageBreaker breaker = breaker(false);
    assertTrue(breaker.cost(breaker.breaks()) < breaker.cost(List.of(30, 60)));
    assertTrue(62 - breaker.breaks().get(1) >= 5);
  }

  @Test
  void notesTakeRoomOfTheLinesThatCallThem() {
    lines(10, Break.ALLOWED);
    units.add(new PageUnit(null, 0, LINE, 0, 0, 5 * LINE, Break.ALLOWED));
    lines(70, Break.ALLOWED);
    assertEquals(25, breaker(false).breaks().get(0));
  }

  /** Two spaces of half a line each let a page of 29 lines end with one of 30. */
  @Test
  void whatSpacesCanTakeIsNotMissing() {
    lines(28, Break.ALLOWED);
    units.add(new PageUnit(null, 0, LINE, 0, LINE, 0, Break.ALLOWED));
    block(5, Break.ALLOWED);
    lines(80, Break.ALLOWED);
    assertEquals(List.of(29, 55), breaker(true).breaks().subList(0, 2));
  }
}
