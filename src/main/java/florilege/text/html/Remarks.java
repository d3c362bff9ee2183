package florilege.text.html;

import florilege.model.Passage;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is found while one passage is read. A text made to provoke remarks gets no more than {@value
 * #MOST} of a rule, and then one that says how many more there were.
 */
public final class Remarks {

  private static final int MOST = 50;

  private final Passage passage;
  private final Problems problems;
  private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);

  /** Remarks on a passage, added to the problems of the build. */
  public Remarks(Passage passage, Problems problems) {
    this.passage = passage;
    this.problems = problems;
  }

  /** Adds a remark on the character at an offset from the beginning of the passage. */
  public void add(Rule rule, int offset, String detail) {
    if (counts.merge(rule, 1, Integer::sum) <= MOST) {
      problems.add(rule, passage.at(offset), detail);
    }
  }

  /** The offset from the beginning of the source's text of an offset in the passage. */
  public int inSource(int offset) {
    return passage.start() + offset;
  }

  /** Adds how many remarks were held back, if any. */
  public void close() {
    counts.forEach(
        (rule, count) -> {
          if (count > MOST) {
            problems.add(
                rule,
                passage.at(0),
                String.format(Locale.ROOT, "and %d more of this kind in this text", count - MOST));
          }
        });
  }
}
