package florilege.image.webp;

import java.nio.BufferUnderflowException;

/** Reads bits of a lossless WebP bitstream, the lowest of each byte first (RFC 9649 §3.2). */
final class BitReader {

  private final byte[] data;
  private final int end;
  private int at;
  private long bits;
  private int count;

  BitReader(byte[] data, int from, int end) {
    this.data = data;
    this.at = from;
    this.end = end;
  }

  /**
   * The next bits, which stay where they are; beyond the end of the data they are 0.
   *
   * @param length at most 24
   */
  int peek(int length) {
    while (count < length) {
      bits |= (at < end ? data[at] & 0xFFL : 0) << count;
      at++;
      count += 8;
    }
    return (int) bits & (1 << length) - 1;
  }

  /**
   * Steps over bits that were peeked at.
   *
   * @throws BufferUnderflowException if the data ended before them
   */
  void skip(int length) {
    bits >>>= length;
    count -= length;
    if (at - count / 8 > end) {
      throw new BufferUnderflowException();
    }
  }

  /** As {@link #peek}, and steps over them. */
  int read(int length) {
    int value = peek(length);
    skip(length);
    return value;
  }

  boolean readFlag() {
    return read(1) == 1;
  }
}
