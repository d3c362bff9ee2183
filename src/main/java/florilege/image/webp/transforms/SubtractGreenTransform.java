package florilege.image.webp.transforms;

/** Adds green to red and blue, from which it was subtracted (RFC 9649 §4.3). */
public final class SubtractGreenTransform implements InverseTransform {

  @Override
  public int[] undo(int[] row) {
    for (int x = 0; x < row.length; x++) {
      int green = row[x] >> 8 & 0xFF;
      int others = (row[x] & 0xFF00FF) + (green << 16 | green) & 0xFF00FF;
      row[x] = row[x] & 0xFF00FF00 | others;
    }
    return row;
  }
}
