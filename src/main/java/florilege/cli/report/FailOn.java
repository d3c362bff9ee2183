package florilege.cli.report;

import florilege.problem.Severity;
import java.util.Locale;

/**
 * Lists the severities from which on a problem makes the program end with {@link ExitCode#CONTENT}.
 */
public enum FailOn {
  NOTE,
  WARNING,
  ERROR,
  NEVER;

  /** Whether a problem of a severity counts. */
  boolean includes(Severity severity) {
    return this != NEVER && severity.compareTo(Severity.valueOf(name())) >= 0;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
