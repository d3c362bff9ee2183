package florilege.pdf.paragraphs.content;

import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.util.OpenUtil;
import florilege.pdf.fonts.Ligatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Knows how wide the characters of fonts are, each asked of its font once. */
public final class GlyphWidths {

  private final Ligatures ligatures;
  private final Map<PDFont, Font> fonts = new IdentityHashMap<>();

  public GlyphWidths(Ligatures ligatures) {
    this.ligatures = ligatures;
  }

  public Ligatures ligatures() {
    return ligatures;
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

  /** The widths of one font, in thousandths of its size; negative where it has no glyph. */
  private static final class Font {
    private static final int FREQUENT = 0x2100;

    private final PDFont font;
    private final float[] frequent = new float[FREQUENT];
    private final Map<Integer, Float> others = new HashMap<>();

    Font(PDFont font) {
      this.font = font;
      Arrays.fill(frequent, Float.NaN);
    }

    float width(int character) {
      if (character >= FREQUENT) {
        return others.computeIfAbsent(character, this::measure);
      }
      if (Float.isNaN(frequent[character])) {
        frequent[character] = measure(character);
      }
      return frequent[character];
    }

    private float measure(int character) {
      try {
        return font.getStringWidth(Character.toString(character));
      } catch (IllegalArgumentException noGlyph) {
        return -1;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
