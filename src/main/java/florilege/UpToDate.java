package florilege;

import florilege.book.Book;
import florilege.book.ProgramInfo;
import florilege.files.CollectionFolder;
import florilege.files.ReadAccess;
import florilege.files.Sha256;
import florilege.model.Settings.Print;
import florilege.output.BuildRecord;
import florilege.output.KnownBuild;
import florilege.problem.Problem;
import florilege.problem.ProblemCount;
import florilege.read.CollectionReader;
import florilege.style.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Knows from the record of earlier builds whether a build would come to what is there already. It
 * asks twice: before anything is read, whether the disk would answer everything as it did; and once
 * a book is bound, whether it is the very book that was made.
 */
final class UpToDate {

  private final BuildRequest order;
  private final ReadAccess access;
  private final BuildRecord record;
  private final String collection;
  private final String request;

  private UpToDate(BuildRequest order, ReadAccess access, BuildRecord record) {
    this.order = order;
    this.access = access;
    this.record = record;
    this.collection =
        Sha256.of(String.valueOf(order.folder().toAbsolutePath().normalize().getFileName()));
    this.request =
        Sha256.of(
            String.join(
                "\n",
                ProgramInfo.digest(),
                order.formats().stream().sorted().toList().toString(),
                new TreeMap<>(order.settings()).toString(),
                order.fonts().toString(),
                order.modified().toString()));
  }

  /** What the record in the output folder knows, and the one that the order names. */
  static UpToDate of(BuildRequest order, ReadAccess access) {
    BuildRecord own = BuildRecord.in(order.output());
    BuildRecord record = order.record().map(BuildRecord::at).map(own::completed).orElse(own);
    return new UpToDate(order, access, record);
  }

  /** What there is already, if whatever was asked of the disk would be answered as it was. */
  Optional<BuildResult> unread() throws IOException {
    Set<String> names = record.names(collection, request);
    if (order.force() || names.isEmpty()) {
      return Optional.empty();
    }
    Map<Path, List<CollectionFolder.Found>> listed =
        CollectionReader.listed(access, order.settings());
    Set<String> asked = record.asked(collection);
    if (order.fonts().stream().anyMatch(folder -> access.log().isAmong(asked, folder))) {
      listed.putAll(Style.machineFonts(order.fonts(), access.log()));
    }
    return access.log().agrees(asked, listed)
        ? standing(names, "").map(made -> edition(made, List.of(), made.count()))
        : Optional.empty();
  }

  /** What there is already, if it was made of this very book. */
  Optional<BuildResult> bound(Book book, Style style, Print print, List<Problem> problems)
      throws IOException {
    return order.force()
        ? Optional.empty()
        : standing(names(book, print), state(book, style, print))
            .map(made -> edition(made, problems, made.printed().plus(ProblemCount.of(problems))));
  }

  private Set<String> names(Book book, Print print) {
    return files(book, print)
        .map(file -> BuildRecord.nameOf(Path.of(file)))
        .collect(Collectors.toSet());
  }

  private Stream<String> files(Book book, Print print) {
    return order.formats().stream()
        .flatMap(format -> format.filesOf(book.name(), print.profiles()).stream());
  }

  /**
   * What the next build should know of files that are about to be published, or are up to date.
   *
   * @param names of the files
   * @param printed how many problems were found only when the files were made
   */
  KnownBuild known(
      Book book,
      Style style,
      Print print,
      Collection<Path> names,
      int pages,
      ProblemCount count,
      ProblemCount printed) {
    String made =
        new Made(state(book, style, print), pages, book.census(), count, printed, List.of()).line();
    Map<String, String> books = new TreeMap<>();
    names.forEach(name -> books.put(BuildRecord.nameOf(name), made));
    return new KnownBuild(collection, request, access.log().entries(), books);
  }

  /** What the next build should know of a book that is found to be the very same. */
  KnownBuild still(Book book, Style style, Print print, BuildResult result) {
    List<Path> names = files(book, print).map(Path::of).toList();
    ProblemCount bound = ProblemCount.of(result.problems());
    return known(
        book, style, print, names, result.pages(), result.count(), result.count().minus(bound));
  }

  private String state(Book book, Style style, Print print) {
    return Sha256.of(
        String.join(
            "\n",
            ProgramInfo.digest(),
            order.formats().stream().sorted().toList().toString(),
            book.digest(),
            style.digest(),
            print.toString()));
  }

  /** All that was made under some names, if it stands there as it was made. */
  private Optional<Made> standing(Set<String> names, String state) throws IOException {
    Map<String, Path> there = there();
    List<Path> files = new ArrayList<>();
    Optional<Made> made = Optional.empty();
    for (String name : names) {
      made = record.book(name).filter(line -> line.startsWith(state)).flatMap(Made::of);
      Path file = there.get(name);
      boolean known = file == null ? order.record().isPresent() : record.foreign(file).isEmpty();
      if (made.isEmpty() || !known) {
        return Optional.empty();
      }
      Optional.ofNullable(file).ifPresent(files::add);
    }
    files.sort(Comparator.comparing(UpToDate::rank).thenComparing(Comparator.naturalOrder()));
    return made.map(each -> each.as(files));
  }

  private BuildResult edition(Made made, List<Problem> problems, ProblemCount count) {
    String name = String.valueOf(order.folder().getFileName());
    return new BuildResult(name, made.files(), made.pages(), made.census(), problems, true, count);
  }

  /**
   * What the record says of a book.
   *
   * @param state digest of all that it was made of
   * @param pages of the PDF
   * @param census the book in numbers
   * @param count of all problems
   * @param printed those of them that were found when its files were made
   * @param files of it that are there
   */
  private record Made(
      String state,
      int pages,
      Book.Census census,
      ProblemCount count,
      ProblemCount printed,
      List<Path> files) {

    private static final int NUMBERS = 11;

    static Optional<Made> of(String line) {
      String[] words = line.split(" ");
      if (words.length != NUMBERS + 1) {
        return Optional.empty();
      }
      int[] n = Stream.of(words).skip(1).mapToInt(Integer::parseInt).toArray();
      return Optional.of(
          new Made(
              words[0],
              n[0],
              new Book.Census(n[1], n[2], n[3], n[4]),
              new ProblemCount(n[5], n[6], n[7]),
              new ProblemCount(n[8], n[9], n[10]),
              List.of()));
    }

    Made as(List<Path> there) {
      return new Made(state, pages, census, count, printed, there);
    }

    String line() {
      return state
          + IntStream.of(
                  pages,
                  census.articles(),
                  census.comments(),
                  census.people(),
                  census.words(),
                  count.errors(),
                  count.warnings(),
                  count.notes(),
                  printed.errors(),
                  printed.warnings(),
                  printed.notes())
              .mapToObj(number -> " " + number)
              .collect(Collectors.joining());
    }
  }

  private Map<String, Path> there() throws IOException {
    Map<String, Path> there = new TreeMap<>();
    if (Files.isDirectory(order.output())) {
      try (Stream<Path> paths = Files.list(order.output())) {
        paths.forEach(path -> there.put(BuildRecord.nameOf(path), path));
      }
    }
    return there;
  }

  /** As they are made one after the other: PDF, EPUB, folder. */
  private static int rank(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".pdf") ? 0 : name.endsWith(".epub") ? 1 : 2;
  }
}
