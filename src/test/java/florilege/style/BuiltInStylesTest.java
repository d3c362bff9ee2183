package florilege.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.model.metadata.LocatedText;
import florilege.style.fonts.FontFace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The styles that ship: complete, right for each medium, and readable. */
class BuiltInStylesTest extends StyleFixture {

  @Test
  void describesTheBuiltInStyles() {
    Set<String> folders =
        new TreeSet<>(Set.of(Path.of("styles").toFile().list((all, name) -> !name.contains("."))));
    folders.removeAll(Set.of("base", "fonts"));
    assertEquals(folders, new TreeSet<>(Style.names().keySet()));
    assertEquals("classic", Style.names().keySet().iterator().next());
    Style.names().values().forEach(description -> assertFalse(description.isBlank()));
  }

  static Set<String> builtIn() {
    return Style.names().keySet();
  }

  @Test
  void coverOfClassicHasADrawing() {
    assertTrue(load("classic").hasDrawings());
    assertFalse(load("plain").hasDrawings());
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void nothingIsWrongWithABuiltInStyle(String name) {
    Style builtIn = load(name);
    assertEquals(List.of(), problems.sorted());
    assertEquals(name, builtIn.name());
    for (String css : List.of(builtIn.epubCss(), builtIn.webCss(), builtIn.printCss(""))) {
      assertFalse(css.contains("var("));
      assertFalse(css.contains(":root"));
    }
  }

  @Test
  void aFanzineHasNoGreys() {
    Set<String> colours =
        Pattern.compile("#[0-9a-fA-F]{3,6}\\b|rgba?\\([^)]*\\)")
            .matcher(load("fanzine").printCss("").replaceAll("url\\([^)]*\\)", ""))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    assertEquals(Set.of("#000", "#fff"), colours);
  }

  @Test
  void everyVariableIsDescribed() throws IOException {
    Set<String> declared = new TreeSet<>();
    for (String file : List.of("common.css", "cover.css", "print.css", "screen.css", "web.css")) {
      Pattern.compile("(?m)^  --([-a-z]+):")
          .matcher(Files.readString(Path.of("styles/base", file)))
          .results()
          .forEach(name -> declared.add(name.group(1)));
    }
    Set<String> described =
        Pattern.compile("`--([-a-z]+)`")
            .matcher(Files.readString(Path.of("styles/base/README.md")))
            .results()
            .map(name -> name.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    declared.addAll(PageGeometry.VARIABLES);
    assertEquals(declared, described);
  }

  @Test
  void fillsInEveryNumberOfThePage() {
    Style classic = Style.load(LocatedText.NONE, text("6x9in"), collection, problems);
    assertTrue(problems.sorted().isEmpty());
    assertTrue(classic.printCss("").contains("size: 432.000pt 648.000pt"));
    assertFalse(classic.printCss("").contains("var("));
    assertFalse(classic.printCss("").contains("calc("));
    assertTrue(classic.on(PageGeometry.A5).printCss("").contains("size: 419.528pt 595.276pt"));
  }

  @Test
  void oldEnginesTakeTheSheetOfAnEpubWhole() {
    String css = load("classic").epubCss();
    for (String word : List.of("@", "min(", "max(", "clamp(", "var(", "data:", ":has(", ":is(")) {
      assertFalse(css.contains(word), word);
    }
  }

  @Test
  void theSheetOfAnEpubColoursNoText() {
    String css = load("classic").epubCss().replace("color: inherit", "");
    assertFalse(Pattern.compile("\\bcolor:|background|#[0-9a-f]{3}|rgb").matcher(css).find());
  }

  @ParameterizedTest
  @CsvSource({
    "light, #ffffff",
    "light, #fbf0d9",
    "light, #f4ecd8",
    "dark, #000000",
    "dark, #333333",
    "dark, #4a4a4d"
  })
  void coloursStandOutFromTheGround(String scheme, String ground) {
    String sheet = load("classic").newer().get("colours.css");
    int start = sheet.indexOf("prefers-color-scheme: " + scheme);
    String part = sheet.substring(start, sheet.indexOf("\n}", start));
    List<MatchResult> colours =
        Pattern.compile("(border-)?color: (#\\w{6})").matcher(part).results().toList();
    assertEquals(5, colours.size());
    for (MatchResult colour : colours) {
      double enough = colour.group(1) == null ? 4.5 : 3;
      assertTrue(contrast(colour.group(2), ground) >= enough, colour.group());
    }
  }

  /** WCAG 2.2, contrast ratio. */
  private static double contrast(String one, String other) {
    double light = Math.max(luminance(one), luminance(other));
    return (light + 0.05) / (Math.min(luminance(one), luminance(other)) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  @Test
  void theCoverOfWordsIsNoPartOfAnEpub() {
    assertTrue(load("classic").webCss().contains("url(\"data:image/svg+xml;base64,"));
    assertFalse(load("classic").epubCss().contains("section.cover >"));
  }

  @Test
  void keepsThePageOutOfScreens() {
    String css = load("classic").webCss();
    for (String word : List.of("@page", "element(", "leader(", "target-counter", "var(")) {
      assertFalse(css.contains(word), word);
    }
  }

  @Test
  void namesOnlyFamiliesThatThereAre() {
    Style classic = load("classic");
    List<String> families =
        classic.fonts().faces().stream().map(FontFace::family).distinct().toList();
    Pattern.compile("font-family: \"([^\"]*)\"")
        .matcher(classic.printCss(""))
        .results()
        .forEach(match -> assertTrue(families.contains(match.group(1)), match.group()));
  }
}
