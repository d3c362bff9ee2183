package florilege.image.webp;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Represents one picture of a WebP file (RFC 9649 §2.5 to §2.7): the only one, or a frame of one
 * that moves.
 *
 * @param file in which it lies
 * @param lossless whether its pixels are a lossless bitstream, else a lossy one
 * @param from first byte of the bitstream in the file
 * @param to end of the bitstream
 * @param alpha first byte of the transparency that goes with a lossy one; 0 for none
 * @param alphaTo end of the transparency
 * @param width in pixels, as the bitstream tells
 * @param height likewise
 */
public record WebpFrame(
    byte[] file,
    boolean lossless,
    int from,
    int to,
    int alpha,
    int alphaTo,
    int width,
    int height) {

  private static final int SIGNATURE = 0x2F;

  /** What a key frame of VP8 begins with, after three bytes: RFC 6386 §9.1. */
  private static final int START = 0x2A019D;

  /** A chunk: its name, and where its content lies. */
  record Chunk(String name, int from, int to) {

    /** The chunk at a place in a file. */
    static Chunk at(ByteBuffer file, int at, int end) {
      int length = file.getInt(at + 4);
      if (length < 0 || length > end - at - 8) {
        throw new BufferUnderflowException();
      }
      String name = new String(file.array(), at, 4, StandardCharsets.ISO_8859_1);
      return new Chunk(name, at + 8, at + 8 + length);
    }

    int next() {
      return to + (to - from) % 2;
    }
  }

  /** The picture that a file shows, or shows first. */
  static WebpFrame first(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 12; at + 8 <= file.length; ) {
      Chunk chunk = Chunk.at(in, at, file.length);
      if (chunk.name().equals("ANMF")) {
        return in(file, chunk.from() + 16, chunk.to()).orElseThrow();
      } else if (chunk.name().startsWith("VP8") && !chunk.name().equals("VP8X")) {
        return in(file, 12, file.length).orElseThrow();
      }
      at = chunk.next();
    }
    throw new BufferUnderflowException();
  }

  /**
   * The first picture among some chunks.
   *
   * @param from where they begin
   * @param to where they end
   * @return nothing if they are of something else
   * @throws RuntimeException if one is damaged
   */
  public static Optional<WebpFrame> in(byte[] file, int from, int to) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    Chunk alpha = new Chunk("", 0, 0);
    for (int at = from; at + 8 <= to; ) {
      Chunk chunk = Chunk.at(in, at, to);
      switch (chunk.name()) {
        case "ALPH" -> alpha = chunk;
        case "VP8L" -> {
          return Optional.of(lossless(in, chunk));
        }
        case "VP8 " -> {
          return Optional.of(lossy(in, chunk, alpha));
        }
        default -> {}
      }
      at = chunk.next();
    }
    return Optional.empty();
  }

  private static WebpFrame lossless(ByteBuffer in, Chunk chunk) {
    int size = in.getInt(chunk.from() + 1);
    check(chunk.to() - chunk.from() > 5 && in.get(chunk.from()) == SIGNATURE);
    return new WebpFrame(
        in.array(),
        true,
        chunk.from(),
        chunk.to(),
        0,
        0,
        (size & 0x3FFF) + 1,
        (size >>> 14 & 0x3FFF) + 1);
  }

  private static WebpFrame lossy(ByteBuffer in, Chunk chunk, Chunk alpha) {
    check(chunk.to() - chunk.from() > 10 && (in.getInt(chunk.from() + 3) & 0xFFFFFF) == START);
    return new WebpFrame(
        in.array(),
        false,
        chunk.from(),
        chunk.to(),
        alpha.from(),
        alpha.to(),
        in.getShort(chunk.from() + 6) & 0x3FFF,
        in.getShort(chunk.from() + 8) & 0x3FFF);
  }

  private static void check(boolean right) {
    if (!right) {
      throw new IllegalArgumentException("no bitstream that is known");
    }
  }

  /** Whether a lossless bitstream says that something shows through. */
  boolean hintsAtTransparency() {
    return (file[from + 4] & 0x10) != 0;
  }
}
