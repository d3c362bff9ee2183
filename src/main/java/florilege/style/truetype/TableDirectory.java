package florilege.style.truetype;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the tables of a TrueType font by name (OpenType 1.9, <i>The OpenType font file</i>), and
 * what can be told of a font from them alone.
 */
public final class TableDirectory {

  private static final int MOST_TABLES = 64;
  private static final int HEADER = 12;
  private static final int ENTRY = 16;

  /** Bytes of an advance width and a left side bearing. */
  private static final int METRIC = 4;

  private static final int MOST_KERNING_TABLES = 64;

  private final ByteBuffer file;
  private final Map<String, ByteBuffer> tables = new HashMap<>();
  private final FontWorkBudget work;

  private TableDirectory(byte[] file, FontWorkBudget work) {
    this.file = ByteBuffer.wrap(file);
    this.work = work;
  }

  /**
   * Why a font cannot be used, as far as its structure tells; nothing if it can.
   *
   * @param work that is left for it
   */
  public static Optional<String> fault(byte[] file, FontWorkBudget work) {
    try {
      new TableDirectory(file, work).check();
      return Optional.empty();
    } catch (FontWorkBudget.Exceeded e) {
      return Optional.of("is too intricate: its glyphs and tables ask for too much");
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.of("is no TrueType font, or a damaged one");
    }
  }

  /**
   * The tables of a font in which no fault was found.
   *
   * @throws IndexOutOfBoundsException or {@link IllegalArgumentException} if it is damaged
   */
  static TableDirectory of(byte[] file) {
    TableDirectory directory = new TableDirectory(file, FontWorkBudget.ofStyle());
    directory.directory();
    return directory;
  }

  private void check() {
    directory();
    ByteBuffer maxp = table("maxp");
    int glyphs = unsigned(maxp, 4);
    ByteBuffer head = table("head");
    int unitsPerEm = unsigned(head, 18);
    require(unitsPerEm >= 16 && unitsPerEm <= 16_384 && glyphs > 0);
    metrics(glyphs);
    namesOfTheFont();
    kerning();
    new CmapTable(table("cmap"), glyphs, work).count();
    new GlyfTable(GlyphOutlines.of(this), work).count();
    if (tables.containsKey("GSUB")) {
      new GsubTable(table("GSUB"), work).count();
    }
  }

  private void directory() {
    int number = unsigned(file, 4);
    require(number <= MOST_TABLES);
    for (int i = 0; i < number; i++) {
      int entry = HEADER + ENTRY * i;
      byte[] tag = new byte[4];
      file.get(entry, tag);
      String name = new String(tag, StandardCharsets.ISO_8859_1);
      ByteBuffer content = file.slice(file.getInt(entry + 8), file.getInt(entry + 12));
      require(tables.put(name, content) == null);
    }
  }

  Set<String> names() {
    return tables.keySet();
  }

  boolean has(String name) {
    return tables.containsKey(name);
  }

  ByteBuffer table(String name) {
    require(has(name));
    return tables.get(name);
  }

  /** A copy of a table. */
  byte[] bytes(String name) {
    byte[] bytes = new byte[table(name).limit()];
    table(name).get(0, bytes);
    return bytes;
  }

  /** OpenType 1.9, hmtx: widths of some glyphs, the last of all others too. */
  private void metrics(int glyphs) {
    int widths = unsigned(table("hhea"), 34);
    long length = METRIC * (long) widths + 2L * (glyphs - widths);
    require(widths > 0 && widths <= glyphs && table("hmtx").limit() >= length);
  }

  /** Names may overlap. */
  private void namesOfTheFont() {
    ByteBuffer name = table("name");
    int number = unsigned(name, 2);
    for (int i = 0; i < number; i++) {
      work.add(1 + unsigned(name, 6 + 12 * i + 8));
    }
  }

  private void kerning() {
    ByteBuffer kern = tables.get("kern");
    if (kern != null) {
      boolean old = unsigned(kern, 0) == 0;
      long number = old ? unsigned(kern, 2) : Integer.toUnsignedLong(kern.getInt(4));
      require(number <= MOST_KERNING_TABLES);
    }
  }

  static int unsigned(ByteBuffer table, int at) {
    return Short.toUnsignedInt(table.getShort(at));
  }

  static void require(boolean right) {
    if (!right) {
      throw new IllegalArgumentException("a damaged font");
    }
  }
}
