package florilege.pdf.fonts;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import florilege.style.fonts.FontFace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Holds the fonts of a PDF, which all its runs share: each is read when the first text is set in
 * it, and embedded with no more than what was used of it.
 */
public final class EmbeddedFonts {

  private final PDDocument document;
  private final List<FontFace> faces;
  private final BitSet used;
  private final Map<FontFace, PDFont> loaded = new LinkedHashMap<>();
  private final Map<FontFace, Supplier> suppliers = new HashMap<>();
  private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

  /**
   * Prepares fonts.
   *
   * @param faces that style sheets may name
   * @param used the characters of the book
   */
  public EmbeddedFonts(PDDocument document, List<FontFace> faces, BitSet used) {
    this.document = document;
    this.faces = faces;
    this.used = used;
    faces.forEach(face -> suppliers.put(face, new Supplier(face)));
  }

  /** Gives a layout engine all faces. */
  public void register(PdfRendererBuilder builder) {
    builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
    for (FontFace face : faces) {
      FontStyle slope = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
      builder.useFont(suppliers.get(face), face.family(), face.weight(), slope, true);
    }
  }

  /** The font of a face. */
  public synchronized PDFont of(FontFace face) {
    return loaded.computeIfAbsent(face, this::load);
  }

  /** Embeds of each font what was used of it. Nothing may be painted afterwards. */
  public void subset() throws IOException {
    for (PDFont font : loaded.values()) {
      font.subset();
      LigatureText.spellOut(font);
    }
  }

  private PDFont load(FontFace face) {
    try (InputStream in = face.data().get()) {
      TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
      // Ligatures would be made in unjustified lines only, and be extracted as other characters.
      font.setEnableGsub(false);
      if (!face.feature().isEmpty()) {
        font.enableGsubFeature(face.feature());
      }
      CharacterMap.prefer(used, font);
      return PDType0Font.load(document, font, true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + face.family(), e);
    }
  }

  /** Hands out a font when the engine first asks for it. */
  private final class Supplier extends PDFontSupplier {
    private final FontFace face;

    Supplier(FontFace face) {
      super(null);
      this.face = face;
    }

    @Override
    public PDFont supply() {
      return of(face);
    }
  }
}
