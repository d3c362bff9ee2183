package florilege.problem;

import java.util.Collection;

/**
 * Counts problems.
 *
 * @param errors of severity {@link Severity#ERROR}
 * @param warnings of severity {@link Severity#WARNING}
 * @param notes of severity {@link Severity#NOTE}
 */
public record ProblemCount(int errors, int warnings, int notes) {

  /** No problem. */
  public static final ProblemCount NONE = new ProblemCount(0, 0, 0);

  /** How many there are in a list. */
  public static ProblemCount of(Collection<Problem> problems) {
    int[] counts = new int[Severity.values().length];
    problems.forEach(problem -> counts[problem.rule().severity().ordinal()]++);
    return new ProblemCount(
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
  public ProblemCount plus(ProblemCount other) {
    return new ProblemCount(errors + other.errors, warnings + other.warnings, notes + other.notes);
  }

  /** These without some of them. */
  public ProblemCount minus(ProblemCount some) {
    return new ProblemCount(errors - some.errors, warnings - some.warnings, notes - some.notes);
  }
}
