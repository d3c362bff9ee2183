package florilege.pdf;

import florilege.image.BookImage;
import florilege.image.format.MediaType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures of a disc or a square. */
final class DiscPictures {

  private DiscPictures() {}

  static BookImage png(String path) {
    return of(path, MediaType.PNG, raster("png", BufferedImage.TYPE_INT_ARGB));
  }

  static BookImage jpeg(String path) {
    return of(path, MediaType.JPEG, raster("jpg", BufferedImage.TYPE_INT_RGB));
  }

  static BookImage svg(String path) {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='120' height='80' viewBox='0 0 120 80'><rect width='80' height='40' fill='blue'/></svg>";
    return of(path, MediaType.SVG, svg.getBytes(StandardCharsets.UTF_8));
  }

  static BookImage of(String path, MediaType type, byte[] bytes) {
    return new BookImage(path, type, 120, 80, () -> bytes);
  }

  private static byte[] raster(String format, int kind) {
    BufferedImage image = new BufferedImage(120, 80, kind);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.RED);
    canvas.fillOval(10, 10, 60, 60);
    canvas.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
