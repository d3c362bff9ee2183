package florilege.image.format;

/**
 * Bounds what decoding the pictures of a book may cost. It is counted from their headers before it
 * begins, in pixels of a plain PNG (about 30 ns), so that the same picture is refused on every
 * machine.
 *
 * <p>A picture pays with its bytes; what it costs beyond them comes out of a store that all
 * pictures of a book share. Photographs and drawings never need it: only pictures that are far
 * larger than what is in them do.
 */
public final class DecodingBudget {

  /** The most pixels that a picture, or a layer of one, may have. */
  static final long MOST_PIXELS = 125_000_000;

  /** The most pixels of a side: each row has its cost, however short. */
  static final long LONGEST_SIDE = 65_535;

  /** What one picture may cost. */
  public static final long MOST = 250_000_000;

  /** What a picture may cost for each of its bytes. */
  public static final long PER_BYTE = 200;

  private long store = 500_000_000;

  /**
   * Checks the size of a layer that is decoded, by us or by those who read the book.
   *
   * @throws ImageRefusedException if it is larger than a picture may be, or nothing at all
   */
  public static void checkSize(long width, long height) throws ImageRefusedException {
    if (width < 1 || height < 1 || width * height > MOST_PIXELS) {
      throw new ImageRefusedException(
          "it has no size between 1 pixel and " + MOST_PIXELS / 1_000_000 + " megapixels");
    } else if (Math.max(width, height) > LONGEST_SIDE) {
      throw new ImageRefusedException("it has a side of more than " + LONGEST_SIDE + " pixels");
    }
  }

  /**
   * Pays for a picture.
   *
   * @param bytes of its file
   * @throws ImageRefusedException if it costs more than one may, or than there is left
   */
  public void pay(long cost, int bytes) throws ImageRefusedException {
    if (cost > MOST) {
      throw new ImageRefusedException("it costs too much to decode; make it smaller");
    }
    long rest = cost - PER_BYTE * bytes;
    if (rest > store) {
      throw new ImageRefusedException(
          "it has too many pixels for so few bytes, as others in this book have");
    }
    store -= Math.max(0, rest);
  }
}
