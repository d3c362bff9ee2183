package florilege.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import florilege.cli.console.Console;
import florilege.cli.console.Screen;
import florilege.cli.report.ConsoleReporter;
import florilege.cli.report.ExitCode;
import florilege.cli.report.ProblemPrinter;
import florilege.imports.Imports;
import florilege.imports.records.ImportStats;
import florilege.imports.records.ImportStats.Count;
import florilege.imports.records.Importer;
import florilege.imports.source.Export;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a collection of what another program exported ({@code florilege import}). */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Makes a collection of what another program exported, or brings one up to date.",
      "What was edited since the last import is kept. Nothing is fetched."
    })
final class ImportCommand implements Callable<Integer> {

  /** The importers' names, which a shell may complete. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Imports.ALL.stream().map(Importer::name).iterator();
    }
  }

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      completionCandidates = Kinds.class,
      description = "The program: ${COMPLETION-CANDIDATES}.")
  private String kind;

  @Parameters(index = "1", paramLabel = "FILE", description = "The export: a file or a folder.")
  private Path typed;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The collection.")
  private Path output;

  @Option(names = "--pages", description = "Take pages as well as articles.")
  private boolean pages;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but errors.")
  private boolean quiet;

  /** The command, whose help lists what each importer takes. */
  static CommandLine commands() {
    CommandLine command = new CommandLine(new ImportCommand());
    command
        .getCommandSpec()
        .usageMessage()
        .footer(
            Imports.ALL.stream()
                .map(importer -> "%n" + importer.name() + ": " + importer.description() + ".")
                .toArray(String[]::new));
    return command;
  }

  @Override
  public Integer call() throws IOException {
    Importer importer =
        Imports.named(kind)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "there is no import of kind '"
                            + kind
                            + "'; there is: "
                            + String.join(", ", new Kinds())));
    Console console = main.console();
    Path file = console.resolve(typed);
    Path folder = console.resolve(output);
    if (!(Files.isRegularFile(file) || Files.isDirectory(file)) || !Files.isReadable(file)) {
      throw new ParameterException(
          spec.commandLine(), typed + " is no file or folder that can be read");
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), output + " is a file, and a collection is a folder");
    }
    Problems problems = new Problems();
    ImportStats stats = Imports.run(importer, new Export(file, file), folder, pages, problems);
    report(stats, folder, problems);
    console.result(folder);
    boolean faulty =
        problems.sorted().stream().anyMatch(each -> each.rule().severity() == Severity.ERROR);
    return (faulty ? ExitCode.CONTENT : ExitCode.FINE).number();
  }

  private void report(ImportStats stats, Path folder, Problems problems) {
    Console console = main.console();
    ProblemPrinter messages =
        new ProblemPrinter(console.screen(), ConsoleReporter.least(quiet), false);
    console.err().print(messages.problems(problems.sorted()));
    if (!quiet) {
      String done = problems.has(Rule.IMPORT_LEDGER) ? "nothing is imported" : stats.sentence();
      console.err().println(console.screen().path(folder) + ": " + done);
      console.err().print(advice(stats, folder, console.screen()));
    }
  }

  /** What a person may want to do next. */
  private static String advice(ImportStats stats, Path folder, Screen screen) {
    StringBuilder advice = new StringBuilder();
    Path images = folder.resolve("images");
    Path list = images.resolve("to-fetch.txt");
    // Where a link or a pipe lies in its place, it was not written.
    boolean listed = !Files.isSymbolicLink(images) && Files.isRegularFile(list, NOFOLLOW_LINKS);
    if (stats.of(Count.TO_FETCH) > 0 && listed) {
      advice.append("  The export has the addresses of the pictures only. They are listed in ");
      advice.append(screen.path(list)).append("; to fetch them:\n");
      advice.append("    wget -x -P ").append(screen.word(images));
      advice.append(" -i ").append(screen.word(list)).append('\n');
    }
    if (stats.of(Count.NEW) > 0 || stats.of(Count.PLACED) > 0) {
      advice
          .append("  To make the book: florilege build ")
          .append(screen.word(folder))
          .append('\n');
    }
    return advice.toString();
  }
}
