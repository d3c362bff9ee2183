package florilege.pdf.fallback;

import florilege.pdf.fonts.EmbeddedFonts;
import florilege.style.fonts.FontFace;
import florilege.style.fonts.StyleFonts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Chooses for each character of a text the first upright face that has it, those for text before
 * others.
 */
final class PlainFonts {

  /** What stands in the place of a character that no font has, or whatever can stand there. */
  private static final int[] SUBSTITUTES = {0x25A1, '?'};

  /**
   * A piece of a text.
   *
   * @param font that has all its characters
   */
  record Piece(PDFont font, String text) {}

  private record Glyph(int character, PDFont font, float width) {}

  private final EmbeddedFonts fonts;
  private final List<FontFace> faces;
  private final Map<Integer, Optional<Glyph>> glyphs = new HashMap<>();

  PlainFonts(StyleFonts style, EmbeddedFonts fonts) {
    this.fonts = fonts;
    this.faces =
        Stream.concat(style.textFaces().stream(), style.faces().stream())
            .filter(face -> !face.italic() && face.weight() == 400)
            .distinct()
            .toList();
  }

  /** The width of a text in ems. */
  float width(String text) {
    float width = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      width += glyph(text.codePointAt(at)).map(Glyph::width).orElse(0f);
    }
    return width;
  }

  /** The pieces of a text, in its order; without characters that are not seen. */
  List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    PDFont font = null;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      Optional<Glyph> glyph = glyph(text.codePointAt(at));
      if (glyph.isPresent()) {
        if (font != null && glyph.get().font() != font) {
          pieces.add(new Piece(font, piece.toString()));
          piece.setLength(0);
        }
        font = glyph.get().font();
        piece.appendCodePoint(glyph.get().character());
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(new Piece(font, piece.toString()));
    }
    return pieces;
  }

  private Optional<Glyph> glyph(int character) {
    return glyphs.computeIfAbsent(character, this::find);
  }

  private Optional<Glyph> find(int character) {
    int type = Character.getType(character);
    if (type == Character.FORMAT || type == Character.CONTROL || type == Character.SURROGATE) {
      return Optional.empty();
    }
    return Stream.concat(Stream.of(character), Arrays.stream(SUBSTITUTES).boxed())
        .flatMap(wanted -> faces.stream().flatMap(face -> in(face, wanted).stream()))
        .findFirst();
  }

  private Optional<Glyph> in(FontFace face, int character) {
    try {
      PDFont font = fonts.of(face);
      return Optional.of(
          new Glyph(character, font, font.getStringWidth(Character.toString(character)) / 1000));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the font has no such glyph
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + face.family(), e);
    }
  }
}
