package florilege.pdf.engine;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.util.XRLog;
import florilege.book.Chapter;
import florilege.image.BookImage;
import florilege.pdf.drawing.DrawingCheck;
import florilege.pdf.drawing.ImageProvider;
import florilege.pdf.fonts.EmbeddedFonts;
import florilege.pdf.markup.ChapterRun;
import florilege.pdf.markup.PrintDocument;
import florilege.pdf.markup.PrintableBook;
import florilege.pdf.paragraphs.ParagraphSetter;
import florilege.pdf.paragraphs.content.GlyphWidths;
import florilege.style.Style;
import florilege.text.dom.Dom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Sets up the layout engine for a book in a style: what all its runs share, which is one document
 * with its fonts, and one style sheet.
 */
public final class LayoutEngine implements AutoCloseable {

  static {
    XRLog.setLoggerImpl(new NullLogger());
  }

  /** Bytes of painted pages; what is more lies in a file: a thousand pages have 5 MB. */
  private static final long IN_MEMORY = 16L << 20;

  private final PrintableBook book;
  private final Style style;
  private final String css;
  private final PrintNamespaceHandler.Sheet sheet;
  private final PDDocument document =
      new SharedDocument(MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
  private final EmbeddedFonts fonts;
  private final GlyphWidths glyphs = new GlyphWidths();

  /**
   * Sets the engine up.
   *
   * @param css the style sheet, as {@link Style#printCss} gives it
   */
  public LayoutEngine(PrintableBook book, String css) {
    this.book = book;
    this.style = book.style();
    this.css = css;
    sheet = new PrintNamespaceHandler.Sheet(css);
    fonts = new EmbeddedFonts(document, style.fonts().faces(), characters(book));
  }

  private static BitSet characters(PrintableBook book) {
    BitSet characters = new BitSet();
    for (Chapter chapter : book.chapters()) {
      chapter.xhtml().getDocumentElement().getTextContent().codePoints().forEach(characters::set);
    }
    return characters;
  }

  /** The runs of the book in this style. */
  public List<ChapterRun> runs() {
    Document frames = book.frames();
    PrintNamespaceHandler namespace = new PrintNamespaceHandler(sheet, id -> false);
    EngineSetup engine = new EngineSetup(document, style, fonts, namespace);
    ImageProvider none = new ImageProvider(List.of());
    LayoutBudget budget = new LayoutBudget(0);
    try (PdfBoxRenderer renderer =
        engine.renderer(
            frames,
            none,
            new DrawingCheck(),
            1,
            (d, w, h, page, shadow) -> null,
            budget,
            new ParagraphSetter(UnicodeLineBreaker::new, budget::spend, glyphs))) {
      Element body = Dom.elements(frames, "body").get(0);
      List<CalculatedStyle> styles =
          Dom.children(body).stream().map(renderer.getSharedContext()::getStyle).toList();
      return RunDivider.of(book.chapters(), css, styles);
    }
  }

  /**
   * Prepares the layout of a run.
   *
   * @param number of its first page, from 1, in the sequence of page numbers that it is in
   */
  public RunLayout prepare(PrintDocument paper, int number) {
    PrintNamespaceHandler namespace =
        new PrintNamespaceHandler(sheet, id -> book.ids().contains(id) || paper.ids().contains(id));
    EngineSetup engine = new EngineSetup(document, style, fonts, namespace);
    return new RunLayout(engine, paper, new ImageProvider(pictures(paper)), glyphs, number);
  }

  private List<BookImage> pictures(PrintDocument paper) {
    Set<String> paths =
        paper.images().stream().map(image -> image.getAttribute("src")).collect(Collectors.toSet());
    return book.book().pictures().stream()
        .filter(picture -> paths.contains(picture.path()))
        .toList();
  }

  /** The document in which all is painted. */
  public PDDocument document() {
    return document;
  }

  /**
   * Sees that there is memory left for another run.
   *
   * @throws OutOfMemoryError if nearly all is in use by what was set before
   */
  public void requireMemory() {
    LayoutBudget.requireMemory();
  }

  /** The fonts of the document. */
  public EmbeddedFonts fonts() {
    return fonts;
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
