package florilege.pdf.color;

/**
 * Converts colours of sRGB to the inks of {@link IccProfile#COATED}, perceptually: by way of CIE
 * L*a*b* and the table B2A0 of the profile (ICC.1:2001-04 §6.5.7). The JDK would do so too, but
 * each version in its own way; this gives the same inks everywhere.
 *
 * <p>A grid of colours is converted once, and those between are interpolated, so that a picture
 * meets a ground of the same colour without a seam.
 */
public final class CmykConversion {

  /** The most ink that paper takes: 300 %, with 255 for 100 %. */
  public static final int MOST_INK = 3 * 255;

  private static final int INKS = 4;

  /** From one colour of the grid to the next, and how many there are on a side. */
  private static final int STEP = 15;

  private static final int SIDE = 255 / STEP + 1;

  private static final class Holder {
    static final CmykConversion ONLY = new CmykConversion(new LabToCmyk(IccProfile.COATED.bytes()));
  }

  /** Inks of the grid in its order, red slowest, from 0 to 1. */
  private final float[] grid = new float[SIDE * SIDE * SIDE * INKS];

  private CmykConversion(LabToCmyk profile) {
    double[] linear = new double[SIDE];
    for (int i = 0; i < SIDE; i++) {
      linear[i] = linear(i * STEP / 255.0);
    }
    int at = 0;
    for (int red = 0; red < SIDE; red++) {
      for (int green = 0; green < SIDE; green++) {
        for (int blue = 0; blue < SIDE; blue++) {
          profile.convert(lab(linear[red], linear[green], linear[blue]), grid, at);
          at += INKS;
        }
      }
    }
  }

  /** The conversion, which is prepared when it is first asked for. */
  public static CmykConversion get() {
    return Holder.ONLY;
  }

  /** IEC 61966-2-1 §5.2. */
  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
  }

  /** CIE 15 §8.2.1, of what sRGB is under D50 (Bradford), in parts of its white. */
  private static double[] lab(double red, double green, double blue) {
    double x = root((0.4360747 * red + 0.3850649 * green + 0.1430804 * blue) / 0.96422);
    double y = root(0.2225045 * red + 0.7168786 * green + 0.0606169 * blue);
    double z = root((0.0139322 * red + 0.0971045 * green + 0.7141733 * blue) / 0.82521);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double part) {
    return part > 216.0 / 24389 ? StrictMath.cbrt(part) : (24389.0 / 27 * part + 16) / 116;
  }

  /**
   * Converts a colour.
   *
   * @param rgb red, green and blue with 8 bits each
   * @param inks where cyan, magenta, yellow and black are put, with 255 for 100 %; all together at
   *     most {@link #MOST_INK}
   * @param at from which place on
   */
  public void convert(int rgb, byte[] inks, int at) {
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    int corner = ((red / STEP * SIDE + green / STEP) * SIDE + blue / STEP) * INKS;
    int nextRed = red % STEP == 0 ? 0 : SIDE * SIDE * INKS;
    int nextGreen = green % STEP == 0 ? 0 : SIDE * INKS;
    int nextBlue = blue % STEP == 0 ? 0 : INKS;
    float r = red % STEP / (float) STEP;
    float g = green % STEP / (float) STEP;
    float b = blue % STEP / (float) STEP;
    int sum = 0;
    for (int ink = 0; ink < INKS; ink++) {
      int c = corner + ink;
      float low = face(c, nextGreen, nextBlue, g, b);
      float high = nextRed == 0 ? low : face(c + nextRed, nextGreen, nextBlue, g, b);
      int value = Math.round(255 * (low + r * (high - low)));
      inks[at + ink] = (byte) value;
      sum += value;
    }
    for (int i = 0; sum > MOST_INK; i++, sum--) { // what rounding added
      inks[at + i % 3]--;
    }
  }

  private float face(int c, int nextGreen, int nextBlue, float g, float b) {
    float low = grid[c] + b * (grid[c + nextBlue] - grid[c]);
    int d = c + nextGreen;
    float high = grid[d] + b * (grid[d + nextBlue] - grid[d]);
    return low + g * (high - low);
  }
}
