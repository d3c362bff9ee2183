package florilege.pdf.fonts;

import java.io.IOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Orders a font's character map so that of several characters with one glyph, those that the book
 * has come first. Whoever copies text from the PDF gets the first: else each U+2019 (right
 * quotation mark) would become a U+02BC (letter apostrophe), and no search would find it.
 */
public final class CharacterMap extends CmapSubtable {

  private final CmapSubtable original;
  private final BitSet used;

  private CharacterMap(CmapSubtable original, BitSet used) {
    this.original = original;
    this.used = used;
    setPlatformId(original.getPlatformId());
    setPlatformEncodingId(original.getPlatformEncodingId());
  }

  /** Puts the characters used first in all tables of a font. */
  static void prefer(BitSet used, TrueTypeFont font) throws IOException {
    CmapSubtable[] tables = font.getCmap().getCmaps();
    for (int i = 0; i < tables.length; i++) {
      tables[i] = new CharacterMap(tables[i], used);
    }
    font.getCmap().setCmaps(tables);
  }

  @Override
  public int getGlyphId(int character) {
    return original.getGlyphId(character);
  }

  @Override
  public List<Integer> getCharCodes(int glyph) {
    List<Integer> characters = original.getCharCodes(glyph);
    if (characters == null || characters.size() < 2) {
      return characters;
    }
    return characters.stream()
        .sorted(
            Comparator.comparing((Integer character) -> !used.get(character))
                .thenComparing(character -> !isShapeOfUsed(character))
                .thenComparing(c -> Character.getType(c) == Character.MODIFIER_LETTER))
        .toList();
  }

  /** Arabic letters are set in the shape for their place, which is a character of its own. */
  private boolean isShapeOfUsed(int character) {
    String letters = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
    return used.get(letters.codePointAt(0));
  }
}
