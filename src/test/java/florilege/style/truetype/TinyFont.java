package florilege.style.truetype;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A font of a few glyphs, made table by table. */
final class TinyFont {

  /** A glyph of one contour of three points. */
  static final byte[] TRIANGLE =
      bytes(1, 0, 0, 9, 9, 2, 0, 0x0101, 0x0100, 0, 9, 0x0900, 0, 0x0900);

  private final Map<String, byte[]> tables = new TreeMap<>();

  TinyFont(List<byte[]> glyphs) {
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    ByteBuffer loca = ByteBuffer.allocate(4 * glyphs.size() + 4);
    for (byte[] glyph : glyphs) {
      glyf.writeBytes(glyph);
      loca.putInt(glyf.size());
    }
    ByteBuffer shifted = ByteBuffer.allocate(loca.capacity()).putInt(0);
    shifted.put(loca.array(), 0, 4 * glyphs.size());
    int number = glyphs.size();
    with("glyf", glyf.toByteArray()).with("loca", shifted.array());
    byte[] head = new byte[54];
    ByteBuffer.wrap(head).putShort(18, (short) 1000).putShort(50, (short) 1);
    byte[] hhea = new byte[36];
    ByteBuffer.wrap(hhea).putShort(34, (short) 1);
    with("head", head).with("hhea", hhea).with("maxp", bytes(1, 0, number));
    with("hmtx", new byte[4 + 2 * number - 2]).with("name", bytes(0, 0, 6));
    with("cmap", bytes(0, 1, 3, 1, 0, 12, 6, 12, 0, 65, 1, 0));
  }

  TinyFont with(String table, byte[] content) {
    tables.put(table, content);
    return this;
  }

  /** A glyph that shows others where they are. */
  static byte[] composite(int... parts) {
    ByteBuffer glyph = ByteBuffer.allocate(10 + 6 * parts.length).putShort((short) -1).position(10);
    for (int i = 0; i < parts.length; i++) {
      glyph.putShort((short) (i < parts.length - 1 ? 0x22 : 0x02)).putShort((short) parts[i]);
      glyph.putShort((short) 0);
    }
    return glyph.array();
  }

  static byte[] bytes(int... words) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * words.length);
    for (int word : words) {
      bytes.putShort((short) word);
    }
    return bytes.array();
  }

  byte[] file() {
    int offset = 12 + 16 * tables.size();
    int size = offset + tables.values().stream().mapToInt(table -> table.length + 3 & ~3).sum();
    ByteBuffer file = ByteBuffer.allocate(size);
    file.putInt(0x00010000).putShort((short) tables.size()).position(12);
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      file.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1)).putInt(0);
      file.putInt(offset).putInt(table.getValue().length);
      file.put(offset, table.getValue());
      offset += table.getValue().length + 3 & ~3;
    }
    return file.array();
  }
}
