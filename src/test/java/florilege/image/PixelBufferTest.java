package florilege.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import florilege.image.format.PixelBuffer;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PixelBufferTest {

  private static final int WIDTH = 7;
  private static final int HEIGHT = 5;

  static Stream<BufferedImage> imagesOfColour() {
    return Stream.of(
        new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR),
        new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_4BYTE_ABGR),
        new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_4BYTE_ABGR_PRE),
        new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB),
        new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_565_RGB),
        new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED),
        interleaved(DataBuffer.TYPE_BYTE, ColorSpace.CS_sRGB, false),
        interleaved(DataBuffer.TYPE_BYTE, ColorSpace.CS_sRGB, true),
        interleaved(DataBuffer.TYPE_USHORT, ColorSpace.CS_sRGB, true),
        interleaved(DataBuffer.TYPE_BYTE, ColorSpace.CS_LINEAR_RGB, false));
  }

  private static BufferedImage interleaved(int type, int space, boolean alpha) {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(space),
            alpha,
            false,
            alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
            type);
    WritableRaster raster =
        Raster.createInterleavedRaster(type, WIDTH, HEIGHT, model.getNumComponents(), null);
    return new BufferedImage(model, raster, false, null);
  }

  @ParameterizedTest
  @MethodSource("imagesOfColour")
  void aRowIsWhatJavaSeesInIt(BufferedImage image) {
    Random random = new Random(1);
    DataBuffer data = image.getRaster().getDataBuffer();
    for (int i = 0; i < data.getSize(); i++) {
      data.setElem(i, random.nextInt());
    }
    for (int y = 0; y < HEIGHT; y++) {
      int[] line = new int[WIDTH];
      PixelBuffer.row(image, y, line);
      assertArrayEquals(image.getRGB(0, y, WIDTH, 1, null, 0, WIDTH), line);
    }
  }
}
