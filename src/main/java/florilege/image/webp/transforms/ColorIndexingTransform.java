package florilege.image.webp.transforms;

/**
 * Colours were replaced by their numbers in a table, of which several may share a pixel (RFC 9649
 * §4.4).
 */
public final class ColorIndexingTransform implements InverseTransform {

  private final int[] colours;
  private final int bits;
  private final int[] line;

  /**
   * A table of colours.
   *
   * @param differences each colour less the one before it, channel by channel
   * @param width of the rows that come out
   */
  public ColorIndexingTransform(int[] differences, int width) {
    colours = new int[256];
    for (int i = 0, colour = 0; i < differences.length; i++) {
      colour = PredictorTransform.sum(colour, differences[i]);
      colours[i] = colour;
    }
    bits = sharing(differences.length);
    line = new int[width];
  }

  /** The logarithm to base 2 of how many numbers share a pixel. */
  public static int sharing(int colours) {
    return colours <= 2 ? 3 : colours <= 4 ? 2 : colours <= 16 ? 1 : 0;
  }

  @Override
  public int[] undo(int[] row) {
    int each = 8 >> bits;
    int inPixel = (1 << bits) - 1;
    for (int x = 0; x < line.length; x++) {
      int numbers = row[x >> bits] >> 8 & 0xFF;
      line[x] = colours[numbers >> (x & inPixel) * each & (1 << each) - 1];
    }
    return line;
  }
}
