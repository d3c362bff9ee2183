package florilege.pdf;

import florilege.book.Chapter;
import florilege.pdf.engine.LayoutEngine;
import florilege.pdf.engine.RunLayout;
import florilege.pdf.markup.ChapterBlock;
import florilege.pdf.markup.ChapterRun;
import florilege.pdf.markup.PrintDocument;
import florilege.pdf.markup.PrintableBook;
import florilege.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the blocks of a run at which the layout engine fails whatever stands around them: it lays
 * out groups of blocks, and each block of the groups at which it fails.
 */
final class FailingBlocks {

  private final PrintableBook trial;
  private final LayoutEngine engine;

  FailingBlocks(PrintableBook book, LayoutEngine engine) {
    this.trial = book.forTrial();
    this.engine = engine;
  }

  List<ChapterBlock> of(ChapterRun run) {
    return run.chapters().stream().flatMap(chapter -> of(chapter).stream()).toList();
  }

  private List<ChapterBlock> of(Chapter chapter) {
    List<ChapterBlock> blocks = ChapterBlock.of(chapter);
    int size = (int) Math.ceil(Math.sqrt(blocks.size()));
    List<ChapterBlock> failing = new ArrayList<>();
    for (int start = 0; start < blocks.size(); start += size) {
      List<ChapterBlock> group = blocks.subList(start, Math.min(start + size, blocks.size()));
      if (fails(chapter, group)) {
        group.stream().filter(block -> fails(chapter, List.of(block))).forEach(failing::add);
      }
    }
    return failing;
  }

  private boolean fails(Chapter chapter, List<ChapterBlock> blocks) {
    return !prints(trial, engine, ChapterRun.of(ChapterBlock.of(chapter, blocks)));
  }

  /** Whether a run can be laid out and painted; it is not kept. */
  static boolean prints(PrintableBook book, LayoutEngine engine, ChapterRun run) {
    try {
      PrintDocument document = PrintDocument.of(book, run, false, new Problems());
      try (RunLayout layout = engine.prepare(document, 1)) {
        layout.layOut();
        layout.paint(Map.of());
        return true;
      }
    } catch (RuntimeException | StackOverflowError | AssertionError | OutOfMemoryError fault) {
      return false;
    }
  }
}
