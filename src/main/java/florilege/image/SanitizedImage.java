package florilege.image;

import florilege.files.FileRefusedException;
import florilege.image.format.DecodingBudget;
import florilege.image.format.FileSignature;
import florilege.image.format.GifFile;
import florilege.image.format.ImageRefusedException;
import florilege.image.format.JpegFile;
import florilege.image.format.MediaType;
import florilege.image.format.MetadataFreeImage;
import florilege.image.format.PngFile;
import florilege.image.format.WebpFile;
import florilege.model.Asset;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.List;

/**
 * Holds a picture as it goes into a book.
 *
 * @param source what the file really is
 * @param type what it is made
 * @param width in pixels, upright
 * @param height likewise
 * @param bytes of the file
 * @param removed what was taken out that could be missed
 */
public record SanitizedImage(
    MediaType source, MediaType type, int width, int height, byte[] bytes, List<String> removed) {

  /** Bytes of a file that is looked at. */
  private static final int MOST = 50_000_000;

  /**
   * Reads a file.
   *
   * @param budget that pays for decoding it
   */
  static SanitizedImage read(Asset.Content file, DecodingBudget budget)
      throws ImageRefusedException {
    return of(bytes(file), budget);
  }

  /** As {@link #read}, of what was read already. */
  static SanitizedImage of(byte[] bytes, DecodingBudget budget) throws ImageRefusedException {
    MediaType type = FileSignature.of(bytes);
    if (type == MediaType.SVG) {
      return svg(bytes);
    }
    MetadataFreeImage stripped = strip(type, bytes);
    budget.pay(stripped.cost(), stripped.bytes().length);
    return RasterDecoder.picture(type, stripped, false);
  }

  /** Reads a file that was read before, and found to be whole. */
  static SanitizedImage again(Asset.Content file) throws ImageRefusedException {
    byte[] bytes = bytes(file);
    MediaType type = FileSignature.of(bytes);
    return type == MediaType.SVG
        ? svg(bytes)
        : RasterDecoder.picture(type, strip(type, bytes), true);
  }

  private static SanitizedImage svg(byte[] bytes) throws ImageRefusedException {
    try {
      return SvgSanitizer.clean(bytes);
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      throw new ImageRefusedException("it is a damaged SVG");
    }
  }

  /** A raster picture without what does not belong to it. */
  static MetadataFreeImage strip(MediaType type, byte[] bytes) throws ImageRefusedException {
    try {
      return switch (type) {
        case PNG -> PngFile.strip(bytes);
        case JPEG -> JpegFile.strip(bytes);
        case GIF -> GifFile.strip(bytes);
        case WEBP -> WebpFile.strip(bytes);
        case SVG -> throw new IllegalStateException("drawn, not in pixels");
      };
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException truncated) {
      throw new ImageRefusedException("the file ends before the picture does");
    }
  }

  private static byte[] bytes(Asset.Content file) throws ImageRefusedException {
    try {
      return file.read(MOST);
    } catch (FileRefusedException e) {
      throw new ImageRefusedException(e.detail());
    } catch (IOException e) {
      throw new ImageRefusedException("the file cannot be read");
    }
  }
}
