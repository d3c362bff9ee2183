package florilege.pdf.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes pictures as PNG. One of at most 256 colours is written by their numbers, which takes a
 * quarter of the time of ImageIO: that tries filters, though PNG §12.7 advises none for palettes.
 */
final class PngEncoder {

  /** PNG §11.2.2. */
  private static final int MOST_COLOURS = 256;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final BufferedImage picture;
  private final byte[] palette = new byte[3 * MOST_COLOURS];
  private final Map<Integer, Integer> known = new HashMap<>();

  private PngEncoder(BufferedImage picture) {
    this.picture = picture;
  }

  /**
   * The file of a picture.
   *
   * @param picture of type {@link BufferedImage#TYPE_INT_RGB}
   */
  static byte[] encode(BufferedImage picture) throws IOException {
    PngEncoder encoder = new PngEncoder(picture);
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    return encoder.numbered(rows) ? encoder.file(rows.toByteArray()) : trueColour(picture);
  }

  private static byte[] trueColour(BufferedImage picture) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) { // needs no file
      ImageIO.write(picture, "png", out);
    }
    return png.toByteArray();
  }

  /** Packs the rows, each after the number of its filter, none; false of too many colours. */
  private boolean numbered(ByteArrayOutputStream packed) throws IOException {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    byte[] row = new byte[1 + picture.getWidth()];
    try (DeflaterOutputStream rows = new DeflaterOutputStream(packed)) {
      for (int first = 0; first < pixels.length; first += picture.getWidth()) {
        for (int x = 0; x < picture.getWidth(); x++) {
          boolean asBefore = x > 0 && pixels[first + x] == pixels[first + x - 1];
          row[1 + x] = asBefore ? row[x] : (byte) number(pixels[first + x]);
        }
        if (known.size() > MOST_COLOURS) {
          return false;
        }
        rows.write(row);
      }
    }
    return true;
  }

  /** The number of a colour in the palette, which takes it in where there is room. */
  private int number(int colour) {
    int next = known.size();
    Integer number = known.putIfAbsent(colour, next);
    if (number == null && next < MOST_COLOURS) {
      palette[3 * next] = (byte) (colour >> 16);
      palette[3 * next + 1] = (byte) (colour >> 8);
      palette[3 * next + 2] = (byte) colour;
    }
    return number == null ? next : number;
  }

  private byte[] file(byte[] rows) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream(rows.length + 1024);
    png.write(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13); // PNG §11.2.1
    header.putInt(picture.getWidth()).putInt(picture.getHeight());
    header.put((byte) 8).put((byte) 3); // bits a pixel; numbers of a palette
    chunk(png, "IHDR", header.array());
    chunk(png, "PLTE", Arrays.copyOf(palette, 3 * known.size()));
    chunk(png, "IDAT", rows);
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  /** PNG §5.3. */
  private static void chunk(ByteArrayOutputStream png, String type, byte[] data)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    DataOutputStream out = new DataOutputStream(png);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }
}
