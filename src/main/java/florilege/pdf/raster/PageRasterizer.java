package florilege.pdf.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Makes pixels of a page, the same on every JDK. The soft edges and the strokes that Java paints
 * differ between its versions, hard edges of filled shapes do not: so the page is painted
 * hard-edged and large, in bands that fit in memory, with strokes made into shapes here, and the
 * average is taken.
 *
 * @param width in pixels
 * @param height in pixels, a multiple of {@link #BAND}
 */
public record PageRasterizer(int width, int height) {

  /** Rows painted at a time. */
  private static final int BAND = 1_280;

  /** How many times larger than the picture, each way, it is painted. */
  private static final int FINE = 2;

  /** Pixels of the picture that are looked at together. */
  private static final int STRETCH = 32;

  /** The first page of a PDF as PNG. */
  public byte[] png(byte[] pdf) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int top = 0; top < height; top += BAND) {
        average(band(document, top), picture, top);
      }
    }
    return PngEncoder.encode(picture);
  }

  private BufferedImage band(PDDocument document, int top) throws IOException {
    BufferedImage band = new BufferedImage(width * FINE, BAND * FINE, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = band.createGraphics();
    canvas.setBackground(Color.WHITE);
    canvas.translate(0, -top * FINE);
    Renderer renderer = new Renderer(document);
    renderer.setRenderingHints(
        new RenderingHints(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF));
    float scale = width * FINE / document.getPage(0).getMediaBox().getWidth();
    renderer.renderPageToGraphics(0, canvas, scale);
    canvas.dispose();
    return band;
  }

  private void average(BufferedImage band, BufferedImage picture, int top) {
    int[] fine = ((DataBufferInt) band.getRaster().getDataBuffer()).getData();
    int[] coarse = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < BAND; y++) {
      for (int x = 0; x < width; x += STRETCH) {
        int end = Math.min(width, x + STRETCH);
        average(fine, y, coarse, top + y, x, end);
      }
    }
  }

  /** Averages a stretch of a row; nearly all have one colour, which needs no sums. */
  private void average(int[] fine, int y, int[] coarse, int row, int from, int to) {
    int first = (y * width * FINE + from) * FINE;
    if (isPlain(fine, first, (to - from) * FINE)) {
      Arrays.fill(coarse, row * width + from, row * width + to, fine[first]);
      return;
    }
    for (int x = from; x < to; x++) {
      coarse[row * width + x] = mean(fine, (y * width * FINE + x) * FINE);
    }
  }

  /** Whether as many rows of pixels as make one have a single colour. */
  private boolean isPlain(int[] fine, int first, int length) {
    boolean plain = true;
    for (int y = 0; plain && y < FINE; y++) {
      int row = first + y * width * FINE;
      // A row is the same as the one that begins a pixel later only if it has one colour.
      plain =
          fine[row] == fine[first]
              && Arrays.equals(fine, row, row + length - 1, fine, row + 1, row + length);
    }
    return plain;
  }

  /** The mean of a square of pixels whose first is at an index. */
  private int mean(int[] fine, int first) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = 0; y < FINE; y++) {
      for (int x = 0; x < FINE; x++) {
        int pixel = fine[first + y * width * FINE + x];
        red += pixel >> 16 & 0xFF;
        green += pixel >> 8 & 0xFF;
        blue += pixel & 0xFF;
      }
    }
    int count = FINE * FINE;
    return red / count << 16 | green / count << 8 | blue / count;
  }

  private static final class Renderer extends PDFRenderer {
    Renderer(PDDocument document) {
      super(document);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new Drawer(parameters);
    }
  }

  private static final class Drawer extends PageDrawer {
    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
      if (isInBand(0)) {
        super.fillPath(windingRule);
      } else {
        getLinePath().reset();
      }
    }

    /** Whether the path, and a margin around it, touches what is painted at a time. */
    private boolean isInBand(float margin) {
      Rectangle2D path = getLinePath().getBounds2D();
      path.setRect(
          path.getX() - margin,
          path.getY() - margin,
          path.getWidth() + 2 * margin,
          path.getHeight() + 2 * margin);
      Rectangle2D painted = getGraphics().getTransform().createTransformedShape(path).getBounds2D();
      return painted.getMaxY() >= 0 && painted.getMinY() <= BAND * FINE;
    }

    @Override
    public void strokePath() throws IOException {
      float line = transformWidth(getGraphicsState().getLineWidth());
      if (!isInBand(line)) {
        getLinePath().reset();
        return;
      }
      StrokeOutliner pen = new StrokeOutliner(line, getGraphicsState().getLineCap());
      getGraphics().setComposite(getGraphicsState().getStrokingJavaComposite());
      getGraphics().setPaint(getPaint(getGraphicsState().getStrokingColor()));
      setClip();
      getGraphics().fill(pen.stroke(getLinePath()));
      getLinePath().reset();
    }
  }
}
