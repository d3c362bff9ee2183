package florilege.pdf.preflight;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Looks at all that is painted on a page, as a printer's program does. */
final class PaintRules extends PDFGraphicsStreamEngine {

  /** Pixels to the inch below which a picture looks coarse. */
  private static final int COARSE = 200;

  /** Of text: two can be kept upon each other. */
  private static final int MOST_INKS = 2;

  private final int number;
  private final boolean isPdfx;
  private final Faults faults;
  private final CutEdge path;

  private PaintRules(PDPage page, int number, boolean isPdfx, Faults faults) {
    super(page);
    this.number = number;
    this.isPdfx = isPdfx;
    this.faults = faults;
    this.path = new CutEdge(page);
    addOperator(new FontRule(this, name -> say(Requirement.FONT, name)));
  }

  /** Adds the faults of a page. */
  static void check(PDPage page, int number, boolean isPdfx, Faults faults) throws IOException {
    new PaintRules(page, number, isPdfx, faults).processPage(page);
  }

  private void say(Requirement broken, String detail) {
    faults.add(broken, number, detail);
  }

  @Override
  public void showTextString(byte[] text) {
    show();
  }

  @Override
  public void showTextStrings(COSArray texts) {
    show();
  }

  private void show() {
    PDGraphicsState state = getGraphicsState();
    RenderingMode mode = state.getTextState().getRenderingMode();
    if (mode.isFill()) {
      text(state.getNonStrokingColor());
    }
    if (mode.isStroke()) {
      text(state.getStrokingColor());
    }
    transparency(state.getNonStrokeAlphaConstant());
  }

  private void text(PDColor colour) {
    if (isRgb(colour.getColorSpace())) {
      say(Requirement.RGB_TEXT, "");
    } else if (colour.getColorSpace() instanceof PDDeviceCMYK) {
      long inks = IntStream.range(0, 4).filter(i -> colour.getComponents()[i] > 0).count();
      if (inks > MOST_INKS) {
        say(Requirement.TEXT_INKS, "");
      }
    }
    colour(colour);
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    long across = Math.round(image.getWidth() * 72 / matrix.getScalingFactorX());
    long down = Math.round(image.getHeight() * 72 / matrix.getScalingFactorY());
    if (Math.min(across, down) < COARSE) {
      say(Requirement.RESOLUTION, Long.toString(Math.min(across, down)));
    }
    if (image.isStencil()) {
      colour(getGraphicsState().getNonStrokingColor());
    } else {
      space(image.getColorSpace());
      InkCoverage.most(image).ifPresent(most -> say(Requirement.INK, Integer.toString(most)));
    }
    corners(matrix);
    if (image instanceof PDImageXObject object && object.getSoftMask() != null) {
      transparency(0);
    }
    transparency(getGraphicsState().getNonStrokeAlphaConstant());
  }

  /** A picture is a unit square in its own space (PDF 1.7 §8.9.3). */
  private void corners(Matrix matrix) {
    path.rectangle(
        List.of(
            matrix.transformPoint(0, 0),
            matrix.transformPoint(1, 0),
            matrix.transformPoint(1, 1),
            matrix.transformPoint(0, 1)));
    edge();
    path.end();
  }

  private void edge() {
    if (path.fallsShort()) {
      say(Requirement.EDGE, "");
    }
  }

  private void colour(PDColor colour) {
    space(colour.getColorSpace());
    if (colour.getColorSpace() instanceof PDDeviceCMYK) {
      InkCoverage.of(colour).ifPresent(ink -> say(Requirement.INK, Integer.toString(ink)));
    }
  }

  private void space(PDColorSpace space) {
    if (isRgb(space)) {
      say(isPdfx && isOfDevice(space) ? Requirement.DEVICE_RGB : Requirement.RGB, "");
    }
  }

  private static boolean isOfDevice(PDColorSpace space) {
    return space instanceof PDDeviceRGB
        || space instanceof PDIndexed indexed && indexed.getBaseColorSpace() instanceof PDDeviceRGB;
  }

  private static boolean isRgb(PDColorSpace space) {
    return space != null
        && !space.getName().equals(COSName.PATTERN.getName())
        && !space.getName().equals(COSName.SEPARATION.getName())
        && (space.getNumberOfComponents() == 3
            || space.getName().equals(COSName.INDEXED.getName()));
  }

  private void transparency(double alpha) {
    PDGraphicsState state = getGraphicsState();
    BlendMode mode = state.getBlendMode();
    if (alpha < 1
        || state.getSoftMask() != null
        || mode != BlendMode.NORMAL && mode != BlendMode.COMPATIBLE) {
      say(Requirement.TRANSPARENCY, "");
    }
  }

  private void fill() {
    colour(getGraphicsState().getNonStrokingColor());
    edge();
    transparency(getGraphicsState().getNonStrokeAlphaConstant());
  }

  private void stroke() {
    colour(getGraphicsState().getStrokingColor());
    transparency(getGraphicsState().getAlphaConstant());
  }

  @Override
  public void strokePath() {
    stroke();
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    fill();
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    fill();
    stroke();
    endPath();
  }

  @Override
  public void shadingFill(COSName name) throws IOException {
    var shading = getResources().getShading(name);
    if (shading != null) {
      space(shading.getColorSpace());
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.rectangle(List.of(p0, p1, p2, p3));
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(new Point2D.Float(x, y));
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(new Point2D.Float(x, y));
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(new Point2D.Float(x3, y3));
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.current();
  }

  @Override
  public void closePath() {
    path.close();
  }

  @Override
  public void endPath() {
    path.end();
  }
}
