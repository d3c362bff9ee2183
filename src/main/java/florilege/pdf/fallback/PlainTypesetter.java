package florilege.pdf.fallback;

import florilege.book.Chapter;
import florilege.book.PageMap;
import florilege.pdf.document.DocumentAssembler.Position;
import florilege.pdf.document.PaintedRun;
import florilege.pdf.fonts.EmbeddedFonts;
import florilege.pdf.markup.ChapterRun;
import florilege.pdf.markup.ChapterSource;
import florilege.pdf.markup.ChapterText;
import florilege.pdf.markup.ChapterText.Paragraph;
import florilege.pdf.markup.ChapterText.Word;
import florilege.style.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Sets all text of a run line by line without the layout engine: in one size of type, ragged. It
 * knows no form at which it could fail, and takes time in proportion to the text.
 */
public final class PlainTypesetter {

  static final float POINTS_PER_MM = 72 / 25.4f;

  /**
   * A line.
   *
   * @param chapter its number in the run, from 0
   * @param paragraph its number in the run, from 0
   * @param text as it is read
   * @param first its first word
   * @param skipped how many of the characters of that word that count stand on lines before
   */
  record Line(int chapter, int paragraph, String text, Word first, int skipped) {}

  private final ChapterRun run;
  private final Style style;
  private final PlainFonts type;
  private final float width;
  private final List<Line> lines = new ArrayList<>();

  /** The line at which each element with an id begins. */
  private final Map<String, Integer> starts = new HashMap<>();

  private final List<PDPage> sheets = new ArrayList<>();
  private int paragraphs;

  private PlainTypesetter(ChapterRun run, Style style, PlainFonts type) {
    this.run = run;
    this.style = style;
    this.type = type;
    this.width = (float) (style.page().textWidth() * POINTS_PER_MM / style.page().typeSize());
  }

  /** Sets a run in the type of a style. */
  public static PlainTypesetter of(ChapterRun run, Style style, EmbeddedFonts fonts) {
    PlainTypesetter setting = new PlainTypesetter(run, style, new PlainFonts(style.fonts(), fonts));
    for (int i = 0; i < run.chapters().size(); i++) {
      for (Paragraph paragraph : ChapterText.of(run.chapters().get(i))) {
        setting.set(i, paragraph);
      }
    }
    PDRectangle size =
        new PDRectangle(
            (float) style.page().width() * POINTS_PER_MM,
            (float) style.page().height() * POINTS_PER_MM);
    int pages = Math.max(1, setting.page(setting.lines.size() - 1) + 1);
    IntStream.range(0, pages).forEach(i -> setting.sheets.add(new PDPage(size)));
    return setting;
  }

  private void set(int chapter, Paragraph paragraph) {
    paragraph.ids().forEach(id -> starts.putIfAbsent(id, lines.size()));
    StringBuilder line = new StringBuilder();
    Word first = null;
    float filled = 0;
    for (Word word : paragraph.words()) {
      float space = word.isApart() && first != null ? type.width(" ") : 0;
      float length = type.width(word.text());
      if (first != null && filled + space + length > width) {
        lines.add(new Line(chapter, paragraphs, line.toString(), first, 0));
        line.setLength(0);
        first = null;
        filled = 0;
        space = 0;
      }
      if (length > width) {
        tear(chapter, word);
        continue;
      }
      first = first == null ? word : first;
      line.append(space > 0 ? " " : "").append(word.text());
      filled += space + length;
    }
    if (first != null) {
      lines.add(new Line(chapter, paragraphs, line.toString(), first, 0));
    }
    paragraphs++;
  }

  /** Sets a word that no line can hold. */
  private void tear(int chapter, Word word) {
    int start = 0;
    float filled = 0;
    for (int at = 0; at < word.text().length(); ) {
      int end = word.text().offsetByCodePoints(at, 1);
      float length = type.width(word.text().substring(at, end));
      if (filled + length > width && at > start) {
        add(chapter, word, start, at);
        start = at;
        filled = 0;
      }
      filled += length;
      at = end;
    }
    add(chapter, word, start, word.text().length());
  }

  private void add(int chapter, Word word, int start, int end) {
    int skipped = ChapterSource.count(word.text().substring(0, start));
    lines.add(new Line(chapter, paragraphs, word.text().substring(start, end), word, skipped));
  }

  private int page(int line) {
    return line / style.page().lines();
  }

  /** The pages. */
  public List<PDPage> sheets() {
    return sheets;
  }

  /** The pages, from 0, on which elements with ids begin. */
  public Map<String, Integer> pages() {
    Map<String, Integer> pages = new HashMap<>();
    starts.forEach((id, line) -> pages.put(id, Math.min(page(line), sheets.size() - 1)));
    return pages;
  }

  /** Where elements with ids begin: at the tops of pages, since it says no more than that. */
  public Map<String, Position> positions() {
    Map<String, Position> positions = new HashMap<>();
    pages()
        .forEach(
            (id, page) -> {
              PDPage sheet = sheets.get(page);
              positions.put(id, new Position(sheet, (int) sheet.getMediaBox().getHeight()));
            });
    return positions;
  }

  /** Where in the chapters the pages begin. */
  public List<PageMap.Page> beginnings(IntFunction<String> labels) {
    List<PageMap.Page> beginnings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += style.page().lines()) {
      Line line = lines.get(i);
      ChapterSource origin = line.first().origin();
      int offset = line.first().before() + line.skipped() - origin.before();
      beginnings.add(
          new PageMap.Page(labels.apply(page(i)), origin.chapter().id(), origin.index(), offset));
    }
    return beginnings;
  }

  /**
   * Paints the pages.
   *
   * @param document to which they will belong
   * @param labels of the pages, from 0
   */
  public PaintedRun paint(PDDocument document, IntFunction<String> labels) {
    PlainPainter painter = new PlainPainter(style, type, document);
    List<String> languages =
        run.chapters().stream()
            .map(Chapter::xhtml)
            .map(xhtml -> xhtml.getDocumentElement().getAttribute("lang"))
            .toList();
    try {
      for (int i = 0; i < sheets.size(); i++) {
        int start = i * style.page().lines();
        int end = Math.min(lines.size(), start + style.page().lines());
        painter.paint(sheets.get(i), lines.subList(start, end), languages, labels.apply(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return painter.part(sheets);
  }
}
