package florilege;

import florilege.periodical.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A collection made into all formats. Those of the samples are made once by each process of tests,
 * and lie in {@code target/books} to be looked at.
 *
 * @param folder of the collection
 * @param output where the files are
 * @param edition what the publisher says of them
 */
record BuiltBook(Path folder, Path output, BuildResult edition) {

  /** The collections that are written to be read. */
  static final List<Path> SAMPLES =
      List.of(
          Path.of("src/test/collections/seed"),
          Path.of("collections/megaupload"),
          Path.of("collections/specimen"));

  private static final Path OUTPUT =
      Path.of("target/books", System.getProperty("florilege.fork", ""));
  private static final Map<Path, BuiltBook> BUILT = new ConcurrentHashMap<>();
  private static final Map<BuiltBook, ParsedEpub> EPUBS = new ConcurrentHashMap<>();
  private static final Map<BuiltBook, ParsedPdf> PDFS = new ConcurrentHashMap<>();

  /** All samples. */
  static Stream<BuiltBook> samples() {
    return SAMPLES.stream()
        .filter(sample -> Example.isWanted(sample.getFileName().toString()))
        .map(BuiltBook::sample);
  }

  /** The smallest of the samples: an article and a comment. */
  static BuiltBook seed() {
    return sample(SAMPLES.get(0));
  }

  private static BuiltBook sample(Path folder) {
    return BUILT.computeIfAbsent(
        folder,
        each -> {
          Path output = OUTPUT.resolve(each.getFileName());
          delete(output);
          return of(each, output);
        });
  }

  /** Makes a collection into all formats. */
  static BuiltBook of(Path folder, Path output) {
    return of(folder, output, EnumSet.allOf(Format.class), Optional.empty());
  }

  /** Makes an issue of a collection into some formats; the whole of it if it is not named. */
  static BuiltBook of(Path folder, Path output, Set<Format> formats, String issue) {
    Selection wanted = new Selection(issue, Optional.empty(), Optional.empty(), Instant.EPOCH);
    return of(folder, output, formats, Optional.empty(), wanted);
  }

  /** Makes a collection into some formats. */
  static BuiltBook of(Path folder, Path output, Set<Format> formats, Optional<Instant> modified) {
    return of(folder, output, formats, modified, Selection.ALL);
  }

  private static BuiltBook of(
      Path folder, Path output, Set<Format> formats, Optional<Instant> modified, Selection wanted) {
    BuildRequest request =
        new BuildRequest(
            folder,
            output,
            formats,
            Map.of(),
            List.of(folder.resolve("fonts")),
            modified,
            List.of(),
            true,
            Optional.empty(),
            wanted,
            2);
    try {
      return new BuiltBook(folder, output, Publisher.publish(request, step -> {}).get(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a small collection: paths and texts by turns. */
  static Path collection(Path folder, String... files) {
    try {
      for (int i = 0; i < files.length; i += 2) {
        Path file = folder.resolve(files[i]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, files[i + 1]);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  Path epubFile() {
    return output.resolve(name() + ".epub");
  }

  Path pdfFile() {
    return output.resolve(name() + ".pdf");
  }

  Path xhtmlFolder() {
    return output.resolve(name());
  }

  ParsedEpub epub() {
    return EPUBS.computeIfAbsent(this, book -> ParsedEpub.open(book.epubFile()));
  }

  ParsedPdf pdf() {
    return PDFS.computeIfAbsent(this, book -> ParsedPdf.open(book.pdfFile()));
  }

  /** The codes of the problems, in their order. */
  List<String> problems() {
    return edition.problems().stream().map(problem -> problem.rule().code()).toList();
  }

  /** The files below a folder, in order. */
  static List<Path> filesBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
