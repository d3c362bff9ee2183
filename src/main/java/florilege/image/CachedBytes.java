package florilege.image;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/**
 * Holds the bytes of a picture, which each format asks for: kept as long as there is memory to
 * spare, since to make a large one anew takes longer than to print its page, and else made again.
 * Those of many pixels in few bytes are kept in any case: they take long to make and little room.
 */
final class CachedBytes implements Supplier<byte[]> {

  /** Pixels for each byte; photographs have four, drawings of few colours up to eighty. */
  private static final int MANY = 100;

  private final Supplier<byte[]> again;

  /** Holds fast what the reference would let go; null where it may. */
  private final byte[] dear;

  private volatile SoftReference<byte[]> bytes;

  /**
   * Holds what was made.
   *
   * @param pixels of the picture
   */
  CachedBytes(Supplier<byte[]> again, byte[] bytes, long pixels) {
    this.again = again;
    dear = isDear(pixels, bytes.length) ? bytes : null;
    this.bytes = new SoftReference<>(bytes);
  }

  /** Whether a picture takes longer to make anew than it is worth in memory. */
  static boolean isDear(long pixels, long length) {
    return pixels > MANY * length;
  }

  @Override
  public byte[] get() {
    byte[] kept = dear == null ? bytes.get() : dear;
    if (kept == null) {
      kept = again.get();
      bytes = new SoftReference<>(kept);
    }
    return kept;
  }
}
