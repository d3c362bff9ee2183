package florilege.text.markdown.syntax.tables;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableCell.Alignment;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** Makes the nodes of a table: its sections, rows and cells. */
public final class TableSections {

  private final TableBlock block = new TableBlock();
  private final TableRows rows;
  private final List<Alignment> sides;
  private final InlineParser inlines;

  /**
   * No section yet.
   *
   * @param sides of the columns; of those past its end the words stand where they do by themselves
   */
  TableSections(TableRows rows, List<Alignment> sides, InlineParser inlines) {
    this.rows = rows;
    this.sides = sides;
    this.inlines = inlines;
  }

  TableBlock block() {
    return block;
  }

  void head(List<BasedSequence> lines) {
    add(new TableHead(), lines, true);
  }

  void body(List<BasedSequence> lines) {
    add(new TableBody(), lines, false);
  }

  void foot(List<BasedSequence> lines) {
    add(new TableFoot(), lines, false);
  }

  private void add(Node section, List<BasedSequence> lines, boolean head) {
    for (BasedSequence line : lines) {
      TableRow row = new TableRow(line.trim());
      List<BasedSequence> cells = rows.cells(line);
      for (int column = 0; column < cells.size(); column++) {
        TableCell cell = new TableCell(cells.get(column));
        cell.setText(cells.get(column));
        cell.setHeader(head);
        cell.setAlignment(column < sides.size() ? sides.get(column) : null);
        row.appendChild(cell);
        inlines.parse(cells.get(column), cell);
      }
      section.appendChild(row);
    }
    if (section.hasChildren()) {
      section.setCharsFromContent();
      block.appendChild(section);
    }
  }
}
