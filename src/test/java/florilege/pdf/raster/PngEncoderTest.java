package florilege.pdf.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngEncoderTest {

  private static final int INDEXED = 3;
  private static final int TRUE_COLOUR = 2;

  private static BufferedImage picture(int colours) {
    BufferedImage picture = new BufferedImage(300, 2, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 600; x++) {
      picture.setRGB(x % 300, x / 300, 0x10203 * (x % colours));
    }
    return picture;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 300})
  void pixelsStayTheSame(int colours) throws IOException {
    BufferedImage picture = picture(colours);
    byte[] png = PngEncoder.encode(picture);
    assertEquals(colours > 256 ? TRUE_COLOUR : INDEXED, png[25]);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
    for (int x = 0; x < 600; x++) {
      assertEquals(picture.getRGB(x % 300, x / 300), read.getRGB(x % 300, x / 300), "at " + x);
    }
  }
}
