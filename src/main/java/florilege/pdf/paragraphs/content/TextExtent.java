package florilege.pdf.paragraphs.content;

/**
 * Holds the width of a text from the beginning of its paragraph on, in dots of the layout engine
 * (or any one unit).
 *
 * @param width all of it, at its natural width
 * @param spaces the part of the width that is spaces which may be stretched or shrunk
 * @param letters the part that is letters which may be widened or narrowed
 */
public record TextExtent(double width, double spaces, double letters) {

  public static final TextExtent NONE = new TextExtent(0, 0, 0);

  public TextExtent plus(double rigid) {
    return new TextExtent(width + rigid, spaces, letters);
  }

  public TextExtent minus(TextExtent other) {
    return new TextExtent(width - other.width, spaces - other.spaces, letters - other.letters);
  }
}
