package florilege.style.fonts;

import florilege.style.truetype.FontWorkBudget;
import florilege.style.truetype.TableDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Tries a font of an editor's own before a book depends on it. All of it is read, since parsers
 * find what is broken only where they come to it.
 */
final class FontValidator {

  /** OpenType 1.9, OS/2 fsType. */
  private static final int USAGE = 0xF;

  private static final int RESTRICTED = 0x2;
  private static final int WHOLE_OR_BITMAPS_ONLY = 0x300;

  private FontValidator() {}

  /**
   * Why a file cannot be used as a font; nothing if it can.
   *
   * @param work that is left for it
   */
  static Optional<String> fault(byte[] file, FontWorkBudget work) {
    Optional<String> fault = TableDirectory.fault(file, work);
    return fault.isPresent() ? fault : use(file);
  }

  private static Optional<String> use(byte[] file) {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      if (font.getGlyph() == null
          || font.getUnicodeCmapLookup() == null
          || font.getName() == null) {
        return Optional.of("is no TrueType font with outlines and characters");
      }
      return mayBeEmbedded(font.getOS2Windows())
          ? tryAll(font)
          : Optional.of("may not be embedded, says its licence");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Optional.of("is no TrueType font, or a damaged one");
    }
  }

  private static boolean mayBeEmbedded(OS2WindowsMetricsTable table) {
    int type = table == null ? 0 : table.getFsType();
    return (type & USAGE) != RESTRICTED && (type & WHOLE_OR_BITMAPS_ONLY) == 0;
  }

  private static Optional<String> tryAll(TrueTypeFont font) throws IOException {
    for (int id = 0; id < font.getNumberOfGlyphs(); id++) {
      font.getAdvanceWidth(id);
      GlyphData glyph = font.getGlyph().getGlyph(id);
      if (glyph != null) {
        glyph.getPath();
      }
    }
    boolean measured = font.getOS2Windows() != null && font.getPostScript() != null;
    TTFSubsetter subset = new TTFSubsetter(font);
    CmapLookup characters = font.getUnicodeCmapLookup();
    for (int c = ' '; c <= Character.MAX_VALUE; c++) {
      if (characters.getGlyphId(c) != 0) {
        subset.add(c);
      }
    }
    subset.writeToStream(OutputStream.nullOutputStream());
    return measured ? Optional.empty() : Optional.of("has no tables OS/2 and post");
  }
}
