package florilege.style.truetype;

/**
 * Bounds how much work fonts may ask for, counted in items that are read: points, characters,
 * glyphs that are replaced. A font of all Chinese characters asks for some ten million.
 */
public final class FontWorkBudget {

  /** Items for all fonts of one style. */
  static final long OF_STYLE = 60_000_000;

  /** Items for all fonts of the machine that are looked through for a book. */
  static final long OF_SEARCH = 1_000_000_000;

  private long left;

  private FontWorkBudget(long most) {
    this.left = most;
  }

  /** What the fonts of a style may ask for. */
  public static FontWorkBudget ofStyle() {
    return new FontWorkBudget(OF_STYLE);
  }

  /** What the fonts of a machine may ask for that are looked through for a book. */
  public static FontWorkBudget ofSearch() {
    return new FontWorkBudget(OF_SEARCH);
  }

  /** Stops the reading of fonts that ask for too much. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Counts some items. */
  void add(long items) {
    left -= items;
    if (left < 0) {
      throw new Exceeded();
    }
  }
}
