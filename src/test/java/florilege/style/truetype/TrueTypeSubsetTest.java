package florilege.style.truetype;

import static florilege.style.truetype.TinyFont.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.style.files.StyleFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrueTypeSubsetTest {

  private static final int LIGA_1 = 0x6C69;
  private static final int LIGA_2 = 0x6761;

  /** Of five glyphs, of which the last is put together of the third. */
  private static TinyFont font(int... gsub) {
    byte[] triangle = TinyFont.TRIANGLE;
    TinyFont font =
        new TinyFont(List.of(triangle, triangle, triangle, triangle, TinyFont.composite(2)));
    return gsub.length == 0 ? font : font.with("GSUB", bytes(gsub));
  }

  /** GSUB with one lookup in one feature, called liga. */
  private static int[] gsub(int type, int... subtable) {
    int[] start = {1, 0, 10, 12, 26, 0, 1, LIGA_1, LIGA_2, 8, 0, 1, 0, 1, 4, type, 0, 1, 8};
    int[] all = new int[start.length + subtable.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(subtable, 0, all, start.length, subtable.length);
    return all;
  }

  private static int[] words(String numbers) {
    return Arrays.stream(numbers.split(" ")).mapToInt(Integer::parseInt).toArray();
  }

  private static SortedMap<Integer, Integer> characters(String text) {
    SortedMap<Integer, Integer> glyphs = new TreeMap<>();
    text.chars().forEach(c -> glyphs.put(c, c - '@'));
    return glyphs;
  }

  /** Numbers of the glyphs that have outlines. */
  private static String outlines(TinyFont font, String text, Predicate<String> isUsed) {
    byte[] file = TrueTypeSubset.of(font.file(), characters(text), isUsed);
    GlyphOutlines outlines = GlyphOutlines.of(TableDirectory.of(file));
    BitSet found = new BitSet();
    for (int i = 0; i < outlines.count(); i++) {
      found.set(i, outlines.offset(i) < outlines.offset(i + 1));
    }
    return found.toString();
  }

  @Test
  void glyphsOfOtherCharactersAreEmpty() {
    assertEquals("{0, 1}", outlines(font(), "A", tag -> true));
    assertEquals("{0, 1, 3}", outlines(font(), "AC", tag -> true));
  }

  @Test
  void theGlyphThatAnotherIsPutTogetherOfStays() {
    assertEquals("{0, 2, 4}", outlines(font(), "D", tag -> true));
  }

  @ParameterizedTest
  @CsvSource({"AB, true, '{0, 1, 2, 3}'", "A, true, '{0, 1}'", "AB, false, '{0, 1, 2}'"})
  void aLigatureStaysWhereAllItsLettersDo(String text, boolean used, String glyphs) {
    TinyFont font = font(gsub(4, 1, 8, 1, 14, 1, 1, 1, 1, 4, 3, 2, 2));
    assertEquals(glyphs, outlines(font, text, tag -> used));
  }

  @ParameterizedTest
  @CsvSource({
    "1, '1 6 2 1 1 1', '{0, 1, 3}'", // format 1: two glyphs on
    "1, '2 8 1 3 1 1 1', '{0, 1, 3}'", // format 2: a list
    "2, '1 8 1 14 1 1 1 2 2 3', '{0, 1, 2, 3}'", // one becomes two
    "3, '1 8 1 14 1 1 1 2 2 3', '{0, 1, 2, 3}'", // one of two
    "8, '1 12 0 0 1 3 1 1 1', '{0, 1, 3}'", // from the end, in a context
  })
  void whatAGlyphTurnsIntoStays(int type, String subtable, String glyphs) {
    assertEquals(glyphs, outlines(font(gsub(type, words(subtable))), "A", tag -> true));
  }

  /** The lookup of a context stands in no feature: B becomes C behind A. */
  @ParameterizedTest
  @CsvSource({
    "5, '1 8 1 14 1 1 1 1 4 2 1 2 0 1'",
    "5, '3 1 1 12 0 1 1 1 1'",
    "6, '3 0 1 16 0 1 0 1 1 1 1'",
  })
  void whatAContextCallsForStays(int type, String subtable) {
    int[] single = words("1 0 1 8 1 6 1 1 1 2");
    int[] gsub = gsub(type, words(subtable));
    int[] all = new int[gsub.length + 1 + single.length];
    System.arraycopy(gsub, 0, all, 0, 13);
    all[13] = 2;
    all[14] = 6;
    all[15] = 2 * (gsub.length + 1 - 13);
    System.arraycopy(gsub, 15, all, 16, gsub.length - 15);
    System.arraycopy(single, 0, all, gsub.length + 1, single.length);
    assertEquals("{0, 1, 2, 3}", outlines(font(all), "AB", tag -> true));
  }

  @Test
  void aFeatureThatIsNotInUseDoesNothing() {
    TinyFont font = font(gsub(1, 1, 6, 2, 1, 1, 1));
    byte[] file = TrueTypeSubset.of(font.file(), characters("A"), tag -> !tag.equals("liga"));
    ByteBuffer gsub = TableDirectory.of(file).table("GSUB");
    assertEquals(0, gsub.getShort(22), "lookups of the feature");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SourceSerif4-Regular.ttf",
        "NotoNaskhArabic-Bold.ttf",
        "NotoSansMath-Regular.ttf"
      })
  void aSmallerFontIsSoundAndHasItsCharacters(String name) throws IOException {
    byte[] file = StyleFiles.builtIn("fonts").bytes(name).orElseThrow();
    SortedMap<Integer, Integer> glyphs = new TreeMap<>();
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      CmapLookup all = font.getUnicodeCmapLookup();
      "Abfi 09é\u0639\u0640\uD835\uDC9F\u2211"
          .codePoints()
          .filter(c -> all.getGlyphId(c) > 0)
          .forEach(c -> glyphs.put(c, all.getGlyphId(c)));
    }
    byte[] subset = TrueTypeSubset.of(file, glyphs, tag -> !tag.equals("aalt"));
    assertEquals(Optional.empty(), TableDirectory.fault(subset, FontWorkBudget.ofStyle()));
    assertTrue(subset.length < file.length * 4 / 5, subset.length + " of " + file.length);
    int sum = 0;
    for (ByteBuffer in = ByteBuffer.wrap(subset); in.hasRemaining(); sum += in.getInt()) {}
    assertEquals(0xB1B0AFBA, sum);
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(subset))) {
      CmapLookup kept = font.getUnicodeCmapLookup();
      for (Map.Entry<Integer, Integer> glyph : glyphs.entrySet()) {
        assertEquals(glyph.getValue(), kept.getGlyphId(glyph.getKey()));
      }
      assertEquals(0, kept.getGlyphId('q'), "a character that nobody asked for");
    }
  }
}
