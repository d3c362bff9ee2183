package florilege.pdf;

import florilege.parallel.Workers;
import florilege.pdf.engine.LayoutEngine;
import florilege.pdf.engine.RunLayout;
import florilege.pdf.markup.ChapterRun;
import florilege.pdf.markup.PrintDocument;
import florilege.pdf.markup.PrintableBook;
import florilege.pdf.pagination.LaidOutPages;
import florilege.problem.Problems;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lays out a run, beside the painting of the one before it where there are two threads. What runs
 * share is read before that; of it the layout uses the fonts, which one thread uses at a time, and
 * adds pictures to the document.
 *
 * @param first the first page of the run, from 0
 * @param found what is wrong with the run
 * @param pages waits for the layout, or does it; throws what the engine threw
 */
record LayoutTask(
    ChapterRun run,
    int first,
    Problems found,
    PrintDocument document,
    RunLayout layout,
    Supplier<LaidOutPages> pages)
    implements AutoCloseable {

  /**
   * Prepares a run, which is laid out when its pages are asked for.
   *
   * @param number of its first page, from 1, in the sequence of page numbers that it is in
   */
  static LayoutTask of(
      PrintableBook book, LayoutEngine engine, ChapterRun run, int first, int number) {
    Problems found = new Problems();
    PrintDocument document = PrintDocument.of(book, run, first % 2 == 1, found);
    RunLayout layout = engine.prepare(document, number);
    return new LayoutTask(run, first, found, document, layout, layout::layOut);
  }

  /** The same, which is laid out from now on. */
  LayoutTask begun(Workers workers) {
    return new LayoutTask(run, first, found, document, layout, workers.begin(pages));
  }

  /** Waits for the layout, and gives up what it gave. */
  void discard() {
    try {
      pages.get();
    } catch (RuntimeException | StackOverflowError | AssertionError | OutOfMemoryError unused) {
      // It is laid out again when it is needed, and fails again.
    } finally {
      close();
    }
  }

  /** Gives up the boxes, which take most of the memory. */
  @Override
  public void close() {
    layout.close();
  }

  /** The task, if it is for a run that begins on a page. */
  Optional<LayoutTask> at(ChapterRun wanted, int page) {
    return wanted == run && page == first ? Optional.of(this) : Optional.empty();
  }
}
