package florilege.text.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of {@code src/test/spec/markdown.md}. */
class DialectTest {

  private static final Path SPEC = Path.of("src/test/spec/markdown.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^~~~~~ (article|comment)\\n(.*?)^~~~~~$");

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    String spec = Files.readString(SPEC);
    List<DynamicTest> tests = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(spec);
    while (example.find()) {
      boolean article = example.group(1).equals("article");
      String[] parts = example.group(2).split("(?m)^\\.\\n", -1);
      long line = 1 + spec.substring(0, example.start()).lines().count();
      tests.add(DynamicTest.dynamicTest("line " + line, () -> holds(parts, article)));
    }
    return tests.stream();
  }

  private static void holds(String[] parts, boolean article) {
    Reading reading = article ? Reading.article(parts[0]) : Reading.comment(parts[0]);
    List<String> found =
        reading.problems().stream()
            .map(p -> p.place().line() + ":" + p.place().column() + " " + p.rule().code())
            .toList();
    String actual = reading.xhtml().replaceAll("<(td|dd)( [^>]*)?/>", "<$1$2></$1>");
    assertEquals(parts[1].stripTrailing(), actual);
    assertEquals(parts.length > 2 ? parts[2].strip() : "", String.join("\n", found));
    assertEquals(
        List.of(),
        Legality.faults(
            article ? Reading.article(parts[0]).document() : Reading.comment(parts[0]).document(),
            article));
  }
}
