package florilege.pdf.press;

import florilege.pdf.press.Preflight.Fault;
import florilege.problem.Severity;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Looks at all that is painted on a page, as a printer's program does; each fault is said once. */
final class PagePreflight extends PDFGraphicsStreamEngine {

  /** Pixels to the inch below which a picture looks coarse. */
  private static final int COARSE = 200;

  private final int number;
  private final List<Fault> faults;
  private final Set<String> said = new HashSet<>();
  private Point2D current = new Point2D.Float();

  private PagePreflight(PDPage page, int number, List<Fault> faults) {
    super(page);
    this.number = number;
    this.faults = faults;
    addOperator(new FontCheck(this));
  }

  /** Adds the faults of a page. */
  static void check(PDPage page, int number, List<Fault> faults) throws IOException {
    new PagePreflight(page, number, faults).processPage(page);
  }

  private void say(Severity severity, String code, String message, String hint) {
    if (said.add(code + message)) {
      faults.add(new Fault(severity, code, number, message, hint));
    }
  }

  /** Fonts are looked at, not loaded: for one that is not there, the machine would be searched. */
  private final class FontCheck extends OperatorProcessor {

    FontCheck(PDFStreamEngine engine) {
      super(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      COSDictionary fonts = getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      if (fonts != null
          && !operands.isEmpty()
          && operands.get(0) instanceof COSName name
          && fonts.getDictionaryObject(name) instanceof COSDictionary font
          && !isEmbedded(font)) {
        say(
            Severity.ERROR,
            "font",
            "the font " + font.getNameAsString(COSName.BASE_FONT) + " is not in the file",
            "embed it; another one would be printed");
      }
    }

    @Override
    public String getName() {
      return OperatorName.SET_FONT_AND_SIZE;
    }
  }

  /** PDF 1.7 §9.6 to 9.9. */
  private static boolean isEmbedded(COSDictionary font) {
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    if (descendants != null) {
      return descendants.getObject(0) instanceof COSDictionary inner && isEmbedded(inner);
    }
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    return COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))
        || descriptor != null
            && (descriptor.containsKey(COSName.FONT_FILE)
                || descriptor.containsKey(COSName.FONT_FILE2)
                || descriptor.containsKey(COSName.FONT_FILE3));
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
    if (mode.isFill() && isRgb(state.getNonStrokingColorSpace())
        || mode.isStroke() && isRgb(state.getStrokingColorSpace())) {
      say(
          Severity.WARNING,
          "rgb-text",
          "there is text in RGB: it is printed in several inks, with coloured edges",
          "print text in black alone");
    }
    transparency(state.getNonStrokeAlphaConstant());
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    long across = Math.round(image.getWidth() * 72 / matrix.getScalingFactorX());
    long down = Math.round(image.getHeight() * 72 / matrix.getScalingFactorY());
    if (Math.min(across, down) < COARSE) {
      say(
          Severity.WARNING,
          "resolution",
          "a picture has " + Math.min(across, down) + " pixels to the inch; printers ask for 300",
          "take one of more pixels, or show it smaller");
    }
    if (!image.isStencil() && isRgb(image.getColorSpace())) {
      colours();
    }
    if (image instanceof PDImageXObject object && object.getSoftMask() != null) {
      transparency(0);
    }
    transparency(getGraphicsState().getNonStrokeAlphaConstant());
  }

  private void colours() {
    say(
        Severity.NOTE,
        "rgb",
        "there are colours in RGB, which the printer converts",
        "ask whether the printer wants that; ink: black makes all grey");
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
      say(
          Severity.WARNING,
          "transparency",
          "something on the page is transparent",
          "ask whether the printer takes transparency, or have it flattened");
    }
  }

  private void fill() {
    if (isRgb(getGraphicsState().getNonStrokingColorSpace())) {
      colours();
    }
    transparency(getGraphicsState().getNonStrokeAlphaConstant());
  }

  private void stroke() {
    if (isRgb(getGraphicsState().getStrokingColorSpace())) {
      colours();
    }
    transparency(getGraphicsState().getAlphaConstant());
  }

  @Override
  public void strokePath() {
    stroke();
  }

  @Override
  public void fillPath(int windingRule) {
    fill();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    fill();
    stroke();
  }

  @Override
  public void shadingFill(COSName name) throws IOException {
    var shading = getResources().getShading(name);
    if (shading != null && isRgb(shading.getColorSpace())) {
      colours();
    }
  }

  // Shapes do not matter.

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    current = p0;
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {
    current = new Point2D.Float(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    current = new Point2D.Float(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    current = new Point2D.Float(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}
}
