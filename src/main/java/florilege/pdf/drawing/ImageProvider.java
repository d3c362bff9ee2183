package florilege.pdf.drawing;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import florilege.image.BookImage;
import florilege.image.StillImage;
import florilege.image.format.MediaType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Holds the pictures of a book as the layout engine takes them: by path, in sRGB, and nothing else
 * by any other address.
 */
public final class ImageProvider implements FSStreamFactory {

  /**
   * The scheme of the addresses under which pictures are fetched from here; nobody else knows it.
   */
  public static final String SCHEME = "florilege-picture";

  private static final int BASELINE = 0xC0;
  private static final int PROGRESSIVE = 0xC2;

  /** The colour type of a PNG (third edition, §11.2.1), which follows the bits of a sample. */
  private static final int GREY_WITH_ALPHA = 4;

  private final Map<String, BookImage> pictures = new HashMap<>();

  public ImageProvider(List<BookImage> pictures) {
    pictures.forEach(picture -> this.pictures.put(picture.path(), picture));
  }

  /**
   * The address of a picture; null, which the engine takes for a veto, for everything that is no
   * picture of the book.
   */
  public String address(String path) {
    return pictures.containsKey(path) ? SCHEME + ":" + path : isOfStyle(path) ? path : null;
  }

  /** Whether an address is one of a picture of the book, before or after {@link #address}. */
  public boolean knows(String path) {
    return isOfStyle(path)
        || pictures.containsKey(
            path.startsWith(SCHEME + ":") ? path.substring(SCHEME.length() + 1) : path);
  }

  /**
   * How many pixels a picture is wide; none of a drawing, nor of what is no picture of the book.
   */
  public OptionalInt pixels(String path) {
    return Stream.ofNullable(pictures.get(path))
        .filter(picture -> picture.type() != MediaType.SVG)
        .mapToInt(BookImage::width)
        .findFirst();
  }

  /** The drawings among the pictures. */
  public List<byte[]> drawings() {
    return pictures.values().stream()
        .filter(picture -> picture.type() == MediaType.SVG)
        .map(picture -> picture.bytes().get())
        .toList();
  }

  /** Pictures of the style are part of its sheet; those of the book never come this way. */
  private static boolean isOfStyle(String path) {
    return path.startsWith("data:image/");
  }

  /** What lies at an address. */
  @Override
  public FSStream getUrl(String address) {
    return new Plate(pictures.get(address.substring(SCHEME.length() + 1)));
  }

  private record Plate(BookImage picture) implements FSStream {
    @Override
    public InputStream getStream() {
      byte[] bytes = picture.bytes().get();
      return new ByteArrayInputStream(
          !StillImage.isNeeded(picture) && isPrintable(picture.type(), bytes)
              ? bytes
              : StillImage.png(picture));
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }

  /**
   * SVG is drawn as it is; so is a JPEG of one (grey) or three (YCbCr) components, and a PNG of
   * eight bits a sample unless it is grey with transparency. All else is drawn anew.
   */
  private static boolean isPrintable(MediaType type, byte[] bytes) {
    return switch (type) {
      case SVG -> true;
      case JPEG -> components(bytes) == 1 || components(bytes) == 3;
      case PNG -> bytes.length > 25 && bytes[24] == 8 && bytes[25] != GREY_WITH_ALPHA;
      case GIF, WEBP -> false;
    };
  }

  /**
   * How many components the frame header of a JPEG has (ITU T.81 §B.2.2); 0 if it is not one of the
   * usual kinds.
   */
  private static int components(byte[] jpeg) {
    int at = 2;
    while (at + 9 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
      int marker = jpeg[at + 1] & 0xFF;
      if (marker >= BASELINE && marker <= PROGRESSIVE) {
        return jpeg[at + 9];
      }
      at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
    }
    return 0;
  }
}
