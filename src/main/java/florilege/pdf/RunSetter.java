package florilege.pdf;

import florilege.book.PageMap;
import florilege.pdf.finish.Assembly.Position;
import florilege.pdf.finish.Numbering;
import florilege.pdf.finish.PaintedRun;
import florilege.pdf.makeup.Layout;
import florilege.pdf.paper.ChapterBlock;
import florilege.pdf.paper.Paper;
import florilege.pdf.paper.PrintedBook;
import florilege.pdf.paper.Run;
import florilege.pdf.plain.PlainSetting;
import florilege.pdf.press.Press;
import florilege.pdf.press.RunLayout;
import florilege.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Sets the runs of a book, one after another. Where the layout engine fails at one, or does more
 * for it than any text of its size needs, what it fails at is set as plain words; where that does
 * not help, all of the run is, without the engine. So every run is set.
 */
final class RunSetter {

  /** How often a run is set with more of it as plain words before all of it is. */
  private static final int MOST_TRIALS = 12;

  private final PrintedBook book;
  private final Press press;
  private final Numbering numbering;
  private final Problems problems;

  RunSetter(PrintedBook book, Press press, Numbering numbering, Problems problems) {
    this.book = book;
    this.press = press;
    this.numbering = numbering;
    this.problems = problems;
  }

  /**
   * Sets a run.
   *
   * @param first its first page, from 0
   * @param prints whether the run can be printed in another style
   * @throws StyleFailure if it can in another style and not in this one
   */
  SetRun set(Run run, int first, Predicate<Run> prints) {
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      Trial attempt = new Trial(run, first);
      try {
        Optional<SetRun> set = attempt.set();
        if (set.isPresent()) {
          return set.get();
        }
      } catch (OutOfMemoryError fault) {
        attempt.close();
        break; // To look for the blocks that take it would take it again.
      } catch (RuntimeException | StackOverflowError | AssertionError fault) {
        List<ChapterBlock> failing = attempt.failing();
        attempt.close();
        if (trial == 0 && prints.test(run)) {
          throw new StyleFailure(fault);
        }
        if (!book.unprinted().strip(failing)) {
          break;
        }
      }
    }
    return plain(run, first);
  }

  /** The last resort. */
  private SetRun plain(Run run, int first) {
    press.requireMemory();
    run.chapters().forEach(book.unprinted()::report);
    PlainSetting setting = PlainSetting.of(run, book.style(), press.fonts());
    numbering.add(run, first, setting.pages());
    IntFunction<String> labels = page -> numbering.labels().label(first + page);
    PaintedRun part = setting.paint(press.document(), labels);
    return new SetRun(
        setting.sheets(),
        setting.positions(),
        setting.beginnings(labels),
        Optional.of(part),
        () -> part);
  }

  /** Sets a run again that had to wait for the numbers of pages, and paints it. */
  private PaintedRun paint(PrintedBook known, Run run, int first, List<PDPage> sheets) {
    Paper paper = Paper.of(known, run, first % 2 == 1, new Problems());
    try (RunLayout layout = press.prepare(paper, numbering.labels().number(first))) {
      layout.layOut();
      layout.paint(numbering.numbers(), sheets);
      return layout.part();
    }
  }

  /** One way of setting a run on the layout engine. */
  private final class Trial {
    private final Run run;
    private final int first;
    private final Problems found = new Problems();
    private Optional<RunLayout> layout = Optional.empty();

    Trial(Run run, int first) {
      this.run = run;
      this.first = first;
    }

    /** Sets the run; nothing if a picture is not on the pages, which is then noted. */
    Optional<SetRun> set() {
      Paper paper = Paper.of(book, run, first % 2 == 1, found);
      RunLayout set = press.prepare(paper, numbering.labels().number(first));
      layout = Optional.of(set);
      Layout pages = set.layOut();
      numbering.add(run, first, set.pages());
      // Painting moves the boxes of what stands on several pages.
      List<PageMap.Page> beginnings = PageMapper.map(pages, paper, numbering.labels(), first);
      boolean waits = !set.references().stream().allMatch(numbering::isSettled);
      Set<String> lost = waits ? set.tryToPaint() : set.paint(numbering.numbers());
      if (book.unprinted().miss(lost)) {
        close();
        return Optional.empty();
      }
      problems.addAll(found);
      List<PDPage> sheets = set.sheets();
      Map<String, Position> positions = set.positions();
      Optional<PaintedRun> painted = waits ? Optional.empty() : Optional.of(set.part());
      close();
      PrintedBook known = book.snapshot();
      return Optional.of(
          new SetRun(
              sheets, positions, beginnings, painted, () -> paint(known, run, first, sheets)));
    }

    /** The blocks at which the engine failed: those on the page that it painted last, if it did. */
    List<ChapterBlock> failing() {
      List<ChapterBlock> onPage = layout.map(RunLayout::paintedLast).orElse(List.of());
      return onPage.isEmpty() ? new FailingBlocks(book, press).of(run) : onPage;
    }

    /** Gives up the layout, which takes most of the memory. */
    void close() {
      layout.ifPresent(RunLayout::close);
      layout = Optional.empty();
    }
  }
}
