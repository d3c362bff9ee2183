package florilege.style.truetype;

import static florilege.style.truetype.TableDirectory.unsigned;

import java.nio.ByteBuffer;
import java.util.BitSet;

/**
 * Reads the outlines of glyphs (OpenType 1.9, glyf and loca).
 *
 * @param glyf outlines, one after another
 * @param loca where each begins
 * @param count how many glyphs there are
 * @param isLong whether {@code loca} has offsets of four bytes, or halves of them in two
 */
record GlyphOutlines(ByteBuffer glyf, ByteBuffer loca, int count, boolean isLong) {

  /** Bytes before the contours or parts of a glyph. */
  static final int HEADER = 10;

  /** Flags of a part of a glyph. */
  static final int WORDS = 0x0001;

  private static final int SCALE = 0x0008;
  static final int MORE = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int MATRIX = 0x0080;

  static GlyphOutlines of(TableDirectory font) {
    return new GlyphOutlines(
        font.table("glyf"),
        font.table("loca"),
        unsigned(font.table("maxp"), 4),
        unsigned(font.table("head"), 50) == 1);
  }

  int offset(int glyph) {
    return isLong ? loca.getInt(4 * glyph) : 2 * unsigned(loca, 2 * glyph);
  }

  byte[] bytes(int glyph) {
    byte[] outline = new byte[offset(glyph + 1) - offset(glyph)];
    glyf.get(offset(glyph), outline);
    return outline;
  }

  /** Adds the glyphs that a glyph is put together of, and those that these are. */
  void addParts(int glyph, BitSet glyphs) {
    int at = offset(glyph);
    if (at == offset(glyph + 1) || glyf.getShort(at) >= 0) {
      return;
    }
    at += HEADER;
    int flags;
    do {
      flags = unsigned(glyf, at);
      int part = unsigned(glyf, at + 2);
      if (!glyphs.get(part)) {
        glyphs.set(part);
        addParts(part, glyphs);
      }
      at += 4 + ((flags & WORDS) == 0 ? 2 : 4) + transformation(flags);
    } while ((flags & MORE) != 0);
  }

  /** Bytes of the transformation of a part. */
  static int transformation(int flags) {
    return (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
  }
}
