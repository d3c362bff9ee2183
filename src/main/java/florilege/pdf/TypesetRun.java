package florilege.pdf;

import florilege.book.PageMap;
import florilege.pdf.document.DocumentAssembler.Position;
import florilege.pdf.document.PaintedRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Holds a run whose pages are known.
 *
 * @param sheets its pages
 * @param positions of its elements that have ids
 * @param beginnings of its pages in the chapters
 * @param painted what is on the pages; nothing if it names pages of later runs and has to wait
 * @param painter paints it when these are known
 */
record TypesetRun(
    List<PDPage> sheets,
    Map<String, Position> positions,
    List<PageMap.Page> beginnings,
    Optional<PaintedRun> painted,
    Supplier<PaintedRun> painter) {}
