package florilege.style.truetype;

import static florilege.style.truetype.TableDirectory.unsigned;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Makes a font of some characters of a font. Glyphs keep their numbers, so that kerning, ligatures
 * and the joining of letters go on as they were; those that no text can turn into have no outline.
 * Instructions and names stay; variations, colours and bitmaps go, as they do in print.
 */
public final class TrueTypeSubset {

  private static final Set<String> KEPT =
      Set.of(
          "head", "hhea", "maxp", "OS/2", "name", "cvt ", "fpgm", "prep", "gasp", "GDEF", "GPOS",
          "BASE", "kern", "vhea", "vmtx");

  private static final int HEADER = 12;
  private static final int ENTRY = 16;

  /** Version of {@code post} without the names of glyphs, and the bytes of it. */
  private static final int NO_NAMES = 0x00030000;

  private static final int POST = 32;

  /** OpenType 1.9, <i>Calculating checksums</i>. */
  private static final int WHOLE_FILE = 0xB1B0AFBA;

  /** Steps from a letter to what it turns into; in fonts, three or four. */
  private static final int MOST_STEPS = 16;

  private final TableDirectory font;
  private final BitSet glyphs = new BitSet();
  private final Map<String, byte[]> tables = new TreeMap<>();

  private TrueTypeSubset(byte[] file) {
    this.font = TableDirectory.of(file);
  }

  /**
   * Makes the smaller font.
   *
   * @param file a font in which {@link TableDirectory#fault} finds nothing
   * @param characters with the number of the glyph of each
   * @param isUsed whether a feature of OpenType is in use, by its tag
   * @throws IndexOutOfBoundsException or {@link IllegalArgumentException} if a table that was not
   *     looked at is damaged
   */
  public static byte[] of(
      byte[] file, SortedMap<Integer, Integer> characters, Predicate<String> isUsed) {
    TrueTypeSubset subset = new TrueTypeSubset(file);
    subset.glyphs.set(0);
    characters.values().forEach(subset.glyphs::set);
    subset.close(isUsed);
    subset.copy();
    subset.outlines();
    subset.metrics();
    subset.tables.put("cmap", CmapWriter.bytes(characters));
    return subset.file();
  }

  private void close(Predicate<String> isUsed) {
    if (font.has("GSUB")) {
      ByteBuffer gsub = ByteBuffer.wrap(font.bytes("GSUB"));
      GlyphSubstitutions substitutions = new GlyphSubstitutions(gsub, isUsed);
      int before = 0;
      for (int i = 0; i < MOST_STEPS && glyphs.cardinality() > before; i++) {
        before = glyphs.cardinality();
        substitutions.addTo(glyphs);
      }
      substitutions.dropUnused(isUsed);
      tables.put("GSUB", gsub.array());
    }
    GlyphOutlines outlines = GlyphOutlines.of(font);
    for (int glyph = glyphs.nextSetBit(0); glyph >= 0; glyph = glyphs.nextSetBit(glyph + 1)) {
      outlines.addParts(glyph, glyphs);
    }
  }

  private void copy() {
    font.names().stream().filter(KEPT::contains).forEach(n -> tables.put(n, font.bytes(n)));
    if (font.has("post")) {
      byte[] post = Arrays.copyOf(font.bytes("post"), POST);
      ByteBuffer.wrap(post).putInt(0, NO_NAMES);
      tables.put("post", post);
    }
  }

  private void outlines() {
    GlyphOutlines all = GlyphOutlines.of(font);
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    ByteBuffer loca = ByteBuffer.allocate(4 * (all.count() + 1));
    for (int glyph = 0; glyph < all.count(); glyph++) {
      loca.putInt(glyf.size());
      if (glyphs.get(glyph)) {
        byte[] outline = all.bytes(glyph);
        glyf.writeBytes(Arrays.copyOf(outline, padded(outline.length)));
      }
    }
    loca.putInt(glyf.size());
    if (glyf.size() == 0) {
      glyf.writeBytes(new byte[4]); // some readers refuse an empty table
    }
    tables.put("glyf", glyf.toByteArray());
    tables.put("loca", loca.array());
    ByteBuffer.wrap(tables.get("head")).putShort(50, (short) 1);
  }

  /** OpenType 1.9, hmtx: the last width holds for all glyphs behind it as well. */
  private void metrics() {
    byte[] widths = font.bytes("hmtx");
    int last = unsigned(font.table("hhea"), 34) - 1;
    for (int glyph = glyphs.nextClearBit(0); glyph < last; glyph = glyphs.nextClearBit(glyph + 1)) {
      Arrays.fill(widths, 4 * glyph, 4 * glyph + 4, (byte) 0);
    }
    tables.put("hmtx", widths);
  }

  private byte[] file() {
    int size = tables.values().stream().mapToInt(table -> padded(table.length)).sum();
    ByteBuffer out = ByteBuffer.allocate(HEADER + ENTRY * tables.size() + size);
    int power = Integer.highestOneBit(tables.size());
    out.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (tables.size() - power)));
    ByteBuffer.wrap(tables.get("head")).putInt(8, 0);
    int offset = HEADER + ENTRY * tables.size();
    int head = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] content = table.getValue();
      head = table.getKey().equals("head") ? offset : head;
      System.arraycopy(content, 0, out.array(), offset, content.length);
      out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      out.putInt(sum(out, offset, padded(content.length))).putInt(offset).putInt(content.length);
      offset += padded(content.length);
    }
    out.putInt(head + 8, WHOLE_FILE - sum(out, 0, out.capacity()));
    return out.array();
  }

  private static int sum(ByteBuffer file, int start, int length) {
    int sum = 0;
    for (int at = start; at < start + length; at += 4) {
      sum += file.getInt(at);
    }
    return sum;
  }

  private static int padded(int length) {
    return length + 3 & ~3;
  }
}
