package florilege.cli.report;

/**
 * Says how the program ends; of several the worst, which is the last of them here. An interrupted
 * program ends with 130 or 143.
 */
public enum ExitCode {
  /** Nothing to complain of. */
  FINE(0),
  /** Something is wrong with what was written. */
  CONTENT(1),
  /** The command line makes no sense. */
  USAGE(2),
  /** The files could not be written, or there was not enough memory to make them. */
  OUTPUT(4),
  /** Florilege itself is broken. */
  FAULT(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** As the shell sees it. */
  public int number() {
    return number;
  }

  /** The worse of two. */
  public ExitCode or(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
