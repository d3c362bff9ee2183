package florilege.image;

import florilege.image.format.DecodingBudget;
import florilege.image.format.ImageRefusedException;
import florilege.image.format.MediaType;
import java.util.Base64;

/**
 * Holds a picture of a style, whole and harmless like those of a text. It has no file: it is part
 * of the style sheet that names it.
 *
 * @param type what it really is
 * @param width in pixels (SVG: user units)
 * @param height likewise
 * @param bytes its content without metadata; not to be changed
 */
public record StyleImage(MediaType type, int width, int height, byte[] bytes) {

  /**
   * Reads a picture.
   *
   * @param file its content
   * @param budget that pays for decoding it
   * @throws ImageRefusedException if it is none, or one that no book can have
   */
  public static StyleImage of(byte[] file, DecodingBudget budget) throws ImageRefusedException {
    SanitizedImage clean = SanitizedImage.of(file, budget);
    if (Math.max(clean.width(), clean.height()) > RasterDecoder.LARGEST
        && clean.type() != MediaType.SVG) {
      throw new ImageRefusedException(
          "it moves, and has a side of more than " + RasterDecoder.LARGEST + " pixels");
    }
    return new StyleImage(clean.type(), clean.width(), clean.height(), clean.bytes());
  }

  /** As a data URL (RFC 2397). */
  public String url() {
    return "data:" + type.mime() + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
