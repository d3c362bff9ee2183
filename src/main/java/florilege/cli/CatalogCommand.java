package florilege.cli;

import florilege.CatalogPublisher;
import florilege.cli.console.Console;
import florilege.cli.report.ExitCode;
import florilege.cli.report.ProblemPrinter;
import florilege.problem.Problem;
import florilege.problem.Problems;
import florilege.problem.Severity;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a catalogue of the books in an output folder ({@code florilege catalog}). */
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Makes a catalogue of the books in a folder, and puts it there: index.html for people,",
      "catalog.xml and catalog.json for reading apps (OPDS 1.2 and 2.0), and feed.xml of what is new."
    })
final class CatalogCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(paramLabel = "DIR", description = "The folder of books, such as out/.")
  private Path named;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      required = true,
      description = "The address under which the folder will be published.")
  private String address;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "What the catalogue is called; the series of the books where not given.")
  private String title = "";

  @Option(
      names = "--force",
      description = "Replace files of the catalogue that were edited since they were made.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    Console console = main.console();
    Path folder = console.resolve(named);
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), "there is no folder " + named);
    }
    Problems problems = new Problems();
    List<Path> files = CatalogPublisher.publish(folder, base(), title, force, problems);
    List<Problem> found = problems.sorted();
    ProblemPrinter messages = new ProblemPrinter(console.screen(), Severity.NOTE, true);
    console.err().print(messages.problems(found));
    if (files.isEmpty()) {
      console.say("there is no EPUB in " + named + ": build books into it first");
      return ExitCode.CONTENT.number();
    }
    files.forEach(console::result);
    boolean isWhole = found.stream().noneMatch(p -> p.rule().severity() == Severity.ERROR);
    return (isWhole ? ExitCode.FINE : ExitCode.CONTENT).number();
  }

  private URI base() {
    try {
      URI base = new URI(address.endsWith("/") ? address : address + "/");
      boolean isWeb = List.of("http", "https").contains(String.valueOf(base.getScheme()));
      boolean isPlain =
          base.getQuery() == null && base.getFragment() == null && base.getUserInfo() == null;
      if (isWeb && base.getHost() != null && isPlain) {
        return base.normalize();
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw new ParameterException(
        spec.commandLine(),
        "--base-url: '" + address + "' is no address such as https://example.org/books/");
  }
}
