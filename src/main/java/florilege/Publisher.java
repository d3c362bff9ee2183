package florilege;

import florilege.BuildStep.Task;
import florilege.bind.Binder;
import florilege.bind.names.DisplayNames;
import florilege.book.Book;
import florilege.book.LocalizedWords;
import florilege.book.PageMap;
import florilege.epub.EpubWriter;
import florilege.files.ReadAccess;
import florilege.image.BookImage;
import florilege.image.ReducedImages;
import florilege.model.ArticleCollection;
import florilege.model.Settings.Print;
import florilege.model.Settings.Profile;
import florilege.output.OutputException;
import florilege.output.OutputTransaction;
import florilege.pdf.CoverImage;
import florilege.pdf.PdfWriter;
import florilege.problem.ProblemCount;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.read.CollectionReader;
import florilege.style.PrintProfile;
import florilege.style.Style;
import florilege.xhtml.XhtmlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Publishes a folder: the folder becomes a collection, the collection a book, the book files. */
public final class Publisher {

  private Publisher() {}

  /**
   * Makes the books that somebody ordered.
   *
   * @param progress is told each step when it begins, and as it goes on
   * @return what was made, and everything found on the way; without files where there was no
   *     article to make a book of
   * @throws OutputException if the output folder cannot be written to; then what lay in it is
   *     untouched
   * @throws IOException if a file cannot be written while it is made, with the same consequence
   */
  public static BuildResult publish(BuildRequest request, Consumer<BuildStep> progress)
      throws IOException {
    Problems problems = new Problems();
    ReadAccess access =
        new ReadAccess(
            request.folder(),
            Optional.of(request.output()),
            request.named(),
            request.settings().keySet());
    UpToDate upToDate = UpToDate.of(request, access);
    Optional<BuildResult> unread = upToDate.unread();
    if (unread.isPresent()) {
      return unread.get();
    }

    progress.accept(BuildStep.to(Task.READ));
    ArticleCollection collection =
        CollectionReader.read(
            access,
            request.settings(),
            files -> progress.accept(new BuildStep(Task.READ, files, 0)),
            problems);
    DisplayNames names =
        DisplayNames.of(collection, LocalizedWords.of(collection.settings().lang()));
    if (collection.articles().isEmpty()) {
      return new BuildResult(
          names.conceal(collection.settings().title().value()),
          List.of(),
          0,
          new Book.Census(0, 0, 0, 0),
          names.conceal(problems.sorted()));
    }

    int articles = collection.articles().size();
    progress.accept(BuildStep.to(Task.BIND));
    Book book =
        Binder.bind(
            collection,
            request.modified(),
            bound -> progress.accept(new BuildStep(Task.BIND, bound, articles)),
            problems);
    Style style =
        Style.load(collection.settings().style(), collection.settings().page(), access, problems)
            .completed(book, request.fonts(), access.log(), problems);
    style.fonts().check(book, problems);

    Print paper = collection.settings().print();
    Optional<BuildResult> same =
        upToDate.bound(book, style, paper, names.conceal(problems.sorted()));
    ProblemCount bound = ProblemCount.of(problems.sorted());
    try (OutputTransaction output = OutputTransaction.in(request.output(), access.inputs())) {
      output.forced(request.force()).recordedIn(request.record());
      if (same.isPresent()) {
        output.publish(Optional.of(upToDate.still(book, style, paper, same.get())));
        return same.get();
      }
      PageMap pages = write(book, style, paper, request, output, problems, progress);
      progress.accept(BuildStep.to(Task.PUBLISH));
      ProblemCount all = ProblemCount.of(problems.sorted());
      List<Path> files =
          output.publish(
              Optional.of(
                  upToDate.known(
                      book, style, paper, output.names(), pages.count(), all, all.minus(bound))));
      output.replaced().forEach(file -> sayReplaced(file, problems));
      return new BuildResult(
          book.metadata().title(),
          files,
          pages.count(),
          book.census(),
          names.conceal(problems.sorted()));
    }
  }

  private static void sayReplaced(Path file, Problems problems) {
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

  /**
   * The PDF comes first, since the page numbers of the EPUB are those of the printed book: of the
   * one for a screen, else of the first.
   */
  private static PageMap write(
      Book book,
      Style style,
      Print paper,
      BuildRequest request,
      OutputTransaction output,
      Problems problems,
      Consumer<BuildStep> progress)
      throws IOException {
    PageMap pages = PageMap.NONE;
    if (request.formats().contains(Format.PDF)) {
      List<PageMap> printed = new ArrayList<>();
      for (PrintProfile profile : PrintProfile.of(paper)) {
        progress.accept(BuildStep.to(Task.TYPESET));
        printed.add(print(book, style, profile, request, output, problems, progress));
      }
      pages = printed.get(Math.max(0, paper.profiles().indexOf(Profile.SCREEN)));
    }
    progress.accept(BuildStep.to(Task.PACKAGE));
    Set<Format> publications = EnumSet.of(Format.EPUB, Format.KEPUB);
    publications.retainAll(request.formats());
    if (!publications.isEmpty()) {
      Book reduced = reduced(book, request, problems);
      BookImage cover = reduced.cover().orElseGet(() -> CoverImage.draw(book, style, problems));
      for (Format format : publications) {
        Path target = output.stage(format.fileOf(book.name()), EpubWriter::verify);
        EpubWriter.write(reduced, style, pages, cover, format == Format.KEPUB, target);
      }
    }
    if (request.formats().contains(Format.XHTML)) {
      XhtmlWriter.write(book, style, output.stage(Format.XHTML.fileOf(book.name())));
    }
    return pages;
  }

  /** The book with the pictures that an e-book may have. */
  private static Book reduced(Book book, BuildRequest request, Problems problems) {
    ReducedImages images = ReducedImages.of(book.pictures(), book.limits());
    images
        .summary()
        .ifPresent(
            detail ->
                problems.add(Rule.IMAGES_REDUCED, Source.named(request.folder()).whole(), detail));
    return book.with(images.byPath());
  }

  /** Where no PDF can be made, which only a lack of memory should bring about, the others are. */
  private static PageMap print(
      Book book,
      Style style,
      PrintProfile profile,
      BuildRequest request,
      OutputTransaction output,
      Problems problems,
      Consumer<BuildStep> progress) {
    String name = Format.PDF.fileOf(book.name() + PrintProfile.suffix(profile.use()));
    try {
      return PdfWriter.write(
          book,
          style,
          profile,
          output.stage(name, PdfWriter::verify),
          set -> progress.accept(new BuildStep(Task.TYPESET, set, book.chapters().size())),
          problems);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      if (request.formats().equals(Set.of(Format.PDF))) {
        throw fault;
      }
      output.discard(name);
      String cause =
          fault instanceof OutOfMemoryError
              ? "there was not enough memory; give more with JAVA_OPTS=-Xmx4g"
              : fault.toString();
      problems.add(
          Rule.TOO_MUCH,
          Source.named(request.folder()).whole(),
          "no PDF could be made of this book: " + cause);
      return PageMap.NONE;
    }
  }
}
