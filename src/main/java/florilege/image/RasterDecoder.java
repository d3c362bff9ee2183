package florilege.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import florilege.image.format.ImageRefusedException;
import florilege.image.format.MediaType;
import florilege.image.format.MetadataFreeImage;
import florilege.image.format.PixelBuffer;
import florilege.image.webp.WebpDecoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes raster pictures, to know that they are whole, and makes those anew that a book cannot use
 * as they are: lying on their side, larger than any page, in inks instead of light, or in colours
 * of another profile.
 */
final class RasterDecoder {

  /** Pixels of the longer side that page and screen can show: A5 at 290 per inch. */
  static final int LARGEST = 2_400;

  /**
   * Bytes of pixels that are decoded at once; larger pictures are decoded in every second or third
   * row and column.
   */
  private static final long AT_ONCE = 75_000_000;

  private static final Set<MediaType> PHOTOGRAPHS = Set.of(MediaType.JPEG, MediaType.WEBP);

  private static final float JPEG_QUALITY = 0.9f;

  private RasterDecoder() {}

  /**
   * A picture for the book.
   *
   * @param known whether it was decoded before, so that this need not be tried again
   */
  static SanitizedImage picture(MediaType type, MetadataFreeImage file, boolean known)
      throws ImageRefusedException {
    boolean fits = Math.max(file.width(), file.height()) <= LARGEST;
    boolean plain =
        file.orientation() == 1 && !file.inks() && !PixelBuffer.isForeign(file.profile());
    boolean asItIs = file.moves() || fits && plain;
    Optional<BufferedImage> image =
        asItIs && known ? Optional.empty() : Optional.of(decode(type, file));
    return asItIs
        ? new SanitizedImage(type, type, file.width(), file.height(), file.bytes(), List.of())
        : anew(type, file, image.orElseThrow());
  }

  /** The first frame, in as many pixels as can be decoded at once. */
  static BufferedImage decode(MediaType type, MetadataFreeImage file) throws ImageRefusedException {
    double bytes = (double) file.width() * file.height() * file.depth();
    int step = (int) Math.ceil(Math.sqrt(bytes / AT_ONCE));
    try {
      return type == MediaType.WEBP
          ? WebpDecoder.decode(file.bytes(), step)
          : decode(type, file.bytes(), step);
    } catch (IOException | RuntimeException damaged) {
      throw new ImageRefusedException("it is a damaged " + type.name().replace("WEBP", "WebP"));
    }
  }

  private static BufferedImage decode(MediaType type, byte[] file, int step) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(type.extension()).next();
    List<String> warnings = new ArrayList<>();
    try (var in = new ByteArrayImageInputStream(file)) {
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(step, step, 0, 0);
      BufferedImage image = reader.read(0, param);
      if (warnings.stream().anyMatch(w -> w.contains("remature end") || w.contains("Huffman"))) {
        throw new IOException(warnings.toString());
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  private static SanitizedImage anew(MediaType type, MetadataFreeImage file, BufferedImage image) {
    PixelBuffer upright =
        smaller(image, file.width(), file.height(), LARGEST).turned(file.orientation());
    PixelBuffer pixels =
        PixelBuffer.isForeign(file.profile()) ? upright.converted(file.profile()) : upright;
    boolean photograph = PHOTOGRAPHS.contains(type) && pixels.isOpaque();
    MediaType made = photograph ? MediaType.JPEG : MediaType.PNG;
    return new SanitizedImage(
        type,
        made,
        pixels.width(),
        pixels.height(),
        encode(pixels.image(), made, JPEG_QUALITY),
        List.of());
  }

  /**
   * The pixels of a decoded picture, of which no side is longer than a number of pixels.
   *
   * @param fullWidth of the picture before it was decoded
   * @param fullHeight likewise
   */
  static PixelBuffer smaller(BufferedImage image, int fullWidth, int fullHeight, int longest) {
    double scale = Math.min(1, (double) longest / Math.max(fullWidth, fullHeight));
    int width = Math.max(1, (int) Math.round(fullWidth * scale));
    int height = Math.max(1, (int) Math.round(fullHeight * scale));
    return new PixelBuffer(BoxDownscaler.to(image, width, height), width);
  }

  /**
   * The file of a picture.
   *
   * @param quality of a JPEG, from 0 to 1
   */
  static byte[] encode(BufferedImage image, MediaType type, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(type.extension()).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (type == MediaType.JPEG) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
