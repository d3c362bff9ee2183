package florilege.style.fonts;

import florilege.files.CollectionFolder;
import florilege.style.truetype.FontWorkBudget;
import florilege.style.truetype.TableDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Holds a TrueType font with outlines of its own that may be embedded, standing alone or taken out
 * of a collection of fonts (OpenType 1.9, <i>The OpenType font file</i>).
 *
 * @param name of the family; of the characters that style sheets can hold between quotation marks
 * @param bytes of a file with this font alone
 */
record TrueTypeFile(String name, byte[] bytes) {

  /** Bytes of a file that is opened. */
  static final int LARGEST = 60_000_000;

  private static final int COLLECTION = 0x74746366; // ttcf
  private static final int GLYPHS = 0x676C7966; // glyf
  private static final int HEADER = 12;
  private static final int ENTRY = 16;
  private static final int MOST_TABLES = 64;

  /**
   * The fonts of a file that can be used: no error if it is of another kind, or may not be used.
   *
   * @param work that is left for them
   * @throws IOException if it cannot be read or is damaged; the message says so
   */
  static List<TrueTypeFile> in(CollectionFolder.Found file, FontWorkBudget work)
      throws IOException {
    try {
      List<TrueTypeFile> fonts = new ArrayList<>();
      for (byte[] font : alone(file.bytes(LARGEST))) {
        read(font, file, work, fonts);
      }
      return fonts;
    } catch (RuntimeException damaged) { // parsers fail on a damaged font in every way
      throw new IOException("is no TrueType font, or a damaged one", damaged);
    }
  }

  private static void read(
      byte[] bytes, CollectionFolder.Found file, FontWorkBudget work, List<TrueTypeFile> fonts)
      throws IOException {
    Optional<String> fault = TableDirectory.fault(bytes, work);
    if (fault.isPresent()) {
      throw new IOException(fault.get());
    }
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
      boolean restricted =
          font.getOS2Windows() != null && (font.getOS2Windows().getFsType() & 0xF) == 2;
      if (!restricted && font.getUnicodeCmapLookup() != null) {
        String name = font.getName() == null ? file.name() : font.getName();
        fonts.add(new TrueTypeFile(name.replaceAll("[^\\p{L}\\p{N} ._-]+", " "), bytes));
      }
    }
  }

  /** The family of this font. */
  FontFamily family() {
    return new FontFamily(
        name,
        List.of(new FontFace(name, 400, false, "", "", () -> new ByteArrayInputStream(bytes))));
  }

  /** The fonts of a file, each as a file of its own; only those with outlines of TrueType. */
  private static List<byte[]> alone(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (in.getInt(0) != COLLECTION) {
      return tables(in, 0).containsKey(GLYPHS) ? List.of(file) : List.of();
    }
    List<byte[]> fonts = new ArrayList<>();
    for (int i = 0; i < Math.min(in.getInt(8), 16); i++) {
      int offset = in.getInt(HEADER + 4 * i);
      Map<Integer, Table> tables = tables(in, offset);
      if (tables.containsKey(GLYPHS)) {
        fonts.add(file(in, offset, tables));
      }
    }
    return fonts;
  }

  /** An entry of a font's table directory. */
  private record Table(int tag, int checksum, int offset, int length) {

    int padded() {
      return length + 3 & ~3;
    }
  }

  private static Map<Integer, Table> tables(ByteBuffer in, int font) {
    Map<Integer, Table> tables = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(in.getShort(font + 4), MOST_TABLES); i++) {
      in.position(font + HEADER + ENTRY * i);
      Table table = new Table(in.getInt(), in.getInt(), in.getInt(), in.getInt());
      tables.put(table.tag(), table);
    }
    return tables;
  }

  private static byte[] file(ByteBuffer in, int font, Map<Integer, Table> tables) {
    int directory = HEADER + ENTRY * tables.size();
    int size = directory + tables.values().stream().mapToInt(Table::padded).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    out.put(in.array(), font, HEADER);
    int offset = directory;
    for (Table table : tables.values()) {
      out.putInt(table.tag()).putInt(table.checksum()).putInt(offset).putInt(table.length());
      System.arraycopy(in.array(), table.offset(), out.array(), offset, table.length());
      offset += table.padded();
    }
    return out.array();
  }
}
