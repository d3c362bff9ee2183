package florilege.image.webp.transforms;

/** Adds again what the colours of a pixel have in common (RFC 9649 §4.2). */
public final class ColorTransform implements InverseTransform {

  private final Tiles tiles;
  private int y;

  public ColorTransform(Tiles tiles) {
    this.tiles = tiles;
  }

  @Override
  public int[] undo(int[] row) {
    for (int x = 0; x < row.length; x++) {
      int factors = tiles.at(x, y);
      int green = row[x] >> 8;
      int red = (row[x] >> 16) + share(factors, green) & 0xFF;
      int blue = row[x] + share(factors >> 8, green) + share(factors >> 16, red) & 0xFF;
      row[x] = row[x] & 0xFF00FF00 | red << 16 | blue;
    }
    y++;
    return row;
  }

  private static int share(int factor, int colour) {
    return (byte) factor * (byte) colour >> 5;
  }
}
