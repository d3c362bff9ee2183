package florilege.text.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import florilege.Example;
import florilege.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of the files in {@code src/test/spec} that are about text: what was written, by
 * whom, what it becomes, and what is found.
 */
class DialectTest {

  private static final Path SPEC = Path.of("src/test/spec");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^~~~~~ (article|comment|[a-z]+ page)\\n(.*?)^~~~~~$");

  @TestFactory
  Stream<DynamicTest> examples() {
    return Stream.of(
            "markdown.md", "comments.md", "boxes.md", "sites.md", "inclusions.md", "maths.md")
        .map(SPEC::resolve)
        .flatMap(DialectTest::examples)
        .filter(example -> Example.isWanted(example.getDisplayName()));
  }

  private static Stream<DynamicTest> examples(Path file) {
    String spec = text(file);
    Matcher matcher = EXAMPLE.matcher(spec);
    return matcher
        .results()
        .map(
            example -> {
              long line = 1 + spec.substring(0, example.start()).lines().count();
              String[] parts = example.group(2).split("(?m)^\\.\\n", -1);
              return DynamicTest.dynamicTest(
                  file.getFileName() + " line " + line, () -> holds(example.group(1), parts));
            });
  }

  private static void holds(String writer, String[] parts) {
    ParsedMarkdown reading = read(writer, parts[0]);
    List<String> found = reading.problems().stream().map(DialectTest::shown).toList();
    String actual = reading.xhtml().replaceAll("<(td|dd)( [^>]*)?/>", "<$1$2></$1>");
    assertEquals(parts[1].stripTrailing(), actual);
    assertEquals(parts.length > 2 ? parts[2].strip() : "", String.join("\n", found));
    assertEquals(
        List.of(), XhtmlRules.faults(read(writer, parts[0]).document(), !writer.equals("comment")));
  }

  /** Its place, with the name of the file only where it is another, and its rule. */
  private static String shown(Problem problem) {
    return problem.place().toString().replaceFirst("^a\\.md:", "") + " " + problem.rule().code();
  }

  /** A text, and behind lines {@code === path} what other files say. */
  private static ParsedMarkdown read(String writer, String text) {
    return switch (writer) {
      case "article" -> ParsedMarkdown.article(text);
      case "comment" -> ParsedMarkdown.comment(text);
      default -> {
        String program = writer.substring(0, writer.indexOf(' ')).toLowerCase(Locale.ROOT);
        String[] texts = text.split("(?m)^=== ");
        Map<String, String> files = new HashMap<>();
        for (String file : List.of(texts).subList(1, texts.length)) {
          String[] parts = file.split("\n", 2);
          files.put(parts[0], parts[1]);
        }
        yield ParsedMarkdown.page(texts[0], program, files);
      }
    };
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
