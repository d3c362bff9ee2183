package florilege;

/**
 * Tells how far a build is: what the publisher tells its caller when it begins something, and as
 * that goes on.
 *
 * @param task being done
 * @param done files read, or articles bound, so far
 * @param all of them; 0 where that is not known yet
 */
public record BuildStep(Task task, int done, int all) {

  /** What is done, one after the other. */
  public enum Task {
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

  /** The beginning of a task. */
  static BuildStep to(Task task) {
    return new BuildStep(task, 0, 0);
  }
}
