package florilege.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: reads the command line and ends with an exit code. */
@Command(
    name = "florilege",
    description = "Makes an EPUB and a PDF of a folder of articles and their discussion.",
    mixinStandardHelpOptions = true,
    version = "florilege 0.1.0")
public final class Main {
  private Main() {}

  /**
   * Runs the program.
   *
   * @param arguments the words of the command line after the program's name
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
