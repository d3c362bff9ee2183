package florilege.style.truetype;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where glyphs lie, and how deep they lie in each other. */
class GlyfTableTest {

  /** Counts two glyphs of a table, by where they begin and end in it. */
  private static void count(int table, int first, int second, int end) {
    ByteBuffer glyf = ByteBuffer.allocate(table);
    glyf.put(0, TinyFont.TRIANGLE, 0, Math.min(table, TinyFont.TRIANGLE.length));
    ByteBuffer loca = ByteBuffer.allocate(12).putInt(0, first).putInt(4, second).putInt(8, end);
    new GlyfTable(new GlyphOutlines(glyf, loca, 2, true), FontWorkBudget.ofStyle()).count();
  }

  @ParameterizedTest
  @CsvSource({"28, 28", "0, 28", "0, 0"})
  void glyphsMayBeEmptyAndEndWhereTheTableEnds(int second, int end) {
    assertDoesNotThrow(() -> count(28, 0, second, end));
  }

  @ParameterizedTest
  @CsvSource({"0, 28, 29", "-1, 28, 28", "0, 28, 27", "1, 0, 28"})
  void glyphsOutsideTheTableAreDamage(int first, int second, int end) {
    assertThrows(IllegalArgumentException.class, () -> count(28, first, second, end));
  }

  /** A glyph in a glyph, so many times, the innermost first in the font or last. */
  private static void nested(int levels, boolean innermostFirst) {
    List<byte[]> glyphs =
        IntStream.rangeClosed(0, levels)
            .mapToObj(
                id ->
                    id == (innermostFirst ? 0 : levels)
                        ? TinyFont.TRIANGLE
                        : TinyFont.composite(innermostFirst ? id - 1 : id + 1))
            .toList();
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    ByteBuffer loca = ByteBuffer.allocate(4 * glyphs.size() + 4).putInt(0);
    glyphs.forEach(
        glyph -> {
          glyf.writeBytes(glyph);
          loca.putInt(glyf.size());
        });
    ByteBuffer table = ByteBuffer.wrap(glyf.toByteArray());
    new GlyfTable(new GlyphOutlines(table, loca, glyphs.size(), true), FontWorkBudget.ofStyle())
        .count();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void glyphsLieFiveDeepAndNoDeeper(boolean innermostFirst) {
    assertDoesNotThrow(() -> nested(GlyfTable.DEEPEST, innermostFirst));
    assertThrows(
        IllegalArgumentException.class, () -> nested(GlyfTable.DEEPEST + 1, innermostFirst));
  }

  @Test
  void glyphInItselfIsDamage() {
    byte[] glyph = TinyFont.composite(0);
    ByteBuffer loca = ByteBuffer.allocate(8).putInt(4, glyph.length);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new GlyfTable(
                    new GlyphOutlines(ByteBuffer.wrap(glyph), loca, 1, true),
                    FontWorkBudget.ofStyle())
                .count());
  }
}
