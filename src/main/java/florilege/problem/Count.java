package florilege.problem;

import java.util.Collection;

/**
 * Counts problems.
 *
 * @param errors of severity {@link Severity#ERROR}
 * @param warnings of severity {@link Severity#WARNING}
 * @param notes of severity {@link Severity#NOTE}
 */
public record Count(int errors, int warnings, int notes) {

  /** No problem. */
  public static final Count NONE = new Count(0, 0, 0);

  /** How many there are in a list. */
  public static Count of(Collection<Problem> problems) {
    int[] counts = new int[Severity.values().length];
    problems.forEach(problem -> counts[problem.rule().severity().ordinal()]++);
    return new Count(
        counts[Severity.ERROR.ordinal()],
        counts[Severity.WARNING.ordinal()],
        counts[Severity.NOTE.ordinal()]);
  }

  /** How many there are of a severity. */
  public int of(Severity severity) {
    return switch (severity) {
      case ERROR -> errors;
      case WARNING -> warnings;
      case NOTE -> notes;
    };
  }

  /** These and others. */
  public Count plus(Count other) {
    return new Count(errors + other.errors, warnings + other.warnings, notes + other.notes);
  }

  /** These without some of them. */
  public Count minus(Count some) {
    return new Count(errors - some.errors, warnings - some.warnings, notes - some.notes);
  }
}
