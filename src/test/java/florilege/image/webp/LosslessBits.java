package florilege.image.webp;

import florilege.image.webp.transforms.ColorIndexingTransform;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Writes lossless WebP pictures (RFC 9649 §3): of chance pixels, or of one colour in few bytes. */
public final class LosslessBits {

  /** Ways to foretell a pixel that there are; decoders differ about others. */
  private static final int MODES = 14;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int bits;
  private int count;

  /** A chunk {@code VP8L} of any size that is all of one colour. */
  public static byte[] ofOneColour(int width, int height) {
    LosslessBits bits = new LosslessBits().header(width, height);
    bits.write(0, 1).write(0, 1).write(0, 1);
    for (int code = 0; code < 5; code++) {
      bits.oneSymbol(code == 3 ? 255 : 9);
    }
    return bits.chunk();
  }

  /** A chunk with the transforms of a mask (1 prediction, 2 colours, 4 green, 8 palette). */
  static byte[] ofChance(int width, int height, int transforms, Random random) {
    LosslessBits bits = new LosslessBits().header(width, height);
    int coded = width;
    for (int kind = 0; kind < 4; kind++) {
      if ((transforms & 1 << kind) != 0) {
        bits.write(1, 1).write(kind, 2);
        if (kind < 2) {
          int tiles = (coded + 3) / 4 * ((height + 3) / 4);
          bits.write(0, 3).write(0, 1).pixels(tiles, kind == 0 ? MODES : 256, random);
        } else if (kind == 3) {
          int colours = new int[] {2, 4, 16, 256}[random.nextInt(4)];
          bits.write(colours - 1, 8).write(0, 1).pixels(colours, 256, random);
          int share = ColorIndexingTransform.sharing(colours);
          coded = (coded + (1 << share) - 1) >> share;
        }
      }
    }
    return bits.write(0, 1).write(0, 1).write(0, 1).pixels(coded * height, 256, random).chunk();
  }

  private LosslessBits header(int width, int height) {
    return write(0x2F, 8).write(width - 1, 14).write(height - 1, 14).write(1, 1).write(0, 3);
  }

  private LosslessBits write(int value, int length) {
    for (int i = 0; i < length; i++) {
      bits |= (value >> i & 1) << count;
      if (++count == 8) {
        out.write(bits);
        bits = 0;
        count = 0;
      }
    }
    return this;
  }

  private LosslessBits oneSymbol(int symbol) {
    return write(1, 1).write(0, 1).write(1, 1).write(symbol, 8);
  }

  /** Four codes in which all 256 values are of eight bits, one for no distance, and the pixels. */
  private LosslessBits pixels(int number, int greens, Random random) {
    for (int code = 0; code < 4; code++) {
      write(0, 1).write(8, 4).write(0, 3 * 11).write(1, 3);
      if (code == 0) {
        write(1, 1).write(3, 3).write(254, 8);
      } else {
        write(0, 1);
      }
    }
    oneSymbol(0);
    for (int i = 0; i < 4 * number; i++) {
      int value = random.nextInt(i % 4 == 0 ? greens : 256);
      write(Integer.reverse(value) >>> 24, 8);
    }
    return this;
  }

  private byte[] chunk() {
    write(0, 7);
    return chunk("VP8L", out.toByteArray());
  }

  /** A chunk of any kind. */
  public static byte[] chunk(String name, byte[] content) {
    ByteBuffer chunk =
        ByteBuffer.allocate(8 + content.length + content.length % 2).order(ByteOrder.LITTLE_ENDIAN);
    chunk.put(name.getBytes(StandardCharsets.ISO_8859_1)).putInt(content.length).put(content);
    return chunk.array();
  }

  /** A file of some chunks. */
  public static byte[] file(byte[]... chunks) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    for (byte[] chunk : chunks) {
      all.writeBytes(chunk);
    }
    return chunk("RIFF", all.toByteArray());
  }
}
