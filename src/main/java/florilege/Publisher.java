package florilege;

import static florilege.book.Chapter.Kind.TITLE_PAGE;

import florilege.BuildStep.Task;
import florilege.bind.Binder;
import florilege.bind.names.DisplayNames;
import florilege.book.Book;
import florilege.book.LocalizedWords;
import florilege.book.PageMap;
import florilege.files.CollectionFolder;
import florilege.files.ReadAccess;
import florilege.model.ArticleCollection;
import florilege.model.Settings;
import florilege.model.Settings.Print;
import florilege.model.Settings.Profile;
import florilege.model.metadata.Revision;
import florilege.output.KnownBuild;
import florilege.output.OutputException;
import florilege.output.OutputTransaction;
import florilege.output.TemporaryFolder;
import florilege.parallel.Workers;
import florilege.periodical.Issue;
import florilege.periodical.Periodical;
import florilege.problem.Problem;
import florilege.problem.ProblemCount;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.read.CollectionReader;
import florilege.style.PrintProfile;
import florilege.style.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Publishes a folder: the folder becomes a collection, the collection one issue or several, each
 * issue a book, the book files; and nothing is made again of which the record knows that it would
 * be the same.
 */
public final class Publisher {

  private final BuildRequest request;
  private final Consumer<BuildStep> progress;
  private final ReadAccess access;
  private final Workers workers;
  private final Problems problems = new Problems();

  private Publisher(BuildRequest request, Consumer<BuildStep> progress, Workers workers) {
    this.request = request;
    this.progress = progress;
    this.workers = workers;
    this.access =
        new ReadAccess(
            request.folder(), Optional.of(request.output()), request.named(), request.keys());
  }

  /**
   * Makes the books that somebody ordered.
   *
   * @param progress is told each step when it begins, and as it goes on
   * @return what was made, and everything found on the way, for each issue, or for the whole
   *     collection where it has none; without files where there was no article to make a book of
   * @throws OutputException if the output folder cannot be written to; then what lay in it is
   *     untouched but for issues that were finished
   * @throws IOException if a file cannot be written while it is made, with the same consequence
   */
  public static List<BuildResult> publish(BuildRequest request, Consumer<BuildStep> progress)
      throws IOException {
    try (Workers workers = new Workers(request.threads())) {
      return new Publisher(request, progress, workers).publish();
    }
  }

  private List<BuildResult> publish() throws IOException {
    UpToDate upToDate = UpToDate.of(request, access);
    List<BuildResult> unread = upToDate.unread();
    if (!unread.isEmpty()) {
      return unread;
    }
    ArticleCollection collection = read();
    upToDate.printed(collection.settings().print());
    DisplayNames names =
        DisplayNames.of(collection, LocalizedWords.of(collection.settings().metadata().lang()));
    List<Issue> issues = issues(collection, upToDate);
    List<Problem> said = problems.sorted();
    List<BuildResult> editions = new ArrayList<>();
    for (Issue issue : issues) {
      editions.add(
          issue.isEmpty()
              ? none(issue.collection(), issue, names, issue.own(said))
              : publish(
                  bound(issue, upToDate.revision(issue), issue.own(said)),
                  editions.size() + 1 == issues.size(),
                  upToDate,
                  names));
    }
    return editions.isEmpty()
        ? List.of(none(collection, Issue.whole(collection), names, said))
        : List.copyOf(editions);
  }

  private ArticleCollection read() {
    progress.accept(BuildStep.to(Task.READ));
    return CollectionReader.read(
        access,
        request.settings(),
        files -> progress.accept(new BuildStep(Task.READ, files, 0)),
        problems);
  }

  /** The issues that are wanted; none where there is no article to make a book of. */
  private List<Issue> issues(ArticleCollection collection, UpToDate upToDate) {
    if (collection.articles().isEmpty()) {
      return List.of();
    }
    List<Issue> issues =
        Periodical.issues(collection, request.issues(), upToDate.first(), problems);
    return upToDate.begin(issues);
  }

  private static BuildResult none(
      ArticleCollection collection, Issue issue, DisplayNames names, List<Problem> problems) {
    String title = names.conceal(collection.settings().metadata().title().value());
    return BuildResult.none(title, issue.name(), issue.isEmpty(), names.conceal(problems));
  }

  /**
   * An issue as a book, and its looks.
   *
   * @param found problems so far
   */
  private record Bound(Issue issue, Book book, Style style, Problems found) {}

  private Bound bound(Issue issue, Revision revision, List<Problem> read) {
    Problems found = new Problems();
    read.forEach(found::add);
    ArticleCollection collection = issue.collection();
    int articles = collection.articles().size();
    progress.accept(BuildStep.to(Task.BIND));
    Book book =
        Binder.bind(
            collection,
            revision,
            request.modified(),
            workers,
            bound -> progress.accept(new BuildStep(Task.BIND, bound, articles)),
            found);
    Settings settings = collection.settings();
    Book drawn = drawn(book);
    Style style =
        Style.load(settings, access, found).completed(drawn, request.fonts(), access.log(), found);
    style.fonts().check(drawn, found);
    return new Bound(issue, book, style, found);
  }

  /** What of a book is drawn with fonts: all for paper, its face alone for a reading system. */
  private Book drawn(Book book) {
    return request.formats().contains(Format.PDF)
        ? book
        : book.of(
            book.chapters().stream().filter(c -> c.kind().compareTo(TITLE_PAGE) <= 0).toList());
  }

  private BuildResult publish(Bound bound, boolean isLast, UpToDate upToDate, DisplayNames names)
      throws IOException {
    Book book = bound.book();
    Style style = bound.style();
    Problems found = bound.found();
    ProblemCount before = ProblemCount.of(found.sorted());
    Optional<BuildResult> same =
        upToDate.bound(bound.issue().name(), book, style, names.conceal(found.sorted()));
    try (OutputTransaction output = OutputTransaction.in(request.output(), access.inputs())) {
      output.forced(request.force()).recordedIn(request.record());
      if (same.isPresent()) {
        output.publish(Optional.of(upToDate.still(book, style, same.get(), isLast)));
        return same.get();
      }
      TemporaryFolder.require();
      Print print = bound.issue().collection().settings().print();
      PageMap pages =
          new Edition(
                  request, book, style, PrintProfile.of(print), output, found, workers, progress)
              .write();
      progress.accept(BuildStep.to(Task.PUBLISH));
      ProblemCount all = ProblemCount.of(found.sorted());
      KnownBuild known =
          upToDate.known(
              bound.issue().name(),
              book,
              style,
              output.names(),
              pages.count(),
              all,
              all.minus(before),
              isLast);
      List<Path> files = output.publish(Optional.of(known));
      output.replaced().forEach(file -> sayReplaced(file, found));
      return new BuildResult(
          book.metadata().title(),
          bound.issue().name(),
          files,
          pages.count(),
          book.census(),
          names.conceal(found.sorted()),
          BuildResult.State.MADE,
          ProblemCount.of(found.sorted()));
    }
  }

  /**
   * The issues of a periodical, and what has become of them; nothing is made.
   *
   * @param request whose record and output folder are looked at
   * @throws IOException if they cannot be read
   */
  public static List<IssueState> issues(BuildRequest request) throws IOException {
    try (Workers workers = new Workers(request.threads())) {
      return new Publisher(request, step -> {}, workers).states();
    }
  }

  private List<IssueState> states() throws IOException {
    UpToDate upToDate = UpToDate.of(request, access);
    List<IssueState> states = new ArrayList<>();
    ArticleCollection collection = read();
    upToDate.printed(collection.settings().print());
    for (Issue issue : issues(collection, upToDate)) {
      Bound bound = bound(issue, upToDate.revision(issue), List.of());
      states.add(
          IssueState.of(
              issue,
              bound.book(),
              upToDate.state(bound.book(), bound.style()),
              upToDate.files(bound.book())));
    }
    return IssueState.withEmpty(states);
  }

  /**
   * Weighs what is to be made, before any of it is: the bytes of the files of a collection, shared
   * out among its issues as their texts are long.
   *
   * @return by the names of the issues, the first first; of a whole collection by an empty one
   */
  public static Map<String, Long> weights(BuildRequest request) {
    try (Workers workers = new Workers(request.threads())) {
      return new Publisher(request, step -> {}, workers).weights();
    }
  }

  private Map<String, Long> weights() {
    long bytes =
        CollectionReader.listed(access, request.settings()).values().stream()
            .flatMap(List::stream)
            .mapToLong(CollectionFolder.Found::size)
            .sum();
    boolean isWhole =
        request.issues().issue().isEmpty()
            && !CollectionReader.isPeriodical(request.folder(), request.settings());
    if (isWhole) {
      return Map.of("", bytes);
    }
    UpToDate upToDate = UpToDate.of(request, access);
    List<Issue> issues = issues(read(), upToDate);
    if (issues.isEmpty()) {
      return Map.of("", bytes);
    }
    long length = Math.max(1, issues.stream().mapToLong(Issue::length).sum());
    Map<String, Long> weights = new LinkedHashMap<>();
    issues.forEach(issue -> weights.put(issue.name(), bytes * issue.length() / length));
    return weights;
  }

  /**
   * The files and folders of which books are made: the collection, and what it names outside of it.
   *
   * @throws IOException if they cannot be read
   */
  public static List<Path> inputs(BuildRequest request) throws IOException {
    try (Workers workers = new Workers(1)) {
      Publisher publisher = new Publisher(request, step -> {}, workers);
      publisher.read();
      return publisher.access.inputs().stream().distinct().toList();
    }
  }

  static void sayReplaced(Path file, Problems problems) {
    problems.add(
        Rule.REPLACED,
        Source.named(file).whole(),
        "it was there before, no record says that Florilege made it, and it has been replaced");
  }

  /** The names of what an order makes in its output folder, of a book that is made. */
  public static List<String> names(BuildRequest request) {
    String name = CollectionReader.fileName(request.folder(), request.settings());
    List<Profile> uses = CollectionReader.profiles(request.folder(), request.settings());
    return request.formats().stream()
        .flatMap(format -> format.filesOf(name, uses).stream())
        .toList();
  }
}
