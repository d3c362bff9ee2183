package florilege.image.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.image.SanitizedImage;
import florilege.image.SvgSanitizer;
import florilege.image.format.ImageRefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgSanitizerTest {

  /** A marker of 100 shapes, 102 with itself and its group, at each number of a line. */
  @ParameterizedTest
  @ValueSource(strings = {"marker-mid='url(#m)'", "style='marker: url(#m)'"})
  void markersAreCountedAtEachVertex(String mark) throws ImageRefusedException {
    String shapes = "<rect width='1' height='1'/>".repeat(100);
    String head =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><defs><marker id='m'><g>"
            + shapes
            + "</g></marker></defs><polyline "
            + mark
            + " points='";
    SvgSanitizer.clean((head + "1 2 ".repeat(3) + "'/></svg>").getBytes(StandardCharsets.UTF_8));
    byte[] many = (head + "1 2 ".repeat(300) + "'/></svg>").getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "it draws more than 50000 shapes, or as much in text and dashes",
        assertThrows(ImageRefusedException.class, () -> SvgSanitizer.clean(many)).getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>evil()</script>",
        "<rect onload='evil()' width='1' height='1'/>",
        "<image href='https://evil.example/x.png' width='1' height='1'/>",
        "<image href='data:image/png;base64,evil' width='1' height='1'/>",
        "<use href='https://evil.example/x.svg#a'/>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>evil</p></foreignObject>",
        "<style>@import url(evil.css);</style>",
        "<style>rect { fill: url(https://evil.example/#x) }</style>",
        "<style>rect { fill: u\\72l(evil) }</style>",
        "<style>rect { fill: url/**/(evil) }</style>",
        "<style>rect { background: image-set('evil') }</style>",
        "<rect style='fill: URL( \"evil.svg#x\" )' width='1' height='1'/>",
        "<rect fill='url(file:///evil)' width='1' height='1'/>",
        "<set attributeName='href' to='javascript:evil()'/>",
        "<animate attributeName='href' values='evil'/>",
        "<filter id='f'><feImage href='evil'/></filter>",
        "<a href='javascript:evil()'><rect width='1' height='1'/></a>",
        "<handler type='text/ecmascript'>evil</handler>",
        "<?xml-stylesheet href='evil.css'?>",
        "<!-- evil -->",
        "<metadata>evil</metadata>",
        "<evil:x xmlns:evil='urn:evil'><rect/></evil:x>",
      })
  void activeContentIsRemoved(String evil) throws ImageRefusedException {
    String clean =
        text(
            clean(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"
                    + evil
                    + "<circle r='1'/></svg>"));
    assertFalse(clean.toLowerCase(java.util.Locale.ROOT).contains("evil"), clean);
    assertTrue(clean.contains("<circle r=\"1\"/>"), clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\\b", "/* never closed", "x < y", "@", "attr(x)", "url(x)", "URL('x#y')"})
  void styleThatCouldHideSomethingIsNotHarmless(String css) {
    assertFalse(SvgRules.isHarmless(css));
    assertTrue(
        SvgRules.isHarmless("fill: /* @ */ url( '#x' ); transform: rotate(3) translate(1,2)"));
  }

  @Test
  void removedPartsAreListed() throws ImageRefusedException {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'"
            + " onload='x'><script/><image/><metadata/><use href='http://x'/></svg>";
    assertEquals(List.of("<image>", "<script>", "href", "onload"), clean(svg).removed());
  }

  @Test
  void aPlainPictureKeepsAllThatIsSeen() throws ImageRefusedException {
    String svg =
        """
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20mm" height="10mm" viewBox="0 0 200 100">
          <style>.a &gt; b { fill: url(#g) }</style>
          <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
          <switch><g id="x"><path class="a" d="M0 0h9" fill="url('#g')"/></g></switch>
          <use xlink:href="#x" x="5"/>
          <text x="1" y="2">A &amp; <tspan>B</tspan></text>
        </svg>
        """;
    SanitizedImage clean = clean(svg);
    String text = text(clean);
    assertEquals("76x38", clean.width() + "x" + clean.height());
    for (String kept :
        List.of(
            ".a &gt; b{fill:url(#g)}",
            "<g id=\"x\"><path class=\"a\" d=\"M0 0h9\" fill=\"url('#g')\"/></g>",
            "<use x=\"5\" xlink:href=\"#x\"/>",
            "A &amp; <tspan>B</tspan>",
            "width=\"75.591\"")) {
      assertTrue(text.contains(kept), kept + " in " + text);
    }
    assertEquals(List.of(), clean.removed());
    assertEquals(text, text(clean(text)), "cleaning twice changes nothing");
  }

  @Test
  void referencesToNothingAreTakenOut() throws ImageRefusedException {
    String text =
        text(
            clean(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect"
                    + " clip-path='url(#no)' style='fill:url(#no)'/><use href='#no'/></svg>"));
    assertTrue(text.contains("<rect clip-path=\"none\" style=\"fill:none\"/></svg>"), text);
  }

  @Test
  void partsThatDrawEachOtherAreCounted() {
    StringBuilder svg =
        new StringBuilder(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g id='a0'><rect/></g>");
    for (int level = 1; level <= 7; level++) {
      svg.append("<g id='a")
          .append(level)
          .append("'>")
          .append(("<use href='#a" + (level - 1) + "'/>").repeat(10))
          .append("</g>");
    }
    assertEquals(
        "it draws more than 50000 shapes, or as much in text and dashes", refusal(svg + "</svg>"));
  }

  static Stream<String> endless() {
    String dashed = "<circle r='%s' stroke-dasharray='%s'/>";
    return Stream.of(
        dashed.formatted("1e9", "1"),
        dashed.formatted("100", "1e-6, 1e-6"),
        "<g style='stroke-dasharray:.001'><path d='M0 0H90000'/></g>",
        "<g stroke-dasharray='.001'><path d='m0 0 90000 0'/></g>",
        "<style>line{stroke-dasharray:1 1}</style><line x2='9e8'/>",
        "<path id='p' d='M0 0V1e8'/><use href='#p' stroke-dasharray='2'/>",
        "<text>" + "word ".repeat(30_000) + "</text>");
  }

  @ParameterizedTest
  @MethodSource("endless")
  void dashesAndLettersAreCountedToo(String parts) {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + parts + "</svg>";
    assertEquals("it draws more than 50000 shapes, or as much in text and dashes", refusal(svg));
  }

  @Test
  void orderlyDashesAreKept() throws ImageRefusedException {
    String map = "<path d='M0 0 " + "L10 10 20 0 ".repeat(2_000) + "' stroke-dasharray='4 2'/>";
    String text =
        text(clean("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + map + "</svg>"));
    assertTrue(text.contains("stroke-dasharray=\"4 2\""), text.substring(0, 99));
  }

  static Stream<String> lengthy() {
    return Stream.of(
        "<rect id='" + "x".repeat(1_000_000) + "'/>",
        "<rect style='" + "/*".repeat(300_000) + "'/>",
        "<rect style='" + "url(#".repeat(200_000) + "'/>",
        "<rect style='fill:url(#" + " ".repeat(500_000) + "'/>",
        "<style>" + "a{fill:red}".repeat(20_000) + "</style>" + "<rect/>".repeat(5_000));
  }

  @ParameterizedTest
  @MethodSource("lengthy")
  void longInputIsReadInOneGo(String parts) {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + parts + "</svg>";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> parts.contains("<style>") ? refusal(svg) : clean(svg));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<svg xmlns='http://www.w3.org/2000/svg'/> | it says neither viewBox nor width and height",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 9'/> | it says neither viewBox nor"
            + " width and height",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g> | it is a damaged SVG (line"
            + " 1)",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g id='a'><use"
            + " href='#a'/></g></svg> | its parts refer to each other without end",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><pattern id='a'><rect"
            + " fill='url(#a)'/></pattern></svg> | its parts refer to each other without end",
        "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9"
            + " 9'>&x;</svg> | it declares XML entities; save it as plain SVG",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg"
            + " xmlns='http://www.w3.org/2000/svg'>&x;</svg> | it declares XML entities; save it as"
            + " plain SVG",
        "<!DOCTYPE svg [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]><svg"
            + " xmlns='http://www.w3.org/2000/svg'/> | it declares XML entities; save it as plain"
            + " SVG",
      })
  void refuses(String svg, String why) {
    assertEquals(why, refusal(svg));
  }

  @Test
  void refusesWhatNestsOrGoesOnTooLong() {
    String head = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>";
    String limit = "it has more than 20000 elements, or nests them more than 64 deep";
    assertEquals(limit, refusal(head + "<g>".repeat(10_000)));
    assertEquals(limit, refusal(head + "<g/>".repeat(20_000) + "</svg>"));
    StringBuilder chain = new StringBuilder(head);
    for (int i = 0; i < 10_000; i++) {
      chain.append("<use id='u").append(i).append("' href='#u").append(i + 1).append("'/>");
    }
    assertEquals(
        "its parts refer to each other without end", refusal(chain + "<rect id='u10000'/></svg>"));
  }

  private static String refusal(String svg) {
    return assertThrows(ImageRefusedException.class, () -> clean(svg)).getMessage();
  }

  private static SanitizedImage clean(String svg) throws ImageRefusedException {
    return SvgSanitizer.clean(svg.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(SanitizedImage clean) {
    return new String(clean.bytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ".a, #b rect > g { fill : #008080 } | .a, #b rect > g{fill:#008080}",
        "@media (prefers-color-scheme: dark) { a { fill: red } } b{fill:red} | b{fill:red}",
        "@media print, screen { a { fill: red } } b{fill:red} | a{fill:red}b{fill:red}",
        "@keyframes k { to { fill: red } } b{fill:red} | b{fill:red}",
        "a:hover { fill: red } a, b:hover{fill:red} | a{fill:red}",
        "/* a{fill:red} */ b{fill:red;/* ; */stroke:blue} | b{fill:red;stroke:blue}",
        ":root{--x:1} svg{fill:var(--x);stroke:red} | svg{stroke:red}",
        ":root{--c: teal; --d: var(--c)} a{fill:var( --d , red)} | a{fill:teal}",
        "a{fill:var(--no, rgb(1, 2, 3));stroke:var(--no)} | a{fill:#010203}",
        "@media screen and (x) {a{--c: red}} a{fill:var(--c, teal)} | a{fill:teal}",
        "a{fill:rgba(0, 128, 0, .5)} | a{fill:#008000;fill-opacity:0.5}",
        "a{stroke:hsl(120, 100%, 25%)} | a{stroke:#008000}",
        "a{fill:#00800080;stroke:transparent} | a{fill:#008000;fill-opacity:0.502;stroke:none;stroke-opacity:0}",
        "a{fill:initial;display:flex;font-weight:450;width:1rem} |",
        "a{font:italic bold 12px/1.5 'DejaVu Sans', serif} | a{font-style:italic;font-weight:bold;font-size:12px;font-family:'DejaVu Sans', serif}",
        "a{font-size:1.5rem;content:';'}b{fill:red !important} | a{font-size:1.5em}b{fill:red !important}",
        "a{fill:red | a{fill:red}",
        "} b{fill:red} | b{fill:red}",
      })
  void styleSheetKeepsWhatStylesAndIsUnderstood(String written, String kept) {
    String css = SvgStyleSheet.keep(written, new CustomProperties()).css().replace("\n", "");
    assertEquals(kept == null ? "" : kept, css);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<style>rect{fill:var(--c)}</style><rect/><style>svg{--c:#123456}</style>",
        "<rect style='fill:var(--c)'/><g style='--c:#123456'/>",
        "<rect fill='var(--c)'/><style>*{--c:#123456}</style>",
      })
  void aCustomPropertyIsKnownWhereverItIsDefined(String parts) throws ImageRefusedException {
    SanitizedImage clean =
        clean("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + parts + "</svg>");
    assertTrue(text(clean).contains("#123456"), text(clean));
    assertEquals(java.util.List.of(), clean.removed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{fill:var(--none)}",
        "a{--a:var(--b);--b:var(--a);fill:var(--a)}",
        "a{--a:var(--b)var(--b)var(--b);--b:var(--c)var(--c)var(--c);--c:var(--a);fill:var(--a)}"
      })
  void aCustomPropertyThatStandsForNothingIsSaid(String css) {
    assertEquals(
        java.util.Set.of("var()"), SvgStyleSheet.keep(css, new CustomProperties()).missed());
  }

  @Test
  void aSelectorThatIsNotUnderstoodIsSaidUnlessItIsOfAPointer() {
    assertEquals(
        java.util.Set.of(":not", ":nth-child"),
        SvgStyleSheet.keep(
                "a:not(.b){fill:red} a:nth-child(2){fill:red} a:hover{fill:red}",
                new CustomProperties())
            .missed());
  }

  @Test
  void styleSheetSaysWhatItWouldFetch() {
    var kept =
        SvgStyleSheet.keep(
            "@import 'a.css'; @font-face { src: url(a.woff) } a { fill: url(b.svg#c); stroke: red }",
            new CustomProperties());
    assertEquals("a{stroke:red}\n", kept.css());
    assertEquals(java.util.Set.of("@import", "@font-face", "fill"), kept.missed());
  }
}
