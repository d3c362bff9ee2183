package florilege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import florilege.check.FileCheck;
import florilege.check.Finding;
import florilege.imports.Imports;
import florilege.imports.source.Export;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
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
 * {@code expected.txt}, all that is to be said about it. Where an {@code export.xml} of WordPress
 * lies in it, it is imported first. {@code -Dgolden=update} writes these files anew, to be read by
 * a person. Where a folder {@code out} lies in it, the book goes there; what lies in a folder
 * {@code there} beside it lies in the output folder before. What is said of print alone has a file
 * {@code in-print} beside it; the PDF of the others is made where the tests are thorough, or one
 * rule is tried with {@code -Drule=CODE}.
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
    String only = System.getProperty("rule", "");
    List<Rule> rules =
        Arrays.stream(Rule.values())
            .filter(rule -> only.isEmpty() || rule.code().equals(only))
            .toList();
    assertFalse(rules.isEmpty(), "no rule has the code " + only);
    return rules.stream().map(rule -> dynamicTest(rule.code(), () -> check(rule))).toList();
  }

  private void check(Rule rule) throws IOException {
    Path folder = FOLDER.resolve(rule.code()).resolve("in");
    List<Problem> found = new ArrayList<>();
    boolean export = Files.exists(folder.resolve("export.xml"));
    boolean outputWithin = Files.exists(folder.resolve("out"));
    if (export || outputWithin) {
      folder = copy(folder, output.resolve("copied").resolve(rule.code()).resolve("in"));
    }
    if (export) {
      found.addAll(imported(folder));
    }
    Path there = FOLDER.resolve(rule.code()).resolve("there");
    if (Files.exists(there)) {
      copy(there, output.resolve(rule.code()));
    }
    Path issue = FOLDER.resolve(rule.code()).resolve("issue");
    String wanted = Files.exists(issue) ? Files.readString(issue) : "";
    boolean printed =
        Files.exists(FOLDER.resolve(rule.code()).resolve("in-print"))
            || Thorough.count(1, 0) == 1
            || !System.getProperty("rule", "").isEmpty();
    found.addAll(
        problemsOf(
            folder,
            outputWithin ? folder.resolve("out") : output.resolve(rule.code()),
            printed ? EnumSet.allOf(Format.class) : EnumSet.of(Format.EPUB, Format.XHTML),
            wanted));
    assertTrue(
        found.stream().anyMatch(problem -> problem.rule() == rule), "the example shows no " + rule);
    String prefix = folder + "/";
    String said =
        found.stream()
            .map(problem -> problem.toString().replace(prefix, "").replace(output + "/", "") + "\n")
            .collect(Collectors.joining());
    Path expected = FOLDER.resolve(rule.code()).resolve("expected.txt");
    if (System.getProperty("golden", "").equals("update")) {
      Files.writeString(expected, said);
    }
    assertEquals(Files.readString(expected), said, rule.code());
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return to;
  }

  private static List<Problem> imported(Path folder) throws IOException {
    Problems problems = new Problems();
    Path export = folder.resolve("export.xml");
    Imports.run(
        Imports.named("wordpress").orElseThrow(),
        new Export(export, export),
        folder,
        false,
        problems);
    return problems.sorted();
  }

  /** Whatever is wrong with a collection, the book made of it is valid. */
  private static List<Problem> problemsOf(
      Path folder, Path output, Set<Format> formats, String issue) {
    BuildResult result = BuiltBook.of(folder, output, formats, issue).edition();
    for (Path file : result.files()) {
      if (Files.isRegularFile(file)) {
        assertEquals(List.of(), wrong(file), file::toString);
      }
    }
    return result.problems();
  }

  /** The cover for a printer is a drawing that nobody reads in, and is what printers ask for. */
  private static List<Finding> wrong(Path file) {
    return file.toString().endsWith("-cover.pdf")
        ? FileCheck.forPrinter(file).stream()
            .filter(finding -> finding.severity() != Severity.NOTE)
            .toList()
        : FileCheck.file(file);
  }
}
