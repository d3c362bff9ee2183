package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import florilege.check.Check;
import florilege.problem.Problem;
import florilege.problem.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every rule has a folder {@code src/test/problems/CODE} with a tiny collection {@code in} and, in
 * {@code expected.txt}, all that is to be said about it. {@code -Dgolden=update} writes these files
 * anew, to be read by a person.
 */
class ProblemsTest {

  private static final Path FOLDER = Path.of("src/test/problems");

  @TempDir Path output;

  @Test
  void everyRuleHasAFolderAndEveryFolderARule() throws IOException {
    Set<String> codes = Arrays.stream(Rule.values()).map(Rule::code).collect(Collectors.toSet());
    try (Stream<Path> folders = Files.list(FOLDER)) {
      assertEquals(
          codes,
          folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet()));
    }
  }

  @TestFactory
  List<DynamicTest> problems() {
    return Arrays.stream(Rule.values())
        .map(rule -> dynamicTest(rule.code(), () -> check(rule)))
        .toList();
  }

  private void check(Rule rule) throws IOException {
    List<Problem> found = problemsOf(FOLDER.resolve(rule.code()).resolve("in"));
    assertTrue(
        found.stream().anyMatch(problem -> problem.rule() == rule), "the example shows no " + rule);
    String prefix = FOLDER.resolve(rule.code()).resolve("in") + "/";
    String said =
        found.stream()
            .map(problem -> problem.toString().replace(prefix, "") + "\n")
            .collect(Collectors.joining());
    Path expected = FOLDER.resolve(rule.code()).resolve("expected.txt");
    if (System.getProperty("golden", "").equals("update")) {
      Files.writeString(expected, said);
    }
    assertEquals(Files.readString(expected), said);
  }

  /** Whatever is wrong with a collection, the book made of it is valid. */
  private List<Problem> problemsOf(Path folder) {
    Edition edition =
        BuiltBook.of(folder, output.resolve(folder.getParent().getFileName())).edition();
    for (Path file : edition.files()) {
      if (Files.isRegularFile(file)) {
        assertEquals(List.of(), Check.file(file), file::toString);
      }
    }
    return edition.problems();
  }
}
