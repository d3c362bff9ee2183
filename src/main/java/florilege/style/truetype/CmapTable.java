package florilege.style.truetype;

import static florilege.style.truetype.TableDirectory.require;
import static florilege.style.truetype.TableDirectory.unsigned;

import java.nio.ByteBuffer;

/**
 * Counts what it costs to read the characters of a font (OpenType 1.9, cmap). Tables may lie upon
 * each other, and ranges too, so that each is counted as often as it is read.
 *
 * @param cmap the table
 * @param glyphs how many there are
 * @param work that is left
 */
record CmapTable(ByteBuffer cmap, int glyphs, FontWorkBudget work) {

  private static final int MOST_TABLES = 64;

  void count() {
    int number = unsigned(cmap, 2);
    require(number <= MOST_TABLES);
    for (int i = 0; i < number; i++) {
      int at = cmap.getInt(4 + 8 * i + 4);
      work.add(glyphs);
      switch (unsigned(cmap, at)) {
        case 0 -> work.add(256);
        case 4 -> segments(at);
        case 6 -> work.add(unsigned(cmap, at + 8));
        case 12, 13 -> groups(at);
        case 10, 14 -> {} // which the library does not read
        default -> throw new IllegalArgumentException("a form that no font has needed for decades");
      }
    }
  }

  private void segments(int at) {
    int number = unsigned(cmap, at + 6) / 2;
    for (int i = 0; i < number; i++) {
      int end = unsigned(cmap, at + 14 + 2 * i);
      int start = unsigned(cmap, at + 16 + 2 * number + 2 * i);
      work.add(1 + Math.max(0, end - start));
    }
  }

  private void groups(int at) {
    long number = Integer.toUnsignedLong(cmap.getInt(at + 12));
    require(number <= cmap.limit() / 12);
    for (int i = 0; i < number; i++) {
      long start = Integer.toUnsignedLong(cmap.getInt(at + 16 + 12 * i));
      long end = Integer.toUnsignedLong(cmap.getInt(at + 20 + 12 * i));
      require(start <= end && end <= Character.MAX_CODE_POINT);
      work.add(1 + end - start);
    }
  }
}
