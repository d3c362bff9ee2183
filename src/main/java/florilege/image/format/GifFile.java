package florilege.image.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Takes a GIF file apart (GIF89a) and keeps frames, their timing and how often they are repeated.
 */
public final class GifFile {

  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int TRAILER = 0x3B;
  private static final int CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;
  private static final int MOST_FRAMES = 5_000;

  private final ByteBuffer in;
  private final ByteArrayOutputStream out;
  private int frames;

  /** The width of the screen, or of what is larger than it, in pixels. */
  private int width;

  private int height;

  /** Whether a frame is of another size. */
  private boolean patched;

  private GifFile(byte[] file) {
    this.in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    this.out = new ByteArrayOutputStream(file.length);
  }

  public static MetadataFreeImage strip(byte[] file) throws ImageRefusedException {
    return new GifFile(file).stripped();
  }

  private MetadataFreeImage stripped() throws ImageRefusedException {
    width = Short.toUnsignedInt(in.getShort(6));
    height = Short.toUnsignedInt(in.getShort(8));
    DecodingBudget.checkSize(width, height);
    copy(13 + colours(in.get(10)));
    int block = next();
    while (block != TRAILER) {
      int start = in.position() - 1;
      if (block == EXTENSION) {
        extension(start);
      } else if (block == IMAGE) {
        image(start);
      } else {
        throw new ImageRefusedException("it is a damaged GIF");
      }
      block = next();
    }
    out.write(TRAILER);
    if (frames == 0 || frames > MOST_FRAMES) {
      throw new ImageRefusedException(
          frames == 0
              ? "it is a GIF without a picture"
              : "it has more than " + MOST_FRAMES + " frames");
    }
    return new MetadataFreeImage(
        out.toByteArray(),
        width,
        height,
        1,
        false,
        frames > 1 || patched,
        1,
        (long) width * height,
        new byte[0]);
  }

  /** The next block; some programs leave the trailer out. */
  private int next() {
    return in.hasRemaining() || frames == 0 ? in.get() & 0xFF : TRAILER;
  }

  /** Bytes of the colour table that a packed field announces, §18 and §20. */
  private static int colours(byte packed) {
    return (packed & 0x80) == 0 ? 0 : 3 << (packed & 7) + 1;
  }

  private void extension(int start) {
    int label = in.get() & 0xFF;
    boolean kept = label == CONTROL || label == APPLICATION && repeats(in.position());
    skipBlocks();
    if (kept) {
      out.write(in.array(), start, in.position() - start);
    }
  }

  private boolean repeats(int at) {
    String name =
        new String(
            in.array(), at + 1, Math.min(11, in.remaining() - 1), StandardCharsets.ISO_8859_1);
    return in.get(at) == 11 && (name.equals("NETSCAPE2.0") || name.equals("ANIMEXTS1.0"));
  }

  private void image(int start) throws ImageRefusedException {
    int frameWidth = Short.toUnsignedInt(in.getShort(start + 5));
    int frameHeight = Short.toUnsignedInt(in.getShort(start + 7));
    DecodingBudget.checkSize(frameWidth, frameHeight);
    patched |= frameWidth != width || frameHeight != height;
    width = Math.max(width, frameWidth);
    height = Math.max(height, frameHeight);
    DecodingBudget.checkSize(width, height);
    in.position(start + 10 + colours(in.get(start + 9)) + 1);
    skipBlocks();
    out.write(in.array(), start, in.position() - start);
    frames++;
  }

  private void skipBlocks() {
    int length = in.get() & 0xFF;
    while (length > 0) {
      if (length > in.remaining()) {
        throw new java.nio.BufferUnderflowException();
      }
      in.position(in.position() + length);
      length = in.get() & 0xFF;
    }
  }

  private void copy(int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    out.writeBytes(bytes);
  }
}
