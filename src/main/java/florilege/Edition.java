package florilege;

import florilege.BuildStep.Task;
import florilege.book.Book;
import florilege.book.PageMap;
import florilege.epub.EpubWriter;
import florilege.image.BookImage;
import florilege.image.ReducedImages;
import florilege.model.Settings.Profile;
import florilege.output.OutputTransaction;
import florilege.parallel.Workers;
import florilege.pdf.CoverImage;
import florilege.pdf.CoverSheetWriter;
import florilege.pdf.PdfWriter;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import florilege.style.PrintProfile;
import florilege.style.Style;
import florilege.xhtml.XhtmlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes one book in the formats that are ordered. What one format learns another may use: the page
 * numbers of the EPUB are those of the PDF, and all e-books have the same pictures and cover.
 */
final class Edition {

  /** Bytes of memory in which pictures are made smaller while pages are set, and not after it. */
  private static final long ROOM_FOR_BOTH = 512L << 20;

  private final BuildRequest request;
  private final Book book;
  private final Style style;
  private final List<PrintProfile> profiles;
  private final OutputTransaction output;
  private final Problems found;
  private final Workers workers;
  private final Consumer<BuildStep> progress;
  private PageMap pages = PageMap.NONE;

  /**
   * Begun before the PDF, which takes longer, if there is memory for both; only where there is to
   * be an EPUB.
   */
  private Optional<Supplier<Artwork>> artwork = Optional.empty();

  private Optional<Publication> publication = Optional.empty();

  /**
   * What does not depend on the text of an EPUB.
   *
   * @param cover that the style draws; nothing where the book has one
   */
  private record Artwork(ReducedImages images, Optional<BookImage> cover) {}

  /** What the EPUB and its variants are made of. */
  private record Publication(Book book, BookImage cover) {}

  /**
   * An edition of a book.
   *
   * @param profiles of its PDFs, each a file; at least one
   * @param found is told what is wrong
   * @param workers draw the cover and lay out pages while others are painted
   */
  Edition(
      BuildRequest request,
      Book book,
      Style style,
      List<PrintProfile> profiles,
      OutputTransaction output,
      Problems found,
      Workers workers,
      Consumer<BuildStep> progress) {
    this.request = request;
    this.book = book;
    this.style = style;
    this.profiles = profiles;
    this.output = output;
    this.found = found;
    this.workers = workers;
    this.progress = progress;
  }

  /** Writes all that is ordered, and gives the pages of the PDF, if there is one. */
  PageMap write() throws IOException {
    if (request.formats().contains(Format.EPUB) || request.formats().contains(Format.KEPUB)) {
      artwork = Optional.of(artwork());
    }
    for (Format format : Format.IN_ORDER) {
      if (request.formats().contains(format)) {
        progress.accept(BuildStep.to(format == Format.PDF ? Task.TYPESET : Task.PACKAGE));
        format.write(this);
      }
    }
    return pages;
  }

  /** Writes a PDF for each use; the EPUB has the pages of that for a screen, else of the first. */
  void writePdf() {
    for (PrintProfile profile : profiles) {
      PageMap printed = print(profile);
      boolean isFirst = profile == profiles.get(0);
      pages = isFirst || profile.use() == Profile.SCREEN ? printed : pages;
    }
  }

  /** Where no PDF can be made, which only a lack of memory should bring about, the others are. */
  private PageMap print(PrintProfile profile) {
    String name = Format.PDF.fileOf(book.name() + PrintProfile.suffix(profile.use()));
    try {
      PageMap printed =
          PdfWriter.write(
              book,
              style,
              profile,
              output.stage(name, PdfWriter::verify),
              set -> progress.accept(new BuildStep(Task.TYPESET, set, book.chapters().size())),
              workers,
              found);
      if (profile.cover().isPresent()) {
        String cover = Format.PDF.fileOf(book.name() + PrintProfile.COVER_SUFFIX);
        CoverSheetWriter.write(
            book, style, profile, printed.count(), output.stage(cover, PdfWriter::verify), found);
      }
      return printed;
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
      found.add(
          Rule.TOO_MUCH,
          Source.named(request.folder()).whole(),
          "no PDF could be made of this book: " + cause);
      return PageMap.NONE;
    }
  }

  /** Writes an EPUB. */
  void writeEpub() throws IOException {
    writeEpub(Format.EPUB);
  }

  /** Writes an EPUB with the marks that Kobo's devices look for. */
  void writeKepub() throws IOException {
    writeEpub(Format.KEPUB);
  }

  private void writeEpub(Format format) throws IOException {
    Publication made = publication.orElseGet(() -> publication(artwork.orElseThrow().get()));
    publication = Optional.of(made);
    EpubWriter.write(
        made.book(),
        style,
        pages,
        made.cover(),
        format == Format.KEPUB,
        output.stage(format.fileOf(book.name()), EpubWriter::verify));
  }

  /** The pictures that an e-book may have, and its cover: no chapter is read by two threads. */
  private Supplier<Artwork> artwork() {
    Optional<CoverImage> drawn =
        book.cover().isPresent() ? Optional.empty() : Optional.of(CoverImage.of(book));
    Supplier<Artwork> work =
        () ->
            new Artwork(
                ReducedImages.of(book.pictures(), book.limits()),
                drawn.map(cover -> cover.draw(style, found)));
    return Runtime.getRuntime().maxMemory() < ROOM_FOR_BOTH ? work : workers.begin(work);
  }

  private Publication publication(Artwork art) {
    art.images()
        .summary()
        .ifPresent(
            detail ->
                found.add(Rule.IMAGES_REDUCED, Source.named(request.folder()).whole(), detail));
    Book reduced = book.with(art.images().byPath());
    return new Publication(reduced, reduced.cover().or(art::cover).orElseThrow());
  }

  /** Writes a folder of pages. */
  void writeXhtml() throws IOException {
    XhtmlWriter.write(book, style, output.stage(Format.XHTML.fileOf(book.name())));
  }
}
