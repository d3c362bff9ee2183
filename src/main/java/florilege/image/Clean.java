package florilege.image;

import florilege.files.FileRefused;
import florilege.files.RegularFile;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
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
   * @param known whether it was read before, and found to be whole
   */
  static Clean read(Path file, boolean known) throws Refused {
    return of(bytes(file), known);
  }

  /** As {@link #read}, of what was read already. */
  static Clean of(byte[] bytes, boolean known) throws Refused {
    MediaType type = Signature.of(bytes);
    try {
      return switch (type) {
        case SVG -> Svg.clean(bytes);
        case PNG -> Pixels.picture(type, Png.strip(bytes), known);
        case JPEG -> Pixels.picture(type, Jpeg.strip(bytes), known);
        case GIF -> Pixels.picture(type, Gif.strip(bytes), known);
        case WEBP -> Pixels.picture(type, Webp.strip(bytes), known);
      };
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException truncated) {
      throw new Refused("the file ends before the picture does");
    }
  }

  private static byte[] bytes(Path file) throws Refused {
    try {
      return RegularFile.bytes(file, file, MOST);
    } catch (FileRefused e) {
      throw new Refused(e.detail());
    } catch (IOException e) {
      throw new Refused("the file cannot be read");
    }
  }
}
