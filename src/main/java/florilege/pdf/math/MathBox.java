package florilege.pdf.math;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Represents a part of a formula, set: outlines to be filled, in em of the text around the formula.
 * The origin is at the left on the line of the text; y goes up.
 *
 * @param path what is inked
 * @param width how far it takes up the line
 * @param height above the line
 * @param depth below the line
 */
public record MathBox(Path2D.Double path, double width, double height, double depth) {

  static MathBox blank(double width) {
    return new MathBox(new Path2D.Double(), width, 0, 0);
  }

  /** Several next to each other. */
  static MathBox row(List<MathBox> parts) {
    Path2D.Double path = new Path2D.Double();
    double width = 0;
    double height = 0;
    double depth = 0;
    for (MathBox part : parts) {
      path.append(part.at(width, 0), false);
      width += part.width;
      height = Math.max(height, part.height);
      depth = Math.max(depth, part.depth);
    }
    return new MathBox(path, width, height, depth);
  }

  /** Its outlines somewhere else. */
  Path2D at(double x, double y) {
    return (Path2D) path.createTransformedShape(AffineTransform.getTranslateInstance(x, y));
  }

  MathBox up(double y) {
    return new MathBox(new Path2D.Double(at(0, y)), width, height + y, depth - y);
  }

  MathBox scaled(double x, double y) {
    Path2D.Double scaled = new Path2D.Double(path, AffineTransform.getScaleInstance(x, y));
    return new MathBox(scaled, width * x, height * y, depth * y);
  }

  /** Moved so that its middle is at a height. */
  MathBox centred(double axis) {
    return up(axis - (height - depth) / 2);
  }

  MathBox wide(double newWidth) {
    return new MathBox(path, newWidth, height, depth);
  }

  /** With a width, and a height and depth together, of at least so many em. */
  public MathBox atLeast(double em) {
    return new MathBox(path, Math.max(em, width), height, Math.max(em - height, depth));
  }
}
