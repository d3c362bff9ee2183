package florilege.pdf.preflight;

import java.awt.image.Raster;
import java.io.IOException;
import java.util.OptionalInt;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Adds up the inks that lie upon each other, in percent, where that is more than paper takes. */
final class InkCoverage {

  private static final int MOST = 300;

  /** What rounding, and a JPEG, may add. */
  private static final int NEAR = 5;

  /** A part of the pixels of a picture that may have more: specks dry. */
  private static final int SPECKS = 1000;

  private static final int FULL = 255;

  private InkCoverage() {}

  /** The ink of a colour in CMYK. */
  static OptionalInt of(PDColor colour) {
    float sum = 0;
    for (float ink : colour.getComponents()) {
      sum += ink;
    }
    return above(Math.round(100 * sum));
  }

  /** The most ink in a picture in CMYK, but for specks. */
  static OptionalInt most(PDImage image) throws IOException {
    if (!(image instanceof PDImageXObject object)
        || !(image.getColorSpace() instanceof PDDeviceCMYK)) {
      return OptionalInt.empty();
    }
    Raster raster = object.getRawRaster();
    int[] pixels = new int[4 * FULL + 1];
    int[] row = new int[4 * raster.getWidth()];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(0, y, raster.getWidth(), 1, row);
      for (int x = 0; x < row.length; x += 4) {
        pixels[row[x] + row[x + 1] + row[x + 2] + row[x + 3]]++;
      }
    }
    long specks = (long) raster.getWidth() * raster.getHeight() / SPECKS;
    int most = pixels.length - 1;
    while (most > 0 && (specks -= pixels[most]) >= 0) {
      most--;
    }
    return above(Math.round(100f * most / FULL));
  }

  private static OptionalInt above(int ink) {
    return ink > MOST + NEAR ? OptionalInt.of(ink) : OptionalInt.empty();
  }
}
