package florilege.epub.opf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.PageMap;
import florilege.book.SampleBooks;
import florilege.epub.OpenedEpub;
import florilege.image.BookImage;
import florilege.image.format.MediaType;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessibilityMetadataTest {

  private static final BookImage POT = SampleBooks.png("images/pot.png", 1, 1);

  @TempDir Path folder;

  private OpenedEpub write(String xhtml, BookImage picture, PageMap pages) throws IOException {
    Chapter chapter = SampleBooks.chapter(Chapter.Kind.ARTICLE, "a", "A", "en", xhtml);
    Book book = SampleBooks.of(SampleBooks.metadata("T", "en"), List.of(chapter));
    return OpenedEpub.of(SampleBooks.with(book, picture), pages, folder);
  }

  private static List<String> said(OpenedEpub epub, String property) {
    return Dom.elements(epub.xml("package.opf"), "meta").stream()
        .filter(meta -> meta.getAttribute("property").equals("schema:" + property))
        .map(meta -> meta.getTextContent())
        .toList();
  }

  @Test
  void textAloneNeedsNoEyes() throws IOException {
    OpenedEpub epub = write("<p>text</p>", POT, PageMap.NONE);
    assertEquals(List.of("textual"), said(epub, "accessMode"));
    assertEquals(List.of("textual"), said(epub, "accessModeSufficient"));
    assertEquals(
        List.of(
            "structuralNavigation",
            "tableOfContents",
            "readingOrder",
            "displayTransformability",
            "ARIA"),
        said(epub, "accessibilityFeature"));
    assertEquals(List.of("none"), said(epub, "accessibilityHazard"));
    assertTrue(said(epub, "accessibilitySummary").get(0).contains("no pictures"));
  }

  @Test
  void describedPicturesAreSaidToBe() throws IOException {
    OpenedEpub epub = write("<p><img src='images/pot.png' alt='Pot'/></p>", POT, PageMap.NONE);
    assertEquals(List.of("textual", "visual"), said(epub, "accessMode"));
    assertEquals(List.of("textual", "textual,visual"), said(epub, "accessModeSufficient"));
    assertTrue(said(epub, "accessibilityFeature").contains("alternativeText"));
  }

  @Test
  void pictureWithoutAltTextPromisesNothing() throws IOException {
    String pictures =
        "<p><img src='images/pot.png' alt='Pot'/><img src='images/pot.png' alt=''/></p>";
    OpenedEpub epub = write(pictures, POT, PageMap.NONE);
    assertEquals(List.of("textual,visual"), said(epub, "accessModeSufficient"));
    assertFalse(said(epub, "accessibilityFeature").contains("alternativeText"));
    assertTrue(said(epub, "accessibilitySummary").get(0).contains("not described"));
  }

  @Test
  void pagesAreAnnouncedWhereThereAreMarks() throws IOException {
    PageMap pages = new PageMap(List.of(new PageMap.Page("1", "a", 0, 0)), 1);
    OpenedEpub epub = write("<p>text</p>", POT, pages);
    assertTrue(
        said(epub, "accessibilityFeature")
            .containsAll(List.of("pageNavigation", "pageBreakMarkers")));
    PageMap unnumbered = new PageMap(List.of(new PageMap.Page("", "a", 0, 0)), 1);
    assertFalse(
        said(write("<p>text</p>", POT, unnumbered), "accessibilityFeature")
            .contains("pageNavigation"));
  }

  @Test
  void conformanceIsNeverClaimed() throws IOException {
    OpenedEpub epub = write("<p>text</p>", POT, PageMap.NONE);
    assertFalse(epub.text("package.opf").contains("conformsTo"));
  }

  @Test
  void aPictureThatMayMoveIsAHazardNobodyHasMeasured() throws IOException {
    String gif = "47494638396101000100800000FFFFFF000000" + FRAME + FRAME + "3B";
    OpenedEpub epub = write("<p>x</p>", picture(MediaType.GIF, gif), PageMap.NONE);
    assertEquals(List.of("unknown"), said(epub, "accessibilityHazard"));
  }

  private static final String FRAME = "21F904000A0000002C0000000001000100000202440100";

  @ParameterizedTest
  @CsvSource({
    "GIF, 47494638396101000100800000FFFFFF00000021F904000A0000002C00000000010001000002024401003B, false",
    "GIF, 47494638396101000100000000 2C000000000100010080000000FFFFFF020244010021FE032C2C2C003B, false",
    "GIF, 47494638396101000100000000 2C0000000001000100000202440100 2C0000000001000100000202440100, true",
    "GIF, 4749, false",
    "PNG, 89504E470D0A1A0A 49484452 6163544C 49444154, true",
    "PNG, 89504E470D0A1A0A 49484452 49444154 6163544C, false",
    "WEBP, 52494646000000005745425056503858 0A000000 02, true",
    "WEBP, 52494646000000005745425056503858 0A000000 10, false",
    "WEBP, 52494646000000005745425056503820 0A000000 02, false",
    "SVG, 3C7376673E3C616E696D6174652F3E, true",
    "SVG, 3C7376673E3C672F3E, false",
    "JPEG, FFD8FFD9, false"
  })
  void motionIsSeenInTheHeaders(MediaType type, String hex, boolean moves) {
    assertEquals(moves, AnimationDetector.isIn(picture(type, hex)));
  }

  private static BookImage picture(MediaType type, String hex) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex.replace(" ", ""));
    return new BookImage("images/x." + type.extension(), type, 1, 1, () -> bytes);
  }
}
