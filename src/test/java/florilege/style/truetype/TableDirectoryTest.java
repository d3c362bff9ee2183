package florilege.style.truetype;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fonts may ask for, at each limit, below it and above it. */
class TableDirectoryTest {

  private static final String DAMAGED = "is no TrueType font, or a damaged one";
  private static final String TOO_MUCH = "is too intricate: its glyphs and tables ask for too much";

  private static String fault(TinyFont font) {
    return fault(font, FontWorkBudget.ofStyle());
  }

  private static String fault(TinyFont font, FontWorkBudget work) {
    Optional<String> fault = TableDirectory.fault(font.file(), work);
    return fault.orElse("");
  }

  private static TinyFont plain() {
    return new TinyFont(List.of(TinyFont.TRIANGLE));
  }

  @Test
  void aFontOfOneGlyphIsUsed() {
    assertEquals("", fault(plain()));
  }

  /** Each glyph is put together of the one before it, twice. */
  @ParameterizedTest
  @CsvSource({"4,true", "5,true", "6,false", "60,false"})
  void glyphsInGlyphsGoSoDeep(int depth, boolean used) {
    List<byte[]> glyphs = new ArrayList<>(List.of(TinyFont.TRIANGLE));
    for (int i = 0; i < depth; i++) {
      glyphs.add(TinyFont.composite(i, i));
    }
    assertEquals(used ? "" : DAMAGED, fault(new TinyFont(glyphs)));
  }

  @ParameterizedTest
  @CsvSource({"255,true", "256,true", "257,false"})
  void aGlyphHasSoManyParts(int parts, boolean used) {
    int[] all = new int[parts];
    assertEquals(
        used ? "" : DAMAGED,
        fault(new TinyFont(List.of(TinyFont.TRIANGLE, TinyFont.composite(all)))));
  }

  @Test
  void glyphsThatCallEachOtherAreRefused() {
    for (int[][] cycle : new int[][][] {{{0}}, {{1}, {0}}, {{1, 1}, {2, 2}, {0, 0}}}) {
      List<byte[]> glyphs = Arrays.stream(cycle).map(TinyFont::composite).toList();
      assertEquals(DAMAGED, fault(new TinyFont(glyphs)));
    }
    assertEquals(DAMAGED, fault(new TinyFont(List.of(TinyFont.composite(7)))), "no such glyph");
  }

  @ParameterizedTest
  @CsvSource({"63,true", "64,true", "65,false"})
  void thereAreSoManyTables(int tables, boolean used) {
    TinyFont font = plain();
    IntStream.range(8, tables).forEach(i -> font.with(String.format("x%03d", i), new byte[4]));
    assertEquals(used ? "" : DAMAGED, fault(font));
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,true", "2,false"})
  void widthsAreThoseOfItsGlyphs(int widths, boolean used) {
    byte[] hhea = new byte[36];
    ByteBuffer.wrap(hhea).putShort(34, (short) widths);
    assertEquals(used ? "" : DAMAGED, fault(plain().with("hhea", hhea)));
  }

  @ParameterizedTest
  @CsvSource({"15,false", "16,true", "16384,true", "16385,false"})
  void theEmIsOfAUsualSize(int units, boolean used) {
    byte[] head = new byte[54];
    ByteBuffer.wrap(head).putShort(18, (short) units).putShort(50, (short) 1);
    assertEquals(used ? "" : DAMAGED, fault(plain().with("head", head)));
  }

  @ParameterizedTest
  @CsvSource({"63,true", "64,true", "65,false"})
  void thereAreSoManyTablesOfCharacters(int tables, boolean used) {
    ByteBuffer cmap = ByteBuffer.allocate(4 + 8 * tables + 14).putShort(2, (short) tables);
    for (int i = 0; i < tables; i++) {
      cmap.putInt(8 + 8 * i, 4 + 8 * tables);
    }
    cmap.put(4 + 8 * tables, TinyFont.bytes(6, 12, 0, 65, 1, 0));
    assertEquals(used ? "" : DAMAGED, fault(plain().with("cmap", cmap.array())));
  }

  /** All of Unicode again and again, twelve bytes each time. */
  @ParameterizedTest
  @CsvSource({"53,''", "54,too much"})
  void charactersAreCountedAsOftenAsTheyAreRead(int groups, String refused) {
    ByteBuffer cmap = ByteBuffer.allocate(12 + 16 + 12 * groups);
    cmap.putShort(2, (short) 1).putInt(8, 12).putShort(12, (short) 13).putInt(24, groups);
    for (int i = 0; i < groups; i++) {
      cmap.putInt(28 + 12 * i + 4, 0x10FFFF);
    }
    assertEquals(refused.isEmpty() ? "" : TOO_MUCH, fault(plain().with("cmap", cmap.array())));
  }

  @Test
  void namesUponEachOtherAreCounted() {
    int number = 1_000;
    ByteBuffer name = ByteBuffer.allocate(6 + 12 * number).putShort(2, (short) number);
    for (int i = 0; i < number; i++) {
      name.putShort(6 + 12 * i + 8, (short) 0xFFFF);
    }
    assertEquals(TOO_MUCH, fault(plain().with("name", name.array())));
  }

  /** Lookups that are all the same one, which replaces every glyph that can be. */
  @ParameterizedTest
  @CsvSource({"100,true", "2000,false"})
  void substitutionsUponEachOtherAreCounted(int lookups, boolean used) {
    ByteBuffer gsub = ByteBuffer.allocate(200 + 2 * lookups);
    int list = 20;
    int lookup = list + 2 + 2 * lookups;
    gsub.putShort(4, (short) 12).putShort(6, (short) 14).putShort(8, (short) list);
    gsub.putShort(list, (short) lookups);
    for (int i = 0; i < lookups; i++) {
      gsub.putShort(list + 2 + 2 * i, (short) (lookup - list));
    }
    gsub.put(lookup, TinyFont.bytes(1, 0, 1, 8, 1, 6, 1, 2, 1, 0, 0xFFFF, 0));
    assertEquals(used ? "" : TOO_MUCH, fault(plain().with("GSUB", gsub.array())));
  }

  @Test
  void allFontsOfAStyleShareWhatTheyMayAskFor() {
    ByteBuffer name = ByteBuffer.allocate(6 + 12 * 500).putShort(2, (short) 500);
    for (int i = 0; i < 500; i++) {
      name.putShort(6 + 12 * i + 8, (short) 0xFFFF);
    }
    FontWorkBudget work = FontWorkBudget.ofStyle();
    TinyFont font = plain().with("name", name.array());
    assertEquals("", fault(font, work));
    assertEquals(TOO_MUCH, fault(font, work));
  }

  @Test
  void asManyKerningTablesAsFontsHaveAreRead() {
    assertEquals("", fault(plain().with("kern", TinyFont.bytes(0, 64))));
    assertEquals(DAMAGED, fault(plain().with("kern", TinyFont.bytes(0, 65))));
    assertEquals(DAMAGED, fault(plain().with("kern", TinyFont.bytes(1, 0, 0x7FFF, 0))));
  }
}
