package florilege.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.files.ReadAccess;
import florilege.model.metadata.LocatedText;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.style.fonts.FontFace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleTest {

  private final Problems problems = new Problems();
  @TempDir private Path folder;
  private Path collection;
  private Path style;

  @BeforeEach
  void layOut() throws IOException {
    collection = Files.createDirectories(folder.resolve("collections/mine"));
    style = Files.createDirectories(collection.resolve("style"));
  }

  private static LocatedText text(String value) {
    return new LocatedText(value, Source.named(Path.of("collection.yaml")).whole());
  }

  private Style load(String name) {
    return Style.load(text(name), LocatedText.NONE, collection, problems);
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(style.resolve(file), content);
  }

  private List<Rule> rules() {
    return problems.sorted().stream().map(Problem::rule).toList();
  }

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

  private static InputStream shipped(String font) {
    return StyleTest.class.getResourceAsStream("/florilege/styles/fonts/" + font);
  }

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

  @Test
  void drawingInBlackStandsOnAWhiteGroundAtNight() {
    String sheet = load("classic").newer().get("colours.css");
    int night = sheet.indexOf("prefers-color-scheme: dark");
    assertTrue(sheet.indexOf("img { background: white; }") > night);
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

  private Style with(LocatedText size, LocatedText css) {
    return Style.load(
        LocatedText.NONE, LocatedText.NONE, size, css, false, ReadAccess.to(collection), problems);
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

  @Test
  void generatesNoLongText() throws IOException {
    write("style.properties", "extends = classic\n");
    write("common.css", "p::before { content: '" + "long ".repeat(500) + "'; color: red }");
    String screen = load("style").webCss();
    assertEquals(List.of(Rule.STYLE), rules());
    assertFalse(screen.contains("long long"));
    assertTrue(screen.contains("; color: red }"), screen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import 'x.css';",
        "@IMPORT url(x.css);",
        "p { background: url(http://a.example/x.png) }",
        "p { background: URL( 'HTTPS://a.example/x.png' ) }",
        "p { background: url(//a.example/x.png) }",
        "p { background: url(../../secret.png) }",
        "p { background: url(/etc/passwd) }",
        "p { background: url(none.png) }",
        "p { background: u\\72l(http://a.example/x.png) }",
        "p { background: image-set('http://a.example/x.png' 1x) }",
        "p { background: url(http://a.example/x.png",
        "p { content: \"a\nb\"; background: url(http://a.example/x.png) }",
      })
  void fetchesNothing(String css) throws IOException {
    write("style.properties", "extends = classic\n");
    write("common.css", css);
    Files.writeString(folder.resolve("secret.png"), "secret");
    String screen = load("style").webCss();
    assertTrue(rules().contains(Rule.STYLE) || rules().contains(Rule.STYLE_FILE));
    assertFalse(screen.contains("a.example\"") || screen.contains("url(http"), screen);
    assertFalse(screen.toLowerCase(java.util.Locale.ROOT).contains("@import"));
  }

  @Test
  void takesPicturesOfTheStyleIn() throws IOException {
    write("style.properties", "extends = classic\n");
    Files.write(style.resolve("dot.png"), picture(4));
    write(
        "common.css",
        "/* url(http://a) */ p { content: 'url(http://b)'; background: url(\"dot.png\") }");
    String css = load("style").webCss();
    String head = "/* url(http://a) */ p { content: 'url(http://b)'; background: url(\"";
    assertTrue(css.contains(head + "data:image/png;base64,iVBORw0K"), css);
    assertTrue(problems.sorted().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E",
        "data:image/svg+xml;charset=utf-8;base64,"
            + "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI5IiBoZWlnaHQ9IjkiLz4="
      })
  void takesDataUrlsThatArePictures(String url) throws IOException {
    write("style.properties", "extends = classic\n");
    write("common.css", "p { background: url(\"" + url + "\") }");
    assertTrue(load("style").webCss().contains("url(\"data:image/svg+xml;base64,"));
    assertEquals(List.of(), rules());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:",
        "data:image/png;base64,AAAA",
        "data:image/png;base64,%%%",
        "data:text/html,x",
        "data:image/svg+xml,%3Csvg%3E",
        "small.png",
        "cut.png",
        ""
      })
  void refusesWhatIsNoPicture(String url) throws IOException {
    write("style.properties", "extends = classic\n");
    Files.write(style.resolve("small.png"), picture(3));
    Files.write(style.resolve("cut.png"), Arrays.copyOf(picture(9), 60));
    write("common.css", "p { background: url(\"" + url + "\") }");
    assertTrue(load("style").webCss().contains("p { background: none }"));
    assertEquals(List.of(Rule.STYLE), rules());
  }

  @Test
  void takesNothingOfAPictureThatLeadsElsewhere() throws IOException {
    write("style.properties", "extends = classic\n");
    write(
        "leak.svg",
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">
          <image href="file:///etc/passwd" width="9" height="9"/><rect width="9" height="9"/>
        </svg>
        """);
    write("common.css", "p { background: url(leak.svg) }");
    String css = load("style").webCss();
    String base64 =
        css.substring(css.indexOf("base64,") + 7, css.indexOf("\")", css.indexOf("base64,")));
    String svg = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    assertTrue(svg.contains("<rect"), svg);
    assertFalse(svg.contains("passwd"), svg);
  }

  private static byte[] picture(int side) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
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

  @ParameterizedTest
  @ValueSource(strings = {"", "no font", "OTTO", "ttcf\uFFFD\uFFFD", "cut", "torn"})
  void aFontThatCannotBeUsedIsAProblem(String content) throws IOException {
    byte[] font;
    try (InputStream in =
        StyleTest.class.getResourceAsStream("/florilege/styles/fonts/SourceSans3-Regular.ttf")) {
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

  @Test
  void readsSettingsWithBrokenCodes() throws IOException {
    write("style.properties", "extends = classic\npage = \\u41\\u00345\ntitle = \\\\u1\n");
    load("style");
    assertEquals(List.of(Rule.BAD_SETTING), rules());
    assertTrue(problems.sorted().get(0).detail().startsWith("no page size u4145"));
  }

  @Test
  void followsNoLinkOutOfTheStyle() throws IOException {
    write("style.properties", "extends = classic\n");
    Path secret = Files.writeString(folder.resolve("secret.css"), "p { color: secret }");
    Files.createSymbolicLink(style.resolve("common.css"), secret);
    assertFalse(load("style").webCss().contains("secret"));
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
