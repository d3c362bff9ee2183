package florilege.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Takes a WebP file apart (RFC 9649 §2) and keeps the chunks that make the picture and its
 * movement.
 */
final class Webp {

  private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF");

  /** Flags of VP8X for a profile, Exif and XMP, RFC 9649 §2.7. */
  private static final int METADATA = 0x20 | 0x08 | 0x04;

  private Webp() {}

  static Stripped strip(byte[] file) throws Refused {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int end = Math.min(in.getInt(4), Integer.MAX_VALUE - 9) + 8;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] profile = new byte[0];
    int orientation = 1;
    int[] size = {0, 0};
    in.position(12);
    while (in.position() + 8 <= end) {
      String type = new String(file, in.position(), 4, StandardCharsets.ISO_8859_1);
      byte[] content = new byte[length(in.position(in.position() + 4))];
      in.get(content);
      in.position(Math.min(in.position() + content.length % 2, in.limit()));
      size =
          size[0] == 0 ? size(type, ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN)) : size;
      if (KEPT.contains(type)) {
        write(out, type, content);
      } else if (type.equals("EXIF")) {
        orientation = Exif.orientation(withoutName(content));
      } else if (type.equals("ICCP")) {
        profile = content;
      }
    }
    if (size[0] == 0) {
      throw new Refused("it is a damaged WebP");
    }
    return new Stripped(whole(out.toByteArray()), size[0], size[1], orientation, false, profile);
  }

  private static int length(ByteBuffer in) throws Refused {
    int length = in.getInt();
    if (length < 0) {
      throw new Refused("it is a damaged WebP");
    } else if (length > in.remaining()) {
      throw new java.nio.BufferUnderflowException();
    }
    return length;
  }

  /** Width and height, where this chunk tells them: RFC 9649 §2.5 to §2.7. */
  private static int[] size(String type, ByteBuffer content) {
    return switch (type) {
      case "VP8X" -> new int[] {(content.getInt(4) & 0xFFFFFF) + 1, (content.getInt(6) >>> 8) + 1};
      case "VP8L" ->
          new int[] {(content.getInt(1) & 0x3FFF) + 1, (content.getInt(1) >>> 14 & 0x3FFF) + 1};
      case "VP8 " -> new int[] {content.getShort(6) & 0x3FFF, content.getShort(8) & 0x3FFF};
      default -> new int[] {0, 0};
    };
  }

  private static void write(ByteArrayOutputStream out, String type, byte[] content) {
    if (type.equals("VP8X")) {
      content[0] &= (byte) ~METADATA;
    }
    out.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(littleEndian(content.length));
    out.writeBytes(content);
    if (content.length % 2 == 1) {
      out.write(0);
    }
  }

  private static byte[] whole(byte[] chunks) {
    ByteArrayOutputStream file = new ByteArrayOutputStream(chunks.length + 12);
    file.writeBytes("RIFF".getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes(littleEndian(chunks.length + 4));
    file.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes(chunks);
    return file.toByteArray();
  }

  private static byte[] littleEndian(int number) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }

  /** Some programs write the name that Exif has in a JPEG before it. */
  private static byte[] withoutName(byte[] exif) {
    boolean named = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x';
    return named ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
  }
}
