package florilege.pdf;

import florilege.book.PageMap;
import florilege.parallel.Workers;
import florilege.pdf.document.DocumentAssembler;
import florilege.pdf.document.DocumentAssembler.Position;
import florilege.pdf.document.PageNumbering;
import florilege.pdf.document.PaintedRun;
import florilege.pdf.engine.LayoutEngine;
import florilege.pdf.engine.RunLayout;
import florilege.pdf.fallback.PlainTypesetter;
import florilege.pdf.markup.ChapterBlock;
import florilege.pdf.markup.ChapterRun;
import florilege.pdf.markup.PrintDocument;
import florilege.pdf.markup.PrintableBook;
import florilege.pdf.pagination.LaidOutPages;
import florilege.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Sets the runs of a book: while one is painted, the next is laid out. Where the layout engine
 * fails at one, or does more for it than any text of its size needs, what it fails at is set as
 * plain words; where that does not help, all of the run is, without the engine. So every run is
 * set.
 */
final class RunTypesetter implements AutoCloseable {

  /** How often a run is set with more of it as plain words before all of it is. */
  private static final int MOST_TRIALS = 12;

  private final PrintableBook book;
  private final LayoutEngine engine;
  private final PageNumbering numbering;
  private final ResolutionCheck resolution;
  private final Workers workers;
  private final Problems problems;

  /** The run after the one that is being painted. */
  private Optional<LayoutTask> ahead = Optional.empty();

  RunTypesetter(
      PrintableBook book,
      LayoutEngine engine,
      PageNumbering numbering,
      ResolutionCheck resolution,
      Workers workers,
      Problems problems) {
    this.book = book;
    this.engine = engine;
    this.numbering = numbering;
    this.resolution = resolution;
    this.workers = workers;
    this.problems = problems;
  }

  /**
   * Sets a run.
   *
   * @param next the run that follows
   * @param first its first page, from 0
   * @param prints whether the run can be printed in another style
   * @throws StyleFailureException if it can in another style and not in this one
   */
  TypesetRun set(
      ChapterRun run, Optional<ChapterRun> next, int first, Predicate<ChapterRun> prints) {
    Optional<ChapterRun> beside = workers.isParallel() ? next : Optional.empty();
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      Trial attempt = new Trial(run, beside, first);
      try {
        Optional<TypesetRun> set = attempt.set();
        if (set.isPresent()) {
          return set.get();
        }
      } catch (OutOfMemoryError fault) {
        attempt.fail();
        if (!attempt.hadCompany) {
          break; // To look for the blocks that take it would take it again.
        }
        beside = Optional.empty(); // There may be enough for one run at a time.
      } catch (RuntimeException | StackOverflowError | AssertionError fault) {
        close();
        List<ChapterBlock> failing = attempt.failing();
        attempt.close();
        if (trial == 0 && prints.test(run)) {
          throw new StyleFailureException(fault);
        }
        if (!book.unprinted().strip(failing)) {
          break;
        }
      }
    }
    return plain(run, first);
  }

  /** Gives up what was laid out ahead. */
  @Override
  public void close() {
    ahead.ifPresent(LayoutTask::discard);
    ahead = Optional.empty();
  }

  /** The last resort. */
  private TypesetRun plain(ChapterRun run, int first) {
    engine.requireMemory();
    run.chapters().forEach(book.unprinted()::report);
    PlainTypesetter setting = PlainTypesetter.of(run, book.style(), engine.fonts());
    numbering.add(run, first, setting.pages());
    IntFunction<String> labels = page -> numbering.labels().label(first + page);
    PaintedRun part = setting.paint(engine.document(), labels);
    return new TypesetRun(
        setting.sheets(),
        setting.positions(),
        setting.beginnings(labels),
        Optional.of(part),
        () -> part);
  }

  /** Sets a run again that had to wait for the numbers of pages, and paints it. */
  private PaintedRun paint(PrintableBook known, ChapterRun run, int first, List<PDPage> sheets) {
    PrintDocument document = PrintDocument.of(known, run, first % 2 == 1, new Problems());
    try (RunLayout layout = engine.prepare(document, numbering.labels().number(first))) {
      layout.layOut();
      layout.paint(numbering.numbers(), sheets);
      return layout.part();
    }
  }

  /** One way of setting a run on the layout engine. */
  private final class Trial {
    private final ChapterRun run;
    private final Optional<ChapterRun> next;
    private final int first;
    private Optional<RunLayout> layout = Optional.empty();

    /** Whether two runs were in memory at once. */
    private boolean hadCompany;

    Trial(ChapterRun run, Optional<ChapterRun> next, int first) {
      this.run = run;
      this.next = next;
      this.first = first;
    }

    /** Sets the run; nothing if a picture is not on the pages, which is then noted. */
    Optional<TypesetRun> set() {
      LayoutTask task = task();
      RunLayout set = task.layout();
      layout = Optional.of(set);
      LaidOutPages pages = task.pages().get();
      numbering.add(run, first, set.pages());
      // Painting moves the boxes of what stands on several pages.
      List<PageMap.Page> beginnings =
          PageMapper.map(pages, task.document(), numbering.labels(), first);
      next.ifPresent(following -> layOutBeside(following, first + pages.count()));
      boolean waits = !set.references().stream().allMatch(numbering::isSettled);
      Set<String> lost = waits ? set.tryToPaint() : set.paint(numbering.numbers());
      if (book.unprinted().miss(lost)) {
        fail();
        return Optional.empty();
      }
      problems.addAll(task.found());
      resolution.check(run, set::resolutions);
      List<PDPage> sheets = set.sheets();
      Map<String, Position> positions = set.positions();
      Optional<PaintedRun> painted = waits ? Optional.empty() : Optional.of(set.part());
      close();
      PrintableBook known = book.snapshot();
      return Optional.of(
          new TypesetRun(
              sheets, positions, beginnings, painted, () -> paint(known, run, first, sheets)));
    }

    private LayoutTask task() {
      Optional<LayoutTask> begun = ahead.flatMap(its -> its.at(run, first));
      if (begun.isPresent()) {
        ahead = Optional.empty();
        hadCompany = true;
        return begun.get();
      }
      RunTypesetter.this.close();
      return LayoutTask.of(book, engine, run, first, numbering.labels().number(first));
    }

    private void layOutBeside(ChapterRun following, int pages) {
      int page = DocumentAssembler.first(following.side(), pages);
      hadCompany = true;
      try {
        int number = numbering.labels().number(page);
        ahead = Optional.of(LayoutTask.of(book, engine, following, page, number).begun(workers));
      } catch (RuntimeException | StackOverflowError | AssertionError fault) {
        ahead = Optional.empty(); // It fails again in its turn.
      }
    }

    /** The blocks at which the engine failed: those on the page that it painted last, if it did. */
    List<ChapterBlock> failing() {
      List<ChapterBlock> onPage = layout.map(RunLayout::paintedLast).orElse(List.of());
      return onPage.isEmpty() ? new FailingBlocks(book, engine).of(run) : onPage;
    }

    /** Gives up the layout, which takes most of the memory. */
    void close() {
      layout.ifPresent(RunLayout::close);
      layout = Optional.empty();
    }

    /** Gives up all: what was laid out for the pages that follow may not fit any more. */
    void fail() {
      RunTypesetter.this.close();
      close();
    }
  }
}
