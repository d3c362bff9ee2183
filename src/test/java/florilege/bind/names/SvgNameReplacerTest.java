package florilege.bind.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.bind.names.SvgNameReplacer.Replaced;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers' names in drawings. */
class SvgNameReplacerTest {

  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\">%s</svg>";

  private static Replaced replaced(String content) {
    NameMatcher forms = new NameMatcher();
    forms.add("z", "Zebulon Quist", "Violet");
    forms.add("r", "Rose", "Iris");
    NameMentions mentions = new NameMentions(forms, new AmbiguousNames(forms, Set.of()));
    MentionScope all = MentionScope.ofAll("en");
    return SvgNameReplacer.replace(
        SVG.formatted(content).getBytes(StandardCharsets.UTF_8),
        mentions,
        all,
        id -> mentions.replaceAll(id, all));
  }

  private static String written(String content) {
    String text = new String(replaced(content).bytes(), StandardCharsets.UTF_8);
    return text.substring(text.indexOf("svg\">") + 5, text.indexOf("</svg>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<text>by Zebulon Quist</text> | <text>by Violet</text>",
        "<title>Quist</title><desc>of zquist</desc> | <title>Violet</title><desc>of Violet</desc>",
        "<text>Zebulon <tspan>Quist</tspan></text> | <text>Violet<tspan></tspan></text>",
        "<text><tspan x='1'>Zeb</tspan><tspan x='9'>ulon</tspan></text> | <text><tspan x=\"1\">Violet</tspan><tspan x=\"9\"></tspan></text>",
        "<text><tspan y='1'>by</tspan><tspan y='9'>Quist</tspan></text> | <text><tspan y=\"1\">by</tspan><tspan y=\"9\">Violet</tspan></text>",
      })
  void areReplacedInEachText(String content, String expected) {
    assertEquals(expected, written(content));
  }

  @Test
  void areReplacedInTheNamesOfPartsAndClasses() {
    assertEquals(
        "<style>.part-2 {fill: url(#part-1)}</style><g class=\"a part-2\" id=\"part-1\"/>"
            + "<use fill=\"url(#part-1)\"/>",
        written(
            "<style>.quist {fill: url(#zebulon-quist)}</style><g id='zebulon-quist' class='a"
                + " quist'/><use fill='url(#zebulon-quist)'/>"));
  }

  @Test
  void leaveADrawingWithoutThemAsItIs() {
    byte[] svg = SVG.formatted("<text>a</text>").getBytes(StandardCharsets.UTF_8);
    NameMatcher forms = new NameMatcher();
    forms.add("z", "Zebulon Quist", "Violet");
    NameMentions mentions = new NameMentions(forms, new AmbiguousNames(forms, Set.of()));
    assertSame(
        svg, SvgNameReplacer.replace(svg, mentions, MentionScope.ofAll("en"), id -> id).bytes());
  }

  @Test
  void thatAreWordsTooAreSaid() {
    assertTrue(replaced("<text>Rose</text>").isDoubtful());
  }
}
