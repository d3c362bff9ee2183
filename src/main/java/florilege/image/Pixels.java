package florilege.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes raster pictures, to know that they are whole, and makes those anew that a book cannot use
 * as they are: lying on their side, larger than any page, in inks instead of light, or in colours
 * of another profile.
 */
final class Pixels {

  /** The most pixels that a picture may have; a few bytes can claim to be more. */
  static final long MOST = 125_000_000;

  /** Pixels of the longer side that page and screen can show: A5 at 290 per inch. */
  static final int LARGEST = 2_400;

  /**
   * Pixels that are decoded at once; larger pictures are decoded in every second or third row and
   * column.
   */
  private static final long AT_ONCE = 25_000_000;

  private static final float JPEG_QUALITY = 0.9f;

  private Pixels() {}

  /**
   * A picture for the book.
   *
   * @param known whether it was decoded before, so that this need not be tried again
   */
  static Clean picture(MediaType type, Stripped file, boolean known) throws Refused {
    if (file.width() < 1 || file.height() < 1 || (long) file.width() * file.height() > MOST) {
      throw new Refused("it has no size between 1 pixel and " + MOST / 1_000_000 + " megapixels");
    }
    boolean moves = moves(type, file.bytes());
    boolean fits = Math.max(file.width(), file.height()) <= LARGEST;
    boolean plain = file.orientation() == 1 && !file.inks() && !Argb.isForeign(file.profile());
    boolean asItIs = moves || fits && plain;
    Optional<BufferedImage> image =
        asItIs && known ? Optional.empty() : Optional.of(decode(type, file));
    return asItIs
        ? new Clean(type, type, file.width(), file.height(), file.bytes(), List.of())
        : anew(type, file, image.orElseThrow());
  }

  /** Whether it has several frames; what has is never made anew, which would leave one. */
  private static boolean moves(MediaType type, byte[] file) {
    String head = new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1);
    return switch (type) {
      case GIF -> true;
      case PNG -> head.contains("acTL");
      case WEBP -> head.contains("ANMF");
      case JPEG, SVG -> false;
    };
  }

  private static BufferedImage decode(MediaType type, Stripped file) throws Refused {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.extension());
    if (!readers.hasNext()) {
      throw new IllegalStateException("no reader for " + type);
    }
    ImageReader reader = readers.next();
    List<String> warnings = new ArrayList<>();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.bytes()))) {
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      int step = (int) Math.ceil(Math.sqrt((double) file.width() * file.height() / AT_ONCE));
      param.setSourceSubsampling(step, step, 0, 0);
      BufferedImage image = reader.read(0, param);
      if (warnings.stream().anyMatch(w -> w.contains("remature end") || w.contains("Huffman"))) {
        throw new Refused("it is a damaged JPEG");
      }
      return image;
    } catch (IOException | RuntimeException damaged) {
      throw new Refused("it is a damaged " + type.name().replace("WEBP", "WebP"));
    } finally {
      reader.dispose();
    }
  }

  private static Clean anew(MediaType type, Stripped file, BufferedImage image) {
    double scale = Math.min(1, (double) LARGEST / Math.max(file.width(), file.height()));
    int width = Math.max(1, (int) Math.round(file.width() * scale));
    int height = Math.max(1, (int) Math.round(file.height() * scale));
    Argb upright = new Argb(Shrink.to(image, width, height), width).turned(file.orientation());
    Argb pixels = Argb.isForeign(file.profile()) ? upright.converted(file.profile()) : upright;
    boolean photograph = type != MediaType.PNG && pixels.isOpaque();
    MediaType made = photograph ? MediaType.JPEG : MediaType.PNG;
    return new Clean(
        type, made, pixels.width(), pixels.height(), encode(pixels.image(), made), List.of());
  }

  private static byte[] encode(BufferedImage image, MediaType type) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(type.extension()).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (type == MediaType.JPEG) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
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
