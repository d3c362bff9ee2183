package florilege.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.problem.Problem;
import florilege.problem.Rule;
import florilege.style.fonts.FontFace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The families that sheets name, and the fonts of a style. */
class StyleFamiliesTest extends StyleFixture {

  /** As the README has it: a style of one's own with two fonts. */
  @Test
  void aStyleWithTwoFontsTakesTenLines() throws IOException {
    Files.copy(shipped("SourceSans3-Regular.ttf"), style.resolve("Text.ttf"));
    Files.copy(shipped("JetBrainsMono-Bold.ttf"), style.resolve("Head.ttf"));
    String properties = "extends = plain\n";
    String common =
        """
        @font-face { font-family: "My Text"; src: url(Text.ttf) }
        @font-face { font-family: "My Head"; src: url(Head.ttf); font-weight: bold }
        :root {
          --text-face: "My Text";
          --head-face: "My Head";
        }
        """;
    assertTrue((properties + common).lines().count() <= 10);
    write("style.properties", properties);
    write("common.css", common);
    Style mine = load("style");
    assertEquals(List.of(), problems.sorted());
    String css = mine.printCss("body { font-family: TEXT }");
    assertTrue(css.startsWith("body { font-family: \"My Text\" }"));
    assertTrue(css.contains("h1, h2, h3, h4, h5, h6 { font-family: \"My Head\";"));
    assertFalse(css.contains("@font-face {"));
    FontFace head =
        mine.fonts().faces().stream()
            .filter(face -> face.family().equals("My Head"))
            .findFirst()
            .orElseThrow();
    assertEquals(700, head.weight());
  }

  @ParameterizedTest
  @CsvSource({
    "OTTO, with outlines of PostScript",
    "wOF2, packed for the web",
    "wOFF, packed for the web"
  })
  void aFontOfAnotherFormIsNamedWithAWayOut(String magic, String detail) throws IOException {
    write("style.properties", "extends = classic\n");
    write("mine.font", magic + "\0\1\0\0\0\0");
    write("common.css", "@font-face { font-family: Mine; src: url(mine.font) }");
    load("style");
    Problem problem = problems.sorted().get(0);
    assertTrue(problem.detail().startsWith("mine.font ") && problem.detail().contains(detail));
    assertTrue(problem.hint().contains(".ttf"), problem.hint());
  }

  @Test
  void reportsAnUnknownFamily() throws IOException {
    write("style.properties", "extends = classic\ntext = Comic Serif\n");
    load("style");
    assertEquals("no font family Comic Serif", problems.sorted().get(0).detail());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mine",
        "Mine\t400\tnormal\t-\tnone.ttf\t1\tme\tOFL",
        "Mine\tbold\t\t\t\t\t\t",
        "Mine\t400\tnormal\t-\ta\0b\t1\tme\tOFL"
      })
  void reportsARowThatIsNoFont(String row) throws IOException {
    write("style.properties", "extends = classic\n");
    write(
        "fonts.tsv",
        "family\tweight\tstyle\tfeature\tfile\tversion\torigin\tlicence\n" + row + "\n");
    load("style");
    assertEquals(List.of(Rule.STYLE), rules());
    assertEquals(2, problems.sorted().get(0).place().line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no font", "OTTO", "ttcf\uFFFD\uFFFD", "cut", "torn"})
  void aFontThatCannotBeUsedIsAProblem(String content) throws IOException {
    byte[] font;
    try (InputStream in =
        StyleFamiliesTest.class.getResourceAsStream(
            "/florilege/styles/fonts/SourceSans3-Regular.ttf")) {
      font = in.readAllBytes();
    }
    switch (content) {
      case "cut" -> Files.write(style.resolve("x.ttf"), Arrays.copyOf(font, font.length / 2));
      case "torn" -> {
        Arrays.fill(font, 400, font.length, (byte) 0xFF);
        Files.write(style.resolve("x.ttf"), font);
      }
      default -> write("x.ttf", content);
    }
    write("style.properties", "extends = classic\n");
    write(
        "fonts.tsv",
        "family\tweight\tstyle\tfeature\tfile\tversion\torigin\tlicence\n"
            + "Mine\t400\tnormal\t-\tx.ttf\t1\tme\tOFL\n");
    assertTrue(load("style").fonts().faces().stream().noneMatch(f -> f.family().equals("Mine")));
    assertEquals(List.of(Rule.STYLE), rules());
    assertEquals(2, problems.sorted().get(0).place().line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "font-family: Nowhere",
        "font-family: Nowhere !important",
        "font: italic 12pt/1.2 'No where', serif",
        "FONT : calc(1 * 12pt) nowhere",
        "font-family: sans-serif",
        "font: caption"
      })
  void aFamilyThatIsNotThereIsReplacedInPrint(String declaration) throws IOException {
    write("style.properties", "extends = classic\n");
    write("print.css", "p { color: red; " + declaration + "; margin: 0 }");
    String css = load("style").printCss("");
    assertEquals(List.of(Rule.STYLE), rules());
    assertTrue(css.contains(", \"Source Serif 4 Old Style\" "), css);
    assertEquals(1, problems.sorted().get(0).place().line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "font-family: Nowhere, \"JetBrains Mono\"",
        "font-family: source sans 3",
        "font: bold 12pt 'JetBrains Mono', monospace",
        "font-family: inherit",
        "font-weight: bold",
        "-x-font: none"
      })
  void aFamilyThatIsThereIsLeftAlone(String declaration) throws IOException {
    write("style.properties", "extends = classic\n");
    write("print.css", "p { " + declaration + " }");
    assertTrue(load("style").printCss("").contains("p { " + declaration + " }"));
    assertEquals(List.of(), rules());
  }
}
