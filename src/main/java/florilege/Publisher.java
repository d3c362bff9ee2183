package florilege;

import florilege.Step.Task;
import florilege.bind.Binder;
import florilege.bind.readers.Names;
import florilege.book.Book;
import florilege.book.PageMap;
import florilege.book.Words;
import florilege.epub.EpubWriter;
import florilege.image.Picture;
import florilege.model.ArticleCollection;
import florilege.output.Output;
import florilege.output.OutputException;
import florilege.pdf.CoverImage;
import florilege.pdf.PdfWriter;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.read.CollectionReader;
import florilege.style.Style;
import florilege.xhtml.XhtmlWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The whole story: a folder becomes a collection, the collection a book, the book files. */
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
  public static Edition publish(Order order, Consumer<Step> progress) throws IOException {
    Problems problems = new Problems();

    progress.accept(Step.to(Task.READ));
    ArticleCollection collection =
        CollectionReader.read(
            order.folder(),
            order.settings(),
            files -> progress.accept(new Step(Task.READ, files, 0)),
            problems);
    Names names = Names.of(collection, Words.of(collection.settings().lang()));
    if (collection.articles().isEmpty() || problems.has(Rule.COLLECTION_FILE)) {
      return new Edition(
          names.conceal(collection.settings().title().value()),
          List.of(),
          0,
          new Book.Census(0, 0, 0, 0),
          names.conceal(problems.sorted()));
    }

    int articles = collection.articles().size();
    progress.accept(Step.to(Task.BIND));
    Book book =
        Binder.bind(
            collection,
            order.modified(),
            bound -> progress.accept(new Step(Task.BIND, bound, articles)),
            problems);
    Style style =
        Style.load(
                collection.settings().style(),
                collection.settings().page(),
                collection.folder(),
                problems)
            .completed(book, order.fonts(), problems);
    style.fonts().check(book, problems);

    try (Output output = Output.in(order.output())) {
      PageMap pages = write(book, style, order, output, problems, progress);
      progress.accept(Step.to(Task.PUBLISH));
      List<Path> files = output.publish();
      return new Edition(
          book.metadata().title(),
          files,
          pages.count(),
          book.census(),
          names.conceal(problems.sorted()));
    }
  }

  /** The PDF comes first, since the page numbers of the EPUB are those of the printed book. */
  private static PageMap write(
      Book book,
      Style style,
      Order order,
      Output output,
      Problems problems,
      Consumer<Step> progress)
      throws IOException {
    PageMap pages = PageMap.NONE;
    if (order.formats().contains(Format.PDF)) {
      progress.accept(Step.to(Task.TYPESET));
      pages =
          PdfWriter.write(
              book, style, output.stage(book.name() + ".pdf", PdfWriter::verify), problems);
    }
    progress.accept(Step.to(Task.PACKAGE));
    if (order.formats().contains(Format.EPUB)) {
      Picture cover = book.cover().orElseGet(() -> CoverImage.draw(book, style, problems));
      EpubWriter.write(
          book, style, pages, cover, output.stage(book.name() + ".epub", EpubWriter::verify));
    }
    if (order.formats().contains(Format.XHTML)) {
      XhtmlWriter.write(book, style, output.stage(book.name()));
    }
    return pages;
  }
}
