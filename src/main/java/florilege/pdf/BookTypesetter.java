package florilege.pdf;

import florilege.book.Book;
import florilege.book.PageMap;
import florilege.model.Settings.Profile;
import florilege.parallel.Workers;
import florilege.pdf.document.DocumentAssembler;
import florilege.pdf.document.DocumentMetadata;
import florilege.pdf.document.InterpolationRemover;
import florilege.pdf.document.PageNumbering;
import florilege.pdf.document.PdfFileWriter;
import florilege.pdf.document.Standard;
import florilege.pdf.engine.LayoutEngine;
import florilege.pdf.markup.ChapterRun;
import florilege.pdf.markup.PrintLosses;
import florilege.pdf.markup.PrintableBook;
import florilege.pdf.markup.PrintedLinks;
import florilege.pdf.press.PrintPreparation;
import florilege.problem.Problems;
import florilege.style.PrintProfile;
import florilege.style.Style;
import florilege.text.WritingDirection;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints a book in a style: its runs are set one after another, and joined to one PDF. */
final class BookTypesetter implements AutoCloseable {

  private final Book book;
  private final Style style;
  private final PrintProfile profile;
  private final PrintableBook printed;
  private final LayoutEngine engine;
  private final PageNumbering numbering;
  private final DocumentAssembler assembly;
  private final RunTypesetter setter;
  private final List<PageMap.Page> beginnings = new ArrayList<>();

  /** The runs that name pages of later ones, by their places. */
  private final Map<Integer, TypesetRun> waiting = new LinkedHashMap<>();

  BookTypesetter(
      Book book,
      Style plain,
      PrintProfile profile,
      PrintLosses unprinted,
      Workers workers,
      Problems problems) {
    this.book = book;
    this.style = plain.of(profile);
    this.profile = profile;
    PrintedLinks links = PrintedLinks.of(book, profile.links(), profile.qr());
    printed = PrintableBook.of(book, style, links, unprinted);
    engine = press(printed);
    numbering = new PageNumbering(printed);
    assembly = new DocumentAssembler(engine.document());
    ResolutionCheck resolution = new ResolutionCheck(profile.resolution(), problems);
    setter = new RunTypesetter(printed, engine, numbering, resolution, workers, problems);
  }

  private static LayoutEngine press(PrintableBook printed) {
    return new LayoutEngine(printed, printed.style().printCss(PdfWriter.css("paper.css")));
  }

  /**
   * Prints the book.
   *
   * @param progress is told how many chapters are set, as it goes on
   * @throws StyleFailureException if the style is to blame that it cannot be printed
   */
  PageMap print(OutputStream out, IntConsumer progress) throws IOException {
    int chapters = 0;
    List<ChapterRun> runs = runs();
    for (int i = 0; i < runs.size(); i++) {
      set(i, runs);
      chapters += runs.get(i).chapters().size();
      progress.accept(chapters);
    }
    waiting.forEach((place, run) -> assembly.put(place, run.painter().get()));
    write(out);
    return new PageMap(List.copyOf(beginnings), assembly.pageCount());
  }

  private List<ChapterRun> runs() {
    try {
      return engine.runs();
    } catch (RuntimeException | StackOverflowError fault) {
      throw new StyleFailureException(
          fault); // there is nothing in the book yet that could be to blame
    }
  }

  private void set(int place, List<ChapterRun> runs) {
    ChapterRun run = runs.get(place);
    Optional<ChapterRun> next = runs.stream().skip(place + 1).findFirst();
    assembly.begin(run.side());
    TypesetRun set = setter.set(run, next, assembly.pageCount(), this::printsInAnotherStyle);
    assembly.add(set.sheets(), set.positions());
    beginnings.addAll(set.beginnings());
    set.painted().ifPresentOrElse(part -> assembly.put(place, part), () -> waiting.put(place, set));
  }

  private boolean printsInAnotherStyle(ChapterRun run) {
    Style standIn = style.standIn();
    if (standIn == style) {
      return false;
    }
    PrintableBook trial =
        PrintableBook.of(book, standIn, printed.links(), printed.unprinted().forTrial());
    try (LayoutEngine other = press(trial)) {
      return FailingBlocks.prints(trial, other, run);
    }
  }

  private void write(OutputStream out) throws IOException {
    PDDocument document = engine.document();
    engine.fonts().subset();
    assembly.join(book);
    InterpolationRemover.remove(document);
    numbering.labels().write(document);
    new PrintPreparation(profile, WritingDirection.of(book.metadata().lang())).prepare(document);
    new DocumentMetadata(book.metadata(), standards()).write(document);
    PdfFileWriter.write(document, out);
  }

  /** What is cut into pages by a printer is PDF/X besides. */
  private Set<Standard> standards() {
    return profile.use() == Profile.PRINT ? Standard.ALL : Standard.TAGGED;
  }

  @Override
  public void close() {
    setter.close();
    engine.close();
  }
}
