package florilege.periodical;

/** Tells that what somebody wants of a collection cannot be: no book is made. */
public final class SelectionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence for the user. */
  SelectionException(String message) {
    super(message);
  }
}
