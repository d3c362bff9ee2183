package florilege.model;

/**
 * Holds what a printer's cover, a sheet of back, spine and front, depends on besides the book.
 *
 * @param perPage millimetres that a page adds to the spine; a leaf has two
 * @param allowance millimetres that the spine has whatever the pages
 * @param price as it is printed, or empty
 * @param safeZones whether a layer shows where nothing important may stand
 */
public record CoverSheet(double perPage, double allowance, String price, boolean safeZones) {

  /** What holds where nothing is said. */
  public static final CoverSheet DEFAULT =
      new CoverSheet(Paper.OFFSET_80.perPage(), Paper.OFFSET_80.allowance(), "", false);

  /** Width of the spine in millimetres. */
  public double spine(int pages) {
    return pages * perPage + allowance;
  }
}
