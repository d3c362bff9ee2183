package florilege.cli;

import florilege.BuildRequest;
import florilege.BuildResult;
import florilege.Format;
import florilege.cli.arguments.CollectionArguments;
import florilege.cli.arguments.SourceDateEpoch;
import florilege.cli.arguments.SystemFontFolders;
import florilege.cli.console.Console;
import florilege.cli.preview.FolderWatch;
import florilege.cli.preview.PreviewServer;
import florilege.cli.preview.PreviewedBook;
import florilege.periodical.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows a collection in a browser while it is written ({@code florilege preview}). */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Shows a collection in a browser while it is written: as screens and as paper have it.",
      "Open the address that it prints, on this machine. What is saved is seen at once; no file of"
          + " the collection, and no book, is written. It ends with Ctrl+C."
    })
final class PreviewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "COLLECTION|FILE.md",
      arity = "0..1",
      description = "A folder or an article; the current folder where not given.")
  private Path typed = Path.of("");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to serve it; at any free port where not given.")
  private int port;

  /** Printed pages are made one at a time, and only those that are the newest. */
  private final ExecutorService printing =
      Executors.newSingleThreadExecutor(ParallelBuilds::thread);

  private final AtomicInteger newest = new AtomicInteger();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Console console = main.console();
    Path source = console.resolve(typed);
    if (!CollectionArguments.isBuildable(source) || port < 0 || port > 65_535) {
      throw new ParameterException(
          spec.commandLine(), "there is no folder or Markdown file " + typed + ", or no such port");
    }
    Path workshop = Files.createTempDirectory("florilege-preview");
    try (PreviewedBook book =
            new PreviewedBook(workshop, (format, to) -> make(source, format, to));
        PreviewServer server = PreviewServer.of(book, port)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(book)));
      console.out().println(server.address().toString());
      FolderWatch watch = watch(source);
      for (Set<Path> changed = Set.of(); ; changed = watch.await()) {
        if (book.makePages(changed)) {
          int number = newest.incrementAndGet();
          printing.execute(() -> print(book, number, console));
        }
      }
    } finally {
      printing.shutdownNow();
    }
  }

  /** Of an article that is a book by itself, what lies beside it and its pictures are watched. */
  private static FolderWatch watch(Path source) {
    boolean isFolder = Files.isDirectory(source);
    Path folder = isFolder ? source : source.getParent();
    return new FolderWatch(folder, isFolder ? Integer.MAX_VALUE : 2, folder.resolve("out"));
  }

  private void print(PreviewedBook book, int number, Console console) {
    if (number == newest.get()) {
      try {
        book.makePaper();
      } catch (RuntimeException | Error e) {
        console.say("the printed pages could not be made: " + e);
      }
    }
  }

  private static void close(PreviewedBook book) {
    try {
      book.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<BuildResult> make(Path source, Format format, Path to) {
    Console console = main.console();
    BuildRequest request =
        new BuildRequest(
            source,
            to,
            EnumSet.of(format),
            Map.of(),
            SystemFontFolders.folders(console.env()),
            SourceDateEpoch.of(console.env()),
            List.of(source),
            true,
            Optional.empty(),
            Selection.ALL,
            Runtime.getRuntime().availableProcessors());
    try {
      return main.press().print(request, step -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
