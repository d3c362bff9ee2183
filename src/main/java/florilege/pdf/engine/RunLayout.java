package florilege.pdf.engine;

import com.openhtmltopdf.pdfboxout.PdfBoxAccessibilityHelper;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.ThreadCtx;
import florilege.pdf.document.DocumentAssembler.Position;
import florilege.pdf.document.PaintedRun;
import florilege.pdf.drawing.DrawingCheck;
import florilege.pdf.drawing.FormulaDrawer;
import florilege.pdf.drawing.ImageProvider;
import florilege.pdf.markup.ChapterBlock;
import florilege.pdf.markup.ChapterSource;
import florilege.pdf.markup.PrintDocument;
import florilege.pdf.pagination.ColonEnds;
import florilege.pdf.pagination.DividedBoxes;
import florilege.pdf.pagination.DividedTables;
import florilege.pdf.pagination.LaidOutPages;
import florilege.pdf.pagination.LaidOutPages.Place;
import florilege.pdf.pagination.NoBreakRepair;
import florilege.pdf.pagination.PageStarts;
import florilege.pdf.pagination.bidi.BidiReordering;
import florilege.pdf.pagination.filling.PageFiller;
import florilege.pdf.pagination.filling.ShortLastPages;
import florilege.pdf.pagination.filling.SpreadBalance;
import florilege.pdf.pagination.filling.VerticalJustification;
import florilege.pdf.paragraphs.ParagraphSetter;
import florilege.pdf.paragraphs.content.GlyphWidths;
import florilege.pdf.tags.BackgroundArtifacts;
import florilege.pdf.tags.PropertyLists;
import florilege.pdf.tags.StructureTagger;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.Document;

/**
 * Lays out a run with the layout engine and then paints it, at once or when others are laid out.
 */
public final class RunLayout implements AutoCloseable {

  /** Mending a line can tear another; after so many times what is torn stays torn. */
  private static final int MOST_MENDS = 3;

  /** How far signs may hang in a side margin, in points. */
  private static final double HANGING = 6;

  private final PDDocument document;
  private final PrintDocument paper;
  private final ImageProvider images;
  private final DrawingCheck proof = new DrawingCheck();
  private final PdfBoxRenderer renderer;
  private final PageLimit limit;
  private final ParagraphSetter paragraphs;
  private final PageStarts starts;
  private LaidOutPages layout;
  private PageReferences references;
  private Map<String, Place> places = Map.of();
  private List<PDPage> sheets = List.of();

  /** The page, from 0, that the engine paints or painted last; −1 before it began. */
  private int painting = -1;

  RunLayout(
      EngineSetup engine,
      PrintDocument paper,
      ImageProvider images,
      GlyphWidths glyphs,
      int number) {
    this.document = engine.document();
    this.paper = paper;
    this.images = images;
    LayoutBudget budget = new LayoutBudget(size(paper.document()));
    paragraphs = new ParagraphSetter(UnicodeLineBreaker::new, budget::spend, glyphs);
    int first = Math.max(1, number - paper.unprintedPages());
    renderer =
        engine.renderer(
            paper.document(),
            images,
            proof,
            first,
            (d, w, h, page, shadow) -> sheet(page),
            budget,
            paragraphs);
    FormulaDrawer.register(paper, renderer.getSharedContext());
    paragraphs.watch(renderer.getSharedContext());
    starts = PageStarts.watch(renderer.getSharedContext(), paper.unprintedPages());
    limit =
        PageLimit.set(renderer.getSharedContext(), paper.document(), paper.beginsBook(), budget);
  }

  /** Characters and elements of a document. */
  static long size(Document document) {
    return document.getDocumentElement().getTextContent().length()
        + document.getElementsByTagName("*").getLength();
  }

  /**
   * Lays out the pages, until no line is torn where it must not be, and figures leave little of
   * them empty. Any thread may do so.
   */
  public LaidOutPages layOut() {
    registerWithThread();
    try {
      return layOutPages();
    } finally {
      ThreadCtx.cleanup(); // Else the thread holds all boxes until it has others.
    }
  }

  private LaidOutPages layOutPages() {
    layout = layOutOnce();
    PageFiller makeup = new PageFiller();
    for (int i = 0; i < MOST_MENDS && mend(makeup, i == 0); i++) {
      layOutAgain();
    }
    SpreadBalance balance = new SpreadBalance(starts);
    if (balance.mend(layout)) {
      layOutAgain();
      if (balance.undo(layout)) {
        layOutAgain();
      }
    }
    if (!paragraphs.finish()) {
      layOutAgain();
    }
    if (BidiReordering.isNeeded(paper.characters(), renderer.getDocument())) {
      new BidiReordering(renderer.getSharedContext()).arrange(layout);
    }
    paragraphs.joinLetters(layout);
    VerticalJustification.justify(layout);
    DividedBoxes.divide(layout);
    layout.openMargins(HANGING);
    layout.clearBlankPages();
    references = PageReferences.in(layout);
    places = layout.places();
    sheets = newSheets();
    return layout;
  }

  /**
   * After the first time, figures and the like alone are no reason to lay out a whole run again;
   * where a table is divided, the line before it need no longer go to the next page with it.
   */
  private boolean mend(PageFiller makeup, boolean first) {
    if (first && (new DividedTables().mend(layout) | new ShortLastPages(starts).mend(layout))) {
      return true;
    }
    boolean torn = new NoBreakRepair().mend(layout) | new ColonEnds(starts).mend(layout);
    return (first || torn) && makeup.mend(layout) || torn;
  }

  private void layOutAgain() {
    forget(renderer.getDocument());
    layout = layOutOnce();
  }

  private LaidOutPages layOutOnce() {
    limit.reset();
    paragraphs.reset();
    starts.reset();
    renderer.layout();
    return new LaidOutPages(renderer, paper.unprintedPages());
  }

  /** Takes out the elements that the engine made for notes when it last laid them out. */
  private static void forget(Document document) {
    Dom.elements(document, "*").stream()
        .filter(element -> element.getTagName().startsWith("fs-"))
        .forEach(element -> element.getParentNode().removeChild(element));
  }

  private List<PDPage> newSheets() {
    List<PDPage> pages = new ArrayList<>();
    for (int i = 0; i < layout.count(); i++) {
      pages.add(new PDPage(layout.size(i)));
    }
    return pages;
  }

  /** How many pixels pictures have to the inch where they are largest, by their paths. */
  public Map<String, Integer> resolutions() {
    Map<String, Integer> resolutions = new HashMap<>();
    for (Box box : layout.boxes()) {
      if (box instanceof BlockBox block && block.isReplaced() && block.getContentWidth() > 0) {
        images
            .pixels(block.getElement().getAttribute("src"))
            .ifPresent(
                pixels -> {
                  double inches = block.getContentWidth() / renderer.getDotsPerPoint() / 72;
                  resolutions.merge(
                      block.getElement().getAttribute("src"),
                      (int) Math.round(pixels / inches),
                      Math::min);
                });
      }
    }
    return resolutions;
  }

  /** The pages, in their order; what is painted is on them. */
  public List<PDPage> sheets() {
    return sheets;
  }

  private PDPage sheet(int page) {
    painting = page - paper.unprintedPages();
    return painting < 0 ? new PDPage(PDRectangle.A4) : sheets.get(painting);
  }

  /** The blocks on the page that the engine painted last; none if it did not paint. */
  public List<ChapterBlock> paintedLast() {
    if (painting < 0) {
      return List.of();
    }
    return layout.on(painting).stream()
        .flatMap(element -> paper.origin(element).stream())
        .map(ChapterSource::block)
        .distinct()
        .toList();
  }

  /** The ids of the elements whose pages are named on these pages. */
  public Set<String> references() {
    return references.targets();
  }

  /** The pages, from 0, on which the elements with ids begin. */
  public Map<String, Integer> pages() {
    Map<String, Integer> pages = new HashMap<>();
    places.forEach((id, place) -> pages.put(id, place.page()));
    return pages;
  }

  /** Where the elements with ids are. */
  public Map<String, Position> positions() {
    Map<String, Position> positions = new HashMap<>();
    places.forEach(
        (id, place) -> positions.put(id, new Position(sheets.get(place.page()), place.top())));
    return positions;
  }

  /**
   * Paints the pages to see whether it can be done. What was painted is not kept, and the run must
   * be laid out anew to be painted, for painting changes the lines that name pages.
   *
   * @return paths of pictures that are not on them
   */
  public Set<String> tryToPaint() {
    Set<String> lost = paintPages();
    document.getDocumentCatalog().setStructureTreeRoot(null);
    sheets = newSheets();
    return lost;
  }

  /**
   * Paints the pages on sheets that are there already.
   *
   * @param numbers of the pages on which the elements of the book are, by their ids
   */
  public void paint(Map<String, Integer> numbers, List<PDPage> on) {
    if (on.size() != sheets.size()) {
      throw new IllegalStateException(sheets.size() + " pages instead of " + on.size());
    }
    sheets = on;
    paint(numbers);
  }

  /**
   * Paints the pages.
   *
   * @param numbers of the pages on which the elements of the book are, by their ids
   * @return paths of pictures that are not on them, such as those beyond the edge of a page
   * @throws IllegalStateException if the engine failed at something else
   */
  public Set<String> paint(Map<String, Integer> numbers) {
    references.resolve(numbers);
    return paintPages();
  }

  private Set<String> paintPages() {
    document.getDocumentCatalog().setStructureTreeRoot(null);
    registerWithThread();
    try {
      renderer.createPDFWithoutClosing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return proof.lost(paper, layout);
  }

  /** The engine looks up by thread what it works at. */
  private void registerWithThread() {
    renderer.getSharedContext().registerWithThread();
    ThreadCtx.applyDiagnosticConsumer(proof::hear);
  }

  /** Finishes what was painted, and hands it out. */
  public PaintedRun part() {
    try {
      BackgroundArtifacts.mark(layout, sheets, document);
      PropertyLists.share(sheets);
      StructureTagger.tag(layout, paper);
      Map<String, COSDictionary> tags = new HashMap<>();
      for (String id : places.keySet()) {
        layout
            .box(id)
            .map(PdfBoxAccessibilityHelper::getStructualElementForBox)
            .ifPresent(tag -> tags.put(id, tag.getCOSObject()));
      }
      return PaintedRun.take(document, sheets, tags);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives up the boxes, which the thread that prepared or painted them would else hold. */
  @Override
  public void close() {
    renderer.close();
    ThreadCtx.cleanup();
  }
}
