package florilege.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the action for GitHub, with a program that says how it was called. */
@Timeout(600) // a guard: nothing in it takes long
class ActionTest {

  private static final Path ACTION = Path.of(".github/actions/florilege");

  @TempDir Path folder;
  private Path steps;
  private Path output;
  private String said = "";

  @BeforeEach
  void install() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
    Path root = folder.resolve("a root");
    steps = root.resolve(ACTION.resolve("steps").toString());
    executable(steps, Files.readString(ACTION.resolve("steps")));
    executable(
        root.resolve("target/florilege/bin/florilege"),
        "#!/bin/sh\nprintf '%s\\n' \"$@\"\nmkdir -p out && echo book >out/book.epub\nexit 1\n");
    output = Files.createFile(folder.resolve("output"));
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private int run(String step, Map<String, String> environment) throws Exception {
    ProcessBuilder program =
        new ProcessBuilder(steps.toString(), step)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    program.environment().put("GITHUB_OUTPUT", output.toString());
    program.environment().put("RUNNER_TEMP", folder.toString());
    program.environment().putAll(environment);
    Process process = program.start();
    said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor();
  }

  @Test
  void inputsAreOptionsAndLinesAreWords() throws Exception {
    Map<String, String> inputs =
        Map.of(
            "COLLECTION", "a blog\r\n\n-odd\n",
            "ISSUE", "last",
            "SHARD", "2/4",
            "STYLE", "classic",
            "ARGS", "--set=title=Two words\n--check",
            "RECORD", "records/b.record");
    assertEquals(0, run("build", inputs), said);
    String report = folder + "/florilege-report.json";
    assertEquals(
        List.of("build", "--output", "out", "--format", "epub,pdf", "--fail-on", "error"),
        said.lines().limit(7).toList());
    assertEquals(
        "--annotations|github|--report|"
            + report
            + "|--record|records/b.record|--issue|last|--shard|2/4|--style|classic"
            + "|--set=title=Two words|--check|--|a blog|-odd",
        said.lines().skip(7).collect(Collectors.joining("|")));
    assertEquals("exit-code=1\nmade=true\nreport=" + report + "\n", Files.readString(output));
    assertTrue(Files.isDirectory(folder.resolve("records")));
  }

  /** Whoever proposes a change to a collection may name its folder. */
  @Test
  void folderWithTheNameOfAnOptionIsNone() throws Exception {
    Path asked = folder.resolve("asked");
    Path fake = folder.resolve("fake");
    executable(fake, "#!/bin/sh\nprintf '%s ' \"$@\" >'" + asked + "'\n");
    ProcessBuilder program = new ProcessBuilder(steps.toString(), "matrix", "--record=x/");
    program.directory(folder.toFile());
    program.environment().put("GITHUB_OUTPUT", output.toString());
    program.environment().put("FLORILEGE", fake.toString());
    program.start().waitFor(); // What becomes of the answer needs jq, which is not everywhere.
    assertEquals("issues --json -- --record=x/ ", Files.readString(asked));
  }

  @Test
  void withoutInputsNothingButTheUsualIsSaid() throws Exception {
    assertEquals(0, run("build", Map.of()), said);
    assertTrue(said.endsWith("florilege-report.json\n--\n"), said);
    assertEquals(2, run("unknown", Map.of()), said);
  }

  @Test
  void everyInputReachesTheSteps() throws IOException {
    String action = Files.readString(ACTION.resolve("action.yml"));
    String text = Files.readString(ACTION.resolve("steps"));
    String inputs = action.substring(action.indexOf("inputs:"), action.indexOf("outputs:"));
    Matcher input = Pattern.compile("(?m)^  ([a-z-]+):$").matcher(inputs);
    int count = 0;
    while (input.find()) {
      assertTrue(action.contains("inputs." + input.group(1)), input.group(1));
      count++;
    }
    assertEquals(12, count);
    Matcher variable = Pattern.compile("([A-Z_]+): \\$\\{\\{ inputs\\.").matcher(action);
    while (variable.find()) {
      assertTrue(text.contains("${" + variable.group(1) + ":-"), variable.group(1));
    }
  }
}
