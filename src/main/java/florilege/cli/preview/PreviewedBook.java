package florilege.cli.preview;

import florilege.BuildResult;
import florilege.Format;
import florilege.pdf.raster.PageImages;
import florilege.problem.Problem;
import florilege.problem.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps a book as it was last made, in a folder of its own: its pages for screens at once, and its
 * printed pages some time later. Where a file cannot be read whole, as when it is half saved, the
 * pages stay as they were, and what is wrong with it is told. Safe for use by several threads.
 */
public final class PreviewedBook implements AutoCloseable {

  /** Rules that are broken where a file, or a whole comment, could not be read. */
  private static final Set<Rule> UNREAD =
      EnumSet.of(
          Rule.FILE_UNREADABLE,
          Rule.ENCODING,
          Rule.NO_ARTICLE,
          Rule.COLLECTION_FILE,
          Rule.BAD_SETTING,
          Rule.FRONT_MATTER,
          Rule.WITHHELD,
          Rule.COMMENT_BLOCK,
          Rule.COMMENT_FILE);

  /** How often it is tried to delete what is still written to. */
  private static final int MOST_DELETIONS = 20;

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

  private final Path workshop;
  private final BiFunction<Format, Path, List<BuildResult>> making;
  private PreviewState state = PreviewState.NONE;
  private Optional<Path> pages = Optional.empty();
  private Optional<PageImages> paper = Optional.empty();
  private int made;

  /**
   * A book that is not made yet.
   *
   * @param workshop an empty folder, in which it is made
   * @param making makes the book in a format, in a new folder
   */
  public PreviewedBook(Path workshop, BiFunction<Format, Path, List<BuildResult>> making) {
    this.workshop = workshop;
    this.making = making;
  }

  /**
   * Makes the pages for screens.
   *
   * @param changed the files that may be half saved
   * @return whether they are those of the files as they are now
   */
  public boolean makePages(Set<Path> changed) {
    Path folder = folder();
    BuildResult result;
    try {
      result = last(making.apply(Format.XHTML, folder));
    } catch (RuntimeException | Error fault) {
      hold(String.valueOf(fault.getMessage()), List.of());
      return false;
    }
    boolean isHalf =
        changed.stream().anyMatch(PreviewedBook::isEmpty)
            || result.problems().stream()
                .filter(problem -> UNREAD.contains(problem.rule()))
                .anyMatch(problem -> changed.contains(problem.place().file()));
    if (result.files().isEmpty() || isHalf && pages.isPresent()) {
      hold(result.files().isEmpty() ? "no book could be made" : "", result.problems());
      return false;
    }
    show(result);
    return true;
  }

  /** An editor empties a file before it writes into it. */
  private static boolean isEmpty(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Makes the printed pages. */
  public void makePaper() {
    try {
      BuildResult result = last(making.apply(Format.PDF, folder()));
      if (!result.files().isEmpty()) {
        print(PageImages.of(result.files().get(0)), result.problems());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What there is now. */
  public synchronized PreviewState state() {
    return state;
  }

  /**
   * What there is when something has changed, or when some time has passed.
   *
   * @param version of the state that is known
   * @param most milliseconds to wait
   */
  synchronized PreviewState after(int version, long most) throws InterruptedException {
    if (state.version() == version) {
      wait(most);
    }
    return state;
  }

  /** A file of the pages for screens, if it is one of them. */
  synchronized Optional<byte[]> page(String path) {
    return pages
        .map(folder -> folder.resolve(path).normalize())
        .filter(file -> file.startsWith(pages.get()) && Files.isRegularFile(file))
        .map(PreviewedBook::read);
  }

  /** A printed page as PNG, if there is one of that number, from 0. */
  Optional<byte[]> sheet(int number, int width) throws IOException {
    Optional<PageImages> images;
    synchronized (this) {
      images = paper;
    }
    boolean is = images.isPresent() && number >= 0 && number < images.get().count();
    return is ? Optional.of(images.get().png(number, width)) : Optional.empty();
  }

  private synchronized Path folder() {
    return workshop.resolve(Integer.toString(++made));
  }

  /** Of a periodical, the issue that came out last is shown. */
  private static BuildResult last(List<BuildResult> results) {
    return results.stream()
        .filter(result -> !result.files().isEmpty())
        .reduce((one, next) -> next)
        .orElse(results.get(results.size() - 1));
  }

  private synchronized void hold(String why, List<Problem> problems) {
    state = state.holding(why, problems);
    notifyAll();
  }

  private synchronized void show(BuildResult result) {
    Path folder = result.files().get(0);
    String changed = pages.map(before -> difference(before, folder)).orElse("index.html");
    Optional<Path> before = pages;
    pages = Optional.of(folder);
    state = state.withPages(result.title(), changed, result.problems());
    notifyAll();
    before.ifPresent(PreviewedBook::delete);
  }

  private synchronized void print(PageImages images, List<Problem> problems) throws IOException {
    List<Long> sums = images.checksums();
    List<Long> before = paper.isPresent() ? paper.get().checksums() : sums;
    int first = 0;
    while (first < sums.size()
        && first < before.size()
        && sums.get(first).equals(before.get(first))) {
      first++;
    }
    if (paper.isPresent()) {
      paper.get().close();
    }
    paper = Optional.of(images);
    state = state.withPaper(sums.size(), first % sums.size(), problems);
    notifyAll();
  }

  /** The first page that differs, and the element before the place at which it does. */
  private String difference(Path before, Path after) {
    for (Path page : pagesIn(after)) {
      String name = after.relativize(page).toString().replace('\\', '/');
      Path old = before.resolve(name);
      byte[] now = read(page);
      byte[] then = Files.isRegularFile(old) ? read(old) : new byte[0];
      int at = Arrays.mismatch(then, now);
      if (at >= 0) {
        return name + element(new String(now, 0, Math.min(at, now.length), StandardCharsets.UTF_8));
      }
    }
    return state.at();
  }

  private static String element(String before) {
    Matcher ids = ID.matcher(before);
    String last = "";
    while (ids.find()) {
      last = "#" + ids.group(1);
    }
    return last;
  }

  private static List<Path> pagesIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves nothing behind, though somebody may still be writing when the program is ended. */
  @Override
  public synchronized void close() throws IOException {
    if (paper.isPresent()) {
      paper.get().close();
      paper = Optional.empty();
    }
    for (int i = 0; Files.exists(workshop) && i < MOST_DELETIONS; i++) {
      try {
        delete(workshop);
      } catch (UncheckedIOException e) {
        LockSupport.parkNanos(50_000_000);
      }
    }
  }
}
