package florilege.image.webp;

import java.util.Arrays;

/**
 * Holds the five prefix codes that pixels of an area are written in (RFC 9649 §3.7.2).
 *
 * @param green of its values, of the lengths of copies, and of places in the colour cache
 * @param red of its values
 * @param blue likewise
 * @param alpha likewise
 * @param distance of the distances of copies
 */
record PrefixCodeGroup(
    PrefixCode green, PrefixCode red, PrefixCode blue, PrefixCode alpha, PrefixCode distance) {

  static final int VALUES = 256;
  static final int LENGTHS = 24;

  private static final int DISTANCES = 40;

  /** In which order the lengths of the code of lengths are written, §3.7.2.1.2. */
  private static final int[] ORDER = {
    17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
  };

  static PrefixCodeGroup read(BitReader in, int cacheSize, DecoderMemory room) {
    return new PrefixCodeGroup(
        code(in, VALUES + LENGTHS + cacheSize, room),
        code(in, VALUES, room),
        code(in, VALUES, room),
        code(in, VALUES, room),
        code(in, DISTANCES, room));
  }

  private static PrefixCode code(BitReader in, int alphabet, DecoderMemory room) {
    int[] lengths = new int[alphabet];
    if (in.readFlag()) {
      simple(in, lengths);
    } else {
      normal(in, lengths, room);
    }
    return new PrefixCode(lengths, room);
  }

  /** One or two symbols, §3.7.2.1.1. */
  private static void simple(BitReader in, int[] lengths) {
    boolean two = in.readFlag();
    lengths[in.read(in.readFlag() ? 8 : 1)] = 1;
    if (two) {
      lengths[in.read(8)] = 1;
    }
  }

  private static void normal(BitReader in, int[] lengths, DecoderMemory room) {
    int[] own = new int[ORDER.length];
    int written = 4 + in.read(4);
    for (int i = 0; i < written; i++) {
      own[ORDER[i]] = in.read(3);
    }
    int left = in.readFlag() ? 2 + in.read(2 + 2 * in.read(3)) : lengths.length;
    PrefixCode code = new PrefixCode(own, room);
    int before = 8;
    for (int symbol = 0; symbol < lengths.length && left > 0; left--) {
      int length = code.read(in);
      if (length < 16) {
        lengths[symbol++] = length;
        before = length == 0 ? before : length;
        continue;
      }
      int times =
          switch (length) {
            case 16 -> 3 + in.read(2);
            case 17 -> 3 + in.read(3);
            default -> 11 + in.read(7);
          };
      Arrays.fill(lengths, symbol, symbol + times, length == 16 ? before : 0);
      symbol += times;
    }
  }
}
