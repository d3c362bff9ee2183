package florilege.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures made for tests: the left half red, the right half blue. */
final class SampleImages {

  /** What must not be in any book. */
  static final String SECRET = "GPS 48.8584 N 2.2945 E";

  private SampleImages() {}

  static BufferedImage image(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    return image;
  }

  static byte[] file(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] png(int width, int height) {
    return file(image(width, height), "png");
  }

  static byte[] jpeg(int width, int height) {
    return file(image(width, height), "jpg");
  }

  /**
   * A JPEG of one colour in cyan, magenta, yellow and black, as Adobe's programs write it:
   * inverted.
   */
  static byte[] cmyk(int width, int height, int... inks) throws IOException {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    for (int band = 0; band < 4; band++) {
      int[] samples = new int[width * height];
      Arrays.fill(samples, 255 - inks[band]);
      raster.setSamples(0, 0, width, height, band, samples);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
    ImageWriter writer = writers.next();
    while (!writer.canWriteRasters()) {
      writer = writers.next();
    }
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    }
    return withSegment(bytes.toByteArray(), 0xEE, latin1("Adobe\0d\0\0\0\0\0"));
  }

  /** Adds a chunk after the header of a PNG. */
  static byte[] withChunk(byte[] png, String type, byte[] content) {
    byte[] named = join(latin1(type), content);
    CRC32 sum = new CRC32();
    sum.update(named);
    byte[] chunk = join(join(number(content.length), named), number((int) sum.getValue()));
    return insert(png, 33, chunk);
  }

  /** Adds a segment after the first two bytes of a JPEG. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    int length = content.length + 2;
    byte[] head = {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length};
    return insert(jpeg, 2, join(head, content));
  }

  /** Exif with an orientation and a secret. */
  static byte[] exif(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(26);
    tiff.put(latin1("MM\0*")).putInt(8).putShort((short) 1);
    tiff.putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0);
    return join(tiff.array(), latin1(SECRET));
  }

  static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] number(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  static byte[] join(byte[] a, byte[] b) {
    return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
  }

  private static byte[] insert(byte[] file, int at, byte[] piece) {
    return ByteBuffer.allocate(file.length + piece.length)
        .put(file, 0, at)
        .put(piece)
        .put(file, at, file.length - at)
        .array();
  }
}
