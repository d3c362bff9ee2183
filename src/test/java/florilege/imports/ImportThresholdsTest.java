package florilege.imports;

import static florilege.Threshold.upTo;
import static florilege.imports.ImportFixture.post;
import static florilege.imports.ImportFixture.wxr;

import florilege.Threshold;
import florilege.imports.html.cleanup.DomCleaner;
import florilege.imports.records.SafeFileName;
import florilege.imports.source.BoundedReader;
import florilege.imports.source.Export;
import florilege.imports.source.ExportFiles;
import florilege.problem.Problems;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an export may hold ends at the numbers that are promised. */
class ImportThresholdsTest {

  @TempDir static Path folder;

  private static final AtomicInteger FOLDERS = new AtomicInteger();

  static Stream<Threshold> thresholds() {
    return Stream.of(
        upTo("a name has 180 bytes", 180, n -> SafeFileName.of("a".repeat(n)).length() == n),
        upTo(
            "words' markup reaches over blocks eight deep",
            8,
            n -> cleaned(n).select("p span").size() == n),
        upTo("sixty-four million characters stand between two records", 64_000_000, n -> isRead(n)),
        upTo("a file of an archive has twenty megabytes", 20_000_000, n -> isUnpacked(n)),
        upTo("a file of a folder has twenty megabytes", 20_000_000, n -> isFound(1, n)),
        upTo("files lie sixteen deep in a folder", 16, n -> isFound(n, 1)),
        upTo(
            "twenty shortcodes are named",
            20,
            n -> !said(post(1, "a", lines(n, i -> "[zz" + i + " x=1]"))).contains("others")),
        upTo("shared blocks stand in each other eight deep", 8, n -> said(blocks(n)).isEmpty()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thresholds")
  void holdsToItsLimitAlone(Threshold threshold) {
    threshold.verify();
  }

  private static Element cleaned(int depth) {
    Element body =
        Jsoup.parse("<span>".repeat(depth) + "<p>x</p>" + "</span>".repeat(depth)).body();
    DomCleaner.up(body);
    return body;
  }

  /** Whether a stretch is read, of which no character is kept. */
  private static boolean isRead(int length) {
    Reader endless =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int count) {
            return count;
          }

          @Override
          public void close() {}
        };
    try (BoundedReader reader = new BoundedReader(endless)) {
      reader.begin();
      return reader.read(new char[0], 0, length) == length;
    } catch (BoundedReader.TooLong e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUnpacked(int length) {
    try {
      Path archive = folder.resolve("export.zip");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
        zip.putNextEntry(new ZipEntry("a.html"));
        zip.write(new byte[length]);
      }
      return text(archive, "a.html").length() == length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFound(int depth, int length) {
    try {
      Path top = folder.resolve("export" + FOLDERS.incrementAndGet());
      String path = "a/".repeat(depth - 1) + "a.html";
      Files.createDirectories(top.resolve(path).getParent());
      Files.write(top.resolve(path), new byte[length]);
      return text(top, path).length() == length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path export, String name) throws IOException {
    Problems problems = new Problems();
    Export known = new Export(export, Path.of("export"));
    try (ExportFiles files = ExportFiles.open(known, problems).orElseThrow()) {
      return files.has(name) ? files.text(name, problems) : "";
    }
  }

  private static String said(String items) {
    ImportFixture bench = new ImportFixture(folder.resolve("import" + FOLDERS.incrementAndGet()));
    try {
      Files.createDirectories(bench.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bench.wordpress(wxr(items));
    return String.join("\n", bench.said());
  }

  /** An article with a block, in which there is another, and so on. */
  private static String blocks(int depth) {
    return post(1, "a", block(2))
        + lines(
            depth,
            i ->
                post(i + 2, "b" + i, i + 1 < depth ? block(i + 3) : "x")
                    .replace(">post</wp:post_type>", ">wp_block</wp:post_type>"));
  }

  private static String block(int id) {
    return "<!-- wp:block {\"ref\":" + id + "} /-->";
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }
}
