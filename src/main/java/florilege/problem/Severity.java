package florilege.problem;

/** Grades how much a problem matters, least first. */
public enum Severity {
  /** Worth knowing. */
  NOTE,
  /** The book is whole, and something in it is doubtful. */
  WARNING,
  /** Something is not in the book as it was written. */
  ERROR
}
