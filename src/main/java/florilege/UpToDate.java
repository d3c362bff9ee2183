package florilege;

import florilege.book.Book;
import florilege.book.ProgramInfo;
import florilege.files.CollectionFolder;
import florilege.files.ReadAccess;
import florilege.files.Sha256;
import florilege.model.Settings.Print;
import florilege.model.metadata.Revision;
import florilege.output.BuildRecord;
import florilege.output.KnownBuild;
import florilege.output.OutputTransaction;
import florilege.periodical.Issue;
import florilege.periodical.Selection;
import florilege.problem.Problem;
import florilege.problem.ProblemCount;
import florilege.read.CollectionReader;
import florilege.style.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** Whether the record that the order names lacks anything. */
  private final boolean isToBeKept;

  private final String collection;
  private final String request;

  /** The digests of the names of all that was made for this order so far. */
  private final Set<String> answer = new TreeSet<>();

  /** What the record is to say of the issues, as {@link KnownBuild} has it. */
  private final Map<String, String> revisions = new TreeMap<>();

  private OptionalLong first = OptionalLong.empty();

  /** How many files others make of what is asked for. */
  private int others;

  private Print print = Print.DEFAULT;

  /** The book of which the digest was asked last: it is asked for before and after it is made. */
  private Optional<Weighed> weighed = Optional.empty();

  private record Weighed(Book book, Style style, String digest) {}

  private UpToDate(BuildRequest order, ReadAccess access, BuildRecord own) {
    this.order = order;
    this.access = access;
    Optional<BuildRecord> kept = order.record().map(BuildRecord::at);
    this.record = kept.map(own::completed).orElse(own);
    this.isToBeKept = !kept.orElse(record).equals(record);
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
                order.modified().toString(),
                selection()));
  }

  /** What the record in the output folder knows, and the one that the order names. */
  static UpToDate of(BuildRequest order, ReadAccess access) {
    return new UpToDate(order, access, BuildRecord.in(order.output()));
  }

  /** What is wanted, with the moment to the quarter of an hour, at which a day may begin. */
  private String selection() {
    Selection wanted = order.issues();
    Instant now = wanted.issue().equals("last") ? wanted.now() : Instant.EPOCH;
    long quarter = Math.floorDiv(now.getEpochSecond(), 900);
    return String.join(
        " ", wanted.issue(), "" + wanted.since(), "" + wanted.until(), Long.toString(quarter));
  }

  /** The first day, since 1970, of the first issue, as it was when one was first made. */
  OptionalLong first() {
    return record.first(collection);
  }

  /**
   * Takes note of the first issue, from which all are counted, and of those that others make.
   *
   * @return those that are made here
   */
  List<Issue> begin(List<Issue> issues) {
    first = issues.stream().findFirst().map(Issue::first).orElse(OptionalLong.empty());
    List<Issue> mine =
        issues.stream().filter(issue -> order.issues().isMine(issue.name())).toList();
    others =
        issues.stream()
            .filter(issue -> !issue.isEmpty() && !mine.contains(issue))
            .mapToInt(issue -> files(issue.collection().settings().fileName()).size())
            .sum();
    return mine;
  }

  /**
   * Says how often the text of an issue has changed since it first came out; an issue that is not
   * whole yet has not come out.
   */
  Revision revision(Issue issue) {
    ZoneId zone = issue.collection().settings().zone();
    Revision today =
        new Revision(issue.isWhole() ? 1 : 0, LocalDate.ofInstant(order.issues().now(), zone));
    if (!issue.isNumbered()) {
      return today;
    }
    String digest = issue.digest();
    Revision revision =
        record
            .revision(collection, issue.name())
            .map(line -> next(line.split(" "), digest, today))
            .orElse(today);
    revisions.put(
        issue.name(), digest + " " + revision.number() + " " + revision.day().toEpochDay());
    return revision;
  }

  private static Revision next(String[] known, String digest, Revision today) {
    int number = Integer.parseInt(known[1]);
    if (number == 0) {
      return today;
    }
    return known[0].equals(digest)
        ? new Revision(number, LocalDate.ofEpochDay(Long.parseLong(known[2])))
        : new Revision(number + 1, today.day());
  }

  /** What there is already, if whatever was asked of the disk would be answered as it was. */
  List<BuildResult> unread() throws IOException {
    List<BuildResult> there = standing();
    if (!there.isEmpty() && isToBeKept) {
      OutputTransaction.keepRecord(order.output(), order.record().orElseThrow());
    }
    return there;
  }

  private List<BuildResult> standing() throws IOException {
    Set<String> names = record.names(collection, request);
    if (order.force() || names.isEmpty()) {
      return List.of();
    }
    Map<Path, List<CollectionFolder.Found>> listed =
        CollectionReader.listed(access, order.settings());
    Set<String> asked = record.asked(collection);
    if (order.fonts().stream().anyMatch(folder -> access.log().isAmong(asked, folder))) {
      listed.putAll(Style.machineFonts(order.fonts(), access.log()));
    }
    if (!access.log().agrees(asked, listed)) {
      return List.of();
    }
    Map<String, Set<String>> books = new TreeMap<>();
    for (String name : names) {
      String made = record.book(name).orElse("");
      books.computeIfAbsent(made, key -> new TreeSet<>()).add(name);
    }
    List<BuildResult> editions = new ArrayList<>();
    for (Set<String> book : books.values()) {
      standing(book, "")
          .ifPresent(made -> editions.add(edition(made.issue(), made, List.of(), made.count())));
    }
    editions.sort(Comparator.comparing(result -> result.files().toString()));
    return editions.size() == books.size()
        ? editions.stream().filter(each -> order.issues().isMine(each.issue())).toList()
        : List.of();
  }

  /** Takes note of what is made for paper. */
  void printed(Print wanted) {
    print = wanted;
  }

  /** What there is already, if it was made of this very book. */
  Optional<BuildResult> bound(String issue, Book book, Style style, List<Problem> problems)
      throws IOException {
    return order.force()
        ? Optional.empty()
        : standing(names(book), made(book, style))
            .map(
                made ->
                    edition(issue, made, problems, made.printed().plus(ProblemCount.of(problems))));
  }

  private Set<String> names(Book book) {
    return files(book).stream()
        .map(file -> BuildRecord.nameOf(Path.of(file)))
        .collect(Collectors.toSet());
  }

  /** The names of the files of a book. */
  List<String> files(Book book) {
    return files(book.name());
  }

  private List<String> files(String name) {
    return order.formats().stream()
        .sorted()
        .flatMap(format -> format.filesOf(name, print.profiles()).stream())
        .toList();
  }

  /**
   * What the next build should know of files that are about to be published, or are up to date.
   *
   * @param issue whose book it is
   * @param names of the files
   * @param printed how many problems were found only when the files were made
   * @param isLast whether all that was asked for is known with it
   */
  KnownBuild known(
      String issue,
      Book book,
      Style style,
      Collection<Path> names,
      int pages,
      ProblemCount count,
      ProblemCount printed,
      boolean isLast) {
    String made =
        new Made(made(book, style), pages, book.census(), count, printed, issue, List.of()).line();
    Map<String, String> books = new TreeMap<>();
    names.forEach(name -> books.put(BuildRecord.nameOf(name), made));
    answer.addAll(books.keySet());
    return new KnownBuild(
        collection,
        request,
        access.log().entries(),
        books,
        isLast ? Set.copyOf(answer) : Set.of(),
        others,
        revisions,
        first);
  }

  /** What the next build should know of a book that is found to be the very same. */
  KnownBuild still(Book book, Style style, BuildResult result, boolean isLast) {
    List<Path> names = files(book).stream().map(Path::of).toList();
    ProblemCount bound = ProblemCount.of(result.problems());
    return known(
        result.issue(),
        book,
        style,
        names,
        result.pages(),
        result.count(),
        result.count().minus(bound),
        isLast);
  }

  /** Whether a book is there as it would be made; or there was one once; or not. */
  IssueState.State state(Book book, Style style) throws IOException {
    Set<String> names = names(book);
    if (standing(names, made(book, style)).isPresent()) {
      return IssueState.State.BUILT;
    }
    boolean once = names.stream().anyMatch(name -> record.book(name).isPresent());
    return once ? IssueState.State.OUT_OF_DATE : IssueState.State.NOT_BUILT;
  }

  private String made(Book book, Style style) {
    if (weighed.filter(known -> known.book() == book && known.style() == style).isEmpty()) {
      weighed = Optional.of(new Weighed(book, style, digest(book, style)));
    }
    return weighed.get().digest();
  }

  private String digest(Book book, Style style) {
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

  private BuildResult edition(String issue, Made made, List<Problem> problems, ProblemCount count) {
    String name = String.valueOf(order.folder().getFileName());
    return new BuildResult(
        name,
        issue,
        made.files(),
        made.pages(),
        made.census(),
        problems,
        BuildResult.State.UP_TO_DATE,
        count);
  }

  /**
   * What the record says of a book.
   *
   * @param state digest of all that it was made of
   * @param pages of the PDF
   * @param census the book in numbers
   * @param count of all problems
   * @param printed those of them that were found when its files were made
   * @param issue of a periodical whose book it is, or empty
   * @param files of it that are there
   */
  private record Made(
      String state,
      int pages,
      Book.Census census,
      ProblemCount count,
      ProblemCount printed,
      String issue,
      List<Path> files) {

    private static final int NUMBERS = 11;

    static Optional<Made> of(String line) {
      String[] words = line.split(" ");
      if (words.length < NUMBERS + 1 || words.length > NUMBERS + 2) {
        return Optional.empty();
      }
      int[] n = Stream.of(words).skip(1).limit(NUMBERS).mapToInt(Integer::parseInt).toArray();
      return Optional.of(
          new Made(
              words[0],
              n[0],
              new Book.Census(n[1], n[2], n[3], n[4]),
              new ProblemCount(n[5], n[6], n[7]),
              new ProblemCount(n[8], n[9], n[10]),
              words.length > NUMBERS + 1 ? words[NUMBERS + 1] : "",
              List.of()));
    }

    Made as(List<Path> there) {
      return new Made(state, pages, census, count, printed, issue, there);
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
              .collect(Collectors.joining())
          + (issue.isEmpty() ? "" : " " + issue);
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
