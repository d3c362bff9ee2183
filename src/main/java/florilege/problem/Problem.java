package florilege.problem;

import java.util.Comparator;

/**
 * Describes one thing found while a book was made.
 *
 * @param rule what was found, with its severity and hint
 * @param place where
 * @param detail a short sentence about this very case, in English, without a full stop
 * @param hint what to do about it; that of the rule, unless this case has a better one
 */
public record Problem(Rule rule, Place place, String detail, String hint)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem p) -> p.place().file().toString())
          .thenComparingInt(p -> p.place().line())
          .thenComparingInt(p -> p.place().column())
          .thenComparing(Problem::rule)
          .thenComparing(Problem::detail)
          .thenComparing(Problem::hint);

  /** A problem with the hint of its rule. */
  public Problem(Rule rule, Place place, String detail) {
    this(rule, place, detail, rule.hint());
  }

  /**
   * By file, line, column, then rule, so that a report reads the same whatever found the problems
   * first.
   */
  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** {@code place: severity: detail [code]}, the first line of a message. */
  @Override
  public String toString() {
    String severity = rule.severity().name().toLowerCase(java.util.Locale.ROOT);
    return place + ": " + severity + ": " + detail + " [" + rule.code() + "]";
  }
}
