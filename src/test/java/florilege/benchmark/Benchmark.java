package florilege.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures whole runs of Florilege, and of pandoc, Typst, WeasyPrint and Chromium where they are on
 * the path, on the same articles in one run: {@code mvn -q -DskipTests -Pbenchmark package}. It
 * prints a table in Markdown; ratios are to the first peer of the same work.
 */
public final class Benchmark {

  /** Seconds after which a program is ended. */
  private static final int LIMIT = 900;

  /** Florilege, and its peers in the order in which ratios are to them. */
  private static final List<String> PROGRAMS =
      List.of("florilege", "pandoc", "typst", "weasyprint", "chromium");

  private static final Pattern STAGES = Pattern.compile("^ *(read .* s)$", Pattern.MULTILINE);

  private final Path program;
  private final Path folder;
  private final int runs;

  /** A work and who does it: the command of each program, in the order of the table. */
  private record Work(String name, String file, Map<String, List<String>> commands) {}

  private Benchmark(Path program, Path folder, int runs) {
    this.program = program;
    this.folder = folder;
    this.runs = runs;
  }

  /**
   * Runs the benchmark.
   *
   * @param arguments the program, a folder to work in, how often each command runs (the median
   *     counts), and numbers of articles
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Benchmark benchmark =
        new Benchmark(
            Path.of(arguments[0]).toAbsolutePath(),
            Path.of(arguments[1]).toAbsolutePath(),
            Integer.parseInt(arguments[2]));
    System.out.println(
        "| articles | work | program | CPU s | wall s | peak MB | output KB"
            + " | CPU, wall, memory to the peer's | stages |\n|---|---|---|---|---|---|---|---|---|");
    for (int i = 3; i < arguments.length; i++) {
      benchmark.measure(Integer.parseInt(arguments[i]));
    }
  }

  private void measure(int articles) throws IOException, InterruptedException {
    Path place = folder.resolve(Integer.toString(articles));
    SampleFiles.write(SampleCollection.articles(articles), place);
    for (String name : PROGRAMS) {
      Files.createDirectories(place.resolve(name));
    }
    for (Work work : works()) {
      Map<String, List<ProcessMeasurement>> measured = new LinkedHashMap<>();
      for (int run = 0; run < runs; run++) {
        for (Map.Entry<String, List<String>> each : work.commands().entrySet()) {
          measured
              .computeIfAbsent(each.getKey(), name -> new ArrayList<>())
              .add(ProcessMeasurement.of(each.getValue(), place, LIMIT));
        }
      }
      Map<String, ProcessMeasurement> medians = new LinkedHashMap<>();
      measured.forEach((name, each) -> medians.put(name, median(each)));
      medians.forEach(
          (name, each) ->
              System.out.println(
                  row(articles, work, name, each, peer(medians), size(place, name, work))));
    }
  }

  private List<Work> works() {
    String own = program.toString();
    List<String> build = List.of(own, "build", "book", "-o", "florilege", "--force", "-v", "-f");
    return List.of(
        new Work("version", "", commands(Map.of("florilege", List.of(own, "--version")))),
        new Work(
            "EPUB",
            "book.epub",
            commands(
                Map.of(
                    "florilege", with(build, "epub"),
                    "pandoc", List.of("pandoc", "--toc", "book.md", "-o", "pandoc/book.epub")))),
        new Work(
            "PDF",
            "book.pdf",
            commands(
                Map.of(
                    "florilege", with(build, "pdf"),
                    "typst",
                        List.of(
                            "typst",
                            "compile",
                            "--pdf-standard",
                            "ua-1",
                            "book.typ",
                            "typst/book.pdf"),
                    "weasyprint", List.of("weasyprint", "book.html", "weasyprint/book.pdf"),
                    "chromium",
                        List.of(
                            "chromium",
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--print-to-pdf=chromium/book.pdf",
                            "book.html")))),
        new Work("both", "", commands(Map.of("florilege", with(build, "epub,pdf")))),
        new Work(
            "unchanged",
            "",
            commands(
                Map.of(
                    "florilege",
                    List.of(own, "build", "book", "-o", "florilege", "-v", "-f", "epub,pdf")))));
  }

  private static List<String> with(List<String> command, String last) {
    return Stream.concat(command.stream(), Stream.of(last)).toList();
  }

  /** Those whose program is there: Florilege first, then its peers. */
  private static Map<String, List<String>> commands(Map<String, List<String>> all) {
    Map<String, List<String>> there = new LinkedHashMap<>();
    PROGRAMS.stream()
        .filter(all::containsKey)
        .filter(name -> name.equals("florilege") || isOnPath(name))
        .forEach(name -> there.put(name, all.get(name)));
    return there;
  }

  private static boolean isOnPath(String name) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(each -> Files.isExecutable(Path.of(each, name)));
  }

  private static ProcessMeasurement median(List<ProcessMeasurement> runs) {
    return runs.stream()
        .sorted(Comparator.comparingDouble(ProcessMeasurement::cpu))
        .toList()
        .get(runs.size() / 2);
  }

  private static Optional<ProcessMeasurement> peer(Map<String, ProcessMeasurement> medians) {
    return medians.entrySet().stream()
        .filter(each -> !each.getKey().equals("florilege") && each.getValue().exit() == 0)
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static long size(Path place, String name, Work work) {
    return work.file().isEmpty() ? 0 : place.resolve(name).resolve(work.file()).toFile().length();
  }

  private static String row(
      int articles,
      Work work,
      String name,
      ProcessMeasurement run,
      Optional<ProcessMeasurement> peer,
      long size) {
    String ratios =
        peer.map(
                other ->
                    String.format(
                        Locale.ROOT,
                        "%.2f, %.2f, %.2f",
                        run.cpu() / other.cpu(),
                        run.wall() / other.wall(),
                        (double) run.memory() / other.memory()))
            .orElse("");
    String stages =
        STAGES.matcher(run.said()).results().map(at -> at.group(1)).collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %s | %.2f | %.2f | %d | %d | %s | %s |",
        articles,
        work.name(),
        name + (run.exit() == 0 ? "" : " (exit " + run.exit() + ")"),
        run.cpu(),
        run.wall(),
        run.memory() >> 20,
        size >> 10,
        ratios,
        stages);
  }
}
