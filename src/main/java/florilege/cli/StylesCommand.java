package florilege.cli;

import florilege.style.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists the styles that come with the program ({@code florilege styles}). */
@Command(
    name = "styles",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Lists the styles for --style.")
final class StylesCommand implements Runnable {

  @ParentCommand private Main main;

  @Override
  public void run() {
    Style.names()
        .forEach((name, description) -> main.console().out().println(name + "  " + description));
  }
}
