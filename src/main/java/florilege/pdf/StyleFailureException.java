package florilege.pdf;

/** Reports that the layout engine fails at a run in the style of the book, and not in another. */
final class StyleFailureException extends RuntimeException {

  private static final long serialVersionUID = 1;

  StyleFailureException(Throwable cause) {
    super(cause);
  }
}
