package florilege.image;

import florilege.files.FileRefused;
import florilege.model.Asset;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.List;

/**
 * A picture as it goes into a book.
 *
 * @param source what the file really is
 * @param type what it is made
 * @param width in pixels, upright
 * @param height likewise
 * @param bytes of the file
 * @param removed what was taken out that could be missed
 */
record Clean(
    MediaType source, MediaType type, int width, int height, byte[] bytes, List<String> removed) {

  /** Bytes of a file that is looked at. */
  private static final int MOST = 50_000_000;

  /**
   * Reads a file.
   *
   * @param budget that pays for decoding it
   */
  static Clean read(Asset.Content file, DecodingBudget budget) throws Refused {
    return of(bytes(file), budget);
  }

  /** As {@link #read}, of what was read already. */
  static Clean of(byte[] bytes, DecodingBudget budget) throws Refused {
    MediaType type = Signature.of(bytes);
    if (type == MediaType.SVG) {
      return svg(bytes);
    }
    Stripped stripped = strip(type, bytes);
    budget.pay(stripped.cost(), stripped.bytes().length);
    return Pixels.picture(type, stripped, false);
  }

  /** Reads a file that was read before, and found to be whole. */
  static Clean again(Asset.Content file) throws Refused {
    byte[] bytes = bytes(file);
    MediaType type = Signature.of(bytes);
    return type == MediaType.SVG ? svg(bytes) : Pixels.picture(type, strip(type, bytes), true);
  }

  private static Clean svg(byte[] bytes) throws Refused {
    try {
      return Svg.clean(bytes);
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      throw new Refused("it is a damaged SVG");
    }
  }

  /** A raster picture without what does not belong to it. */
  static Stripped strip(MediaType type, byte[] bytes) throws Refused {
    try {
      return switch (type) {
        case PNG -> Png.strip(bytes);
        case JPEG -> Jpeg.strip(bytes);
        case GIF -> Gif.strip(bytes);
        case WEBP -> Webp.strip(bytes);
        case SVG -> throw new IllegalStateException("drawn, not in pixels");
      };
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException truncated) {
      throw new Refused("the file ends before the picture does");
    }
  }

  private static byte[] bytes(Asset.Content file) throws Refused {
    try {
      return file.read(MOST);
    } catch (FileRefused e) {
      throw new Refused(e.detail());
    } catch (IOException e) {
      throw new Refused("the file cannot be read");
    }
  }
}
