package florilege.text.typography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.Example;
import florilege.text.Dom;
import florilege.text.ElementBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TypographyTest {

  private static final Typography FRENCH = Typography.of("fr-FR");

  /** The examples of {@code src/test/spec/typography-fr.md}. */
  @TestFactory
  Stream<DynamicTest> french() throws IOException {
    List<String[]> examples =
        Files.readAllLines(Path.of("src/test/spec/typography-fr.md")).stream()
            .filter(line -> line.startsWith("    "))
            .map(line -> line.strip().split(" +→ "))
            .toList();
    assertTrue(examples.size() > 20);
    return examples.stream()
        .filter(example -> Example.isWanted(example[0]))
        .map(example -> DynamicTest.dynamicTest(example[0], () -> check(example[0], example[1])));
  }

  private static void check(String written, String expected) {
    String set = FRENCH.set(written);
    assertEquals(expected, visible(set));
    assertEquals(expected, visible(FRENCH.set(set)), "setting twice changes nothing");
  }

  private static String visible(String text) {
    return text.replace('\u00A0', '~').replace('\u202F', '^');
  }

  @Test
  void quotesOfEnglish() {
    assertEquals(
        "“Don’t,” she said, “say ‘yes’ to rock ‘n’ roll in the ’90s.”",
        Typography.of("en")
            .set("\"Don't,\" she said, \"say 'yes' to rock 'n' roll in the '90s.\""));
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
}
