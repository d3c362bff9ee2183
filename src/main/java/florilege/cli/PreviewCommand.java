package florilege.cli;

import florilege.BuildRequest;
import florilege.cli.arguments.SystemFontFolders;
import florilege.cli.console.Console;
import florilege.cli.preview.Preview;
import florilege.cli.report.ExitCode;
import florilege.periodical.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows a book in a browser while it is written ({@code florilege preview}). */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Shows a book in a browser on this machine while it is written: as on a telephone, on a",
      "tablet and in print, with the problems that were found. What is saved is seen at once.",
      "Ends with Ctrl-C; nothing is left."
    })
final class PreviewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "COLLECTION",
      arity = "0..1",
      description = "A folder or a Markdown file; this folder where not given.")
  private Path named = Path.of("");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where the browser finds it; any free port where not given.")
  private int port;

  @Option(
      names = "--style",
      paramLabel = "NAME|DIR",
      description = "A style, instead of that in collection.yaml.")
  private Optional<String> style = Optional.empty();

  @Option(
      names = "--issue",
      paramLabel = "PERIOD",
      description = "Which issue of a periodical; the latest where not given.")
  private String issue = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    Console console = main.console();
    Path folder = console.resolve(named);
    if (!Files.exists(folder)) {
      throw new ParameterException(spec.commandLine(), "there is no " + named);
    }
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port takes 0 to 65535");
    }
    Map<String, String> settings = new TreeMap<>();
    style.ifPresent(name -> settings.put("--style", name));
    Selection issues = selection();
    Preview.show(
        port,
        (format, output) ->
            new BuildRequest(
                folder,
                output,
                EnumSet.of(format),
                settings,
                SystemFontFolders.folders(console.env()),
                Optional.empty(),
                List.of(folder),
                false,
                Optional.empty(),
                issues,
                Runtime.getRuntime().availableProcessors()),
        file -> console.screen().path(file),
        address -> console.out().println(address),
        said -> console.err().println(said));
    return ExitCode.FINE.number();
  }

  private Selection selection() {
    try {
      return new Selection(issue, Optional.empty(), Optional.empty(), Instant.now());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
