package florilege.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.files.ReadAccess;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problem;
import florilege.problem.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A style of an editor's own: what it extends, its variables, and what is said of it where. */
class StyleTest extends StyleFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p { color: var(--acent) }            | STYLE_VARIABLE | 1:12 | no variable --acent",
        "p { color: var(--innk) }             | STYLE_VARIABLE | 1:12 | did you mean 'ink'?",
        ":root { --innk: #111 }               | STYLE_VARIABLE | 1:9  | nothing uses the variable --innk",
        "p { --ink: #111 }                    | STYLE_VARIABLE | 1:5  | in :root alone",
        "@media print { :root { --ink: #1 } } | STYLE_VARIABLE | 1:16 | in :root alone",
        "p { colr: red }                      | STYLE_PROPERTY | 1:5  | did you mean 'color'?",
        "p { box-shadow: none }               | STYLE_PROPERTY | 1:5  | does nothing on paper",
        "p { background: url(gone.png) }      | STYLE_FILE     | 1:17 | no file gone.png",
        "@font-face { font-family: X; src: url(x.ttf) } | STYLE_FILE | 1:35 | no font file x.ttf",
        "@font-face { font-family: X }        | STYLE | 1:13 | needs a font-family and src",
        ":root { --text-face: \"Minon\" }      | STYLE | 1:9  | no font family Minon",
        ":root { --thin-rule: 9000px } hr { border: var(--thin-rule) } | STYLE | 1:44 | more than can be printed",
      })
  void saysOfEachKindWhatIsWrongAndWhere(String css, Rule rule, String at, String detail)
      throws IOException {
    write("style.properties", "extends = classic\n");
    write("print.css", css);
    load("style");
    Problem problem =
        problems.sorted().stream()
            .filter(each -> each.place().toString().endsWith("style/print.css:" + at))
            .findFirst()
            .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
    assertEquals(rule, problem.rule());
    assertTrue(problem.detail().contains(detail), problem.detail());
  }

  @Test
  void browsersExtensionsAndTheEnginesOwnAreKnown() throws IOException {
    write("style.properties", "extends = classic\n");
    write("print.css", "p { -fs-table-paginate: paginate; -webkit-hyphens: auto }\n");
    write("common.css", "a:hover { box-shadow: none } p::before { content: 'x:y; z:'; }");
    load("style");
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void anOwnVariableThatOwnSheetsUseIsOne() throws IOException {
    write("style.properties", "extends = journal\n");
    write("common.css", ":root { --mine: 3mm; --twice: var(--mine) var(--mine) }");
    write("print.css", "p { margin: var(--twice); padding: var(--gone, 2mm) }");
    String css = load("style").printCss("");
    assertEquals(List.of(), problems.sorted());
    assertTrue(css.contains("p { margin: 3mm 3mm; padding: 2mm }"), css);
  }

  @Test
  void variablesThatReferInACircleEnd() throws IOException {
    write("style.properties", "extends = classic\n");
    write("common.css", ":root { --one: var(--two); --two: var(--one) } p { color: var(--one) }");
    load("style");
    assertEquals(List.of(Rule.STYLE_VARIABLE), rules());
  }

  @Test
  void takesAFolderThatExtendsAStyle() throws IOException {
    write("style.properties", "extends = classic\npage = A4\n");
    write("common.css", "p { color: teal }");
    Style mine = load("style");
    assertTrue(problems.sorted().isEmpty());
    assertEquals("style", mine.name());
    assertEquals(210, mine.page().width());
    assertTrue(mine.printCss("").indexOf("p { color: teal }") > mine.printCss("").indexOf("p + p"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "../none", "/etc/none", "style", "a\0b"})
  void reportsWhatIsNoStyleAndGoesOn(String name) {
    assertEquals("classic", load(name).name());
    assertEquals(List.of(Rule.STYLE), rules());
    assertEquals("collection.yaml", problems.sorted().get(0).place().toString());
  }

  @Test
  void saysWhyAFolderIsNoStyle() throws IOException {
    Files.createDirectories(collection.resolve("bare"));
    load("bare");
    assertEquals(
        "no style bare: there is no style.properties in that folder",
        problems.sorted().get(0).detail());
  }

  @Test
  void anEditorsSheetComesAfterTheStylesAndIsJudgedLikeThem() throws IOException {
    Files.writeString(
        collection.resolve("own.css"),
        "p { color: #123456;\n  background: url(http://a.b/c.png) }");
    Style style = with(LocatedText.NONE, text("own.css"));
    for (String css : List.of(style.epubCss(), style.webCss(), style.printCss(""))) {
      assertTrue(css.indexOf("#123456") > css.lastIndexOf("blockquote"), css);
      assertFalse(css.contains("http://a.b"), css);
    }
    assertEquals(
        List.of("own.css:2:15"),
        problems.sorted().stream()
            .map(problem -> problem.place().toString().replaceFirst(".*/", ""))
            .toList());
    assertEquals("classic", style.standIn().name());
    assertFalse(style.standIn().printCss("").contains("#123456"));
  }

  @Test
  void anEditorsSheetThatIsNotThereIsSaid() {
    with(LocatedText.NONE, text("gone.css"));
    assertEquals("no style sheet gone.css", problems.sorted().get(0).detail());
  }

  @ParameterizedTest
  @CsvSource({"6pt, 6", "10.5 pt, 10.5", "24, 24", "5.99pt, 10.25", "24.01pt, 10.25", "big, 10.25"})
  void typeHasTheSizeThatIsWanted(String size, double points) {
    Style style = with(text(size), LocatedText.NONE);
    assertEquals(points, style.page().typeSize());
    assertEquals(points == 10.25 ? List.of(Rule.BAD_SETTING) : List.of(), rules());
  }

  @ParameterizedTest
  @CsvSource({
    "false, '', body {",
    "true, '', '\"Source Serif 4 Old Style\", stand-ins, serif'",
    "true, '', '\"Source Sans 3\", stand-ins, sans-serif'",
    "true, --text-face: \"Noto Serif\";, '\"Noto Serif\", stand-ins, serif'",
    "true, --head-face: inherit;, h6 { font-family: inherit",
  })
  void anEpubThatBringsItsFontsIsSetInThoseOfPrint(boolean embeds, String variable, String css)
      throws IOException {
    write("style.properties", "extends = classic\n");
    write("common.css", ":root { " + variable + " }");
    Style style =
        Style.load(
            text("style"),
            LocatedText.NONE,
            LocatedText.NONE,
            LocatedText.NONE,
            embeds,
            ReadAccess.to(collection),
            problems);
    assertTrue(style.epubCss().contains(css), style.epubCss());
    assertEquals(embeds, style.epubCss().contains("body { font-family"));
    assertEquals(List.of(), rules());
  }

  @Test
  void anEndIsMissingInOneSheetAndTheNextStaysWhole() throws IOException {
    write("style.properties", "extends = classic\n");
    write("common.css", "\uFEFFp { color: teal }\r\np { color: red; p { /* ");
    write("print.css", "h1 { color: teal }");
    String css = load("style").printCss("");
    assertTrue(css.contains("p { color: teal }\np { color: red; p {    \n}}"), css);
    assertTrue(css.contains("h1 { color: teal }"));
    assertFalse(css.contains("\uFEFF"));
  }

  @Test
  void readsSettingsWithBrokenCodes() throws IOException {
    write("style.properties", "extends = classic\npage = \\u41\\u00345\ntitle = \\\\u1\n");
    load("style");
    assertEquals(List.of(Rule.BAD_SETTING), rules());
    assertTrue(problems.sorted().get(0).detail().startsWith("no page size u4145"));
  }

  @Test
  void saysWhereInAStyleSheetSomethingIsWrong() throws IOException {
    write("style.properties", "extends = classic\n");
    write("common.css", "p { color: teal }\np { background: url(none.png) }");
    load("style");
    Problem problem = problems.sorted().get(0);
    assertEquals(2, problem.place().line());
    assertEquals(17, problem.place().column());
  }

  /** MuPDF and Adobe's engine take them for words in a line, and lose their margins. */
  @Test
  void elementsOfHtml5AreBlocksForOldEngines() {
    Matcher rule =
        Pattern.compile("([^{}*/]+)\\{ display: block; \\}").matcher(load("classic").epubCss());
    assertTrue(rule.find());
    List<String> blocks = List.of(rule.group(1).strip().split(", "));
    assertTrue(blocks.containsAll(List.of("section", "article", "header", "figure", "aside")));
    assertFalse(blocks.contains("nav"), "some are hidden");
  }

  /** A link in the usual blue cannot be read where the page is dark and nobody says so. */
  @Test
  void linksHaveTheColourOfTheirText() {
    assertTrue(load("classic").epubCss().contains("a { color: inherit; }"));
    assertFalse(load("classic").webCss().contains("a { color: inherit; }"));
  }

  /** Otherwise the rule stays behind at the foot of a page whose heading goes to the next. */
  @ParameterizedTest
  @ValueSource(strings = {"classic", "journal", "plain", "fanzine"})
  void theRuleOfADiscussionGoesWithItsTitle(String style) {
    String css = load(style).epubCss();
    assertTrue(
        Pattern.compile("\\.discussion > \\.title \\{[^}]*border-top: \\S").matcher(css).find());
    assertFalse(Pattern.compile("\\.discussion \\{[^}]*border-top: (?!none)").matcher(css).find());
  }

  @Test
  void drawingInBlackStandsOnAWhiteGroundAtNight() {
    String sheet = load("classic").newer().get("colours.css");
    int night = sheet.indexOf("prefers-color-scheme: dark");
    assertTrue(sheet.indexOf("img { background: white; }") > night);
  }
}
