package florilege.cli;

import florilege.cli.console.Console;
import florilege.cli.report.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a small collection to begin with ({@code florilege new}). */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Makes a small collection to begin with, in a new or empty folder.")
final class NewCommand implements Callable<Integer> {

  private static final List<String> FILES =
      List.of(
          "collection.yaml",
          "articles/welcome.md",
          "articles/welcome.comments.md",
          "articles/second.md",
          "images/florilege.svg");

  @ParentCommand private Main main;

  @Option(names = "--periodical", description = "One with an issue every month.")
  private boolean periodical;

  @Parameters(
      paramLabel = "DIR",
      description = "The folder; its name becomes the name of the files.")
  private Path typed;

  @Override
  public Integer call() throws IOException {
    Console console = main.console();
    Path folder = console.resolve(typed);
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      console.say(
          console.screen().path(folder)
              + " is already there, and nothing is overwritten; give the name of a new folder");
      return ExitCode.OUTPUT.number();
    }
    for (String name : FILES) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, template(name, folder), StandardOpenOption.CREATE_NEW);
      console.result(file);
    }
    if (periodical) {
      String issues = template("periodical.yaml", folder);
      Files.writeString(folder.resolve("collection.yaml"), issues, StandardOpenOption.APPEND);
    }
    String shown = console.screen().path(folder);
    String word = console.screen().word(folder);
    console.say("made " + shown + "; write into its articles, then: florilege build " + word);
    return ExitCode.FINE.number();
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  private static String template(String name, Path folder) throws IOException {
    try (InputStream in = NewCommand.class.getResourceAsStream("starter/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{title}", title(folder))
          .replace("{date}", LocalDate.now(ZoneOffset.UTC).toString());
    }
  }

  // For a double-quoted YAML string.
  private static String title(Path folder) {
    String words =
        String.valueOf(folder.getFileName())
            .replaceAll("[-_\\s]+", " ")
            .replaceAll("[\"\\\\\\p{Cntrl}]", "")
            .strip();
    return words.isEmpty()
        ? "A book"
        : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
