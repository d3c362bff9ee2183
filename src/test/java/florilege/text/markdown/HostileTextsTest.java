package florilege.text.markdown;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import florilege.JavaProcess;
import florilege.Thorough;
import florilege.problem.Problem;
import florilege.problem.Rule;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * No text takes more than five seconds of CPU in 768 MB, whoever wrote it, and each gives a legal
 * tree; of a part of a text, that part of the time.
 */
class HostileTextsTest {

  private static final int MOST_MILLIS = Thorough.count(5_000, 1_250);

  @Test
  void everyTextIsReadWithinItsBounds() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(JavaProcess.command(HostileTexts.class))
            .redirectErrorStream(true)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
    assertTrue(lines.size() > 2 * HostileTexts.texts().size(), () -> String.join("\n", lines));
    assertAll(lines.stream().map(line -> (Executable) () -> check(line.split("\t"))));
  }

  private static void check(String[] line) {
    assertEquals(4, line.length, String.join(" ", line));
    assertTrue(Integer.parseInt(line[2]) < MOST_MILLIS, String.join(" ", line));
    assertEquals("[]", line[3], String.join(" ", line));
  }

  @Test
  void thereAreCmarksTwentyFiveAndFortyOfOurs() {
    assertTrue(HostileTexts.texts().size() >= 25 + 40);
  }

  @Test
  void tooDeeplyNestedTextIsShownAsWritten() {
    ParsedMarkdown reading =
        ParsedMarkdown.comment("before\n\n" + "> ".repeat(200) + "deep\n\nafter");
    assertEquals(
        "placeholder",
        reading
            .document()
            .getElementsByTagName("p")
            .item(0)
            .getAttributes()
            .getNamedItem("class")
            .getNodeValue());
    assertTrue(
        reading.words().contains("before")
            && reading.words().contains("deep")
            && reading.words().contains("after"));
    assertEquals(Rule.TOO_MUCH, reading.problems().get(0).rule());
    assertEquals(3, reading.problems().get(0).place().line());
  }

  /** The rest of the book has to fit into the memory beside it. */
  @Test
  void articleOverTwoMillionCharactersIsReported() {
    ParsedMarkdown reading = ParsedMarkdown.article("A beginning.\n\n" + "word ".repeat(400_000));
    assertEquals(Rule.TOO_MUCH, reading.problems().get(0).rule());
    assertEquals("the text is longer than 2000000 characters", reading.problems().get(0).detail());
    assertTrue(reading.words().startsWith("A beginning."));
  }

  /** Each element is held by the layout engine, and costs more than its words. */
  @Test
  void elementsBeyondFortyThousandBecomePlainText() {
    String text = "*a* ".repeat(50_000) + "\n\nb\n\n![c](c.png)\n\n- d\n- e";
    ParsedMarkdown reading = ParsedMarkdown.article(text);
    int others = Dom.elements(reading.document(), "*").size() - 40_000;
    assertTrue(others >= 0 && others < 3, "the root and a paragraph of the rest: " + others);
    assertEquals(
        text.replaceAll("[^a-z]|c.png", ""),
        reading.document().getDocumentElement().getTextContent().replaceAll("\\s+", ""));
    assertEquals(
        List.of("1: the text has more than 40000 elements; from here on it is set as plain text"),
        reading.problems().stream()
            .map(problem -> problem.place().line() + ": " + problem.detail())
            .toList());
  }

  /** Each is a drawing in print. */
  @Test
  void formulasBeyondFiveThousandStayAsWritten() {
    ParsedMarkdown reading = ParsedMarkdown.article("$a_1$ ".repeat(5_010));
    assertEquals(5_000, Dom.elements(reading.document(), "math").size());
    assertEquals(10, Dom.elements(reading.document(), "code").size());
    assertEquals(
        List.of("the text has more than 5000 formulas; from here on they stay as written"),
        reading.problems().stream().map(Problem::detail).toList());
  }

  /** Of one letter a line, 20,000 characters would be 300 pages. */
  @Test
  void excerptEndsAfterFiveHundredLines() {
    ParsedMarkdown reading = ParsedMarkdown.comment("a\n".repeat(60_000));
    assertEquals("a".repeat(500) + " […]", reading.words().replace("\n", ""));
  }

  @Test
  void excerptNeverCutsACharacterInTwo() {
    ParsedMarkdown reading = ParsedMarkdown.comment("a" + "\uD83D\uDE00".repeat(60_000));
    assertTrue(reading.words().endsWith("\uD83D\uDE00 […]"), reading.words());
  }

  @Test
  void aRuleOfManyStarsIsNoNesting() {
    assertEquals("<hr/>", ParsedMarkdown.comment("* ".repeat(500)).xhtml());
  }
}
