package florilege.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spines are as wide as the services say. */
class CoverSheetTest {

  /**
   * In inches: Kindle Direct Publishing, <i>Paperback cover</i>: pages × 0.002252 (white), 0.0025
   * (cream), 0.002347 (premium colour); Lulu, <i>Book Creation Guide</i>: pages / 444 + 0.06.
   */
  @ParameterizedTest
  @CsvSource({
    "KDP_WHITE, 100, 0.2252",
    "KDP_WHITE, 200, 0.4504",
    "KDP_WHITE, 300, 0.6756",
    "KDP_CREAM, 200, 0.5000",
    "KDP_CREAM, 500, 1.2500",
    "KDP_COLOUR, 300, 0.7041",
    "LULU, 32, 0.1321",
    "LULU, 100, 0.2852",
    "LULU, 222, 0.5600",
    "LULU, 444, 1.0600",
    "LULU, 740, 1.7267"
  })
  void spinesAreAsWideAsTheServicesSay(Paper paper, int pages, double inches) {
    CoverSheet cover = new CoverSheet(paper.perPage(), paper.allowance(), "", false);
    assertEquals(inches, cover.spine(pages) / 25.4, 0.00005);
  }

  /** Weight × volume / 1000, for two pages. */
  @ParameterizedTest
  @CsvSource({"OFFSET_80, 10", "OFFSET_90, 11.25", "NOVEL_90, 13.5", "BULKY_80, 14.4"})
  void bulkGivesTheThicknessOfALeaf(Paper paper, double millimetres) {
    CoverSheet cover = new CoverSheet(paper.perPage(), paper.allowance(), "", false);
    assertEquals(millimetres, cover.spine(200), 0.0001);
  }
}
