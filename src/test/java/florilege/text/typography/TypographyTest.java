package florilege.text.typography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.Example;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TypographyTest {

  private static final Predicate<String> SPEC =
      Pattern.compile("typography-.*\\.md").asMatchPredicate();

  private static final Typography FRENCH = Typography.of("fr-FR");

  /** The examples of {@code src/test/spec/typography-LANGUAGE.md}. */
  @TestFactory
  Stream<DynamicTest> examples() {
    String[] specs = Path.of("src/test/spec").toFile().list((folder, file) -> SPEC.test(file));
    return Arrays.stream(specs)
        .sorted()
        .map(file -> file.replaceFirst("typography-(.*)\\.md", "$1"))
        .flatMap(TypographyTest::examples);
  }

  private static Stream<DynamicTest> examples(String language) {
    Path spec = Path.of("src/test/spec/typography-" + language + ".md");
    List<String[]> examples;
    try (Stream<String> lines = Files.lines(spec)) {
      examples =
          lines
              .filter(line -> line.startsWith("    "))
              .map(line -> line.strip().split(" +→ "))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertTrue(examples.size() >= 60, language);
    return examples.stream()
        .filter(example -> Example.isWanted(example[0]))
        .map(
            example ->
                DynamicTest.dynamicTest(
                    language + ": " + example[0], () -> check(language, example[0], example[1])));
  }

  private static void check(String language, String written, String expected) {
    String set = Typography.of(language).set(written);
    assertEquals(expected, visible(set));
    assertEquals(
        expected, visible(Typography.of(language).set(set)), "setting twice changes nothing");
  }

  private static String visible(String text) {
    return text.replace('\u00A0', '~').replace('\u202F', '^');
  }

  @Test
  void quotesOfEnglish() {
    assertEquals(
        "“Don’t,” she said, “say ‘yes’ to rock ’n’ roll in the ’90s.”",
        Typography.of("en")
            .set("\"Don't,\" she said, \"say 'yes' to rock 'n' roll in the '90s.\""));
  }

  @Test
  void printedAddressIsNotRetouched() {
    Typography english = Typography.of("en");
    assertEquals(
        "Watch https://video.example/w?v=a--B...c now, it’s “good”.",
        english.set("Watch https://video.example/w?v=a--B...c now, it's \"good\"."));
    assertEquals("www.example.org/it's--here…", english.set("www.example.org/it's--here..."));
    assertEquals("o'neil--x@example.org isn’t", english.set("o'neil--x@example.org isn't"));
    assertEquals("pots.example/a--b\u00a0– c", english.set("pots.example/a--b -- c"));
    assertEquals("“https://example.org/it's”", english.set("\"https://example.org/it's\""));
    assertEquals("1999–2001… and “ended”", english.set("1999--2001... and \"ended\""));
  }

  @Test
  void aLanguageItDoesNotKnowIsLeftAlone() {
    assertEquals("\"a\" -- b...", Typography.of("zh").set("\"a\" -- b..."));
  }

  @Test
  void aSentenceGoesOnOverInlineElementsAndStopsAtCode() {
    ElementBuilder p = ElementBuilder.root("p").text("Il dit : \"");
    p.add("em").text("oui !");
    p.text("\" puis ");
    p.add("code").text("a ? b : \"c\"");
    p.text(" ; et ");
    p.add("span").with("lang", "en").text("\"no\" !");
    p.text(" ?");
    FRENCH.set(p.element());
    assertEquals(
        "Il dit~: «~oui^!~» puis a ? b : \"c\"^; et “no” !^?",
        visible(p.element().getTextContent()));
    assertEquals("oui^!", visible(Dom.elements(p.element(), "em").get(0).getTextContent()));
  }

  @Test
  void raisedNumberInHtmlIsTheCallOfANote() {
    ElementBuilder p = ElementBuilder.root("p").text("\"Quoted\"");
    p.add("sup").text("1");
    p.text(" and \"more\"");
    p.add("sup").text("[2]");
    assertEquals("“Quoted”1 and “more”[2]", set("en", p));
  }

  private static ElementBuilder noteref(ElementBuilder parent, String number) {
    parent.add("sup").add("a").with("class", "noteref").with("href", "#fn").text(number);
    return parent;
  }

  private static String set(String language, ElementBuilder p) {
    Typography.of(language).set(p.element());
    return visible(p.element().getTextContent());
  }

  @Test
  void callOfANoteDoesNotHideTheMarkBeforeIt() {
    ElementBuilder p = ElementBuilder.root("p").text("\"Quoted.\"");
    noteref(p, "1").text(" Then \"more\",");
    noteref(p, "2").text(" and (\"paren\")");
    noteref(p, "3").text(". 'Single.'");
    noteref(p, "4").text(" It's.");
    assertEquals("“Quoted.”1 Then “more”,2 and (“paren”)3. ‘Single.’4 It’s.", set("en", p));
    assertEquals(
        "„Gesagt.“1", set("de", noteref(ElementBuilder.root("p").text("\"Gesagt.\""), "1")));
  }

  @Test
  void quotationGoesOnOverALineBreak() {
    ElementBuilder p = ElementBuilder.root("p").text("\"One");
    p.add("br");
    assertEquals("“Onetwo”", set("en", p.text("two\"")));
  }

  @Test
  void elementQHasTheMarksOfItsLanguage() {
    ElementBuilder p = ElementBuilder.root("p").text("He said ");
    p.add("q").text("no");
    ElementBuilder outer = p.text(" and ").add("q").text("she said ");
    outer.add("q").text("yes");
    outer.text(" twice");
    p.text(". Il dit ").add("q").with("lang", "fr").text("oui");
    p.text(" ").add("q").with("lang", "he").text("כן");
    assertEquals(
        "He said “no” and “she said ‘yes’ twice”. Il dit «~oui~» “כן”", set("en", p.text("")));
    assertEquals(List.of(), Dom.elements(p.element(), "q"));
  }

  @Test
  void shownAddressOfALinkStays() {
    ElementBuilder p = ElementBuilder.root("p").text("see ");
    p.add("a").with("href", "https://a.b/it's--x").text("a.b/it's--x");
    assertEquals("see a.b/it's--x – it’s", set("fr", p.text(" - it's")));
  }

  @Test
  void nameHasAnApostropheWithinItsWordsAlone() {
    assertEquals("Ann O’Clay d’Argile", Typography.name("Ann O'Clay d'Argile"));
    assertEquals("'x' -- j'", Typography.name("'x' -- j'"));
  }
}
