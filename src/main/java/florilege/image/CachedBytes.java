package florilege.image;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/**
 * Holds the bytes of a picture, which each format asks for: kept as long as there is memory to
 * spare, since to make a large one anew takes longer than to print its page, and else made again.
 */
final class CachedBytes implements Supplier<byte[]> {

  private final Supplier<byte[]> again;
  private volatile SoftReference<byte[]> bytes;

  CachedBytes(Supplier<byte[]> again, byte[] bytes) {
    this.again = again;
    this.bytes = new SoftReference<>(bytes);
  }

  @Override
  public byte[] get() {
    byte[] kept = bytes.get();
    if (kept == null) {
      kept = again.get();
      bytes = new SoftReference<>(kept);
    }
    return kept;
  }
}
