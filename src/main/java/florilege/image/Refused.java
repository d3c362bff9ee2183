package florilege.image;

/**
 * Of what cannot be a picture of the book; the message says why, in a few words without a full
 * stop.
 */
public final class Refused extends Exception {

  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message);
  }
}
