package florilege.pdf.paragraphs.content;

import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.util.OpenUtil;
import florilege.pdf.fonts.Ligatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Knows how wide the characters of fonts are, each asked of its font once for all runs of a book.
 * While a run is painted the next is laid out, and a font may be asked by one thread at a time:
 * whoever asks one himself, or draws with it, does so {@code synchronized} on this.
 */
public final class GlyphWidths {

  private final Ligatures ligatures = new Ligatures();
  private final Map<PDFont, Font> fonts = new ConcurrentHashMap<>();

  /** A text with the ligatures of a font; the same text if it or the font has none. */
  public synchronized String ligated(String text, FSFont font) {
    return ligatures.set(text, font);
  }

  /** Whether two letters that follow each other are one glyph of a font. */
  public boolean joins(char first, char second, FSFont font) {
    if (first != 'f') {
      return false;
    }
    synchronized (this) {
      return ligatures.joins(first, second, font);
    }
  }

  /**
   * The width of a character.
   *
   * @return in dots of the layout engine; nothing if the font does not have it
   */
  public OptionalDouble of(FSFont font, int character) {
    if (!OpenUtil.isSafeFontCodePointToPrint(character)) {
      return OptionalDouble.of(0);
    }
    PDFont first = ((PdfBoxFSFont) font).getFontDescriptions().get(0).getFont();
    float width = fonts.computeIfAbsent(first, Font::new).width(character);
    return width < 0 ? OptionalDouble.empty() : OptionalDouble.of(width / 1000 * font.getSize2D());
  }

  /**
   * The natural width of a text, as its font sums it up.
   *
   * @return in dots of the layout engine; nothing if the font does not have all of it
   */
  public OptionalDouble of(FSFont font, String text) {
    List<FontDescription> faces = ((PdfBoxFSFont) font).getFontDescriptions();
    PDFont first = faces.isEmpty() ? null : faces.get(0).getFont();
    if (first == null) {
      return OptionalDouble.empty();
    }
    Font widths = fonts.computeIfAbsent(first, Font::new);
    float sum = 0;
    for (int at = 0, character; at < text.length(); at += Character.charCount(character)) {
      character = text.codePointAt(at);
      float width = OpenUtil.isSafeFontCodePointToPrint(character) ? widths.width(character) : 0;
      if (width < 0) {
        return OptionalDouble.empty();
      }
      sum += width;
    }
    return OptionalDouble.of(sum / 1000f * font.getSize2D());
  }

  /** The widths of one font, in thousandths of its size; negative where it has no glyph. */
  private final class Font {
    private static final int FREQUENT = 0x2100;

    private final PDFont font;
    private final float[] frequent = new float[FREQUENT];
    private final Map<Integer, Float> others = new ConcurrentHashMap<>();

    Font(PDFont font) {
      this.font = font;
      Arrays.fill(frequent, Float.NaN);
    }

    float width(int character) {
      if (character >= FREQUENT) {
        Float known = others.get(character);
        float width = known == null ? measure(character) : known;
        others.putIfAbsent(character, width);
        return width;
      }
      float width = frequent[character]; // That two threads ask does no harm.
      if (Float.isNaN(width)) {
        width = measure(character);
        frequent[character] = width;
      }
      return width;
    }

    private float measure(int character) {
      try {
        synchronized (GlyphWidths.this) {
          return font.getStringWidth(Character.toString(character));
        }
      } catch (IllegalArgumentException noGlyph) {
        return -1;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
