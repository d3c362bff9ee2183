package florilege.style;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/** Copies of a font that something has gone wrong with, the same for the same seed. */
public final class DamagedFont {

  private static final int HEADER = 12;
  private static final int ENTRY = 16;

  private DamagedFont() {}

  /** One of six kinds of damage, in turn. */
  public static byte[] of(byte[] whole, int seed) {
    Random random = new Random(seed);
    byte[] font = whole.clone();
    switch (seed % 6) {
      case 0 -> flip(font, 1 + random.nextInt(30), 0, font.length, random);
      case 1 -> flip(font, 1 + random.nextInt(4), 0, HEADER + ENTRY * tables(font), random);
      case 2 -> inTable(font, random);
      case 3 -> {
        return Arrays.copyOf(font, random.nextInt(font.length));
      }
      case 4 -> swap(font, random);
      default -> {
        int from = random.nextInt(font.length);
        int to = Math.min(font.length, from + 1 + random.nextInt(2_000));
        Arrays.fill(font, from, to, (byte) (random.nextBoolean() ? 0xFF : 0));
      }
    }
    return font;
  }

  private static int tables(byte[] font) {
    return ByteBuffer.wrap(font).getShort(4);
  }

  private static void flip(byte[] font, int times, int from, int to, Random random) {
    for (int i = 0; i < times; i++) {
      font[from + random.nextInt(to - from)] ^= (byte) (1 << random.nextInt(8));
    }
  }

  /** Bytes at the beginning of one table, where it says how much there is of everything. */
  private static void inTable(byte[] font, Random random) {
    int entry = HEADER + ENTRY * random.nextInt(tables(font));
    int offset = ByteBuffer.wrap(font).getInt(entry + 8);
    int length = ByteBuffer.wrap(font).getInt(entry + 12);
    for (int i = 0; i < 3; i++) {
      font[offset + random.nextInt(Math.min(length, 60))] = (byte) random.nextInt(256);
    }
  }

  /** Two tables change places in the directory. */
  private static void swap(byte[] font, Random random) {
    ByteBuffer file = ByteBuffer.wrap(font);
    int a = HEADER + ENTRY * random.nextInt(tables(font)) + 8;
    int b = HEADER + ENTRY * random.nextInt(tables(font)) + 8;
    long place = file.getLong(a);
    file.putLong(a, file.getLong(b)).putLong(b, place);
  }
}
