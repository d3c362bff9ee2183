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

  /** Corners of the polygon that stands for a circle. */
  private static final int CORNERS = 24;

  /** How far a polygon may be from the curve that it stands for, in parts of the width. */
  private static final double PRECISION = 0.02;

  /**
   * What a pen that follows a path covers. All pieces turn the same way, so that where they lie
   * upon each other they are one.
   */
  Shape stroke(Shape path) {
    Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double[] to = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    boolean drawn = false;
    for (PathIterator at = path.getPathIterator(null, width * PRECISION); !at.isDone(); at.next()) {
      int kind = at.currentSegment(to);
      if (kind == PathIterator.SEG_MOVETO) {
        startX = to[0];
        startY = to[1];
        drawn = false;
      } else {
        boolean closes = kind == PathIterator.SEG_CLOSE;
        double endX = closes ? startX : to[0];
        double endY = closes ? startY : to[1];
        if (drawn || cap == ROUND) {
          dot(shape, x, y);
        }
        line(shape, x, y, endX, endY);
        if (closes || cap == ROUND) {
          dot(shape, endX, endY);
        }
        drawn = true;
        to[0] = endX;
        to[1] = endY;
      }
      x = to[0];
      y = to[1];
    }
    return shape;
  }

  private void line(Path2D shape, double x, double y, double toX, double toY) {
    double length = Math.sqrt((toX - x) * (toX - x) + (toY - y) * (toY - y));
    if (length == 0) {
      return;
    }
    double alongX = (toX - x) / length * width / 2;
    double alongY = (toY - y) / length * width / 2;
    double more = cap == SQUARE ? 1 : 0;
    shape.moveTo(x - more * alongX - alongY, y - more * alongY + alongX);
    shape.lineTo(x - more * alongX + alongY, y - more * alongY - alongX);
    shape.lineTo(toX + more * alongX + alongY, toY + more * alongY - alongX);
    shape.lineTo(toX + more * alongX - alongY, toY + more * alongY + alongX);
    shape.closePath();
  }

  private void dot(Path2D shape, double x, double y) {
    for (int i = 0; i < CORNERS; i++) {
      double angle = 2 * StrictMath.PI * i / CORNERS;
      double cornerX = x + StrictMath.cos(angle) * width / 2;
      double cornerY = y + StrictMath.sin(angle) * width / 2;
      if (i == 0) {
        shape.moveTo(cornerX, cornerY);
      } else {
        shape.lineTo(cornerX, cornerY);
      }
    }
    shape.closePath();
  }
}
