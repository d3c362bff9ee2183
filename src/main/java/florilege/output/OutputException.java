package florilege.output;

/**
 * Reports that the files could not be written: a full disk, a missing permission, something in the
 * way. What was there before still is.
 */
public final class OutputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence for the user, naming the file. */
  OutputException(String message, Throwable cause) {
    super(message, cause);
  }

  /** With a sentence for the user, naming the file. */
  public OutputException(String message) {
    super(message);
  }
}
