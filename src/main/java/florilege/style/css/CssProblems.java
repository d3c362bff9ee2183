package florilege.style.css;

import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.problem.Source;

/** Collects what is wrong with a style sheet; after so many faults, only that there are more. */
final class CssProblems {

  private static final int MOST = 30;

  private final Source sheet;
  private final Problems problems;
  private int count;

  CssProblems(Source sheet, Problems problems) {
    this.sheet = sheet;
    this.problems = problems;
  }

  /** Says what is wrong with what stands at an offset. */
  void add(int offset, String detail) {
    count++;
    if (count <= MOST) {
      problems.add(Rule.STYLE, sheet.at(offset), detail);
    } else if (count == MOST + 1) {
      problems.add(
          Rule.STYLE,
          sheet.whole(),
          "more than " + MOST + " things are wrong, and all are left out");
    }
  }
}
