package florilege.image.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Takes a PNG file apart (PNG, third edition, §5) and keeps the chunks that make the picture and
 * its movement.
 */
public final class PngFile {

  private static final int SIGNATURE = 8;
  private static final Set<String> KEPT =
      Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "acTL", "fcTL", "fdAT");

  private PngFile() {}

  public static MetadataFreeImage strip(byte[] file) throws ImageRefusedException {
    ByteBuffer in = ByteBuffer.wrap(file).position(SIGNATURE);
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, SIGNATURE);
    ByteBuffer header = ByteBuffer.wrap(file);
    int width = header.getInt(16);
    int height = header.getInt(20);
    DecodingBudget.checkSize(width, height);
    byte[] profile = new byte[0];
    boolean moves = false;
    boolean profiled = false;
    int orientation = 1;
    String type = "";
    while (!type.equals("IEND")) {
      int start = in.position();
      type = chunk(in);
      int end = in.position();
      if (KEPT.contains(type)) {
        out.write(file, start, end - start);
      }
      switch (type) {
        case "acTL" -> moves = true;
        case "fcTL" -> check(isWithin(width, height, header, start + 8));
        case "eXIf" ->
            orientation = ExifOrientation.orientation(Arrays.copyOfRange(file, start + 8, end - 4));
        case "iCCP" -> {
          check(!profiled);
          profiled = true;
          profile = profile(file, start + 8, end - 4);
        }
        default -> check(!type.equals("IHDR") || start == SIGNATURE);
      }
    }
    return new MetadataFreeImage(
        out.size() == file.length ? file : out.toByteArray(),
        width,
        height,
        orientation,
        false,
        moves,
        depth(file),
        (long) width * height,
        profile);
  }

  private static void check(boolean right) throws ImageRefusedException {
    if (!right) {
      throw new ImageRefusedException("it is a damaged PNG");
    }
  }

  /**
   * The name of the chunk at the buffer's position, which then stands behind it; its checksum must
   * be right.
   */
  private static String chunk(ByteBuffer in) throws ImageRefusedException {
    int start = in.position();
    int length = in.getInt();
    check(length >= 0);
    if (length > in.remaining() - 8) {
      throw new java.nio.BufferUnderflowException();
    }
    CRC32 sum = new CRC32();
    sum.update(in.array(), start + 4, length + 4);
    check((int) sum.getValue() == in.position(start + 8 + length).getInt());
    return new String(in.array(), start + 4, 4, StandardCharsets.ISO_8859_1);
  }

  /** Whether a frame lies within the picture, §11.3.6.2. */
  private static boolean isWithin(int width, int height, ByteBuffer file, int frame) {
    long w = Integer.toUnsignedLong(file.getInt(frame + 4));
    long h = Integer.toUnsignedLong(file.getInt(frame + 8));
    return w + Integer.toUnsignedLong(file.getInt(frame + 12)) <= width
        && h + Integer.toUnsignedLong(file.getInt(frame + 16)) <= height;
  }

  /** Bytes of a pixel when it is decoded, §11.2.1. */
  private static int depth(byte[] file) {
    int samples =
        switch (file[25]) {
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> 1;
        };
    return file[24] == 16 ? 2 * samples : samples;
  }

  /** A compressed profile, §11.3.2.3; empty if it is damaged or too large to be one. */
  private static byte[] profile(byte[] file, int start, int end) {
    int name = start;
    while (name < end && file[name] != 0) {
      name++;
    }
    Inflater inflater = new Inflater();
    try {
      int data = Math.min(name + 2, end);
      inflater.setInput(file, data, end - data);
      byte[] profile = new byte[PixelBuffer.LARGEST_PROFILE];
      int length = inflater.inflate(profile);
      return inflater.finished() ? Arrays.copyOf(profile, length) : new byte[0];
    } catch (DataFormatException damaged) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }
}
