package florilege.pdf.math;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** Draws what has the size that it is asked for: delimiters, roots, rules. */
final class StretchyGlyphs {

  /** The thickness of rules and of the signs drawn here, in em. */
  static final double PEN = 0.05;

  /**
   * The middle lines of delimiters, as cubic curves: x in parts of the width, y in parts of the
   * height, from the bottom.
   */
  private static final Map<String, double[]> LINES =
      Map.ofEntries(
          Map.entry("(", new double[] {1, 1, .35, .83, 0, .67, 0, .5, 0, .33, .35, .17, 1, 0}),
          Map.entry(")", new double[] {0, 1, .65, .83, 1, .67, 1, .5, 1, .33, .65, .17, 0, 0}),
          Map.entry("⟨", new double[] {1, 1, .67, .83, .33, .67, 0, .5, .33, .33, .67, .17, 1, 0}),
          Map.entry("⟩", new double[] {0, 1, .33, .83, .67, .67, 1, .5, .67, .33, .33, .17, 0, 0}),
          Map.entry(
              "{",
              new double[] {
                1, 1, .6, 1, .5, .95, .5, .85, .5, .75, .5, .7, .5, .6, .5, .53, .3, .5, 0, .5, .3,
                .5, .5, .47, .5, .4, .5, .3, .5, .25, .5, .15, .5, .05, .6, 0, 1, 0
              }),
          Map.entry(
              "}",
              new double[] {
                0, 1, .4, 1, .5, .95, .5, .85, .5, .75, .5, .7, .5, .6, .5, .53, .7, .5, 1, .5, .7,
                .5, .5, .47, .5, .4, .5, .3, .5, .25, .5, .15, .5, .05, .4, 0, 0, 0
              }));

  private static final String BARRED = "[]|‖⌈⌉⌊⌋∣∥";

  private StretchyGlyphs() {}

  /** Whether a delimiter can be drawn at any size. */
  static boolean has(String sign) {
    return LINES.containsKey(sign) || sign.length() == 1 && BARRED.contains(sign);
  }

  /** A delimiter that reaches from a depth to a height. */
  static MathBox delimiter(String sign, double height, double depth) {
    double total = height + depth;
    double side = 0.08;
    double width = LINES.containsKey(sign) ? 0.22 + 0.05 * total : 0.2;
    Path2D.Double path = new Path2D.Double();
    if (LINES.containsKey(sign)) {
      ribbon(LINES.get(sign), side, -depth, width, total, path);
    } else {
      bars(sign, side, height, depth, width, path);
    }
    boolean thin = "|∣".contains(sign);
    return new MathBox(path, thin ? 2 * side + PEN : width + 2 * side + PEN, height, depth);
  }

  private static void bars(
      String sign, double side, double height, double depth, double width, Path2D path) {
    double total = height + depth;
    boolean right = "]⌉⌋".contains(sign);
    boolean single = "|∣".contains(sign);
    path.append(
        new Rectangle2D.Double(right ? side + width - PEN : side, -depth, PEN, total), false);
    if ("‖∥".contains(sign)) {
      path.append(new Rectangle2D.Double(side + width - PEN, -depth, PEN, total), false);
    } else if (!single) {
      if (!"⌊⌋".contains(sign)) {
        path.append(new Rectangle2D.Double(side, height - PEN, width, PEN), false);
      }
      if (!"⌈⌉".contains(sign)) {
        path.append(new Rectangle2D.Double(side, -depth, width, PEN), false);
      }
    }
  }

  /** A line as thick as the pen, measured across. */
  private static void ribbon(
      double[] line, double x, double y, double width, double height, Path2D path) {
    double pen = PEN * 1.2;
    path.moveTo(x + line[0] * width, y + line[1] * height);
    for (int i = 2; i < line.length; i += 6) {
      path.curveTo(
          x + line[i] * width,
          y + line[i + 1] * height,
          x + line[i + 2] * width,
          y + line[i + 3] * height,
          x + line[i + 4] * width,
          y + line[i + 5] * height);
    }
    double back = x + pen;
    int last = line.length - 2;
    path.lineTo(back + line[last] * width, y + line[last + 1] * height);
    for (int i = last - 2; i >= 4; i -= 6) {
      path.curveTo(
          back + line[i] * width,
          y + line[i + 1] * height,
          back + line[i - 2] * width,
          y + line[i - 1] * height,
          back + line[i - 4] * width,
          y + line[i - 3] * height);
    }
    path.closePath();
  }

  /** A rule from the left, above a height. */
  static MathBox rule(double width, double thickness) {
    Path2D.Double path = new Path2D.Double(new Rectangle2D.Double(0, 0, width, thickness));
    return new MathBox(path, width, thickness, 0);
  }

  /** A root around something, with its content. */
  static MathBox root(MathBox inside) {
    double gap = 0.12;
    double top = inside.height() + gap + PEN;
    double low = -inside.depth() - 0.03;
    double hook = 0.45 + 0.03 * (top - low);
    Path2D.Double path = new Path2D.Double();
    double elbow = low + 0.55 * Math.min(1, top - low);
    double[] corners = {
      0.05,
      elbow - 0.05,
      0.17,
      elbow + 0.02,
      0.28,
      low + 0.16,
      hook - PEN,
      top,
      hook + inside.width() + 0.06,
      top,
      hook + inside.width() + 0.06,
      top - PEN,
      hook - 0.01,
      top - PEN,
      0.27,
      low,
      0.13,
      elbow - 0.05,
      0.06,
      elbow - 0.08
    };
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    path.append(inside.at(hook, 0), false);
    return new MathBox(path, hook + inside.width() + 0.1, top + 0.05, -low);
  }
}
