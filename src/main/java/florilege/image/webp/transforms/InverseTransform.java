package florilege.image.webp.transforms;

/**
 * Reverses a transform that was applied to pixels before they were written, row by row from the top
 * (RFC 9649 §4).
 */
public sealed interface InverseTransform
    permits PredictorTransform, ColorTransform, SubtractGreenTransform, ColorIndexingTransform {

  /** The pixels of the next row as they were before. */
  int[] undo(int[] row);

  /** Pixels of a picture of parameters, one for each square of so many bits each way. */
  record Tiles(int[] pixels, int bits, int width) {

    public int at(int x, int y) {
      return pixels[(y >> bits) * width + (x >> bits)];
    }
  }
}
