package florilege.pdf.paragraphs;

/**
 * How much there is of a text, from the beginning of its paragraph on, in dots of the layout engine
 * (or any one unit).
 *
 * @param width all of it, at its natural width
 * @param spaces the part of the width that is spaces which may be stretched or shrunk
 * @param letters the part that is letters which may be widened or narrowed
 */
record Extent(double width, double spaces, double letters) {

  static final Extent NONE = new Extent(0, 0, 0);

  Extent plus(double rigid) {
    return new Extent(width + rigid, spaces, letters);
  }

  Extent minus(Extent other) {
    return new Extent(width - other.width, spaces - other.spaces, letters - other.letters);
  }
}
