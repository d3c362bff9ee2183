package florilege.style.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Holds the fonts of one design. They are opened when somebody asks for a character. */
public final class FontFamily {

  private final String name;
  private final List<FontFace> faces;
  private final List<CmapLookup> characters = new ArrayList<>();

  /** A family; one without faces covers nothing. */
  FontFamily(String name, List<FontFace> faces) {
    this.name = name;
    this.faces = List.copyOf(faces);
  }

  String name() {
    return name;
  }

  List<FontFace> faces() {
    return faces;
  }

  /** Whether the first face has a glyph for every character of a text that is to be seen. */
  boolean covers(String text) {
    return text.codePoints().allMatch(c -> GraphemeClusters.isInvisible(c) || covers(c));
  }

  /** Whether the first face has a glyph for a character. */
  boolean covers(int codePoint) {
    return !faces.isEmpty() && covers(0, codePoint);
  }

  /**
   * Whether every face has. The faces of a family that a style names are alike; for those that
   * stand in one has to ask.
   */
  boolean alwaysCovers(int codePoint) {
    return IntStream.range(0, faces.size()).allMatch(face -> covers(face, codePoint));
  }

  private synchronized boolean covers(int face, int codePoint) {
    for (int i = characters.size(); i <= face; i++) {
      characters.add(read(faces.get(i)));
    }
    return characters.get(face).getGlyphId(codePoint) != 0;
  }

  private static CmapLookup read(FontFace face) {
    try (InputStream in = face.data().get();
        TrueTypeFont font =
            new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a font of " + face.family(), e);
    }
  }
}
