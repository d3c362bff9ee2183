package florilege.image;

import florilege.image.format.ImageRefusedException;
import florilege.image.format.MediaType;
import florilege.image.format.MetadataFreeImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * Converts a raster picture to the PNG that is printed: still, in sRGB, and no larger than a page
 * can show.
 */
public final class StillImage {

  private StillImage() {}

  /** Whether a picture has more pixels than a page can show, as only one that moves may have. */
  public static boolean isNeeded(BookImage picture) {
    return picture.type() != MediaType.SVG
        && Math.max(picture.width(), picture.height()) > RasterDecoder.LARGEST;
  }

  /**
   * A PNG of a raster picture; of one that moves, of its first frame.
   *
   * @throws IllegalStateException if it cannot be decoded
   */
  public static byte[] png(BookImage picture) {
    try {
      MetadataFreeImage file = SanitizedImage.strip(picture.type(), picture.bytes().get());
      BufferedImage image = RasterDecoder.decode(picture.type(), file);
      return RasterDecoder.encode(
          isNeeded(picture)
              ? RasterDecoder.smaller(
                      image, image.getWidth(), image.getHeight(), RasterDecoder.LARGEST)
                  .image()
              : srgb(image),
          MediaType.PNG,
          1);
    } catch (ImageRefusedException e) {
      throw new IllegalStateException("cannot decode " + picture.path(), e);
    }
  }

  private static BufferedImage srgb(BufferedImage image) {
    boolean opaque = !image.getColorModel().hasAlpha();
    int kind = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), kind);
    Graphics2D canvas = result.createGraphics();
    canvas.setColor(opaque ? Color.WHITE : new Color(0, true));
    canvas.drawImage(image, 0, 0, null);
    canvas.dispose();
    return result;
  }
}
