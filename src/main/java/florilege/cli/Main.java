package florilege.cli;

import florilege.Format;
import florilege.Publisher;
import florilege.book.ProgramInfo;
import florilege.cli.console.Console;
import florilege.cli.console.VisibleText;
import florilege.cli.report.ExitCode;
import florilege.cli.report.FailOn;
import florilege.cli.report.FailureMessage;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the command line, runs its command and ends with an exit code ({@link ExitCode}). */
@Command(
    name = "florilege",
    description =
        "Makes a book of articles and the discussion that readers left under them: EPUB for screens, PDF for paper.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fine",
      "1:something is wrong with what was written (see build --fail-on)",
      "2:the command line makes no sense",
      "3:Florilege itself is broken",
      "4:the files could not be written, or there was not enough memory to make them",
      "130, 143:interrupted; what was there before still is"
    })
public final class Main implements Runnable {

  private final Console console;
  private final PublishFunction press;

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Say where in the program something broke.")
  private boolean debug;

  Main(Console console, PublishFunction press) {
    this.console = console;
    this.press = press;
  }

  /**
   * Runs the program.
   *
   * @param arguments the words of the command line after the program's name
   */
  public static void main(String[] arguments) {
    ProcessSetup.prepare();
    Console console = ProcessSetup.console();
    ProcessSetup.sayWhenInterrupted(console);
    ProcessSetup.exit(run(arguments, console, Publisher::publish));
  }

  /**
   * Runs the program inside another, without a terminal.
   *
   * @param arguments as for {@link #main}
   * @param out for results
   * @param err for everything else
   * @param env the environment
   * @return the exit code
   */
  public static int run(
      String[] arguments, PrintStream out, PrintStream err, Map<String, String> env) {
    return run(
        arguments,
        new Console(out, err, env, Path.of("").toAbsolutePath(), false),
        Publisher::publish);
  }

  static int run(String[] arguments, Console console, PublishFunction press) {
    Main main = new Main(console, press);
    CommandLine commands =
        commands(main)
            .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
            .setParameterExceptionHandler((e, words) -> main.usage(e))
            .setExecutionExceptionHandler((e, command, result) -> main.broken(e));
    int code = execute(commands, arguments, main);
    if (console.out().checkError() && code == ExitCode.FINE.number()) {
      console.say("standard output could not be written");
      return ExitCode.OUTPUT.number();
    }
    return code;
  }

  /** All commands, as the program, its manual and its completion have them. */
  static CommandLine commands(Main main) {
    return new CommandLine(main)
        .addSubcommand(new BuildCommand())
        .addSubcommand(new IssuesCommand())
        .addSubcommand(new CatalogCommand())
        .addSubcommand(new PreviewCommand())
        .addSubcommand(new CheckCommand())
        .addSubcommand(ImportCommand.commands())
        .addSubcommand(new StylesCommand())
        .addSubcommand(new NewCommand())
        .addSubcommand(new CompletionCommand())
        .addSubcommand(new CommandLine.HelpCommand())
        .registerConverter(Format.class, word -> choice(Format.values(), word))
        .registerConverter(FailOn.class, word -> choice(FailOn.values(), word))
        .registerConverter(
            BuildCommand.Forge.class, word -> choice(BuildCommand.Forge.values(), word))
        .registerConverter(CheckCommand.Use.class, word -> choice(CheckCommand.Use.values(), word));
  }

  /** picocli hands us exceptions, and lets the Java machine tell of all else. */
  private static int execute(CommandLine commands, String[] arguments, Main main) {
    try {
      return commands.execute(arguments);
    } catch (RuntimeException | Error e) {
      return main.broken(e);
    }
  }

  /** Without a command: help. */
  @Override
  public void run() {
    spec.commandLine().usage(console.out());
  }

  Console console() {
    return console;
  }

  PublishFunction press() {
    return press;
  }

  boolean debug() {
    return debug || console.has("FLORILEGE_DEBUG");
  }

  private static <E extends Enum<E>> E choice(E[] choices, String word) {
    for (E choice : choices) {
      if (choice.toString().equalsIgnoreCase(word)) {
        return choice;
      }
    }
    String all = Stream.of(choices).map(E::toString).collect(Collectors.joining(", "));
    throw new TypeConversionException("'" + word + "' is none of " + all);
  }

  private int usage(ParameterException e) {
    // picocli says the word twice when a map is meant.
    console.say(String.valueOf(e.getMessage()).replace("option option", "option"));
    StringWriter suggestions = new StringWriter();
    UnmatchedArgumentException.printSuggestions(e, new PrintWriter(suggestions, true));
    console.err().print(VisibleText.lines(suggestions.toString()));
    console
        .err()
        .println("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.number();
  }

  private int broken(Throwable e) {
    FailureMessage fault = new FailureMessage(e);
    console.say(fault.sentence());
    console.err().print(fault.advice(debug()));
    return fault.code().number();
  }

  /** Name and version of the program. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {ProgramInfo.NAME};
    }
  }
}
