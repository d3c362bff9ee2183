package florilege.image;

import florilege.image.format.PixelBuffer;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Makes a picture smaller by averaging: every pixel of the result is the mean of the area that it
 * covers, transparency weighed in. Whole numbers all the way, so that every machine comes to the
 * same result.
 */
final class BoxDownscaler {

  private final BufferedImage source;
  private final int width;
  private final int height;
  private final int[] pixels;
  private final long[] sums;
  private final long[] row;

  private BoxDownscaler(BufferedImage source, int width, int height) {
    this.source = source;
    this.width = width;
    this.height = height;
    this.pixels = new int[width * height];
    this.sums = new long[4 * width];
    this.row = new long[4 * width];
  }

  /** The pixels, as ARGB, of a picture in another size that is not larger than its own. */
  static int[] to(BufferedImage source, int width, int height) {
    BoxDownscaler shrink = new BoxDownscaler(source, width, height);
    shrink.rows();
    return shrink.pixels;
  }

  /**
   * A source row is as high as {@code height} units, a row of the result as {@code
   * source.getHeight()} of them.
   */
  private void rows() {
    int unit = source.getHeight();
    int[] line = new int[source.getWidth()];
    long filled = 0;
    int y = 0;
    for (int from = 0; from < source.getHeight(); from++) {
      PixelBuffer.row(source, from, line);
      columns(line);
      long first = Math.min(height, unit - filled);
      add(first);
      filled += first;
      if (filled == unit) {
        emit(y++);
        filled = height - first;
        add(filled);
      }
    }
  }

  private void columns(int[] line) {
    Arrays.fill(row, 0);
    int unit = source.getWidth();
    long filled = 0;
    int x = 0;
    for (int pixel : line) {
      long first = Math.min(width, unit - filled);
      add(x, pixel, first);
      filled += first;
      if (filled == unit) {
        x++;
        filled = width - first;
        if (filled > 0) {
          add(x, pixel, filled);
        }
      }
    }
  }

  private void add(int x, int pixel, long weight) {
    long alpha = (pixel >>> 24) * weight;
    row[4 * x] += alpha;
    row[4 * x + 1] += (pixel >> 16 & 0xFF) * alpha;
    row[4 * x + 2] += (pixel >> 8 & 0xFF) * alpha;
    row[4 * x + 3] += (pixel & 0xFF) * alpha;
  }

  private void add(long weight) {
    for (int i = 0; i < row.length; i++) {
      sums[i] += row[i] * weight;
    }
  }

  private void emit(int y) {
    long area = (long) source.getWidth() * source.getHeight();
    for (int x = 0; x < width; x++) {
      long alpha = sums[4 * x];
      int argb = (int) ((alpha + area / 2) / area) << 24;
      for (int colour = 1; colour <= 3 && alpha > 0; colour++) {
        argb |= (int) ((sums[4 * x + colour] + alpha / 2) / alpha) << 24 - 8 * colour;
      }
      pixels[y * width + x] = argb;
    }
    Arrays.fill(sums, 0);
  }
}
