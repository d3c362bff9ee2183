package florilege.pdf;

import florilege.book.Book;
import florilege.book.PageMap;
import florilege.pdf.finish.Assembly;
import florilege.pdf.finish.Imprint;
import florilege.pdf.finish.Numbering;
import florilege.pdf.finish.PdfFile;
import florilege.pdf.finish.Smoothing;
import florilege.pdf.paper.PrintedBook;
import florilege.pdf.paper.Run;
import florilege.pdf.paper.Unprinted;
import florilege.pdf.press.Press;
import florilege.problem.Problems;
import florilege.style.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints a book in a style: its runs are set one after another, and joined to one PDF. */
final class Printing implements AutoCloseable {

  private final Book book;
  private final Style style;
  private final PrintedBook printed;
  private final Press press;
  private final Numbering numbering;
  private final Assembly assembly;
  private final RunSetter setter;
  private final List<PageMap.Page> beginnings = new ArrayList<>();

  /** The runs that name pages of later ones, by their places. */
  private final Map<Integer, SetRun> waiting = new LinkedHashMap<>();

  Printing(Book book, Style style, Unprinted unprinted, Problems problems) {
    this.book = book;
    this.style = style;
    printed = PrintedBook.of(book, style, unprinted);
    press = press(printed);
    numbering = new Numbering(printed);
    assembly = new Assembly(press.document());
    setter = new RunSetter(printed, press, numbering, problems);
  }

  private static Press press(PrintedBook printed) {
    return new Press(printed, printed.style().printCss(PdfWriter.css("paper.css")));
  }

  /**
   * Prints the book.
   *
   * @param progress is told how many chapters are set, as it goes on
   * @throws StyleFailure if the style is to blame that it cannot be printed
   */
  PageMap print(OutputStream out, IntConsumer progress) throws IOException {
    int chapters = 0;
    List<Run> runs = runs();
    for (int i = 0; i < runs.size(); i++) {
      set(i, runs.get(i));
      chapters += runs.get(i).chapters().size();
      progress.accept(chapters);
    }
    waiting.forEach((place, run) -> assembly.put(place, run.painter().get()));
    write(out);
    return new PageMap(List.copyOf(beginnings), assembly.pageCount());
  }

  private List<Run> runs() {
    try {
      return press.runs();
    } catch (RuntimeException | StackOverflowError fault) {
      throw new StyleFailure(fault); // there is nothing in the book yet that could be to blame
    }
  }

  private void set(int place, Run run) {
    assembly.begin(run.side());
    SetRun set = setter.set(run, assembly.pageCount(), this::printsInAnotherStyle);
    assembly.add(set.sheets(), set.positions());
    beginnings.addAll(set.beginnings());
    set.painted().ifPresentOrElse(part -> assembly.put(place, part), () -> waiting.put(place, set));
  }

  private boolean printsInAnotherStyle(Run run) {
    Style standIn = style.standIn();
    if (standIn == style) {
      return false;
    }
    PrintedBook trial = PrintedBook.of(book, standIn, printed.unprinted().forTrial());
    try (Press other = press(trial)) {
      return FailingBlocks.prints(trial, other, run);
    }
  }

  private void write(OutputStream out) throws IOException {
    PDDocument document = press.document();
    press.fonts().subset();
    assembly.join(book);
    Smoothing.remove(document);
    numbering.labels().write(document);
    new Imprint(book.metadata()).write(document);
    PdfFile.write(document, out);
  }

  @Override
  public void close() {
    press.close();
  }
}
