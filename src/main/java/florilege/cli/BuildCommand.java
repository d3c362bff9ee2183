package florilege.cli;

import florilege.BuildRequest;
import florilege.Format;
import florilege.cli.arguments.CollectionArguments;
import florilege.cli.arguments.OutputFile;
import florilege.cli.arguments.SourceDateEpoch;
import florilege.cli.arguments.SystemFontFolders;
import florilege.cli.console.Console;
import florilege.cli.console.ProgressLine;
import florilege.cli.report.BuildExit;
import florilege.cli.report.BuildSummary;
import florilege.cli.report.CollectionOutcome;
import florilege.cli.report.ConsoleReporter;
import florilege.cli.report.ExitCode;
import florilege.cli.report.FailOn;
import florilege.cli.report.ProblemPrinter;
import florilege.cli.report.files.CodeQualityReport;
import florilege.cli.report.files.JsonReport;
import florilege.cli.report.files.ReportFile;
import florilege.cli.report.files.StepSummary;
import florilege.output.IoFailureReason;
import florilege.periodical.Selection;
import florilege.style.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes books of collections ({@code florilege build}). */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Makes an EPUB and a PDF of each collection.",
      "A collection is a folder with Markdown files in it; a Markdown file is a book by itself.",
      "Without a COLLECTION, of every folder in collections/, or of the current folder."
    },
    footer = {
      "",
      "A book with errors is made all the same; the exit code tells of them, and is 1 too when"
          + " there was no book to make.",
      "SOURCE_DATE_EPOCH, if set, dates the files (seconds since 1970)."
    })
final class BuildCommand implements Callable<Integer> {

  /** What annotates a change with problems. */
  enum Forge {
    GITHUB;

    @Override
    public String toString() {
      return "github";
    }
  }

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "COLLECTION|FILE.md",
      arity = "0..*",
      description = "Folders or articles to build, side by side.")
  private List<Path> named = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR|FILE",
      description = "Where the files go, out/ where not given; or a file: book.epub, book.pdf.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      split = ",",
      description =
          "One or more of ${COMPLETION-CANDIDATES}, with commas; epub,pdf where not given.")
  private List<Format> formats = List.of();

  @Option(
      names = "--style",
      paramLabel = "NAME|DIR",
      description = "A style (see florilege styles), or a folder with one.")
  private Optional<String> style = Optional.empty();

  @Option(
      names = "--page",
      paramLabel = "SIZE",
      description = "Size of the page: A5, A4, Letter, 6x9in, 148x210mm.")
  private Optional<String> page = Optional.empty();

  @Option(
      names = "--profile",
      paramLabel = "USE",
      description = "What PDFs are for: screen, print, office, booklet or several, with commas.")
  private Optional<String> profile = Optional.empty();

  @Option(
      names = "--css",
      paramLabel = "FILE",
      description = "A style sheet of yours that comes after the style's, on paper and screens.")
  private Optional<Path> css = Optional.empty();

  @Option(
      names = "--fonts",
      paramLabel = "DIR",
      description = "Where fonts lie for characters that ours lack, instead of the system's.")
  private Optional<Path> fonts = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A setting, instead of that in collection.yaml.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--issue",
      paramLabel = "PERIOD",
      description = {
        "Which issue of a periodical: 2012-01, 2012-Q1, 2012-W03, 2012, a number, last or all.",
        "last is the last whole period before now, or before SOURCE_DATE_EPOCH."
      })
  private String issue = "";

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description =
          "Issues with this day, such as 2012-01-20, and later ones; without issues, articles.")
  private Optional<LocalDate> since = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "Issues with this day, and earlier ones; without issues, articles.")
  private Optional<LocalDate> until = Optional.empty();

  @Option(
      names = "--shard",
      paramLabel = "K/N",
      description = "Make the K-th of N parts of all that is to be made, K from 1.")
  private Optional<String> shard = Optional.empty();

  @Option(
      names = "--force",
      description =
          "Make books that are up to date, too; replace files of ours that somebody changed.")
  private boolean force;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Keep here, too, what was made: it tells what is up to date elsewhere.")
  private Optional<Path> record = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Exit with 1 from this severity on: note, warning, error or never; error where not"
              + " given.")
  private FailOn failOn = FailOn.ERROR;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write a report as JSON; - for standard output.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--annotations",
      paramLabel = "FORGE",
      description = "Print problems for a forge to show beside the lines: github.")
  private Optional<Forge> annotations = Optional.empty();

  @Option(
      names = "--code-quality",
      paramLabel = "FILE",
      description = "Write the problems as GitLab shows them in a merge request.")
  private Optional<Path> codeQuality = Optional.empty();

  @Option(names = "--check", description = "Check what was made, as florilege check does.")
  private boolean check;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description =
          "On how many threads to work, at several books or at one; as many as there are cores.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description =
          "Show every problem, however many of a kind there are, and how long each stage took.")
  private boolean verbose;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Console console = main.console();
    List<BuildRequest> orders = orders(console);
    if (orders.isEmpty() && !quiet) {
      console.say("there are fewer books than shards, and none for " + shard.orElseThrow());
    }
    List<CollectionOutcome> outcomes = build(orders, console);
    ExitCode code = new BuildExit(failOn).of(outcomes);
    return write(outcomes, code, console).number();
  }

  private List<CollectionOutcome> build(List<BuildRequest> orders, Console console)
      throws InterruptedException {
    ProgressLine progress =
        new ProgressLine(console.err(), console.isLively() && !quiet, console.screen().columns());
    ProblemPrinter messages =
        new ProblemPrinter(console.screen(), ConsoleReporter.least(quiet), verbose);
    ConsoleReporter announcer =
        new ConsoleReporter(
            console, messages, annotations.isPresent(), quiet, main.debug(), !isReportOnOut());
    List<CollectionOutcome> outcomes = new ArrayList<>();
    long begin = System.nanoTime();
    new ParallelBuilds(main.press(), check, verbose, progress)
        .run(
            orders,
            Math.max(1, Math.min(jobs, orders.size())),
            outcome -> {
              outcomes.add(outcome);
              progress.interrupt(() -> announcer.tell(outcome));
            });
    if (outcomes.size() > 1 && !quiet) {
      int made = (int) outcomes.stream().filter(BuildExit::isBook).count();
      Duration time = Duration.ofNanos(System.nanoTime() - begin);
      console.err().print(BuildSummary.total(made, outcomes.size() - made, time));
    }
    return outcomes;
  }

  private List<BuildRequest> orders(Console console) throws IOException {
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs must be at least 1");
    }
    try {
      Optional<OutputFile> one = output.map(console::resolve).flatMap(OutputFile::of);
      List<BuildRequest> orders = orders(one, console);
      one.ifPresent(each -> each.refuseOthers(orders.size(), formats(one)));
      CollectionArguments.refuseSameNames(orders, console);
      Optional<Shard> part = shard.map(Shard::named);
      refuseOtherReports(console);
      return part.map(each -> each.of(orders)).orElse(orders);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** One for each folder that is named. */
  private List<BuildRequest> orders(Optional<OutputFile> one, Console console) throws IOException {
    Path folder =
        one.map(OutputFile::folder)
            .or(() -> output.map(console::resolve))
            .orElseGet(() -> defaultFolder(console));
    Map<String, String> chosen = settings(console);
    one.ifPresent(each -> chosen.put("file-name", each.name()));
    List<Path> letters =
        fonts
            .map(named -> fontFolder(console.resolve(named)))
            .map(List::of)
            .orElseGet(() -> SystemFontFolders.folders(console.env()));
    Optional<Instant> modified = SourceDateEpoch.of(console.env());
    Instant now = modified.orElseGet(Instant::now);
    Selection issues =
        new Selection(issue, since, until, now, one.map(OutputFile::name), Optional.empty());
    List<Path> folders = CollectionArguments.of(named, console);
    int atATime = Math.min(jobs, folders.size());
    return folders.stream()
        .map(
            each ->
                new BuildRequest(
                    each,
                    folder,
                    EnumSet.copyOf(formats(one)),
                    chosen,
                    letters,
                    modified,
                    folders,
                    force,
                    record.map(console::resolve),
                    issues,
                    jobs / atATime))
        .toList();
  }

  private List<Format> formats(Optional<OutputFile> one) {
    return formats.isEmpty() ? one.map(OutputFile::formats).orElse(OutputFile.USUAL) : formats;
  }

  /** What is no report must not be replaced by one. */
  private void refuseOtherReports(Console console) {
    report
        .filter(file -> !isReportOnOut())
        .map(console::resolve)
        .ifPresent(file -> new ReportFile("--report", file).refuseOther());
    codeQuality
        .map(console::resolve)
        .ifPresent(file -> new ReportFile("--code-quality", file).refuseOther());
  }

  private static Path fontFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("--fonts names " + folder + ", which is no folder");
    }
    return folder;
  }

  /** A link that lies there may have come with the collection, and lead anywhere. */
  private static Path defaultFolder(Console console) {
    Path folder = console.resolve(Path.of("out"));
    if (Files.isSymbolicLink(folder)) {
      throw new IllegalArgumentException(
          folder + " is a symbolic link; say with -o that the books are to go there");
    }
    return folder;
  }

  /** Gathers the settings of {@code --set}, and those that have options of their own. */
  private Map<String, String> settings(Console console) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    page.ifPresent(size -> all.put("--page", size));
    profile.ifPresent(uses -> all.put("--profile", uses));
    style.ifPresent(name -> all.put("--style", style(name, console)));
    css.ifPresent(file -> all.put("--css", console.resolve(file).toString()));
    return all;
  }

  /** Names a style of the program, or a folder from here, which need not begin with {@code ./}. */
  private static String style(String name, Console console) {
    boolean isPath = name.matches(".*[/\\\\].*");
    Path here = console.resolve(Path.of(name));
    return isPath || !Style.names().containsKey(name) && Files.isDirectory(here)
        ? here.toString()
        : name;
  }

  private boolean isReportOnOut() {
    return report.filter(file -> file.toString().equals("-")).isPresent();
  }

  private ExitCode write(List<CollectionOutcome> outcomes, ExitCode code, Console console) {
    ExitCode written = code;
    if (isReportOnOut()) {
      console.out().print(JsonReport.of(outcomes, code, console.folder()));
    } else if (report.isPresent()) {
      ReportFile file = new ReportFile("--report", console.resolve(report.get()));
      String json = JsonReport.of(outcomes, code, console.folder());
      written = written.or(written(() -> file.write(json), console));
    }
    if (codeQuality.isPresent()) {
      ReportFile file = new ReportFile("--code-quality", console.resolve(codeQuality.get()));
      String json = CodeQualityReport.of(outcomes, console.folder());
      written = written.or(written(() -> file.write(json), console));
    }
    String page = console.env().getOrDefault("GITHUB_STEP_SUMMARY", "");
    if (annotations.isPresent() && !page.isBlank()) {
      Path file = console.resolve(Path.of(page));
      String text = new StepSummary(console.folder()).of(outcomes);
      written =
          written.or(
              written(
                  () ->
                      Files.writeString(
                          file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                  console));
    }
    return written;
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static ExitCode written(Writing writing, Console console) {
    try {
      writing.run();
      return ExitCode.FINE;
    } catch (IllegalArgumentException e) {
      console.say(e.getMessage());
    } catch (IOException e) {
      console.say("the report could not be written: " + IoFailureReason.of(e));
    }
    return ExitCode.OUTPUT;
  }
}
