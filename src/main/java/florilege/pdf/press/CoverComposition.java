package florilege.pdf.press;

import florilege.pdf.barcode.BarCodeDrawing;
import florilege.pdf.barcode.Ean13;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.util.Matrix;

/**
 * Puts back, spine and front upon one sheet, which is folded twice. Each part is a page with its
 * bleed on all sides; that of the spine lies down, as high as the front is wide, and what is in its
 * middle is to be seen. Lengths are in points, from the lower left corner of what is cut.
 *
 * @param width of the front
 * @param height of the front
 * @param spine width of the spine
 * @param bleed on each side
 * @param isRightToLeft whether the front is left of the spine
 * @param isRising whether the spine is read from its foot to its head
 */
public record CoverComposition(
    float width, float height, float spine, float bleed, boolean isRightToLeft, boolean isRising) {

  private static final float MILLIMETRE = 72 / 25.4f;

  /** From the bar code to the fold and to the foot. */
  private static final float CLEAR = 8 * MILLIMETRE;

  /** What the services ask to keep free at the edges, 0.125 in, and at folds, 0.0625 in. */
  private static final float SAFE = 9;

  private static final float SAFE_FOLD = 4.5f;

  /** Adds the sheet to a document. */
  public PDPage compose(PDDocument sheet, PDDocument back, PDDocument lying, PDDocument front)
      throws IOException {
    PDPage page = new PDPage(new PDRectangle(2 * width + spine, height));
    sheet.addPage(page);
    LayerUtility layers = new LayerUtility(sheet);
    PDFormXObject right = layers.importPageAsForm(isRightToLeft ? back : front, 0);
    PDFormXObject left = layers.importPageAsForm(isRightToLeft ? front : back, 0);
    PDFormXObject middle = layers.importPageAsForm(lying, 0);
    try (PDPageContentStream out = new PDPageContentStream(sheet, page)) {
      draw(out, left, Matrix.getTranslateInstance(-bleed, -bleed), -bleed, width + bleed + spine);
      draw(
          out,
          right,
          Matrix.getTranslateInstance(rightEdge() - bleed, -bleed),
          width + spine / 2,
          width + spine / 2 + bleed);
      float axis = width + spine / 2;
      float half = width / 2 + bleed;
      Matrix turned =
          isRising
              ? new Matrix(0, 1, -1, 0, axis + half, -bleed)
              : new Matrix(0, -1, 1, 0, axis - half, height + bleed);
      draw(out, middle, turned, width, spine);
    }
    return page;
  }

  private float rightEdge() {
    return width + spine;
  }

  private void draw(PDPageContentStream out, PDFormXObject form, Matrix place, float x, float wide)
      throws IOException {
    out.saveGraphicsState();
    out.addRect(x, -bleed, wide, height + 2 * bleed);
    out.clip();
    out.transform(place);
    out.drawForm(form);
    out.restoreGraphicsState();
  }

  /** Draws a bar code at the foot of the back, beside the fold. */
  public void addBarCode(PDDocument sheet, PDPage page, Ean13 symbol, PDType0Font font)
      throws IOException {
    BarCodeDrawing drawing = new BarCodeDrawing(symbol, font);
    float x = isRightToLeft ? rightEdge() + CLEAR : width - CLEAR - drawing.width();
    try (PDPageContentStream out = append(sheet, page)) {
      drawing.draw(out, x, CLEAR);
    }
    font.subset();
  }

  /** Draws, in a layer that is not printed, where nothing important may stand. */
  public void addSafeZones(PDDocument sheet, PDPage page) throws IOException {
    PDOptionalContentGroup proof = proofLayer(sheet);
    try (PDPageContentStream out = append(sheet, page)) {
      out.beginMarkedContent(COSName.OC, proof);
      out.setStrokingColor(0f, 1f, 0f, 0f);
      out.setLineWidth(0.5f);
      out.setLineDashPattern(new float[] {4, 2}, 0);
      for (float x : new float[] {0, rightEdge()}) {
        out.addRect(x + SAFE, SAFE, width - 2 * SAFE, height - 2 * SAFE);
      }
      if (spine > 2 * SAFE_FOLD) {
        out.addRect(width + SAFE_FOLD, SAFE, spine - 2 * SAFE_FOLD, height - 2 * SAFE);
      }
      for (float x : new float[] {width, rightEdge()}) {
        out.moveTo(x, -bleed);
        out.lineTo(x, height + bleed);
      }
      out.stroke();
      out.endMarkedContent();
    }
  }

  /** A layer that is seen on screens and left out in print (PDF 1.7 §8.11.4.4). */
  private static PDOptionalContentGroup proofLayer(PDDocument sheet) {
    PDOptionalContentGroup proof = new PDOptionalContentGroup("Safe zones");
    COSDictionary state = new COSDictionary();
    state.setName("PrintState", "OFF");
    COSDictionary usage = new COSDictionary();
    usage.setItem("Print", state);
    proof.getCOSObject().setItem("Usage", usage);
    PDOptionalContentProperties layers = new PDOptionalContentProperties();
    layers.addGroup(proof);
    COSDictionary event = new COSDictionary();
    event.setName("Event", "Print");
    event.setItem("Category", new COSArray(List.of(COSName.getPDFName("Print"))));
    event.setItem("OCGs", new COSArray(List.of(proof.getCOSObject())));
    COSDictionary configuration = layers.getCOSObject().getCOSDictionary(COSName.D);
    configuration.setItem("AS", new COSArray(List.of(event)));
    sheet.getDocumentCatalog().setOCProperties(layers);
    return proof;
  }

  private static PDPageContentStream append(PDDocument sheet, PDPage page) throws IOException {
    return new PDPageContentStream(sheet, page, PDPageContentStream.AppendMode.APPEND, true, true);
  }

  /** Sets the boxes of the sheet, with marks if they are wanted, and how its parts are blended. */
  public static void cut(PDDocument sheet, PageBoxes boxes) throws IOException {
    BlendSpace.set(sheet);
    boxes.set(sheet);
  }

  /** The size of type on a spine, in points; none where it is too narrow for any. */
  public static Optional<Double> spineType(double spineMillimetres, double length, int letters) {
    double room = spineMillimetres / 25.4 * 72 - 2 * SAFE_FOLD;
    double fits = length / 25.4 * 72 * 0.85 / (0.52 * Math.max(1, letters));
    double size = Math.floor(4 * Math.min(Math.min(room, 16), fits)) / 4;
    return size >= 6 ? Optional.of(size) : Optional.empty();
  }
}
