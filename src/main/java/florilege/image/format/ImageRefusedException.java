package florilege.image.format;

/**
 * Refuses what cannot be a picture of the book; the message says why, in a few words without a full
 * stop.
 */
public final class ImageRefusedException extends Exception {

  private static final long serialVersionUID = 1;

  public ImageRefusedException(String message) {
    super(message);
  }
}
