package florilege.pdf.drawing;

import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxReplacedElement;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.RenderingContext;
import florilege.pdf.markup.PrintDocument;
import florilege.pdf.math.MathBox;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Draws formulas straight onto the page, in the colour of the text around them. As pictures each
 * would take the engine an XML parser and a drawing library.
 */
public final class FormulaDrawer implements ReplacedElementFactory {

  private final PrintDocument document;
  private final ReplacedElementFactory pictures;

  private FormulaDrawer(PrintDocument document, ReplacedElementFactory pictures) {
    this.document = document;
    this.pictures = pictures;
  }

  /** Has the engine draw the formulas of a document here, and all else as before. */
  public static void register(PrintDocument document, SharedContext context) {
    context.setReplacedElementFactory(
        new FormulaDrawer(document, context.getReplacedElementFactory()));
  }

  @Override
  public boolean isReplacedElement(Element element) {
    return pictures.isReplacedElement(element);
  }

  @Override
  public ReplacedElement createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback agent, int width, int height) {
    Optional<MathBox> formula = Optional.ofNullable(box.getElement()).flatMap(document::formula);
    return formula.isPresent()
        ? new Drawing(formula.get(), width, height)
        : pictures.createReplacedElement(context, box, agent, width, height);
  }

  private static final class Drawing implements PdfBoxReplacedElement {

    private final MathBox formula;
    private final int width;
    private final int height;
    private final Point location = new Point();

    /**
     * A formula of a size.
     *
     * @param width in dots of the engine, as {@code height}
     */
    Drawing(MathBox formula, int width, int height) {
      this.formula = formula;
      this.width = width;
      this.height = height;
    }

    @Override
    public void paint(RenderingContext context, PdfBoxOutputDevice device, BlockBox box) {
      Rectangle room = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
      AffineTransform place = AffineTransform.getTranslateInstance(room.x, room.y);
      place.scale(
          room.width / formula.width(), -room.height / (formula.height() + formula.depth()));
      place.translate(0, -formula.height());
      device.setColor(box.getStyle().getColor());
      device.fill(place.createTransformedShape(formula.path()));
    }

    @Override
    public int getIntrinsicWidth() {
      return width;
    }

    @Override
    public int getIntrinsicHeight() {
      return height;
    }

    @Override
    public Point getLocation() {
      return location;
    }

    @Override
    public void setLocation(int x, int y) {
      location.setLocation(x, y);
    }

    @Override
    public void detach(LayoutContext context) {}

    @Override
    public boolean isRequiresInteractivePaint() {
      return false;
    }

    @Override
    public boolean hasBaseline() {
      return false;
    }

    @Override
    public int getBaseline() {
      return 0;
    }
  }
}
