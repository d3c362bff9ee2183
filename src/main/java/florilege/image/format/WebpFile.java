package florilege.image.format;

import florilege.image.webp.WebpFrame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Takes a WebP file apart (RFC 9649 §2) and keeps the chunks that make the picture and its
 * movement. Every layer is as large as its header says, and none larger than the canvas.
 */
public final class WebpFile {

  private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF");

  /** Flags of VP8X for a profile, Exif and XMP, RFC 9649 §2.7. */
  private static final int METADATA = 0x20 | 0x08 | 0x04;

  private static final int FILE_HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int MOST_FRAMES = 5_000;

  /** Bytes of a frame before its chunks, §2.7.1.1. */
  private static final int FRAME_HEADER = 16;

  /** How much longer a pixel takes than one of a PNG. */
  private static final int LOSSY = 5;

  private static final int LOSSLESS = 2;

  private final ByteBuffer in;

  /** The file without what is left out; at most its last chunk is padded anew. */
  private final ByteBuffer out;

  private byte[] profile = new byte[0];
  private int orientation = 1;
  private int width;
  private int height;
  private boolean still;
  private boolean alpha;
  private int frames;
  private long cost;
  private int depth;

  private WebpFile(byte[] file) {
    this.in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    this.out = ByteBuffer.allocate(file.length + 1).order(ByteOrder.LITTLE_ENDIAN);
  }

  public static MetadataFreeImage strip(byte[] file) throws ImageRefusedException {
    return new WebpFile(file).stripped();
  }

  private MetadataFreeImage stripped() throws ImageRefusedException {
    int end = Math.min(in.getInt(4), Integer.MAX_VALUE - 9) + 8;
    in.position(FILE_HEADER);
    out.put(in.array(), 0, FILE_HEADER);
    while (in.position() + 8 <= end) {
      int start = in.position();
      String type = new String(in.array(), start, 4, StandardCharsets.ISO_8859_1);
      int length = length(in.position(start + 4));
      measure(type, start, start + CHUNK_HEADER + length);
      keep(type, start, length);
      in.position(Math.min(start + CHUNK_HEADER + length + length % 2, in.limit()));
    }
    check(still != frames > 0);
    return new MetadataFreeImage(
        whole(), width, height, orientation, false, frames > 0, depth, cost, profile);
  }

  private int length(ByteBuffer in) throws ImageRefusedException {
    int length = in.getInt();
    check(length >= 0);
    if (length > in.remaining()) {
      throw new java.nio.BufferUnderflowException();
    }
    return length;
  }

  private static void check(boolean right) throws ImageRefusedException {
    if (!right) {
      throw new ImageRefusedException("it is a damaged WebP");
    }
  }

  /** Reads the sizes that a chunk tells. */
  private void measure(String type, int from, int to) throws ImageRefusedException {
    switch (type) {
      case "VP8X" -> {
        check(width == 0);
        size(three(from + 12) + 1, three(from + 15) + 1);
      }
      case "ANMF" -> {
        check(width > 0 && ++frames <= MOST_FRAMES);
        int left = 2 * three(from + 8);
        int top = 2 * three(from + 11);
        WebpFrame frame = frame(from + CHUNK_HEADER + FRAME_HEADER, to);
        check(
            frame.width() == three(from + 14) + 1
                && frame.height() == three(from + 17) + 1
                && left + frame.width() <= width
                && top + frame.height() <= height);
        if (frames == 1) {
          weigh(frame, frame.alpha() > 0);
        }
      }
      case "VP8 ", "VP8L" -> {
        check(!still);
        still = true;
        WebpFrame frame = frame(from, to);
        check(width == 0 || frame.width() == width && frame.height() == height);
        size(frame.width(), frame.height());
        weigh(frame, alpha);
      }
      case "ALPH" -> alpha = true;
      default -> {}
    }
  }

  private void size(int w, int h) throws ImageRefusedException {
    DecodingBudget.checkSize(w, h);
    width = w;
    height = h;
  }

  private WebpFrame frame(int from, int to) throws ImageRefusedException {
    try {
      return WebpFrame.in(in.array(), from, to)
          .orElseThrow(() -> new ImageRefusedException("it is a damaged WebP"));
    } catch (IllegalArgumentException e) {
      throw new ImageRefusedException("it is a damaged WebP");
    }
  }

  /** Takes note of what the one frame that is decoded costs. */
  private void weigh(WebpFrame frame, boolean alpha) {
    long each = (frame.lossless() ? LOSSLESS : LOSSY) + (alpha ? LOSSLESS : 0);
    cost = each * frame.width() * frame.height();
    depth = (frame.lossless() ? 0 : 3) + (frame.lossless() || alpha ? Integer.BYTES : 0);
  }

  private int three(int at) {
    return in.getInt(at - 1) >>> 8;
  }

  private void keep(String type, int start, int length) {
    int from = start + CHUNK_HEADER;
    if (KEPT.contains(type)) {
      out.put(in.array(), start, CHUNK_HEADER + length);
      if (type.equals("VP8X")) {
        int flags = out.position() - length;
        out.put(flags, (byte) (out.get(flags) & ~METADATA));
      }
      out.position(out.position() + length % 2);
    } else if (type.equals("EXIF")) {
      orientation = ExifOrientation.orientation(withoutName(content(from, length)));
    } else if (type.equals("ICCP")) {
      profile = content(from, length);
    }
  }

  private byte[] content(int from, int length) {
    return Arrays.copyOfRange(in.array(), from, from + length);
  }

  /** The file that was put together; the one that was read if they are the same. */
  private byte[] whole() {
    out.putInt(4, out.position() - CHUNK_HEADER);
    out.flip();
    return out.equals(in.rewind()) ? in.array() : Arrays.copyOf(out.array(), out.limit());
  }

  /** Some programs write the name that Exif has in a JPEG before it. */
  private static byte[] withoutName(byte[] exif) {
    boolean named = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x';
    return named ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
  }
}
