package florilege.pdf.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrokeOutlinerTest {

  private static final int BUTT = 0;
  private static final int ROUND = 1;
  private static final int SQUARE = 2;

  private static Path2D.Double path(double... points) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }

  private static int corners(Shape shape) {
    int corners = 0;
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      corners += at.currentSegment(new double[6]) == PathIterator.SEG_CLOSE ? 0 : 1;
    }
    return corners;
  }

  @ParameterizedTest
  @CsvSource({"0, 5.1, 14.9", "1, 3.1, 16.9", "2, 3.1, 16.9"})
  void capsReachAsFarAsTheyShould(int cap, double from, double to) {
    Shape line = new StrokeOutliner(4, cap).stroke(path(5, 10, 15, 10));
    assertTrue(line.contains(from, 10) && line.contains(to, 10));
    assertFalse(line.contains(from - 0.2, 10) || line.contains(to + 0.2, 10));
    assertEquals(cap == SQUARE, line.contains(3.1, 8.1), "only a square has corners");
    assertEquals(8, line.getBounds2D().getMinY(), 1e-9);
    assertEquals(12, line.getBounds2D().getMaxY(), 1e-9);
  }

  @Test
  void aSharpBendIsRoundAndASlightOneIsCutStraight() {
    StrokeOutliner pen = new StrokeOutliner(4, BUTT);
    int lines = 2 * 4;
    assertEquals(lines + 24, corners(pen.stroke(path(0, 0, 10, 0, 10, 10))));
    assertEquals(lines + 24, corners(pen.stroke(bend(30.1))));
    assertEquals(lines + 6, corners(pen.stroke(bend(29.9))));
    assertEquals(lines + 6, corners(pen.stroke(bend(-29.9))));
    assertTrue(pen.stroke(path(0, 0, 10, 0, 10, 10)).contains(11.2, -1.2), "the outer corner");
  }

  private static Path2D.Double bend(double degrees) {
    double angle = Math.toRadians(degrees);
    return path(0, 0, 10, 0, 10 + 10 * Math.cos(angle), 10 * Math.sin(angle));
  }

  /** Both ways round, so that both sides are once the outer one. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRingHasNoHairs(boolean clockwise) {
    Path2D.Double ring = new Path2D.Double();
    for (int degree = 0; degree <= 360; degree += 3) {
      double angle = Math.toRadians(clockwise ? degree : -degree);
      double x = 200 + 150 * Math.cos(angle);
      double y = 200 + 150 * Math.sin(angle);
      if (degree == 0) {
        ring.moveTo(x, y);
      } else {
        ring.lineTo(x, y);
      }
    }
    BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fill(new StrokeOutliner(30, ROUND).stroke(ring));
    canvas.dispose();
    Ellipse2D outer = new Ellipse2D.Double(38, 38, 324, 324);
    Ellipse2D inner = new Ellipse2D.Double(64, 64, 272, 272);
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 400; x++) {
        if (outer.contains(x, y, 1, 1) && !inner.intersects(x, y, 1, 1)) {
          assertEquals(0xFFFFFFFF, image.getRGB(x, y), x + " " + y);
        }
      }
    }
  }

  @Test
  void aPointIsADotOfARoundPenAlone() {
    assertTrue(new StrokeOutliner(4, ROUND).stroke(path(5, 5, 5, 5)).contains(6.5, 5));
    assertFalse(new StrokeOutliner(4, BUTT).stroke(path(5, 5, 5, 5)).contains(5, 5));
  }

  @Test
  void aClosedPathIsJoinedWhereItBegan() {
    Path2D.Double square = path(10, 10, 20, 10, 20, 20, 10, 20);
    square.closePath();
    Shape shape = new StrokeOutliner(4, BUTT).stroke(square);
    assertTrue(shape.contains(8.8, 8.8), "the first corner is round as well");
    assertFalse(shape.contains(15, 15));
  }
}
