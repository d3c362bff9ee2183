package florilege.cli;

import florilege.BuildRequest;
import florilege.BuildResult;
import florilege.book.Book;
import florilege.cli.console.Console;
import florilege.output.OutputTransaction;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the command line with a publisher that writes a few letters. What a collection's name says
 * is what happens to it.
 */
abstract class CommandLineFixture {

  @TempDir Path folder;

  final List<BuildRequest> orders = Collections.synchronizedList(new ArrayList<>());
  String out = "";
  String err = "";

  @BeforeEach
  void collections() throws IOException {
    for (String name :
        List.of(
            "fine", "note", "warning", "error", "nothing", "fault", "disk", "deep", "memory",
            "same-1", "same-2")) {
      Files.createDirectory(folder.resolve(name));
    }
    Files.writeString(folder.resolve("file"), "in the way");
  }

  BuildResult print(BuildRequest request) throws IOException {
    orders.add(request);
    String name = request.folder().getFileName().toString();
    switch (name) {
      case "fault" -> throw new IllegalStateException("a bolt \u001b[2J fell off");
      case "disk" -> throw new NoSuchFileException("/dev/full");
      case "memory" -> throw new OutOfMemoryError("Java heap space");
      case "deep" -> throw new StackOverflowError();
      default -> {}
    }
    name = name.replaceAll("-[0-9]$", "");
    Path file = request.output().resolve(name + ".epub");
    if (!name.equals("nothing")) {
      try (OutputTransaction output = OutputTransaction.in(request.output())) {
        Files.writeString(output.stage(name + ".epub"), "an epub");
        output.publish();
      }
    }
    List<Path> files = name.equals("nothing") ? List.of() : List.of(file);
    return new BuildResult(
        "The " + name, files, 0, new Book.Census(1, 2, 3, 4), problems(request.folder(), name));
  }

  private static List<Problem> problems(Path folder, String name) {
    Problems problems = new Problems();
    Source source = new Source(folder.resolve("a.md"), "words\n");
    switch (name) {
      case "note" -> problems.add(Rule.DRAFT, source.at(0), "x");
      case "warning" -> problems.add(Rule.IMAGE_ALT, source.at(0), "x");
      case "error" -> problems.add(Rule.MISSING_IMAGE, source.at(0), "x");
      default -> {}
    }
    return problems.sorted();
  }

  int run(Map<String, String> env, String... words) {
    return runIn(folder, env, words);
  }

  int runIn(Path work, String... words) {
    return runIn(work, Map.of(), words);
  }

  int runIn(Path work, Map<String, String> env, String... words) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    int code;
    try (PrintStream outStream = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(errBytes, true, StandardCharsets.UTF_8)) {
      boolean terminal = env.containsKey("TERM");
      code =
          Main.run(
              words,
              new Console(outStream, errStream, env, work, terminal),
              (request, progress) -> List.of(print(request)));
    }
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  int run(String words) {
    return run(Map.of(), words.split(" "));
  }
}
