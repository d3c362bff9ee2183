package florilege.image.webp;

import java.nio.BufferUnderflowException;

/**
 * Decodes the transparency of a lossy picture (RFC 9649 §2.7.1.2).
 *
 * @param frame that has some
 */
record AlphaChannel(WebpFrame frame) {

  private static final int HORIZONTAL = 1;
  private static final int VERTICAL = 2;
  private static final int GRADIENT = 3;

  /** Decodes it: each row, from the top, as values of 0 to 255. */
  void decode(LosslessDecoder.Rows rows) {
    int header = frame.file()[frame.alpha()];
    int filter = header >> 2 & 3;
    int[] above = new int[frame.width()];
    LosslessDecoder.Rows unfiltered =
        (y, row) -> {
          undo(y == 0 && filter != 0 ? HORIZONTAL : filter, row, above);
          System.arraycopy(row, 0, above, 0, row.length);
          rows.take(y, row);
        };
    switch (header & 3) {
      case 0 -> plain(unfiltered);
      case 1 -> compressed(unfiltered);
      default -> throw new IllegalArgumentException("no way of writing that is known");
    }
  }

  private void plain(LosslessDecoder.Rows rows) {
    int at = frame.alpha() + 1;
    if ((long) frame.width() * frame.height() > frame.alphaTo() - at) {
      throw new BufferUnderflowException();
    }
    int[] row = new int[frame.width()];
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        row[x] = frame.file()[at++] & 0xFF;
      }
      rows.take(y, row);
    }
  }

  /** The values are the green ones of a lossless picture. */
  private void compressed(LosslessDecoder.Rows rows) {
    int[] values = new int[frame.width()];
    LosslessDecoder.decodeBare(
        new BitReader(frame.file(), frame.alpha() + 1, frame.alphaTo()),
        frame.width(),
        frame.height(),
        (y, row) -> {
          for (int x = 0; x < row.length; x++) {
            values[x] = row[x] >> 8 & 0xFF;
          }
          rows.take(y, values);
        });
  }

  /** Adds what the filter foretold from the values to the left and above. */
  private static void undo(int filter, int[] row, int[] above) {
    for (int x = 0; x < row.length; x++) {
      int left = x == 0 ? above[0] : row[x - 1];
      int foretold =
          switch (filter) {
            case HORIZONTAL -> left;
            case VERTICAL -> above[x];
            case GRADIENT ->
                x == 0 ? above[0] : Math.max(0, Math.min(255, left + above[x] - above[x - 1]));
            default -> 0;
          };
      row[x] = row[x] + foretold & 0xFF;
    }
  }
}
