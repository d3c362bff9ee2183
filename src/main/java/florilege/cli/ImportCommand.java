package florilege.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import florilege.cli.console.Console;
import florilege.cli.console.Screen;
import florilege.cli.report.ConsoleReporter;
import florilege.cli.report.ExitCode;
import florilege.cli.report.ProblemPrinter;
import florilege.imports.ImportStats;
import florilege.imports.ImportStats.Count;
import florilege.imports.disqus.DisqusImporter;
import florilege.imports.wordpress.WordPressImporter;
import florilege.imports.xml.XmlExport;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code florilege import}: makes a collection of what another program exported. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Makes a collection of what another program exported, or brings one up to date.",
      "What was edited since the last import is kept. Nothing is fetched."
    })
final class ImportCommand implements Runnable {

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  /** Without a command: help. */
  @Override
  public void run() {
    spec.commandLine().usage(main.console().out());
  }

  @Command(
      name = "wordpress",
      mixinStandardHelpOptions = true,
      versionProvider = Main.Version.class,
      description = {
        "Makes a collection of a WordPress blog: its articles, and the discussions under them.",
        "FILE is what Tools → Export gives (WXR)."
      })
  int wordpress(
      @Parameters(paramLabel = "FILE", description = "The export.") Path file,
      @Option(
              names = {"-o", "--output"},
              paramLabel = "DIR",
              required = true,
              description = "The collection.")
          Path folder,
      @Option(names = "--pages", description = "Take pages as well as articles.") boolean pages,
      @Option(
              names = {"-q", "--quiet"},
              description = "Say nothing but errors.")
          boolean quiet)
      throws IOException {
    return tell(
        file,
        folder,
        quiet,
        (export, into, problems) -> WordPressImporter.read(export, into, pages, problems));
  }

  @Command(
      name = "disqus",
      mixinStandardHelpOptions = true,
      versionProvider = Main.Version.class,
      description = {
        "Puts the discussions of a Disqus forum beside the articles of a collection or a blog.",
        "FILE is what Disqus sends (XML, unpacked). Where no collection stands, a folder of"
            + " discussions is made."
      })
  int disqus(
      @Parameters(paramLabel = "FILE", description = "The export.") Path file,
      @Option(
              names = {"-o", "--output"},
              paramLabel = "COLLECTION",
              required = true,
              description = "The collection, or a blog as it is.")
          Path folder,
      @Option(
              names = {"-q", "--quiet"},
              description = "Say nothing but errors.")
          boolean quiet)
      throws IOException {
    return tell(file, folder, quiet, DisqusImporter::read);
  }

  /** One of the imports. */
  private interface Story {
    ImportStats read(XmlExport export, Path folder, Problems problems) throws IOException;
  }

  private int tell(Path typed, Path output, boolean quiet, Story story) throws IOException {
    Console console = main.console();
    Path file = console.resolve(typed);
    Path folder = console.resolve(output);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new ParameterException(spec.commandLine(), typed + " is no file that can be read");
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), output + " is a file, and a collection is a folder");
    }
    Problems problems = new Problems();
    ImportStats tally = story.read(new XmlExport(file, file), folder, problems);
    ProblemPrinter messages =
        new ProblemPrinter(console.screen(), ConsoleReporter.least(quiet), false);
    console.err().print(messages.problems(problems.sorted()));
    if (!quiet) {
      String done = problems.has(Rule.IMPORT_LEDGER) ? "nothing is imported" : tally.sentence();
      console.err().println(console.screen().path(folder) + ": " + done);
      console.err().print(advice(tally, folder, console.screen()));
    }
    console.result(folder);
    boolean faulty =
        problems.sorted().stream().anyMatch(each -> each.rule().severity() == Severity.ERROR);
    return (faulty ? ExitCode.CONTENT : ExitCode.FINE).number();
  }

  /** What a person may want to do next. */
  private static String advice(ImportStats tally, Path folder, Screen screen) {
    StringBuilder advice = new StringBuilder();
    Path images = folder.resolve("images");
    Path list = images.resolve("to-fetch.txt");
    // Where a link or a pipe lies in its place, it was not written.
    boolean listed = !Files.isSymbolicLink(images) && Files.isRegularFile(list, NOFOLLOW_LINKS);
    if (tally.of(Count.TO_FETCH) > 0 && listed) {
      advice.append("  The export has the addresses of the pictures only. They are listed in ");
      advice.append(screen.path(list)).append("; to fetch them:\n");
      advice.append("    wget -x -P ").append(screen.word(images));
      advice.append(" -i ").append(screen.word(list)).append('\n');
    }
    if (tally.of(Count.NEW) > 0 || tally.of(Count.PLACED) > 0) {
      advice
          .append("  To make the book: florilege build ")
          .append(screen.word(folder))
          .append('\n');
    }
    return advice.toString();
  }
}
