package florilege.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import florilege.BuildRequest;
import florilege.Format;
import florilege.IssueState;
import florilege.Publisher;
import florilege.cli.arguments.SourceDateEpoch;
import florilege.cli.arguments.SystemFontFolders;
import florilege.cli.console.Console;
import florilege.cli.console.VisibleText;
import florilege.cli.report.ExitCode;
import florilege.periodical.Selection;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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

/** Lists the issues of a periodical and their state ({@code florilege issues}). */
@Command(
    name = "issues",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Lists the issues of a periodical: articles, comments, state, files.",
      "Nothing is made. With --json, in a form that the matrix of a CI job takes."
    })
final class IssuesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(paramLabel = "COLLECTION", description = "The periodical.")
  private Path named;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the books are; out/ where not given.")
  private Path output = Path.of("out");

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      split = ",",
      description = "Those in which the books are made; epub,pdf where not given.")
  private List<Format> formats = List.of(Format.EPUB, Format.PDF);

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "The record that build --record has kept.")
  private Optional<Path> record = Optional.empty();

  @Option(names = "--issue", paramLabel = "PERIOD", description = "Only these, as for build.")
  private String issue = "";

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Console console = main.console();
    Path folder = console.resolve(named);
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), "there is no folder " + named);
    }
    try {
      Optional<Instant> modified = SourceDateEpoch.of(console.env());
      List<IssueState> issues =
          Publisher.issues(
              new BuildRequest(
                  folder,
                  console.resolve(output),
                  EnumSet.copyOf(formats),
                  Map.of(),
                  SystemFontFolders.folders(console.env()),
                  modified,
                  List.of(folder),
                  false,
                  record.map(console::resolve),
                  new Selection(
                      issue, Optional.empty(), Optional.empty(), modified.orElseGet(Instant::now)),
                  Runtime.getRuntime().availableProcessors()));
      console.out().print(json ? json(issues) : lines(issues));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    return ExitCode.FINE.number();
  }

  private static String lines(List<IssueState> issues) {
    StringBuilder lines = new StringBuilder();
    for (IssueState each : issues) {
      lines.append(
          String.format(
              Locale.ROOT,
              "%-10s  %4d  %-11s  %3d articles, %4d comments  %s%n",
              each.issue(),
              each.number(),
              each.state(),
              each.articles(),
              each.comments(),
              VisibleText.text(String.join(" ", each.files()))));
    }
    return lines.toString();
  }

  /** As {@code strategy.matrix} of GitHub and {@code parallel:matrix} of others have it. */
  private static String json(List<IssueState> issues) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("include");
      for (IssueState each : issues) {
        json.writeStartObject();
        json.writeStringField("issue", each.issue());
        json.writeNumberField("number", each.number());
        json.writeStringField("title", each.title());
        json.writeNumberField("articles", each.articles());
        json.writeNumberField("comments", each.comments());
        json.writeStringField("state", each.state().toString());
        json.writeArrayFieldStart("files");
        for (String file : each.files()) {
          json.writeString(file);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }
}
