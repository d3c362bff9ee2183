package florilege.image.webp;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decodes what a WebP file shows, or shows first. */
public final class WebpDecoder {

  private static final int HEAD = 20;

  private final WebpFrame frame;
  private final int step;

  private WebpDecoder(WebpFrame frame, int step) {
    this.frame = frame;
    this.step = step;
  }

  /**
   * Decodes every so many rows and columns of a picture.
   *
   * @param step 1 for all of them, 2 for every second one
   * @throws RuntimeException if it is damaged, or an IOException
   */
  public static BufferedImage decode(byte[] file, int step) throws IOException {
    WebpDecoder decoder = new WebpDecoder(WebpFrame.first(file), step);
    return decoder.frame.lossless() ? decoder.lossless() : decoder.lossy();
  }

  private BufferedImage lossless() {
    BufferedImage image = image(frame.hintsAtTransparency());
    LosslessDecoder.decode(frame, (y, row) -> put(y, row, image));
    return image;
  }

  private BufferedImage image(boolean transparent) {
    return new BufferedImage(
        (frame.width() + step - 1) / step,
        (frame.height() + step - 1) / step,
        transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
  }

  private void put(int y, int[] row, BufferedImage image) {
    if (y % step == 0) {
      int[] kept = row;
      if (step > 1) {
        kept = new int[image.getWidth()];
        for (int x = 0; x < kept.length; x++) {
          kept[x] = row[x * step];
        }
      }
      image.getRaster().setDataElements(0, y / step, kept.length, 1, kept);
    }
  }

  private BufferedImage lossy() throws IOException {
    BufferedImage colours = colours();
    if (frame.alpha() == 0) {
      return colours;
    }
    BufferedImage image = image(true);
    int[] line = new int[image.getWidth()];
    new AlphaChannel(frame)
        .decode(
            (y, alpha) -> {
              if (y % step == 0) {
                colours.getRGB(0, y / step, line.length, 1, line, 0, line.length);
                for (int x = 0; x < line.length; x++) {
                  line[x] = line[x] & 0xFFFFFF | alpha[x * step] << 24;
                }
                image.getRaster().setDataElements(0, y / step, line.length, 1, line);
              }
            });
    return image;
  }

  /** Decodes the lossy bitstream, given to the library as a file of its own. */
  private BufferedImage colours() throws IOException {
    int length = frame.to() - frame.from();
    ByteBuffer file = ByteBuffer.allocate(HEAD + length + length % 2);
    file.order(ByteOrder.LITTLE_ENDIAN).put(latin1("RIFF")).putInt(file.capacity() - 8);
    file.put(latin1("WEBPVP8 ")).putInt(length).put(frame.file(), frame.from(), length);
    ImageReader reader = ImageIO.getImageReadersByFormatName("webp").next();
    try (ImageInputStream in = new ByteArrayImageInputStream(file.array())) {
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  private static byte[] latin1(String name) {
    return name.getBytes(StandardCharsets.ISO_8859_1);
  }
}
