package florilege.style.fonts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.book.Book;
import florilege.book.Chapter;
import florilege.book.LocalizedWords;
import florilege.book.Metadata;
import florilege.model.Settings;
import florilege.model.metadata.Cataloguing;
import florilege.model.metadata.LocatedText;
import florilege.model.metadata.PartialDate;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Source;
import florilege.style.Style;
import florilege.style.files.StyleFiles;
import florilege.text.InvisibleCharacters;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class StyleFontsTest {

  private static final StyleFonts FONTS =
      Style.load(LocatedText.NONE, LocatedText.NONE, Path.of(""), new Problems()).fonts();

  static List<FontFace> faces() {
    return FONTS.faces();
  }

  @ParameterizedTest
  @MethodSource("faces")
  void shipsTrueTypeOutlinesThatMayBeEmbedded(FontFace face) throws IOException {
    try (InputStream in = face.data().get();
        TrueTypeFont font =
            new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in))) {
      assertTrue(font.getTableMap().containsKey("glyf"), face.family());
      assertEquals(0, font.getOS2Windows().getFsType(), face.family());
    }
  }

  @ParameterizedTest
  @MethodSource("faces")
  void givesEachFaceOfATextFamilyTheSameCharacters(FontFace face) throws IOException {
    FontFamily alone = new FontFamily(face.family(), List.of(face));
    FontFace first =
        FONTS.faces().stream().filter(f -> f.family().equals(face.family())).findFirst().get();
    boolean isText = face.family().matches("Source.*|JetBrains.*");
    for (int c : isText ? characters(first) : new int[0]) {
      assertTrue(alone.covers(c), face + String.format(" U+%04X", c));
    }
  }

  private static int[] characters(FontFace face) throws IOException {
    try (InputStream in = face.data().get();
        TrueTypeFont font =
            new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in))) {
      CmapLookup characters = font.getUnicodeCmapLookup();
      return IntStream.range(0x20, 0x20000).filter(c -> characters.getGlyphId(c) != 0).toArray();
    }
  }

  @Test
  void asksEveryFaceOfAFamilyThatStandsIn() {
    assertFalse(FONTS.covers(0x10FB), "the italic of Noto Serif lacks it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "« Où ? »\u202F; « là\u00A0! » — œuvre, ﬁn…",
        "Ἐν ἀρχῇ ἦν ὁ λόγος, ὡς ᾧ",
        "Съешь ещё этих мягких булок, Ѣѳѵ, їєґ",
        "Tiếng Việt có dấu: ặ ễ ộ ữ",
        "Zażółć gęślą jaźń; Dvořák; İstanbul; ŋ ƙ ɓ ə ʃ ɛ̃",
        "שלום עליכם",
        "السلام عليكم",
        "∀x ∈ ℝ: ⌈x⌉ ≤ 𝒳 ⟹ ∑ √2 ≠ ½",
        "→ ⇒ ✓ ✗ ★ ☎ ♠ ⚠ ⁂ ※ № ℃ □ ■ ◆",
        "😀 👍🏽 👩\u200D💻 ❤\uFE0F 🇫🇷 1\uFE0F\u20E3",
        "┌─┐│█▒"
      })
  void coversWhatPeopleWrite(String text) {
    text.codePoints()
        .forEach(
            c ->
                assertTrue(
                    FONTS.covers(c) || InvisibleCharacters.isIdle(c),
                    () -> String.format("U+%04X", c)));
  }

  @Test
  void doesNotCoverWhatItHasNoFontFor() {
    assertFalse(FONTS.covers('漢'));
    assertFalse(FONTS.covers(0xE000));
  }

  @Test
  void mixedTextLeavesFontsToTheEngine() {
    String foreign = "a∀".repeat(15_000);
    ElementBuilder body = ElementBuilder.root("body");
    body.add("p").text("a∀");
    body.add("p").text(foreign);
    body.add("code").text("x∀漢");
    Element printable = FONTS.printable(body.document()).getDocumentElement();
    assertEquals("a∀" + foreign + "x∀□", printable.getTextContent());
    assertEquals(
        List.of("Noto Sans Math", "mixed", "mixed-code"),
        Dom.elements(printable, "span").stream().map(e -> e.getAttribute("data-font")).toList());
    String mixed = FONTS.css().lines().filter(l -> l.contains("\"mixed\"")).findFirst().get();
    assertTrue(mixed.contains("{ font-family: \"Source Serif 4 Old Style\", "), mixed);
    assertTrue(mixed.contains(", \"Noto Sans Math\""), mixed);
  }

  @Test
  void setsForeignSignsInOtherFamilies() {
    ElementBuilder p = ElementBuilder.root("p").text("a∀b 👩\u200D💻❤\uFE0F👍🏽 \uFEFFc漢");
    Element printable = FONTS.printable(p.document()).getDocumentElement();
    assertEquals("a∀b 👩\u200D💻❤👍 c□", printable.getTextContent());
    assertEquals(
        List.of(
            "Noto Sans Math=∀", "Noto Emoji=👩\u200D💻", "Noto Sans Symbols 2=❤", "Noto Emoji=👍"),
        Dom.elements(printable, "span").stream()
            .map(e -> e.getAttribute("data-font") + "=" + e.getTextContent())
            .filter(s -> !s.endsWith("□"))
            .toList());
    assertEquals(
        "a∀b 👩\u200D💻❤\uFE0F👍🏽 \uFEFFc漢",
        p.element().getTextContent(),
        "the original is as it was");
  }

  @Test
  void keepsAWordInOneFamily() {
    ElementBuilder p = ElementBuilder.root("p").text("the word μῆνιν, sung");
    Element printable = FONTS.printable(p.document()).getDocumentElement();
    List<Element> spans = Dom.elements(printable, "span");
    assertEquals(1, spans.size());
    assertEquals("μῆνιν", spans.get(0).getTextContent());
    assertEquals("Noto Serif", spans.get(0).getAttribute("data-font"));
  }

  @Test
  void keepsTheSpacesBetweenWordsOfAFamilyInIt() {
    ElementBuilder p = ElementBuilder.root("p").text("sung: μῆνιν ἄειδε, then 😀 🚀");
    Element printable = FONTS.printable(p.document()).getDocumentElement();
    assertEquals(p.element().getTextContent(), printable.getTextContent());
    assertEquals(
        List.of("Noto Serif=μῆνιν ἄειδε", "Noto Emoji=😀 🚀"),
        Dom.elements(printable, "span").stream()
            .map(e -> e.getAttribute("data-font") + "=" + e.getTextContent())
            .toList());
  }

  @Test
  void keepsDrawingsOfCodeInTheFontOfCode() {
    ElementBuilder pre = ElementBuilder.root("pre");
    pre.add("code").text("├── a");
    assertEquals(0, Dom.elements(FONTS.printable(pre.document()), "span").size());
  }

  @Test
  void composesWhatIsDecomposed() {
    ElementBuilder p = ElementBuilder.root("p").text("e\u0301te\u0301");
    assertEquals("été", FONTS.printable(p.document()).getDocumentElement().getTextContent());
  }

  @Test
  void reportsEachMissingCharacterOnceWhereItStands() {
    Source source = new Source(Path.of("a.md"), "# Title\n\nOne 漢 and 漢, 字.\n");
    Problems problems = new Problems();
    FONTS.check(
        book(chapter("a", List.of(source), "One 漢 and 漢, 字."), chapter("b", List.of(), "漢")),
        problems);
    assertEquals(
        List.of(
            "a.md:3:5: error: no font has these 2 characters, the first is CJK UNIFIED IDEOGRAPHS"
                + " 6F22: U+6F22 U+5B57 [missing-glyph]"),
        problems.sorted().stream().map(Problem::toString).toList());
  }

  @Test
  void namesEveryFileWithItsLicence() {
    Set<String> rows =
        StyleFiles.builtIn("fonts")
            .text("fonts.tsv")
            .orElseThrow()
            .lines()
            .skip(1)
            .collect(Collectors.toSet());
    for (String row : rows) {
      String[] cells = row.split("\t");
      assertEquals(8, cells.length, row);
      assertTrue(
          StyleFiles.builtIn("fonts")
              .text(cells[7])
              .orElseThrow()
              .contains("SIL OPEN FONT LICENSE"),
          row);
    }
  }

  private static Chapter chapter(String id, List<Source> sources, String text) {
    ElementBuilder article = ElementBuilder.root("article").with("id", id);
    article.add("p").text(text);
    return new Chapter(id, Chapter.Kind.ARTICLE, id, sources, article.document());
  }

  private static Book book(Chapter... chapters) {
    Metadata about =
        new Metadata(
            "urn:x",
            "Book",
            "",
            "en",
            List.of(),
            List.of(),
            "",
            PartialDate.NONE,
            Instant.EPOCH,
            true,
            "",
            "",
            List.of(),
            Cataloguing.NONE,
            "",
            "",
            "",
            1);
    return new Book(
        "book",
        about,
        List.of(chapters),
        List.of(),
        List.of(),
        LocalizedWords.of("en"),
        new Book.Census(1, 0, 0, 0),
        2,
        Settings.Images.USUAL);
  }
}
