package florilege.image.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes a JPEG file apart (ITU-T T.81 Annex B) and puts together again what belongs to the picture:
 * tables, frames and scans, the JFIF header without its thumbnail and Adobe's, which says what the
 * components mean. Exif, XMP, comments and all else stay behind, as does what follows the end of
 * the picture.
 */
public final class JpegFile {

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int SOF0 = 0xC0;

  /** The last frame header of a kind that browsers show: baseline, extended, progressive. */
  private static final int SOF2 = 0xC2;

  /** The last of all; among them stand tables of Huffman and arithmetic codes, and one reserved. */
  private static final int SOF15 = 0xCF;

  private static final int DHT = 0xC4;
  private static final int JPG = 0xC8;
  private static final int DAC = 0xCC;
  private static final int APP0 = 0xE0;
  private static final int APP15 = 0xEF;
  private static final int ADOBE = 0xEE;
  private static final int COMMENT = 0xFE;

  /** Bytes of a pixel when it is decoded; inks are held beside the light that they become. */
  private static final int DEPTH = 3;

  private static final int DEPTH_OF_INKS = 8;

  private final ByteBuffer in;
  private final ByteArrayOutputStream out;
  private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
  private int width;
  private int height;
  private int orientation = 1;
  private boolean inks;
  private int scans;

  private JpegFile(byte[] file) {
    this.in = ByteBuffer.wrap(file);
    this.out = new ByteArrayOutputStream(file.length);
  }

  public static MetadataFreeImage strip(byte[] file) throws ImageRefusedException {
    return new JpegFile(file).stripped();
  }

  private MetadataFreeImage stripped() throws ImageRefusedException {
    int marker = marker();
    while (marker != EOI) {
      if (marker == SOI) {
        write(marker, new byte[0], false);
      } else {
        segment(marker);
      }
      marker = marker();
    }
    write(EOI, new byte[0], false);
    return new MetadataFreeImage(
        out.toByteArray(),
        width,
        height,
        orientation,
        inks,
        false,
        inks ? DEPTH_OF_INKS : DEPTH,
        cost(),
        profile.toByteArray());
  }

  /**
   * Each scan of several goes over all coefficients, which are held meanwhile; two take as long as
   * a PNG.
   */
  private long cost() {
    long pixels = (long) width * height;
    return scans > 1 ? pixels * scans / 2 : pixels;
  }

  /** The next marker; any number of 0xFF may stand before it. */
  private int marker() throws ImageRefusedException {
    int c = in.get() & 0xFF;
    if (c != 0xFF) {
      throw new ImageRefusedException("it is a damaged JPEG");
    }
    while (c == 0xFF) {
      c = in.get() & 0xFF;
    }
    return c;
  }

  private void segment(int marker) throws ImageRefusedException {
    int length = Short.toUnsignedInt(in.getShort()) - 2;
    if (length < 0) {
      throw new ImageRefusedException("it is a damaged JPEG");
    }
    byte[] content = new byte[length];
    in.get(content);
    if (marker >= APP0 && marker <= APP15) {
      application(marker, content);
    } else if (marker != COMMENT) {
      write(marker, content, true);
    }
    if (marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC) {
      frame(marker, ByteBuffer.wrap(content));
    } else if (marker == SOS) {
      scans++;
      scan();
    }
  }

  private void frame(int marker, ByteBuffer header) throws ImageRefusedException {
    if (marker > SOF2) {
      throw new ImageRefusedException("it is a JPEG of a kind that readers cannot show");
    } else if (width > 0) {
      throw new ImageRefusedException("it is a damaged JPEG");
    }
    height = Short.toUnsignedInt(header.getShort(1));
    width = Short.toUnsignedInt(header.getShort(3));
    inks = header.get(5) == 4;
    DecodingBudget.checkSize(width, height);
  }

  private void application(int marker, byte[] content) {
    if (marker == APP0 && startsWith(content, "JFIF\0") && content.length >= 14) {
      byte[] header = Arrays.copyOf(content, 14);
      header[12] = 0;
      header[13] = 0;
      write(marker, header, true);
    } else if (marker == ADOBE && startsWith(content, "Adobe")) {
      write(marker, content, true);
    } else if (startsWith(content, "Exif\0\0")) {
      orientation = ExifOrientation.orientation(Arrays.copyOfRange(content, 6, content.length));
    } else if (startsWith(content, "ICC_PROFILE\0") && content.length > 14) {
      profile.write(content, 14, content.length - 14);
    }
  }

  /** Entropy-coded data, up to a marker that is no restart. */
  private void scan() {
    int from = in.position();
    byte[] file = in.array();
    int at = from;
    while (at + 1 < file.length && ((file[at] & 0xFF) != 0xFF || isData(file[at + 1] & 0xFF))) {
      at++;
    }
    out.write(file, from, at - from);
    in.position(at + 1 < file.length ? at : file.length);
  }

  private static boolean isData(int afterMark) {
    return afterMark == 0 || afterMark >= 0xD0 && afterMark <= 0xD7;
  }

  private void write(int marker, byte[] content, boolean withLength) {
    out.write(0xFF);
    out.write(marker);
    if (withLength) {
      out.write(content.length + 2 >> 8);
      out.write(content.length + 2);
      out.writeBytes(content);
    }
  }

  private static boolean startsWith(byte[] content, String name) {
    byte[] prefix = name.getBytes(StandardCharsets.ISO_8859_1);
    return content.length >= prefix.length
        && Arrays.equals(content, 0, prefix.length, prefix, 0, prefix.length);
  }
}
