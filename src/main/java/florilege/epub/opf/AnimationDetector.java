package florilege.epub.opf;

import florilege.image.BookImage;
import java.nio.charset.StandardCharsets;

/** Tells whether a picture may move, and so perhaps flash. */
public final class AnimationDetector {

  private AnimationDetector() {}

  /** Whether there is more than one frame in it, as far as its headers say. */
  public static boolean isIn(BookImage picture) {
    return switch (picture.type()) {
      case JPEG -> false;
      case PNG -> before(picture, "acTL", "IDAT"); // APNG, PNG 3rd edition §11.3.6.1
      case GIF -> frames(picture.bytes().get()) > 1;
      case WEBP -> isAnimated(picture.bytes().get());
      case SVG -> isAnimated(text(picture));
    };
  }

  /** The flag of RFC 9649 §2.7, extended file format. */
  private static boolean isAnimated(byte[] webp) {
    String format = new String(webp, 0, Math.min(webp.length, 21), StandardCharsets.ISO_8859_1);
    return format.startsWith("VP8X", 12) && webp.length > 20 && (webp[20] & 2) != 0;
  }

  /** SMIL; a script or a style sheet cannot be in a harmless picture. */
  private static boolean isAnimated(String svg) {
    return svg.contains("<animate") || svg.contains("<set") || svg.contains("@keyframes");
  }

  private static boolean before(BookImage picture, String chunk, String other) {
    String text = text(picture);
    int at = text.indexOf(chunk);
    int end = text.indexOf(other);
    return at >= 0 && (end < 0 || at < end);
  }

  /**
   * Counts the image descriptors of GIF89a §20, stepping over colour tables, extensions and data;
   * at most two.
   */
  private static int frames(byte[] gif) {
    int frames = 0;
    int at = 13 + colours(gif, 10);
    while (at < gif.length && frames < 2) {
      switch (gif[at]) {
        case 0x21 -> at = blocks(gif, at + 2);
        case 0x2C -> {
          frames++;
          at = blocks(gif, at + 11 + colours(gif, at + 9));
        }
        default -> at = gif.length;
      }
    }
    return frames;
  }

  /** Bytes of the colour table that a flags byte announces. */
  private static int colours(byte[] gif, int flags) {
    return flags < gif.length && (gif[flags] & 0x80) != 0 ? 3 * (2 << (gif[flags] & 7)) : 0;
  }

  /** The position after a row of data blocks, the last of which is empty. */
  private static int blocks(byte[] gif, int start) {
    int at = start;
    while (at < gif.length && gif[at] != 0) {
      at += 1 + (gif[at] & 0xFF);
    }
    return at + 1;
  }

  private static String text(BookImage picture) {
    return new String(picture.bytes().get(), StandardCharsets.ISO_8859_1);
  }
}
