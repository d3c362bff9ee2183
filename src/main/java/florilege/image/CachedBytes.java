package florilege.image;

import florilege.image.format.ImageRefusedException;
import florilege.model.Asset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/**
 * Holds the bytes of a picture, which each format asks for: kept as long as there is memory to
 * spare, since to make a large one anew takes longer than to print its page, and else made again.
 */
final class CachedBytes implements Supplier<byte[]> {

  private final Asset asset;
  private volatile SoftReference<byte[]> bytes;

  CachedBytes(Asset asset, byte[] bytes) {
    this.asset = asset;
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
      return SanitizedImage.again(asset.content()).bytes();
    } catch (ImageRefusedException e) {
      throw new UncheckedIOException(
          new IOException(asset.file() + " has changed: " + e.getMessage()));
    }
  }
}
