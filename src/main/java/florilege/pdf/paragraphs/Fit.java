package florilege.pdf.paragraphs;

/**
 * How a line is brought to its width: spaces and letters give way together, each in proportion to
 * what it can bear.
 *
 * @param spaces the width of a space, as part of the natural width
 * @param letters the width of a letter, as part of the natural width
 * @param tension 0 for a natural line, 1 for one as loose as is good, −1 for one as tight as may be
 */
record Fit(double spaces, double letters, double tension) {

  /** How much wider than natural a space is at most where it can be had: 1.35. */
  static final double STRETCH = 0.35;

  /** How much narrower than natural a space may be: 0.75. */
  static final double SHRINK = 0.25;

  /** How much wider or narrower than natural a letter may be: 2 %, which nobody sees. */
  static final double SCALE = 0.02;

  /** Allows for rounding. */
  private static final double EPSILON = 1e-9;

  static final Fit NATURAL = new Fit(1, 1, 0);

  /** What a text can be made to hold. */
  static Fit of(Extent text, double width) {
    double missing = width - text.width();
    double give = (missing > 0 ? STRETCH : SHRINK) * text.spaces() + SCALE * text.letters();
    if (give <= 0) {
      return new Fit(1, 1, missing == 0 ? 0 : missing * Double.POSITIVE_INFINITY);
    }
    double tension = missing / give;
    if (tension <= 0) {
      return new Fit(1 + SHRINK * tension, 1 + SCALE * tension, tension);
    }
    if (tension <= 1 || text.spaces() <= 0) {
      double most = Math.min(tension, 1);
      return new Fit(1 + STRETCH * most, 1 + SCALE * most, tension);
    }
    double rest = missing - SCALE * text.letters();
    return new Fit(1 + rest / text.spaces(), 1 + SCALE, tension);
  }

  /** Whether no line can hold the text. */
  boolean overflows() {
    return tension < -1 - EPSILON;
  }

  /** How bad it looks: 0 for a natural line, 100 for one as loose as is good. */
  double badness() {
    double bad = 100 * Math.abs(tension * tension * tension);
    return Math.min(bad, WORST);
  }

  /** A line without a space to stretch. */
  private static final double WORST = 1e6;

  /** Tight, natural, loose, very loose: lines that follow each other should not differ by two. */
  int looseness() {
    return tension < -0.5 ? 0 : tension <= 0.5 ? 1 : tension <= 1 ? 2 : 3;
  }
}
