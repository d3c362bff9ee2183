package florilege.pdf.color;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Evaluates the table B2A0 of an ICC profile of version 2: a curve for each of L*, a* and b*, a
 * three-dimensional grid of inks, and a curve for each ink (lut16Type, ICC.1:2001-04 §6.5.7).
 */
final class LabToCmyk {

  private static final int IN = 3;
  private static final int OUT = 4;

  /** Where the tags of a profile are listed, and how long a line of the list is. */
  private static final int TAGS = 128;

  private static final int TAG = 12;

  /** Where the curves begin in a lut16Type. */
  private static final int CURVES = 52;

  private static final int FULL = 0xFFFF;

  /** L* of 100 in 16 bits (§6.3.4.2). */
  private static final int WHITE = 0xFF00;

  private final float[] curves;
  private final float[] grid;
  private final float[] inkCurves;
  private final int curve;
  private final int side;
  private final int inkCurve;

  /**
   * Reads the table.
   *
   * @throws IllegalArgumentException if the profile has none from L*a*b* to four inks
   */
  LabToCmyk(byte[] profile) {
    ByteBuffer table = tag(ByteBuffer.wrap(profile), "B2A0");
    if (!text(table, 0).equals("mft2") || table.get(8) != IN || table.get(9) != OUT) {
      throw new IllegalArgumentException("no lut16Type from three channels to four");
    }
    side = table.get(10);
    curve = table.getShort(48);
    inkCurve = table.getShort(50);
    table.position(CURVES);
    curves = numbers(table, IN * curve);
    grid = numbers(table, side * side * side * OUT);
    inkCurves = numbers(table, OUT * inkCurve);
  }

  private static ByteBuffer tag(ByteBuffer profile, String name) {
    for (int i = 0; i < profile.getInt(TAGS); i++) {
      int line = TAGS + 4 + i * TAG;
      if (text(profile, line).equals(name)) {
        return profile.slice(profile.getInt(line + 4), profile.getInt(line + 8));
      }
    }
    throw new IllegalArgumentException("the profile has no table " + name);
  }

  private static String text(ByteBuffer from, int at) {
    byte[] letters = new byte[4];
    from.get(at, letters);
    return new String(letters, StandardCharsets.US_ASCII);
  }

  private static float[] numbers(ByteBuffer table, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (table.getShort() & FULL) / (float) FULL;
    }
    return numbers;
  }

  /** Puts the inks of a colour, from 0 to 1, into an array. */
  void convert(double[] lab, float[] inks, int at) {
    double[] place = {
      lab[0] / 100 * WHITE / FULL, (lab[1] + 128) * 256 / FULL, (lab[2] + 128) * 256 / FULL
    };
    int[] corner = new int[IN];
    double[] part = new double[IN];
    for (int i = 0; i < IN; i++) {
      double line = value(curves, i * curve, curve, place[i]) * (side - 1);
      corner[i] = Math.min((int) line, side - 2);
      part[i] = line - corner[i];
    }
    for (int ink = 0; ink < OUT; ink++) {
      inks[at + ink] = (float) value(inkCurves, ink * inkCurve, inkCurve, mix(corner, part, ink));
    }
  }

  /** Between the eight colours around a place. */
  private double mix(int[] corner, double[] part, int ink) {
    double sum = 0;
    for (int i = 0; i < 1 << IN; i++) {
      int index = 0;
      double weight = 1;
      for (int axis = 0; axis < IN; axis++) {
        int up = i >> axis & 1;
        index = index * side + corner[axis] + up;
        weight *= up == 1 ? part[axis] : 1 - part[axis];
      }
      sum += weight * grid[index * OUT + ink];
    }
    return sum;
  }

  private static double value(float[] curve, int from, int length, double place) {
    double at = Math.max(0, Math.min(1, place)) * (length - 1);
    int low = Math.min((int) at, length - 2);
    return curve[from + low] + (at - low) * (curve[from + low + 1] - curve[from + low]);
  }
}
