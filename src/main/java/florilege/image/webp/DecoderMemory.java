package florilege.image.webp;

/**
 * Bounds how much the decoder may hold beside the rows at hand: a few bytes can ask for thousands
 * of codes and for pictures of parameters as large as the picture itself. Programs ask for a tenth
 * of this.
 */
final class DecoderMemory {

  /** Symbols, entries of tables and parameters, of up to four bytes each. */
  static final int MOST = 12_000_000;

  private int left = MOST;

  /**
   * Takes some of the room.
   *
   * @return the number again
   * @throws IllegalArgumentException if there is not so much
   */
  int of(int number) {
    left -= number;
    if (left < 0) {
      throw new IllegalArgumentException("too many codes and parameters");
    }
    return number;
  }
}
