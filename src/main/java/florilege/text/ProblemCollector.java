package florilege.text;

import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.source.SourceMap;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Collects what is found while one passage is read. A text made to provoke remarks gets no more
 * than {@value #MOST} of a rule, and then one that says how many more there were.
 */
public final class ProblemCollector {

  /** What to do about a text whose parts stand too deep in each other. */
  public static final String SIMPLIFY =
      "simplify the text: nesting, brackets and quotes are limited";

  private static final int MOST = 50;

  private final SourceMap origins;
  private final Problems problems;
  private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);

  /** What is not allowed in the text, in the order in which it was found. */
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  private record Kind(int first, int count) {
    Kind again() {
      return new Kind(first, count + 1);
    }
  }

  /** Remarks on a text, added to the problems of the build. */
  public ProblemCollector(SourceMap origins, Problems problems) {
    this.origins = origins;
    this.problems = problems;
  }

  /** Where the characters of the text come from. */
  public SourceMap origins() {
    return origins;
  }

  /**
   * Adds a remark on the character at an offset, as the origins count. What is not allowed is said
   * once for each kind of it, where it is first, with how often.
   */
  public void add(Rule rule, int offset, String detail) {
    add(rule, offset, detail, rule.hint());
  }

  /** The same with a hint for this very case; what is not allowed has that of the rule. */
  public void add(Rule rule, int offset, String detail, String hint) {
    if (rule == Rule.NOT_ALLOWED && (kinds.containsKey(detail) || kinds.size() < MOST)) {
      kinds.merge(detail, new Kind(offset, 1), (first, more) -> first.again());
    } else if (counts.merge(rule, 1, Integer::sum) <= MOST && rule != Rule.NOT_ALLOWED) {
      problems.add(rule, origins.at(offset), detail, hint);
    }
  }

  /** Adds how many remarks were held back, if any. */
  public void close() {
    kinds.forEach(
        (detail, kind) ->
            problems.add(
                Rule.NOT_ALLOWED,
                origins.at(kind.first()),
                detail + (kind.count() > 1 ? ", " + kind.count() + " times in this text" : "")));
    counts.forEach(
        (rule, count) -> {
          int said = rule == Rule.NOT_ALLOWED ? 0 : MOST;
          if (count > said) {
            problems.add(
                rule,
                origins.at(0),
                String.format(Locale.ROOT, "and %d more of this kind in this text", count - said));
          }
        });
  }
}
