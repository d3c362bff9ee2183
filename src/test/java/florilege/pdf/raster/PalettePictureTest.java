package florilege.pdf.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PalettePictureTest {

  private static BufferedImage picture(int colours) {
    BufferedImage picture = new BufferedImage(300, 2, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 600; x++) {
      picture.setRGB(x % 300, x / 300, 0x10203 * (x % colours));
    }
    return picture;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256})
  void pixelsStayTheSame(int colours) {
    BufferedImage picture = picture(colours);
    BufferedImage indexed = PalettePicture.of(picture).orElseThrow();
    assertEquals(BufferedImage.TYPE_BYTE_INDEXED, indexed.getType());
    for (int x = 0; x < 600; x++) {
      assertEquals(picture.getRGB(x % 300, x / 300), indexed.getRGB(x % 300, x / 300), "at " + x);
    }
  }

  @Test
  void moreColoursThanAPaletteHoldsMakeNone() {
    assertEquals(Optional.empty(), PalettePicture.of(picture(257)));
  }
}
