package florilege.pdf;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A font's table of glyphs, read so that text is extracted as it was written. Where several
 * characters share a glyph, PDFBox writes the first of them into the PDF (ToUnicode, PDF 1.7
 * §9.10.3); an apostrophe would then be found and read aloud as U+02BC, which is a letter.
 */
final class CharacterMap extends CmapSubtable {

  private static final Comparator<Integer> LETTERS_LAST =
      Comparator.comparing(code -> Character.getType(code) == Character.MODIFIER_LETTER);

  private final CmapSubtable table;

  private CharacterMap(CmapSubtable table) {
    this.table = table;
    setPlatformId(table.getPlatformId());
    setPlatformEncodingId(table.getPlatformEncodingId());
  }

  /** Makes a font be read that way. */
  static void install(TrueTypeFont font) throws IOException {
    CmapTable tables = font.getCmap();
    CmapSubtable[] all = tables.getCmaps();
    for (int i = 0; i < all.length; i++) {
      all[i] = new CharacterMap(all[i]);
    }
    tables.setCmaps(all);
  }

  @Override
  public int getGlyphId(int character) {
    return table.getGlyphId(character);
  }

  @Override
  public List<Integer> getCharCodes(int glyph) {
    List<Integer> codes = table.getCharCodes(glyph);
    return codes == null ? null : codes.stream().sorted(LETTERS_LAST).toList();
  }
}
