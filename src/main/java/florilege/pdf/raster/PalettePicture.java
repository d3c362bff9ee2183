package florilege.pdf.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a picture of few colours one of a palette, a third of the size, which is packed in a third
 * of the time.
 */
final class PalettePicture {

  /** PNG §11.2.2. */
  private static final int MOST_COLOURS = 256;

  private PalettePicture() {}

  /**
   * The same pixels by numbers of colours.
   *
   * @param picture of type {@link BufferedImage#TYPE_INT_RGB}
   * @return none where there are more colours than a palette holds
   */
  static Optional<BufferedImage> of(BufferedImage picture) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    byte[] numbers = new byte[pixels.length];
    int[] palette = new int[MOST_COLOURS];
    Map<Integer, Integer> known = new HashMap<>();
    int last = 0;
    for (int i = 0; i < pixels.length; i++) {
      if (i == 0 || pixels[i] != pixels[i - 1]) {
        Integer number = known.get(pixels[i]);
        if (number == null) {
          if (known.size() == MOST_COLOURS) {
            return Optional.empty();
          }
          number = known.size();
          known.put(pixels[i], number);
          palette[number] = pixels[i];
        }
        last = number;
      }
      numbers[i] = (byte) last;
    }
    int[] colours = Arrays.copyOf(palette, known.size());
    IndexColorModel model =
        new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage indexed =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    System.arraycopy(
        numbers,
        0,
        ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData(),
        0,
        numbers.length);
    return Optional.of(indexed);
  }
}
