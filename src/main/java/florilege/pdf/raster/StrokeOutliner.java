package florilege.pdf.raster;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/**
 * Draws lines as filled shapes: without dashes, with round joins.
 *
 * @param width of the line, in the units of what is drawn
 * @param cap as PDF 1.7 §8.4.3.3 numbers them: 0 butt, 1 round, 2 square
 */
record StrokeOutliner(float width, int cap) {

  private static final int ROUND = 1;
  private static final int SQUARE = 2;

  /** How far a polygon may be from the curve that it stands for, in parts of the width. */
  private static final double PRECISION = 0.02;

  /**
   * The cosine of the bend, 30 degrees, up to which a join is cut straight: nowhere is it further
   * than the precision from the arc that it stands for. Curves have no others.
   */
  private static final double SLIGHT = 0.866;

  /** How far what fills a join lies upon the lines that it joins, in halves of the width. */
  private static final double OVERLAP = 0.25;

  /** A polygon that stands for a circle of radius 1: x and y by turns. */
  private static final double[] CIRCLE = circle(24);

  private static double[] circle(int corners) {
    double[] circle = new double[2 * corners];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * StrictMath.PI * i / corners;
      circle[2 * i] = StrictMath.cos(angle);
      circle[2 * i + 1] = StrictMath.sin(angle);
    }
    return circle;
  }

  /**
   * What a pen that follows a path covers. All pieces turn the same way, so that where they lie
   * upon each other they are one.
   */
  Shape stroke(Shape path) {
    Pen pen = new Pen();
    double[] to = new double[6];
    for (PathIterator at = path.getPathIterator(null, width * PRECISION); !at.isDone(); at.next()) {
      switch (at.currentSegment(to)) {
        case PathIterator.SEG_MOVETO -> pen.move(to[0], to[1]);
        case PathIterator.SEG_CLOSE -> pen.close();
        default -> pen.line(to[0], to[1]);
      }
    }
    pen.end();
    return pen.shape;
  }

  /** Where the pen is, where its path began, and how it came: half a width along its last line. */
  private final class Pen {
    private final Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private double startX;
    private double startY;
    private double x;
    private double y;
    private double alongX;
    private double alongY;
    private boolean drawn;

    private void end() {
      if (drawn && cap == ROUND) {
        dot();
      }
    }

    private void move(double toX, double toY) {
      end();
      startX = x = toX;
      startY = y = toY;
      alongX = alongY = 0;
      drawn = false;
    }

    private void close() {
      line(startX, startY);
      dot();
      drawn = true;
    }

    private void line(double toX, double toY) {
      if (!drawn && cap == ROUND) {
        dot();
      }
      double length = Math.sqrt((toX - x) * (toX - x) + (toY - y) * (toY - y));
      if (length > 0) {
        turn((toX - x) / length * width / 2, (toY - y) / length * width / 2);
        double more = cap == SQUARE ? 1 : 0;
        piece(
            x - more * alongX - alongY,
            y - more * alongY + alongX,
            x - more * alongX + alongY,
            y - more * alongY - alongX,
            toX + more * alongX + alongY,
            toY + more * alongY - alongX,
            toX + more * alongX - alongY,
            toY + more * alongY + alongX);
      }
      x = toX;
      y = toY;
      drawn = true;
    }

    /** Fills the gap on the outer side of a bend, and lies upon both lines, lest hairs show. */
    private void turn(double nextX, double nextY) {
      double cosine = (alongX * nextX + alongY * nextY) * 4 / (width * width);
      double out = alongX * nextY > alongY * nextX ? 1 : -1;
      if (drawn && cosine < SLIGHT) {
        dot();
      } else if (drawn) {
        double[] gap = {
          x - OVERLAP * alongX - out * alongY,
          y - OVERLAP * alongY + out * alongX,
          x - OVERLAP * alongX + out * alongY,
          y - OVERLAP * alongY - out * alongX,
          x + out * alongY,
          y - out * alongX,
          x + out * nextY,
          y - out * nextX,
          x + OVERLAP * nextX + out * nextY,
          y + OVERLAP * nextY - out * nextX,
          x + OVERLAP * nextX - out * nextY,
          y + OVERLAP * nextY + out * nextX
        };
        piece(out > 0 ? gap : reversed(gap));
      }
      alongX = nextX;
      alongY = nextY;
    }

    private static double[] reversed(double[] corners) {
      double[] reversed = new double[corners.length];
      for (int i = 0; i < corners.length; i += 2) {
        reversed[i] = corners[corners.length - 2 - i];
        reversed[i + 1] = corners[corners.length - 1 - i];
      }
      return reversed;
    }

    private void dot() {
      double[] corners = new double[CIRCLE.length];
      for (int i = 0; i < corners.length; i++) {
        corners[i] = (i % 2 == 0 ? x : y) + CIRCLE[i] * width / 2;
      }
      piece(corners);
    }

    private void piece(double... corners) {
      shape.moveTo(corners[0], corners[1]);
      for (int i = 2; i < corners.length; i += 2) {
        shape.lineTo(corners[i], corners[i + 1]);
      }
      shape.closePath();
    }
  }
}
