package florilege.image;

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
final class Png {

  private static final int SIGNATURE = 8;
  private static final int LARGEST_PROFILE = 4_000_000;
  private static final Set<String> KEPT =
      Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "acTL", "fcTL", "fdAT");

  private Png() {}

  static Stripped strip(byte[] file) throws Refused {
    ByteBuffer in = ByteBuffer.wrap(file).position(SIGNATURE);
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, SIGNATURE);
    byte[] profile = new byte[0];
    int orientation = 1;
    String type = "";
    while (!type.equals("IEND")) {
      int start = in.position();
      byte[] content = chunk(in);
      type = new String(file, start + 4, 4, StandardCharsets.ISO_8859_1);
      if (KEPT.contains(type)) {
        out.write(file, start, content.length + 12);
      } else if (type.equals("eXIf")) {
        orientation = Exif.orientation(content);
      } else if (type.equals("iCCP")) {
        profile = profile(content);
      }
    }
    ByteBuffer header = ByteBuffer.wrap(file);
    return new Stripped(
        out.toByteArray(), header.getInt(16), header.getInt(20), orientation, false, profile);
  }

  /**
   * The content of the chunk at the buffer's position, which then stands behind it; its checksum
   * must be right.
   */
  private static byte[] chunk(ByteBuffer in) throws Refused {
    int length = in.getInt();
    if (length < 0) {
      throw new Refused("it is a damaged PNG");
    } else if (length > in.remaining() - 8) {
      throw new java.nio.BufferUnderflowException();
    }
    CRC32 sum = new CRC32();
    sum.update(in.array(), in.position(), length + 4);
    byte[] content = new byte[length];
    in.position(in.position() + 4).get(content);
    if ((int) sum.getValue() != in.getInt()) {
      throw new Refused("it is a damaged PNG");
    }
    return content;
  }

  /** A compressed profile, §11.3.2.3; empty if it is damaged or too large to be one. */
  private static byte[] profile(byte[] content) {
    int name = 0;
    while (name < content.length && content[name] != 0) {
      name++;
    }
    Inflater inflater = new Inflater();
    try {
      int data = Math.min(name + 2, content.length);
      inflater.setInput(content, data, content.length - data);
      byte[] profile = new byte[LARGEST_PROFILE];
      int length = inflater.inflate(profile);
      return inflater.finished() ? Arrays.copyOf(profile, length) : new byte[0];
    } catch (DataFormatException damaged) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }
}
