package florilege.style.fonts;

import florilege.style.truetype.FontWorkBudget;
import florilege.style.truetype.TableDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
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

  /**
   * Characters of a subset that is tried. The subsetter counts all glyphs before each part of a
   * composite one, so that a subset of all of a large font takes time by their square.
   */
  static final int BATCH = 256;

  private FontValidator() {}

  /**
   * Why a file cannot be used as a font; nothing if it can.
   *
   * @param work that is left for it
   */
  static Optional<String> fault(byte[] file, FontWorkBudget work) {
    Optional<String> form = otherForm(file);
    Optional<String> fault = form.isPresent() ? form : TableDirectory.fault(file, work);
    return fault.isPresent() ? fault : use(file);
  }

  /** The forms that browsers take, and the PDF does not, by their first four bytes. */
  private static Optional<String> otherForm(byte[] file) {
    String first = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
    return switch (first) {
      case "OTTO" -> Optional.of("is OpenType with outlines of PostScript, not of TrueType");
      case "wOFF", "wOF2" -> Optional.of("is packed for the web (WOFF), and must be unpacked");
      default -> Optional.empty();
    };
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
    CmapLookup characters = font.getUnicodeCmapLookup();
    int[] covered =
        IntStream.rangeClosed(' ', Character.MAX_VALUE)
            .filter(c -> characters.getGlyphId(c) != 0)
            .toArray();
    for (int from = 0; from < covered.length; from += BATCH) {
      TTFSubsetter subset = new TTFSubsetter(font);
      Arrays.stream(covered, from, Math.min(covered.length, from + BATCH)).forEach(subset::add);
      subset.writeToStream(OutputStream.nullOutputStream());
    }
    return measured ? Optional.empty() : Optional.of("has no tables OS/2 and post");
  }
}
