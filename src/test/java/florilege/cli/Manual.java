package florilege.cli;

import florilege.Publisher;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes what the archives hold besides the program: the pages of its manual, for Asciidoctor to
 * finish, and the script with which a shell completes its commands.
 */
final class Manual {

  private Manual() {}

  /**
   * Writes the files.
   *
   * @param arguments the folders for the pages and for the script
   */
  public static void main(String[] arguments) throws IOException {
    CommandLine program = commands();
    Path pages = Files.createDirectories(Path.of(arguments[0]));
    boolean[] quiet = {};
    ManPageGenerator.generateManPage(
        pages.toFile(), null, quiet, true, specs(program).toArray(CommandSpec[]::new));
    Path scripts = Files.createDirectories(Path.of(arguments[1]));
    Files.writeString(scripts.resolve("florilege"), AutoComplete.bash("florilege", program));
  }

  private static CommandLine commands() {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    return Main.commands(
        new Main(
            new florilege.cli.console.Console(nowhere, nowhere, Map.of(), Path.of(""), false),
            Publisher::publish));
  }

  /** A program with all its commands, and theirs. */
  private static List<CommandSpec> specs(CommandLine program) {
    List<CommandSpec> specs = new ArrayList<>(List.of(program.getCommandSpec()));
    program.getSubcommands().values().forEach(each -> specs.addAll(specs(each)));
    return specs;
  }
}
