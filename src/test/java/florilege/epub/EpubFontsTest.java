package florilege.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.PageMap;
import florilege.book.SampleBooks;
import florilege.style.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fonts that an EPUB brings along: {@code epub.fonts: embed}. */
class EpubFontsTest {

  @TempDir Path folder;

  private OpenedEpub write(String css, String text) throws IOException {
    Chapter chapter =
        SampleBooks.chapter(Chapter.Kind.ARTICLE, "a", "One", "en", "<p>" + text + "</p>");
    Book book = SampleBooks.of(SampleBooks.metadata("The Book", "en"), List.of(chapter));
    Style plain = OpenedEpub.STYLE;
    Style style =
        new Style(
            plain.name(),
            plain.page(),
            plain.fonts(),
            true,
            css,
            plain.webCss(),
            plain.newer(),
            plain.printSheet(),
            false,
            plain.own());
    return OpenedEpub.of(book, style, PageMap.NONE, false, folder);
  }

  private static final String HEBREW =
      "body { font-family: \"Noto Serif Hebrew\", stand-ins, serif }";

  @Test
  void theFamiliesThatTheSheetCallsForAreInTheFile() throws IOException {
    OpenedEpub epub = write(HEBREW, "\u05D0 b");
    assertEquals(List.of(), epub.judgement());
    assertEquals(
        List.of("fonts/noto-serif-hebrew-400.ttf", "fonts/noto-serif-hebrew-700.ttf"),
        epub.names(".ttf"));
    assertTrue(
        epub.text("style.css")
            .startsWith(
                "@font-face { font-family: \"Noto Serif Hebrew\"; font-weight: 400;"
                    + " font-style: normal; src: url(\"fonts/noto-serif-hebrew-400.ttf\"); }"));
    assertTrue(epub.text("package.opf").contains("ibooks:specified-fonts"));
  }

  @Test
  void anEpubHasNoFontsOfItsOwnUnlessThatIsSaid() throws IOException {
    OpenedEpub epub = OpenedEpub.of(SampleBooks.rich(), PageMap.NONE, folder);
    assertEquals(List.of(), epub.names(".ttf"));
    assertFalse(epub.text("style.css").contains("@font-face"));
    assertFalse(epub.text("package.opf").contains("ibooks"));
  }

  @Test
  void whatAFamilyLacksIsInAnother() throws IOException {
    OpenedEpub epub = write(HEBREW, "\u05D0 \u0416");
    assertEquals(6, epub.names(".ttf").size(), "two of Hebrew, and four");
    assertTrue(
        epub.text("style.css")
            .contains("{ font-family: \"Noto Serif Hebrew\", \"Source Serif 4\", serif }"));
    assertTrue(glyph(epub, "fonts/source-serif-4-400.ttf", 0x416) > 0);
    assertEquals(0, glyph(epub, "fonts/source-serif-4-400.ttf", 'q'), "which the book has not");
  }

  @Test
  void emojiAreLeftToTheReadingSystem() throws IOException {
    assertEquals(2, write(HEBREW, "\uD83D\uDE00").names(".ttf").size());
  }

  @ParameterizedTest
  @CsvSource({
    "'', b, false",
    "'p { text-transform: uppercase }', b, true",
    "'p { font-variant: small-caps }', b, true",
  })
  void capitalsAreThereWhereTheSheetMakesThem(String css, String text, boolean there)
      throws IOException {
    String sans = "body { font-family: \"Source Serif 4\" }";
    OpenedEpub epub = write(sans + css, "\u00E9");
    assertEquals(there, glyph(epub, "fonts/source-serif-4-400.ttf", 0xC9) > 0);
  }

  @Test
  void figuresOfAFamilyWithAFeatureAreThoseOfTheFeature() throws IOException {
    OpenedEpub epub =
        write("body { font-family: \"Source Serif 4\", \"Source Serif 4 Old Style\" }", "1");
    int lining = glyph(epub, "fonts/source-serif-4-400.ttf", '1');
    int old = glyph(epub, "fonts/source-serif-4-old-style-400.ttf", '1');
    assertTrue(lining > 0 && old > 0 && lining != old, lining + " " + old);
  }

  private static int glyph(OpenedEpub epub, String file, int character) throws IOException {
    byte[] bytes = epub.parts().get("EPUB/" + file);
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
      CmapLookup characters = font.getUnicodeCmapLookup();
      return characters.getGlyphId(character);
    }
  }
}
