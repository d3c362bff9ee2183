package florilege.cli.preview;

import florilege.BuildRequest;
import florilege.BuildResult;
import florilege.Format;
import florilege.Publisher;
import florilege.pdf.raster.PdfPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes a book again whenever a file of it changes: its pages for screens at once, the printed ones
 * after them. A file that is saved by halves is one that changes twice.
 */
public final class Preview {

  /** Milliseconds between two looks at the files. */
  private static final int PAUSE = 150;

  private static final int MILLION = 1_000_000;

  private final BiFunction<Format, Path, BuildRequest> order;
  private final Path work;
  private final ShownBook book = new ShownBook();
  private final Consumer<String> said;
  private final FolderWatch watch = new FolderWatch();
  private List<Path> places;
  private boolean isBehind;
  private int version;

  private Preview(BiFunction<Format, Path, BuildRequest> order, Path work, Consumer<String> said) {
    this.order = order;
    this.work = work;
    this.said = said;
    this.places = List.of(order.apply(Format.XHTML, work).folder());
  }

  /**
   * Shows a collection until the thread is interrupted.
   *
   * @param port to listen at; 0 for any
   * @param order what is to be made in a format, into a folder
   * @param names how files are called in messages
   * @param address is told the address to open
   * @param said is told of each version that can be seen
   * @throws IOException if the port is taken, or there is no place for temporary files
   */
  public static void show(
      int port,
      BiFunction<Format, Path, BuildRequest> order,
      Function<Path, String> names,
      Consumer<String> address,
      Consumer<String> said)
      throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("florilege-preview");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(work)));
    Preview preview = new Preview(order, work, said);
    try (PreviewServer server = PreviewServer.start(port, preview.book, names)) {
      address.accept(server.address());
      preview.follow();
    } finally {
      delete(work);
    }
  }

  private void follow() throws InterruptedException {
    while (true) {
      if (isBehind || watch.hasChanged(places)) {
        isBehind = false;
        make();
      } else {
        Thread.sleep(PAUSE);
      }
    }
  }

  /** Whatever it fails at, the next change of a file is another attempt. */
  private void make() {
    long begin = System.nanoTime();
    Path folder = work.resolve(Integer.toString(++version));
    try {
      BuildResult pages = publish(Format.XHTML, folder);
      if (pages.files().isEmpty()) {
        book.fail("there is nothing to make a book of", pages.problems());
        return;
      }
      book.takePages(pages.title(), pages.files().get(0), pages.problems());
      said.accept("on screens after " + (System.nanoTime() - begin) / MILLION + " ms");
      isBehind = watch.hasChanged(places);
      if (!isBehind) {
        print(folder);
        said.accept("in print after " + (System.nanoTime() - begin) / MILLION + " ms");
      }
    } catch (OutOfMemoryError e) {
      book.fail("there was not enough memory; give more with JAVA_OPTS=-Xmx4g", List.of());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      book.fail(e.getMessage() == null ? e.toString() : e.getMessage(), List.of());
    } finally {
      delete(folder);
    }
  }

  private void print(Path folder) throws IOException {
    BuildResult printed = publish(Format.PDF, folder);
    byte[] pdf = Files.readAllBytes(printed.files().get(0));
    book.takePrint(PdfPages.open(pdf), printed.problems());
    List<Path> read = Publisher.inputs(order.apply(Format.XHTML, folder));
    isBehind = !read.equals(places);
    places = read;
  }

  /** The last book that comes of an order: of a periodical, the latest issue. */
  private BuildResult publish(Format format, Path folder) throws IOException {
    List<BuildResult> made = Publisher.publish(order.apply(format, folder), step -> {});
    List<BuildResult> books = made.stream().filter(each -> !each.files().isEmpty()).toList();
    return books.isEmpty() ? made.get(0) : books.get(books.size() - 1);
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // It is gone already.
    }
  }
}
