package florilege.image.webp;

import florilege.image.webp.transforms.InverseTransform;

/**
 * Pixels in prefix codes, copies and a cache of colours (RFC 9649 §3.6 and §3.7): of a picture, or
 * of the parameters that go with it.
 */
final class EntropyCodedImage {

  /** No copy reaches further back, in pixels: §3.6.2.2, 40 prefixes of distances. */
  private static final int WINDOW = 1 << 20;

  private static final int HASH = 0x1E35A7BD;

  private final BitReader in;
  private final int width;
  private final int height;
  private final DecoderMemory room;

  /** The colours seen last, by their hash; none where there is no cache. */
  private int[] cache = new int[0];

  private int cacheBits;

  /** Which codes an area is written in; one pixel for all where there is one choice. */
  private InverseTransform.Tiles areas = new InverseTransform.Tiles(new int[1], 31, 1);

  private PrefixCodeGroup[] codes;

  /** The pixels so far, or the last of them, each at its number modulo the length. */
  private int[] pixels;

  private EntropyCodedImage(BitReader in, int width, int height, DecoderMemory room) {
    this.in = in;
    this.width = width;
    this.height = height;
    this.room = room;
  }

  /**
   * Reads what goes before the pixels.
   *
   * @param byArea whether other codes may be used in other areas
   */
  static EntropyCodedImage read(
      BitReader in, int width, int height, DecoderMemory room, boolean byArea) {
    EntropyCodedImage image = new EntropyCodedImage(in, width, height, room);
    image.readCache();
    int number = byArea && in.readFlag() ? image.readAreas() : 1;
    image.codes = new PrefixCodeGroup[room.of(number)];
    for (int i = 0; i < number; i++) {
      image.codes[i] = PrefixCodeGroup.read(in, image.cache.length, room);
    }
    return image;
  }

  private void readCache() {
    if (in.readFlag()) {
      cacheBits = in.read(4);
      if (cacheBits < 1 || cacheBits > 11) {
        throw new IllegalArgumentException("a cache of no known size");
      }
      cache = new int[1 << cacheBits];
    }
  }

  /** How many codes there are to choose from. */
  private int readAreas() {
    int bits = in.read(3) + 2;
    int columns = width + (1 << bits) - 1 >> bits;
    int rows = height + (1 << bits) - 1 >> bits;
    int[] numbers = read(in, columns, rows, room, false).all();
    int most = 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = numbers[i] >> 8 & 0xFFFF;
      most = Math.max(most, numbers[i]);
    }
    areas = new InverseTransform.Tiles(numbers, bits, columns);
    return most + 1;
  }

  /** Decodes all pixels at once. */
  int[] all() {
    pixels = new int[room.of(width * height)];
    decode(-1, (y, row) -> {});
    return pixels;
  }

  /** Decodes row by row. */
  void decode(LosslessDecoder.Rows rows) {
    long size = (long) width * height;
    pixels = new int[size >= WINDOW ? WINDOW : Integer.highestOneBit((int) size) << 1];
    decode(pixels.length - 1, rows);
  }

  /**
   * Decodes the pixels.
   *
   * @param mask of a pixel's number, to find its place
   */
  private void decode(int mask, LosslessDecoder.Rows rows) {
    int[] row = new int[width];
    int copied = 0;
    int distance = 0;
    int at = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++, at++) {
        int pixel;
        if (copied == 0) {
          PrefixCodeGroup code = codes[areas.at(x, y)];
          int symbol = code.green().read(in);
          if (symbol < PrefixCodeGroup.VALUES) {
            pixel = literal(code, symbol);
          } else if (symbol >= PrefixCodeGroup.VALUES + PrefixCodeGroup.LENGTHS) {
            pixel = cache[symbol - PrefixCodeGroup.VALUES - PrefixCodeGroup.LENGTHS];
          } else {
            copied = BackwardReference.number(symbol - PrefixCodeGroup.VALUES, in);
            distance =
                BackwardReference.distance(
                    BackwardReference.number(code.distance().read(in), in), width);
            checkCopy(distance, copied, at);
            copied--;
            pixel = pixels[at - distance & mask];
          }
        } else {
          copied--;
          pixel = pixels[at - distance & mask];
        }
        pixels[at & mask] = pixel;
        row[x] = pixel;
        remember(pixel);
      }
      rows.take(y, row);
    }
  }

  private int literal(PrefixCodeGroup code, int green) {
    int red = code.red().read(in);
    int blue = code.blue().read(in);
    return code.alpha().read(in) << 24 | red << 16 | green << 8 | blue;
  }

  private void remember(int pixel) {
    if (cacheBits > 0) {
      cache[HASH * pixel >>> 32 - cacheBits] = pixel;
    }
  }

  private void checkCopy(int distance, int length, int at) {
    if (distance > at || length > (long) width * height - at) {
      throw new IllegalArgumentException("a copy from outside the picture");
    }
  }
}
