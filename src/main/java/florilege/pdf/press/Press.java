package florilege.pdf.press;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.util.XRLog;
import florilege.book.Chapter;
import florilege.image.Picture;
import florilege.pdf.paper.Paper;
import florilege.pdf.paper.PrintedBook;
import florilege.pdf.paper.Run;
import florilege.pdf.paragraphs.ParagraphSetter;
import florilege.style.Style;
import florilege.text.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The layout engine, set up for a book in a style: what all its runs share, which is one document
 * with its fonts, and one style sheet.
 */
public final class Press implements AutoCloseable {

  static {
    XRLog.setLoggerImpl(new Silence());
  }

  private final PrintedBook book;
  private final Style style;
  private final String css;
  private final PrintNamespace.Sheet sheet;
  private final PDDocument document = new PDDocument();
  private final EmbeddedFonts fonts;

  /**
   * Sets the engine up.
   *
   * @param css the style sheet, as {@link Style#printCss} gives it
   */
  public Press(PrintedBook book, String css) {
    this.book = book;
    this.style = book.style();
    this.css = css;
    sheet = new PrintNamespace.Sheet(css);
    fonts = new EmbeddedFonts(document, style.fonts().faces(), characters(book));
  }

  private static BitSet characters(PrintedBook book) {
    BitSet characters = new BitSet();
    for (Chapter chapter : book.chapters()) {
      chapter.xhtml().getDocumentElement().getTextContent().codePoints().forEach(characters::set);
    }
    return characters;
  }

  /** The runs of the book in this style. */
  public List<Run> runs() {
    Document frames = book.frames();
    PrintNamespace namespace = new PrintNamespace(sheet, id -> false);
    Engine engine = new Engine(document, style, fonts, namespace);
    Plates none = new Plates(List.of());
    Effort effort = new Effort(0);
    try (PdfBoxRenderer renderer =
        engine.renderer(
            frames,
            none,
            new Proof(),
            1,
            (d, w, h, page, shadow) -> null,
            effort,
            new ParagraphSetter(TextBreaker::new, effort::spend))) {
      Element body = Xml.elements(frames, "body").get(0);
      List<CalculatedStyle> styles =
          Xml.children(body).stream().map(renderer.getSharedContext()::getStyle).toList();
      return Runs.of(book.chapters(), css, styles);
    }
  }

  /**
   * Prepares the layout of a run.
   *
   * @param number of its first page, from 1, in the sequence of page numbers that it is in
   */
  public RunLayout prepare(Paper paper, int number) {
    PrintNamespace namespace =
        new PrintNamespace(sheet, id -> book.ids().contains(id) || paper.ids().contains(id));
    Engine engine = new Engine(document, style, fonts, namespace);
    return new RunLayout(engine, paper, new Plates(pictures(paper)), number);
  }

  private List<Picture> pictures(Paper paper) {
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
    Effort.requireMemory();
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
