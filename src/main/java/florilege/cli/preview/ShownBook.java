package florilege.cli.preview;

import florilege.pdf.raster.PdfPages;
import florilege.problem.Problem;
import florilege.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds what is shown of a book: the pages as they were last made, and what was said then. A page
 * that is missing since, while something is wrong, stays as it was. Threads that serve wait here
 * for the one that makes.
 */
final class ShownBook {

  /** Where an element begins. */
  private static final Pattern ID = Pattern.compile("<[a-z][^<>]*? id=\"([^\"<>]+)\"");

  /**
   * Describes what can be seen now.
   *
   * @param version grows with everything that is new
   * @param pagesVersion in which the pages for screens were last made
   * @param printVersion in which the printed ones were
   * @param page that changed last, in the folder of pages, with {@code #id} where it did; or empty
   * @param printed how many printed pages there are; 0 as long as there are none
   * @param printedChange the first of them that changed last, from 1
   * @param isPrinting whether those are not yet of this version
   * @param failure what stopped the last attempt; or empty
   */
  record View(
      int version,
      int pagesVersion,
      int printVersion,
      String title,
      String page,
      int printed,
      int printedChange,
      boolean isPrinting,
      List<Problem> problems,
      String failure) {

    private View withPages(String of, String at, List<Problem> found) {
      int now = version + 1;
      return new View(now, now, printVersion, of, at, printed, printedChange, true, found, "");
    }

    private View withPrint(int count, int at, List<Problem> found) {
      int now = version + 1;
      return new View(now, pagesVersion, now, title, page, count, at, false, found, "");
    }

    private View withFailure(String why, List<Problem> found) {
      return new View(
          version + 1,
          pagesVersion,
          printVersion,
          title,
          page,
          printed,
          printedChange,
          false,
          found,
          why);
    }
  }

  private final Map<String, byte[]> pages = new TreeMap<>();
  private Optional<PdfPages> print = Optional.empty();
  private View view = new View(0, 0, 0, "", "", 0, 1, true, List.of(), "");

  /**
   * Takes pages that were made.
   *
   * @param folder of the pages
   * @param problems that were found; while there is an error among them, no page goes
   */
  synchronized void takePages(String title, Path folder, List<Problem> problems)
      throws IOException {
    Map<String, byte[]> fresh = read(folder);
    String change = change(fresh);
    boolean whole = problems.stream().noneMatch(p -> p.rule().severity() == Severity.ERROR);
    if (whole) {
      pages.keySet().retainAll(fresh.keySet());
    }
    pages.putAll(fresh);
    boolean isKept = !whole && !fresh.containsKey(view.page().replaceFirst("#.*", ""));
    String page = change.isEmpty() || isKept && view.version() > 0 ? view.page() : change;
    show(view.withPages(title, page, problems));
  }

  /** Takes a printed book that was made, and all that was found on the way. */
  synchronized void takePrint(PdfPages fresh, List<Problem> problems) throws IOException {
    int change = print.map(fresh::firstChange).orElse(0);
    if (print.isPresent()) {
      print.get().close();
    }
    print = Optional.of(fresh);
    int at = change == 0 ? Math.min(view.printedChange(), fresh.count()) : change;
    show(view.withPrint(fresh.count(), at, problems));
  }

  /** Says why nothing new can be shown. */
  synchronized void fail(String why, List<Problem> problems) {
    show(view.withFailure(why, problems));
  }

  private void show(View next) {
    view = next;
    notifyAll();
  }

  /**
   * Waits until something is newer than a version, or until time is up.
   *
   * @param longest in milliseconds
   */
  synchronized View after(int version, long longest) throws InterruptedException {
    if (view.version() <= version) {
      wait(longest);
    }
    return view;
  }

  /** A page or a file of one, if there is one of that name. */
  synchronized Optional<byte[]> page(String name) {
    return Optional.ofNullable(pages.get(name));
  }

  /** A printed page as PNG, if there is one of that number. */
  Optional<byte[]> printed(int number, int width) throws IOException {
    PdfPages of;
    synchronized (this) {
      if (print.isEmpty() || number < 1 || number > print.get().count()) {
        return Optional.empty();
      }
      of = print.get();
    }
    return Optional.of(of.png(number, width));
  }

  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** The page that changed, and the last element that begins before the change. */
  private String change(Map<String, byte[]> fresh) {
    Set<String> changed = new LinkedHashSet<>();
    fresh.forEach(
        (name, bytes) -> {
          if (name.endsWith(".html") && !Arrays.equals(bytes, pages.get(name))) {
            changed.add(name);
          }
        });
    // The contents and the imprint follow from the articles, and change with them.
    List<String> articles = new ArrayList<>(changed);
    articles.removeIf(
        name -> !new String(fresh.get(name), StandardCharsets.UTF_8).contains("<article"));
    String page = (articles.isEmpty() ? changed : articles).stream().findFirst().orElse("");
    byte[] before = pages.get(page);
    return page.isEmpty() || before == null ? page : page + id(fresh.get(page), before);
  }

  private static String id(byte[] now, byte[] before) {
    String text =
        new String(now, 0, Math.max(0, Arrays.mismatch(now, before)), StandardCharsets.UTF_8);
    Matcher ids = ID.matcher(text);
    String last = "";
    while (ids.find()) {
      last = "#" + ids.group(1);
    }
    return last;
  }
}
