package florilege.cli;

import florilege.check.FileCheck;
import florilege.check.Finding;
import florilege.cli.console.Console;
import florilege.cli.console.Screen.Ink;
import florilege.cli.report.ExitCode;
import florilege.cli.report.ProblemPrinter;
import florilege.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what is wrong with finished files ({@code florilege check}). */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Says in plain words what is wrong with EPUB and PDF files.",
      "EPUB by EPUBCheck and rules of our own; PDF by PDF/UA-1 and the PDF/A that it claims, else PDF/A-2a.",
      "With --profile print, PDF by what printers ask for: PDF/X-4, boxes, bleed, fonts, inks, links, resolution.",
      "Exits with 1 if anything is wrong; a mere note is not."
    })
final class CheckCommand implements Callable<Integer> {

  /** For what a PDF is checked. */
  enum Use {
    PRINT;

    @Override
    public String toString() {
      return "print";
    }
  }

  @ParentCommand private Main main;

  @Option(
      names = "--profile",
      paramLabel = "USE",
      description = "Check PDF files for a use: print.")
  private Optional<Use> profile = Optional.empty();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "EPUB or PDF files; - for standard input.")
  private List<Path> files;

  @Override
  public Integer call() throws IOException {
    Console console = main.console();
    ProblemPrinter messages = new ProblemPrinter(console.screen(), Severity.NOTE, true);
    ExitCode code = ExitCode.FINE;
    for (Path file : files) {
      List<Finding> findings =
          file.toString().equals("-") ? standardInput() : check(console.resolve(file));
      console.err().print(messages.findings(file, findings));
      if (findings.isEmpty()) {
        console
            .err()
            .println(
                console.screen().path(file)
                    + ": "
                    + console.screen().paint(Ink.GREEN, "nothing wrong"));
      }
      if (findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTE)) {
        code = ExitCode.CONTENT;
      }
    }
    return code.number();
  }

  private List<Finding> check(Path file) {
    return profile.isPresent() ? FileCheck.forPrinter(file) : FileCheck.file(file);
  }

  private List<Finding> standardInput() throws IOException {
    Path copy = Files.createTempFile("florilege", "");
    try {
      Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
      return check(copy);
    } finally {
      Files.delete(copy);
    }
  }
}
