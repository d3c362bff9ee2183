package florilege.cli.report;

import florilege.problem.Problem;
import florilege.problem.Severity;
import java.util.Locale;

/** From which severity on a problem makes the program end with {@link ExitCode#CONTENT}. */
public enum FailOn {
  NOTE,
  WARNING,
  ERROR,
  NEVER;

  /** Whether a problem counts. */
  boolean includes(Problem problem) {
    return this != NEVER && problem.rule().severity().compareTo(Severity.valueOf(name())) >= 0;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
