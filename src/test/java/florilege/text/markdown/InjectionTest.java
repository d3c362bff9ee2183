package florilege.text.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.problem.Problem;
import florilege.problem.Rule;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Of no payload does anything survive that could run, fetch or read; the harmless words beside it
 * are still there.
 */
class InjectionTest {

  private static final Set<String> ACTIVE =
      Set.of(
          "script",
          "style",
          "iframe",
          "object",
          "embed",
          "form",
          "input",
          "button",
          "link",
          "meta",
          "base",
          "svg",
          "math",
          "video",
          "audio",
          "template",
          "noscript");

  @Test
  void thereAreMoreThanSixHundred() {
    assertTrue(XssPayloads.all().size() > 600, () -> "only " + XssPayloads.all().size());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noPayloadSurvivesInMarkdown(boolean article) throws Exception {
    List<String> survivors = new ArrayList<>();
    for (String payload : XssPayloads.all()) {
      survivors.addAll(
          survivors(
              "harmless before\n\n", payload, "\n\n</textarea></script>harmless after", article));
    }
    assertEquals(List.of(), survivors);
  }

  @Test
  void noPayloadSurvivesInAnHtmlComment() throws Exception {
    List<String> survivors = new ArrayList<>();
    for (String payload : XssPayloads.all()) {
      survivors.addAll(survivors("<p>harmless before", payload, "<p>harmless after</p>", false));
    }
    assertEquals(List.of(), survivors);
  }

  private static List<String> survivors(
      String before, String payload, String after, boolean article) throws Exception {
    String text = before + payload + after;
    ParsedMarkdown reading = article ? ParsedMarkdown.article(text) : ParsedMarkdown.comment(text);
    List<String> survivors = new ArrayList<>();
    String words = reading.words();
    if (!words.contains("harmless before") || !words.contains("harmless after")) {
      survivors.add("words lost: " + text + " => " + words);
    }
    survivors.addAll(survivors(payload, reading.xhtml(), article));
    return survivors;
  }

  /** By a parser that knows nothing of how the text was made. */
  private static List<String> survivors(String payload, String xhtml, boolean article)
      throws Exception {
    List<String> survivors = new ArrayList<>();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    String xml = "<div xmlns:epub='http://www.idpf.org/2007/ops'>" + xhtml + "</div>";
    NodeList elements =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      if (ACTIVE.contains(element.getTagName()) || !article && element.getTagName().equals("img")) {
        survivors.add(payload + " => <" + element.getTagName() + ">");
      }
      for (int a = 0; a < element.getAttributes().getLength(); a++) {
        Attr attribute = (Attr) element.getAttributes().item(a);
        String value = attribute.getValue().replaceAll("[\\s\\p{C}]", "").toLowerCase(Locale.ROOT);
        boolean address = Set.of("href", "src", "cite").contains(attribute.getName());
        // The bytes of an author's picture may stand in its address; they are cleaned when it is
        // opened.
        boolean inline =
            article && element.getTagName().equals("img") && value.startsWith("data:image/");
        boolean foreign =
            value.matches("[^/?#]*:.*") && !value.matches("(https?|mailto):.*") && !inline;
        boolean handler =
            attribute.getName().startsWith("on")
                || attribute.getName().equals("style")
                || attribute.getName().startsWith("form");
        if (handler || address && (foreign || !article && !value.matches("(https?|mailto):.*"))) {
          survivors.add(payload + " => " + attribute);
        }
      }
    }
    return survivors;
  }

  @Test
  void removedAttributeIsReportedAtItsPlace() {
    ParsedMarkdown reading = ParsedMarkdown.article("line\n\nand <b onclick='x'>bold</b>");
    Problem problem = reading.problems().get(0);
    assertEquals(Rule.NOT_ALLOWED, problem.rule());
    assertEquals("a.md:3:5", problem.place().toString());
    assertEquals("<p>line</p><p>and <b>bold</b></p>", reading.xhtml());
  }

  @Test
  void anImageWithoutWordsIsNamedAtItsPlace() {
    ParsedMarkdown reading =
        ParsedMarkdown.article("Deux ![](pot.png) et\n> <img src=x.png alt=''>");
    assertEquals(
        List.of("a.md:1:6", "a.md:2:3"),
        reading.problems().stream().map(p -> p.place().toString()).toList());
    assertTrue(reading.problems().stream().allMatch(p -> p.rule() == Rule.IMAGE_ALT));
  }

  @Test
  void illegalCharactersAreRemovedAndReported() {
    for (int c = 0; c <= 0xFFFF; c++) {
      boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c <= 0x9F;
      boolean noncharacter = c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
      if (control || noncharacter || c == 0xD800 || c == 0xDFFF) {
        ParsedMarkdown reading = ParsedMarkdown.article("ab" + (char) c + "c");
        assertEquals("<p>abc</p>", reading.xhtml());
        assertEquals("a.md:1:3", reading.problems().get(0).place().toString());
        assertEquals(Rule.ILLEGAL_CHARACTER, reading.problems().get(0).rule());
      }
    }
  }

  @Test
  void directionOverridesAreRemoved() {
    assertEquals("<p>abc</p>", ParsedMarkdown.comment("a\u202Eb\u2066c").xhtml());
    assertEquals("<p>ab</p>", ParsedMarkdown.article("a\u202Eb").xhtml());
    assertEquals("<p>ab</p>", ParsedMarkdown.comment("a&#x202E;b").xhtml());
  }
}
