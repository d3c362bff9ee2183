package florilege.text.markdown.syntax.tables;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell.Alignment;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parses tables (GFM §4.10; kramdown, Syntax, Tables), of which a parser of blocks sees a
 * paragraph. It stands in for flexmark's own tables, which want an empty line before them and know
 * one form alone.
 */
public final class TableLines implements ParagraphPreProcessor {

  private final MarkdownVariant dialect;
  private final TableRows rows;

  private TableLines(MarkdownVariant dialect) {
    this.dialect = dialect;
    this.rows = new TableRows(dialect.reads(Mark.BARS_IN_CODE));
  }

  @Override
  public int preProcessBlock(Paragraph paragraph, ParserState state) {
    if (paragraph.getChars().indexOf('|') < 0) {
      return 0;
    }
    List<BasedSequence> lines = new ArrayList<>();
    for (int i = 0; i < paragraph.getLineCount(); i++) {
      lines.add(paragraph.getLineChars(i));
    }
    int all = lines.size();
    if (all > 1 && isAttributes(lines.get(all - 1))) {
      lines.remove(all - 1);
    }
    return dialect.reads(Mark.KRAMDOWN_TABLES)
        ? kramdown(paragraph, lines, state.getInlineParser())
        : github(paragraph, lines, state.getInlineParser());
  }

  /** A list of attributes below a table is no row of it. */
  private static boolean isAttributes(BasedSequence line) {
    String text = line.toString().strip();
    return text.startsWith("{") && text.endsWith("}") && text.indexOf('|') < 0;
  }

  /** A row, and a line of dashes of as many cells; all that follows are rows. */
  private int github(Paragraph paragraph, List<BasedSequence> lines, InlineParser inlines) {
    int last = dialect.reads(Mark.TABLE_AFTER_TEXT) ? lines.size() - 1 : Math.min(1, lines.size());
    for (int i = 0; i < last && i + 1 < lines.size(); i++) {
      List<Alignment> sides = rows.sides(lines.get(i + 1));
      if (sides.isEmpty()
          || lines.get(i + 1).indexOf('+') >= 0
          || lines.get(i).indexOf('|') < 0 && lines.get(i + 1).indexOf('|') < 0
          || rows.cells(lines.get(i)).size() != sides.size()) {
        continue;
      }
      if (i > 0) {
        text(paragraph, lines.subList(0, i), inlines);
      }
      TableSections table = new TableSections(rows, sides, inlines);
      table.head(lines.subList(i, i + 1));
      table.body(lines.subList(i + 2, lines.size()));
      return place(table.block(), paragraph, lines.subList(i, lines.size()));
    }
    return 0;
  }

  /** What stands above a table at once is a paragraph of its own. */
  private static void text(Paragraph paragraph, List<BasedSequence> lines, InlineParser inlines) {
    Paragraph above = new Paragraph();
    above.setContent(lines);
    paragraph.insertBefore(above);
    inlines.parse(above.getContentChars(), above);
  }

  /**
   * Rows with a bar outside of code; a line of dashes ends the head, if it is the first below one,
   * or a body; one of equals signs begins the foot. All lines of the paragraph must be such.
   */
  private int kramdown(Paragraph paragraph, List<BasedSequence> lines, InlineParser inlines) {
    List<Alignment> sides = List.of();
    List<List<BasedSequence>> sections = new ArrayList<>(List.of(new ArrayList<>()));
    boolean headed = false;
    boolean footed = false;
    for (BasedSequence line : lines) {
      List<BasedSequence> section = sections.get(sections.size() - 1);
      boolean dashes = TableRows.isLineOf('-', line);
      if (dashes || TableRows.isLineOf('=', line)) {
        boolean ends = !section.isEmpty();
        headed |= dashes && ends && sections.size() == 1 && !footed;
        sides = headed && sides.isEmpty() ? rows.sides(line) : sides;
        footed |= !dashes;
        if (ends) {
          sections.add(new ArrayList<>());
        }
      } else if (rows.hasBar(line)) {
        section.add(line);
      } else {
        return 0;
      }
    }
    sections.removeIf(List::isEmpty);
    if (sections.size() <= (headed ? 1 : 0)) {
      return 0;
    }
    TableSections table = new TableSections(rows, sides, inlines);
    for (int i = 0; i < sections.size(); i++) {
      if (i == 0 && headed) {
        table.head(sections.get(i));
      } else if (footed && i > 0 && i == sections.size() - 1) {
        table.foot(sections.get(i));
      } else {
        table.body(sections.get(i));
      }
    }
    return place(table.block(), paragraph, lines);
  }

  /** Puts a table where its lines stand; gives the offset behind these in the paragraph. */
  private static int place(TableBlock table, Paragraph paragraph, List<BasedSequence> lines) {
    BasedSequence first = lines.get(0);
    BasedSequence last = lines.get(lines.size() - 1);
    table.setChars(first.baseSubSequence(first.getStartOffset(), last.getEndOffset()));
    paragraph.insertBefore(table);
    boolean whole = last.getEndOffset() >= paragraph.getEndOffset();
    return whole ? paragraph.getChars().length() : last.getEndOffset() - paragraph.getStartOffset();
  }

  /**
   * Makes one for each text, when it is known where all links lead.
   *
   * @param dialect of the texts
   */
  public record Factory(MarkdownVariant dialect) implements ParagraphPreProcessorFactory {

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(ReferencePreProcessorFactory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of();
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    @Override
    public ParagraphPreProcessor apply(ParserState state) {
      return new TableLines(dialect);
    }
  }
}
