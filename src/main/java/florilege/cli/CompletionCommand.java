package florilege.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints the script with which a shell completes our commands ({@code florilege completion}). */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Prints a completion script for bash and zsh.",
      "Use it with: source <(florilege completion)"
    })
final class CompletionCommand implements Runnable {

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Override
  public void run() {
    main.console().out().print(AutoComplete.bash("florilege", spec.root().commandLine()));
  }
}
