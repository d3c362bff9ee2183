package florilege.model;

/**
 * Lists papers by how thick a book of them is. The thickness of a leaf in millimetres is its weight
 * in g/m² times its volume in cm³/g, by a thousand; the services publish their own numbers.
 */
public enum Paper {
  /** Uncoated, 80 g/m², volume 1.25. */
  OFFSET_80(0.05),
  /** Uncoated, 90 g/m², volume 1.25. */
  OFFSET_90(0.05625),
  /** Uncoated, 100 g/m², volume 1.25. */
  OFFSET_100(0.0625),
  /** Bookwove, 80 g/m², volume 1.5. */
  NOVEL_80(0.06),
  /** Bookwove, 90 g/m², volume 1.5. */
  NOVEL_90(0.0675),
  /** Bulky, 80 g/m², volume 1.8. */
  BULKY_80(0.072),
  /** Coated and matt, 115 g/m², volume 0.9. */
  COATED_115(0.05175),
  /** Coated and matt, 135 g/m², volume 0.9. */
  COATED_135(0.06075),
  /** Kindle Direct Publishing, white: 0.002252 in a page. */
  KDP_WHITE(0.002252 * 25.4),
  /** Kindle Direct Publishing, cream: 0.0025 in a page. */
  KDP_CREAM(0.0025 * 25.4),
  /** Kindle Direct Publishing, premium colour: 0.002347 in a page. */
  KDP_COLOUR(0.002347 * 25.4),
  /** Lulu, paperback: 0.06 in, and an inch for 444 pages. */
  LULU(25.4 / 444, 0.06 * 25.4);

  private final double perPage;
  private final double allowance;

  Paper(double perPage) {
    this(perPage, 0);
  }

  Paper(double perPage, double allowance) {
    this.perPage = perPage;
    this.allowance = allowance;
  }

  /** Millimetres that a page adds to the spine. */
  public double perPage() {
    return perPage;
  }

  /** Millimetres that the spine has whatever the pages. */
  public double allowance() {
    return allowance;
  }
}
