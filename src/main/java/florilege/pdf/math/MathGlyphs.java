package florilege.pdf.math;

import florilege.style.fonts.FontFace;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Sets the characters of formulas, in the face of the text where it has them, so that a letter in a
 * line and in a formula look alike, and else in that of another.
 */
final class MathGlyphs {

  private static final int NORMAL_WEIGHT = 400;

  private final List<FontFace> upright;
  private final List<FontFace> italic;
  private final Map<FontFace, TrueTypeFont> fonts = new HashMap<>();
  private final Map<String, Optional<MathBox>> set = new HashMap<>();

  /**
   * Makes the glyphs of a style.
   *
   * @param text the faces that text is set in
   * @param all faces, in the order in which they stand in
   */
  MathGlyphs(List<FontFace> text, List<FontFace> all) {
    List<FontFace> others =
        Stream.concat(
                all.stream().filter(face -> face.family().contains("Math")),
                all.stream().filter(face -> !face.family().contains("Math")))
            .filter(face -> !face.italic() && face.weight() == NORMAL_WEIGHT)
            .toList();
    this.upright = Stream.concat(faces(text, false), others.stream()).distinct().toList();
    this.italic = Stream.concat(faces(text, true), others.stream()).distinct().toList();
  }

  private static Stream<FontFace> faces(List<FontFace> text, boolean italic) {
    return text.stream()
        .filter(face -> face.italic() == italic && face.weight() == NORMAL_WEIGHT)
        .limit(1);
  }

  /** A character; none if no font has it. */
  Optional<MathBox> of(int character, boolean slanted) {
    return set.computeIfAbsent(
        character + (slanted ? "i" : "u"), key -> find(character, slanted ? italic : upright));
  }

  private Optional<MathBox> find(int character, List<FontFace> faces) {
    try {
      for (FontFace face : faces) {
        TrueTypeFont font = font(face);
        CmapLookup characters = font.getUnicodeCmapLookup();
        int glyph = characters.getGlyphId(character);
        if (glyph > 0) {
          return Optional.of(outline(font, glyph));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a font", e);
    }
  }

  private static MathBox outline(TrueTypeFont font, int glyph) throws IOException {
    double em = font.getUnitsPerEm();
    var data = font.getGlyph().getGlyph(glyph);
    Path2D.Double path = new Path2D.Double();
    if (data != null) {
      path.append(
          data.getPath().getPathIterator(AffineTransform.getScaleInstance(1 / em, 1 / em)), false);
    }
    double height = data == null ? 0 : data.getYMaximum() / em;
    double depth = data == null ? 0 : -data.getYMinimum() / em;
    return new MathBox(path, font.getAdvanceWidth(glyph) / em, height, depth);
  }

  private TrueTypeFont font(FontFace face) throws IOException {
    TrueTypeFont known = fonts.get(face);
    if (known == null) {
      try (InputStream in = face.data().get()) {
        known = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
      }
      fonts.put(face, known);
    }
    return known;
  }
}
