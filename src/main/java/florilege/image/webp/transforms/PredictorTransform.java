package florilege.image.webp.transforms;

/** Adds again what neighbours foretell of a pixel (RFC 9649 §4.1). */
public final class PredictorTransform implements InverseTransform {

  private static final int BLACK = 0xFF000000;

  private final Tiles tiles;
  private final int[] above;
  private int y;

  public PredictorTransform(Tiles tiles, int width) {
    this.tiles = tiles;
    this.above = new int[width + 1];
  }

  @Override
  public int[] undo(int[] row) {
    row[0] = sum(row[0], y == 0 ? BLACK : above[0]);
    above[row.length] = row[0]; // stands to the upper right of the last pixel
    for (int x = 1; x < row.length; x++) {
      int mode = y == 0 ? 1 : tiles.at(x, y) >> 8 & 0xF;
      row[x] = sum(row[x], foretold(mode, row[x - 1], above[x], above[x + 1], above[x - 1]));
    }
    System.arraycopy(row, 0, above, 0, row.length);
    y++;
    return row;
  }

  private static int foretold(int mode, int left, int top, int topRight, int topLeft) {
    return switch (mode) {
      case 1 -> left;
      case 2 -> top;
      case 3 -> topRight;
      case 4 -> topLeft;
      case 5 -> mean(mean(left, topRight), top);
      case 6 -> mean(left, topLeft);
      case 7 -> mean(left, top);
      case 8 -> mean(topLeft, top);
      case 9 -> mean(top, topRight);
      case 10 -> mean(mean(left, topLeft), mean(top, topRight));
      case 11 -> nearer(left, top, topLeft);
      case 12 -> gradient(left, top, topLeft);
      case 13 -> halfGradient(mean(left, top), topLeft);
      default -> BLACK;
    };
  }

  /** The sum of each channel, modulo 256. */
  static int sum(int a, int b) {
    return (a & 0xFF00FF00) + (b & 0xFF00FF00) & 0xFF00FF00
        | (a & 0x00FF00FF) + (b & 0x00FF00FF) & 0x00FF00FF;
  }

  private static int mean(int a, int b) {
    return (((a ^ b) & 0xFEFEFEFE) >>> 1) + (a & b);
  }

  private static int nearer(int left, int top, int topLeft) {
    int toLeft = 0;
    int toTop = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int corner = topLeft >> shift & 0xFF;
      toLeft += Math.abs((top >> shift & 0xFF) - corner);
      toTop += Math.abs((left >> shift & 0xFF) - corner);
    }
    return toLeft < toTop ? left : top;
  }

  private static int gradient(int left, int top, int topLeft) {
    int pixel = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int value = (left >> shift & 0xFF) + (top >> shift & 0xFF) - (topLeft >> shift & 0xFF);
      pixel |= clamp(value) << shift;
    }
    return pixel;
  }

  private static int halfGradient(int mean, int topLeft) {
    int pixel = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int value = mean >> shift & 0xFF;
      pixel |= clamp(value + (value - (topLeft >> shift & 0xFF)) / 2) << shift;
    }
    return pixel;
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
