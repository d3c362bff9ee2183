package florilege.image.webp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebpDecoderTest {

  /** Another decoder, which is slow, comes to the same pixels, whatever was done to them. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15})
  void readsWhatAnotherDecoderReads(int transforms) throws IOException {
    Random random = new Random(transforms);
    for (int i = 0; i < 10; i++) {
      int width = 1 + random.nextInt(40);
      int height = 1 + random.nextInt(40);
      byte[] file = LosslessBits.file(LosslessBits.ofChance(width, height, transforms, random));
      BufferedImage other = ImageIO.read(new ByteArrayInputStream(file));
      BufferedImage ours = WebpDecoder.decode(file, 1);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          assertEquals(other.getRGB(x, y), ours.getRGB(x, y), x + "," + y + " of " + width);
        }
      }
    }
  }

  @Test
  void everySecondPixelIsThatOfTheWhole() throws IOException {
    byte[] file = LosslessBits.file(LosslessBits.ofChance(31, 18, 7, new Random(1)));
    BufferedImage whole = WebpDecoder.decode(file, 1);
    BufferedImage half = WebpDecoder.decode(file, 2);
    assertEquals("16x9", half.getWidth() + "x" + half.getHeight());
    for (int y = 0; y < 9; y++) {
      for (int x = 0; x < 16; x++) {
        assertEquals(whole.getRGB(2 * x, 2 * y), half.getRGB(x, y));
      }
    }
  }

  @Test
  void truncatedFileIsRefused() {
    byte[] file = LosslessBits.file(LosslessBits.ofChance(9, 9, 0, new Random(1)));
    for (int cut = 1; cut < 300; cut++) {
      byte[] less = Arrays.copyOf(file, file.length - cut);
      less[4] -= (byte) cut;
      assertThrows(RuntimeException.class, () -> WebpDecoder.decode(less, 1));
    }
  }

  /** A code for each area: more of them than there is room for are refused before they are held. */
  @Test
  void decoderMemoryIsBounded() {
    DecoderMemory room = new DecoderMemory();
    assertEquals(DecoderMemory.MOST, room.of(DecoderMemory.MOST));
    assertThrows(IllegalArgumentException.class, () -> room.of(1));
  }
}
