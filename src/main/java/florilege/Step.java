package florilege;

/** Where a build is: what the publisher tells its caller when it begins something. */
public enum Step {
  /** Files become articles and comments. */
  READ,
  /** Articles and comments become the chapters of a book. */
  BIND,
  /** Chapters become pages. */
  TYPESET,
  /** Chapters become files. */
  PACKAGE,
  /** The files appear in the output folder. */
  PUBLISH
}
