package florilege.text.html;

import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.Origins;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is found while one passage is read. A text made to provoke remarks gets no more than {@value
 * #MOST} of a rule, and then one that says how many more there were.
 */
public final class Remarks {

  private static final int MOST = 50;

  private final Origins origins;
  private final Problems problems;
  private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);

  /** Remarks on a text, added to the problems of the build. */
  public Remarks(Origins origins, Problems problems) {
    this.origins = origins;
    this.problems = problems;
  }

  /** Where the characters of the text come from. */
  public Origins origins() {
    return origins;
  }

  /** Adds a remark on the character at an offset, as the origins count. */
  public void add(Rule rule, int offset, String detail) {
    if (counts.merge(rule, 1, Integer::sum) <= MOST) {
      problems.add(rule, origins.at(offset), detail);
    }
  }

  /** Adds how many remarks were held back, if any. */
  public void close() {
    counts.forEach(
        (rule, count) -> {
          if (count > MOST) {
            problems.add(
                rule,
                origins.at(0),
                String.format(Locale.ROOT, "and %d more of this kind in this text", count - MOST));
          }
        });
  }
}
