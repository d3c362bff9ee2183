package florilege.pdf.preflight;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Follows a path, and tells whether one of its sides lies where the page is cut, instead of at the
 * end of the bleed: a white line may show there. Only sides along the cut count; what is round or
 * oblique is drawn to end somewhere.
 */
final class CutEdge {

  /** In points. */
  private static final double NEAR = 0.5;

  /** Of a side along the cut, in points. */
  private static final double STRAIGHT = 0.01;

  private final PDRectangle trim;
  private final PDRectangle bleed;
  private Rectangle2D.Float path;
  private boolean hasSideAtCut;
  private Point2D start = new Point2D.Float();
  private Point2D current = start;

  CutEdge(PDPage page) {
    this.trim = page.getTrimBox();
    this.bleed = page.getBleedBox();
  }

  Point2D current() {
    return current;
  }

  void moveTo(Point2D to) {
    reach(to);
    start = to;
  }

  void lineTo(Point2D to) {
    hasSideAtCut |= isAtCut(current, to);
    reach(to);
  }

  void curveTo(Point2D to) {
    reach(to);
  }

  void rectangle(List<Point2D> corners) {
    moveTo(corners.get(0));
    corners.forEach(this::lineTo);
    close();
  }

  void close() {
    lineTo(start);
  }

  void end() {
    path = null;
    hasSideAtCut = false;
  }

  /** Whether the path so far ends at the cut. */
  boolean fallsShort() {
    return hasSideAtCut
        && path.intersects(
            trim.getLowerLeftX(), trim.getLowerLeftY(), trim.getWidth(), trim.getHeight());
  }

  private void reach(Point2D to) {
    if (path == null) {
      path = new Rectangle2D.Float((float) to.getX(), (float) to.getY(), 0, 0);
    } else {
      path.add(to);
    }
    current = to;
  }

  private boolean isAtCut(Point2D from, Point2D to) {
    double across = Math.abs(from.getX() - to.getX());
    double up = Math.abs(from.getY() - to.getY());
    if (across < STRAIGHT && up > NEAR) {
      return ends(to.getX(), trim.getLowerLeftX(), bleed.getLowerLeftX())
          || ends(-to.getX(), -trim.getUpperRightX(), -bleed.getUpperRightX());
    }
    return up < STRAIGHT
        && across > NEAR
        && (ends(to.getY(), trim.getLowerLeftY(), bleed.getLowerLeftY())
            || ends(-to.getY(), -trim.getUpperRightY(), -bleed.getUpperRightY()));
  }

  private static boolean ends(double at, double trim, double bleed) {
    return at < trim + NEAR && at > bleed + NEAR;
  }
}
