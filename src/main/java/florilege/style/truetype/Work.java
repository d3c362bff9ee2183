package florilege.style.truetype;

/**
 * How much work fonts may ask for, counted in items that are read: points, characters, glyphs that
 * are replaced. A font of all Chinese characters asks for some ten million.
 */
public final class Work {

  /** Items for all fonts of one style. */
  static final long OF_STYLE = 60_000_000;

  /** Items for all fonts of the machine that are looked through for a book. */
  static final long OF_SEARCH = 1_000_000_000;

  private long left;

  private Work(long most) {
    this.left = most;
  }

  /** What the fonts of a style may ask for. */
  public static Work ofStyle() {
    return new Work(OF_STYLE);
  }

  /** What the fonts of a machine may ask for that are looked through for a book. */
  public static Work ofSearch() {
    return new Work(OF_SEARCH);
  }

  /** Of fonts that ask for too much. */
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
