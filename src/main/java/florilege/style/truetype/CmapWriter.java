package florilege.style.truetype;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes which glyph a character has (OpenType 1.9, cmap, formats 4 and 12). */
final class CmapWriter {

  private static final int WINDOWS = 3;
  private static final int BMP = 1;
  private static final int ALL = 10;

  /** Consecutive characters with consecutive glyphs. */
  private record Range(int first, int last, int glyph) {}

  private CmapWriter() {}

  static byte[] bytes(SortedMap<Integer, Integer> glyphs) {
    byte[] bmp = segments(ranges(glyphs.headMap(0xFFFF)));
    boolean beyond = !glyphs.tailMap(0x10000).isEmpty();
    byte[] all = beyond ? groups(ranges(glyphs)) : new byte[0];
    int start = beyond ? 20 : 12;
    ByteBuffer cmap = ByteBuffer.allocate(start + bmp.length + all.length);
    cmap.putShort((short) 0).putShort((short) (beyond ? 2 : 1));
    cmap.putShort((short) WINDOWS).putShort((short) BMP).putInt(start);
    if (beyond) {
      cmap.putShort((short) WINDOWS).putShort((short) ALL).putInt(start + bmp.length);
    }
    return cmap.put(bmp).put(all).array();
  }

  private static List<Range> ranges(SortedMap<Integer, Integer> glyphs) {
    List<Range> ranges = new ArrayList<>();
    for (Map.Entry<Integer, Integer> entry : glyphs.entrySet()) {
      int character = entry.getKey();
      int glyph = entry.getValue();
      Range last = ranges.isEmpty() ? new Range(-2, -2, 0) : ranges.get(ranges.size() - 1);
      if (character == last.last + 1 && glyph == last.glyph + character - last.first) {
        ranges.set(ranges.size() - 1, new Range(last.first, character, last.glyph));
      } else {
        ranges.add(new Range(character, character, glyph));
      }
    }
    return ranges;
  }

  private static byte[] segments(List<Range> found) {
    List<Range> ranges = new ArrayList<>(found);
    ranges.add(new Range(0xFFFF, 0xFFFF, 0)); // the end of the table, without a glyph
    int number = ranges.size();
    int power = Integer.highestOneBit(number);
    ByteBuffer table = ByteBuffer.allocate(16 + 8 * number);
    table.putShort((short) 4).putShort((short) table.capacity()).putShort((short) 0);
    table.putShort((short) (2 * number)).putShort((short) (2 * power));
    table.putShort((short) Integer.numberOfTrailingZeros(power));
    table.putShort((short) (2 * (number - power)));
    ranges.forEach(range -> table.putShort((short) range.last));
    table.putShort((short) 0);
    ranges.forEach(range -> table.putShort((short) range.first));
    ranges.forEach(range -> table.putShort((short) (range.glyph - range.first)));
    return table.array(); // no segment has a list of its own
  }

  private static byte[] groups(List<Range> ranges) {
    ByteBuffer table = ByteBuffer.allocate(16 + 12 * ranges.size());
    table.putShort((short) 12).putShort((short) 0).putInt(table.capacity()).putInt(0);
    table.putInt(ranges.size());
    ranges.forEach(range -> table.putInt(range.first).putInt(range.last).putInt(range.glyph));
    return table.array();
  }
}
