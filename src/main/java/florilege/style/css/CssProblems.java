package florilege.style.css;

import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;
import java.util.function.IntUnaryOperator;

/** Collects what is wrong with a style sheet; after so many faults, only that there are more. */
final class CssProblems {

  private static final int MOST = 30;

  private final Source sheet;
  private final IntUnaryOperator written;
  private final Problems problems;
  private int count;

  CssProblems(Source sheet, Problems problems) {
    this(sheet, offset -> offset, problems);
  }

  /**
   * Problems of a sheet in a form of which it is known where each character was written.
   *
   * @param written from an offset of that form to one of the sheet
   */
  CssProblems(Source sheet, IntUnaryOperator written, Problems problems) {
    this.sheet = sheet;
    this.written = written;
    this.problems = problems;
  }

  /** Says what is wrong with what stands at an offset. */
  void add(int offset, String detail) {
    add(Rule.STYLE, offset, detail);
  }

  /** Says which rule is broken by what stands at an offset. */
  void add(Rule rule, int offset, String detail) {
    count++;
    if (count <= MOST) {
      problems.add(rule, sheet.at(written.applyAsInt(offset)), detail);
    } else if (count == MOST + 1) {
      problems.add(
          Rule.STYLE,
          sheet.whole(),
          "more than " + MOST + " things are wrong, and all are left out");
    }
  }
}
