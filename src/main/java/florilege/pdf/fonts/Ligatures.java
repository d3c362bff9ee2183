package florilege.pdf.fonts;

import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.render.FSFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Sets fi and fl as one glyph where a font has it. Text is read from the PDF as it was written:
 * {@link LigatureText}.
 */
public final class Ligatures {

  public static final char FI = '\uFB01';
  public static final char FL = '\uFB02';

  /**
   * How much narrower or wider a ligature is at most than its letters, in thousandths of the size:
   * else the font has it for other letters than those that it shows, as in small capitals, or all
   * its glyphs are of one width.
   */
  private static final float TOLERANCE = 80;

  /** Of each font that has been asked for: whether it has both. */
  private final Map<PDFont, Boolean> fonts = new IdentityHashMap<>();

  /** The text with its ligatures; the same text if it or the font has none. */
  public String set(String text, FSFont font) {
    return text.contains("fi") || text.contains("fl")
        ? has(font) ? text.replace("fi", "\uFB01").replace("fl", "\uFB02") : text
        : text;
  }

  /** Whether two letters that follow each other are one glyph of a font. */
  public boolean joins(char first, char second, FSFont font) {
    return first == 'f' && (second == 'i' || second == 'l') && has(font);
  }

  /** The ligature of f and a letter. */
  public static char of(char second) {
    return second == 'i' ? FI : FL;
  }

  private boolean has(FSFont font) {
    PDFont first = ((PdfBoxFSFont) font).getFontDescriptions().get(0).getFont();
    return fonts.computeIfAbsent(first, Ligatures::has);
  }

  private static boolean has(PDFont font) {
    try {
      return fits(font, "\uFB01", "fi") && fits(font, "\uFB02", "fl");
    } catch (IllegalArgumentException noGlyph) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean fits(PDFont font, String ligature, String letters) throws IOException {
    return Math.abs(font.getStringWidth(ligature) - font.getStringWidth(letters)) <= TOLERANCE;
  }
}
