package florilege.image.webp;

/**
 * Decodes a prefix code (RFC 9649 §3.7.2.1): which bits are which symbol. Codes of up to {@link
 * #DIRECT} bits are looked up, longer ones found bit by bit. What one holds is counted against a
 * {@link DecoderMemory}.
 */
final class PrefixCode {

  private static final int LONGEST = 15;
  private static final int DIRECT = 8;

  /** By the next bits: the symbol and, in the lowest four bits, its length; 0 for longer codes. */
  private final char[] direct;

  private final int directBits;

  /** How many codes there are of each length. */
  private final int[] counts = new int[LONGEST + 1];

  /** All symbols, those of short codes first. */
  private final char[] symbols;

  /**
   * Makes the code of some lengths.
   *
   * @param lengths in bits, of each symbol's code; 0 for a symbol that does not occur
   */
  PrefixCode(int[] lengths, DecoderMemory room) {
    int used = 0;
    int longest = 0;
    for (int length : lengths) {
      counts[length]++;
      used += length > 0 ? 1 : 0;
      longest = Math.max(longest, length);
    }
    counts[0] = 0;
    check(used);
    directBits = used == 1 ? 0 : Math.min(longest, DIRECT);
    symbols = new char[room.of(used)];
    direct = new char[room.of(1 << directBits)];
    sort(lengths);
    if (used > 1) {
      fill();
    }
  }

  /** A code must use up all combinations of bits; one of a single symbol takes none. */
  private void check(int used) {
    int free = 1 << LONGEST;
    for (int length = 1; length <= LONGEST; length++) {
      free -= counts[length] << LONGEST - length;
    }
    if (used == 0 || used > 1 && free != 0) {
      throw new IllegalArgumentException("a prefix code that is not complete");
    }
  }

  private void sort(int[] lengths) {
    int[] next = new int[LONGEST + 2];
    for (int length = 1; length <= LONGEST; length++) {
      next[length + 1] = next[length] + counts[length];
    }
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] > 0) {
        symbols[next[lengths[symbol]]++] = (char) symbol;
      }
    }
  }

  private void fill() {
    int code = 0;
    int symbol = 0;
    for (int length = 1; length <= directBits; length++, code <<= 1) {
      for (int i = 0; i < counts[length]; i++, code++) {
        int first = Integer.reverse(code) >>> 32 - length;
        for (int bits = first; bits < direct.length; bits += 1 << length) {
          direct[bits] = (char) (symbols[symbol] << 4 | length);
        }
        symbol++;
      }
    }
  }

  /** Reads a symbol. */
  int read(BitReader in) {
    if (directBits == 0) {
      return symbols[0];
    }
    int found = direct[in.peek(directBits)];
    if (found != 0) {
      in.skip(found & 0xF);
      return found >> 4;
    }
    return readLong(in);
  }

  private int readLong(BitReader in) {
    int bits = in.peek(LONGEST);
    int code = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      code |= bits >> length - 1 & 1;
      if (code - first < counts[length]) {
        in.skip(length);
        return symbols[index + code - first];
      }
      index += counts[length];
      first = first + counts[length] << 1;
      code <<= 1;
    }
    throw new IllegalArgumentException("no code");
  }
}
