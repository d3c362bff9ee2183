package florilege.pdf.paragraphs.content;

/**
 * Says how a line is brought to its width: spaces and letters give way together, each in proportion
 * to what it can bear.
 *
 * @param spaces the width of a space, as part of the natural width
 * @param letters the width of a letter, as part of the natural width
 */
public record Justification(double spaces, double letters) {

  /** How much wider than natural a space is at most where it can be had: 1.35. */
  static final double STRETCH = 0.35;

  /** How much narrower than natural a space may be: 0.75. */
  static final double SHRINK = 0.25;

  /** How much wider or narrower than natural a letter may be: 2 %, which nobody sees. */
  static final double SCALE = 0.02;

  public static final Justification NATURAL = new Justification(1, 1);

  /** Allows for rounding. */
  private static final double EPSILON = 1e-9;

  /** The badness of a line without a space to stretch. */
  private static final double WORST = 1e6;

  /** What a text does to have a width; nothing gives way more than it can bear but spaces. */
  public static Justification of(TextExtent text, double width) {
    double tension = tension(text.width(), text.spaces(), text.letters(), width);
    if (tension <= 0) {
      double most = Math.max(tension, -1);
      return new Justification(1 + SHRINK * most, 1 + SCALE * most);
    }
    double most = Math.min(tension, 1);
    if (tension <= 1 || text.spaces() <= 0) {
      return new Justification(1 + STRETCH * most, 1 + SCALE * most);
    }
    double missing = width - text.width() - SCALE * text.letters();
    return new Justification(1 + missing / text.spaces(), 1 + SCALE);
  }

  /**
   * How much a text must give way to have a width: 0 for a natural line, 1 for one as loose as is
   * good, −1 for one as tight as may be.
   *
   * @param text the natural width
   * @param spaces the part of it that is spaces
   * @param letters the part of it that is letters
   */
  public static double tension(double text, double spaces, double letters, double width) {
    double missing = width - text;
    double give = (missing > 0 ? STRETCH : SHRINK) * spaces + SCALE * letters;
    if (give <= 0) {
      return missing == 0 ? 0 : missing * Double.POSITIVE_INFINITY;
    }
    return missing / give;
  }

  /** Whether no line can hold a text of a tension. */
  public static boolean overflows(double tension) {
    return tension < -1 - EPSILON;
  }

  /** How bad a line looks: 0 for a natural one, 100 for one as loose as is good. */
  public static double badness(double tension) {
    return Math.min(100 * Math.abs(tension * tension * tension), WORST);
  }

  /** Tight, natural, loose, very loose: lines that follow each other should not differ by two. */
  public static int looseness(double tension) {
    return tension < -0.5 ? 0 : tension <= 0.5 ? 1 : tension <= 1 ? 2 : 3;
  }
}
