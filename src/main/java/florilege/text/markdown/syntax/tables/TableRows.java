package florilege.text.markdown.syntax.tables;

import com.vladsch.flexmark.ext.tables.TableCell.Alignment;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.text.markdown.syntax.scanners.CodeSpans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Divides the lines of tables into cells, at bars that no backslash guards.
 *
 * @param barsInCode whether a bar within code parts no cells
 */
public record TableRows(boolean barsInCode) {

  /** The cells of a row, without the blanks around them; bars at its ends are but a frame. */
  List<BasedSequence> cells(BasedSequence line) {
    BasedSequence row = line.trim();
    List<Integer> bars = bars(row);
    List<BasedSequence> cells = new ArrayList<>();
    int from = row.startsWith("|") ? 1 : 0;
    for (int bar : bars) {
      if (bar >= from) {
        cells.add(row.subSequence(from, bar).trim());
        from = bar + 1;
      }
    }
    if (from < row.length()) {
      cells.add(row.subSequence(from).trim());
    }
    return cells;
  }

  /** Whether there is a bar that parts cells. */
  boolean hasBar(BasedSequence line) {
    return !bars(line.trim()).isEmpty();
  }

  private List<Integer> bars(BasedSequence row) {
    String text = row.toString();
    CodeSpans code = new CodeSpans(row, barsInCode ? text : "");
    List<Integer> bars = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '|') {
        bars.add(at);
      } else if (c == '\\') {
        at++;
      } else if (c == '`' && barsInCode) {
        Optional<CodeSpans.Found> found = code.at(at);
        at = found.map(CodeSpans.Found::end).orElse(code.run(at)) - 1;
      }
    }
    return bars;
  }

  /** On which side the words of each column stand, after a line of dashes; none if it is none. */
  List<Alignment> sides(BasedSequence line) {
    List<Alignment> sides = new ArrayList<>();
    for (String cell : line.toString().strip().replace('+', '|').split("\\|", -1)) {
      String dashes = cell.strip();
      boolean frame = dashes.isEmpty();
      if (!frame && !dashes.matches(":?-++:?")) {
        return List.of();
      } else if (!frame) {
        boolean left = dashes.startsWith(":");
        boolean right = dashes.endsWith(":");
        sides.add(
            left && right
                ? Alignment.CENTER
                : left ? Alignment.LEFT : right ? Alignment.RIGHT : null);
      }
    }
    return sides;
  }

  /** Whether a line consists of a sign and of what may stand between columns. */
  static boolean isLineOf(char sign, BasedSequence line) {
    String text = line.toString().strip();
    return text.indexOf(sign) >= 0
        && text.indexOf('|') >= 0
        && text.chars().allMatch(c -> c == sign || "+|: \t".indexOf(c) >= 0);
  }
}
