package florilege.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/**
 * The bytes of a picture, which each format asks for: kept as long as there is memory to spare,
 * since to make a large one anew takes longer than to print its page, and else made again.
 */
final class Kept implements Supplier<byte[]> {

  /** Makes the picture anew. */
  interface Source {
    Clean read() throws Refused;
  }

  private final Source source;
  private volatile SoftReference<byte[]> bytes;

  Kept(Source source, byte[] bytes) {
    this.source = source;
    this.bytes = new SoftReference<>(bytes);
  }

  @Override
  public byte[] get() {
    byte[] kept = bytes.get();
    if (kept == null) {
      kept = again();
      bytes = new SoftReference<>(kept);
    }
    return kept;
  }

  private byte[] again() {
    try {
      return source.read().bytes();
    } catch (Refused e) {
      throw new UncheckedIOException(new IOException("a picture has changed: " + e.getMessage()));
    }
  }
}
