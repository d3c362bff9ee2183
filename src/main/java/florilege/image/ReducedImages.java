package florilege.image;

import florilege.image.format.ImageRefusedException;
import florilege.image.format.MediaType;
import florilege.image.format.MetadataFreeImage;
import florilege.image.format.PixelBuffer;
import florilege.model.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes the pictures of a book such as shops and readers of e-books take them: none in WebP, none
 * larger than a screen can show, all together no more than can be sent. The same pictures and
 * limits give the same bytes.
 */
public final class ReducedImages {

  /** Pixels of the longer side that are tried one after the other until all fits. */
  private static final List<Integer> SIDES = List.of(2_000, 1_600, 1_280, 1_024, 800, 640);

  private static final float QUALITY = 0.9f;

  /** Of pictures that are to be as few bytes as may be. */
  private static final float LOWER_QUALITY = 0.8f;

  /** How many times more bytes than a JPEG a PNG of a photograph has. */
  private static final int PHOTOGRAPH = 3;

  private final Settings.Images limits;
  private final List<Reduced> all = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();
  private int side;

  /**
   * What became of a picture.
   *
   * @param original as it was
   * @param image as it is now
   * @param bytes of that
   * @param before bytes of the original
   * @param moved whether it moved and stands still now
   */
  private record Reduced(
      BookImage original, BookImage image, long bytes, long before, boolean moved) {

    boolean isSame() {
      return original == image;
    }

    boolean isSmaller() {
      return image.width() < original.width() || image.height() < original.height();
    }
  }

  private ReducedImages(Settings.Images limits) {
    this.limits = limits;
    this.side = limits.longest();
  }

  /** Reduces pictures, which were decoded before, to what limits say. */
  public static ReducedImages of(Collection<BookImage> images, Settings.Images limits) {
    ReducedImages reduced = new ReducedImages(limits);
    images.forEach(image -> reduced.paths.add(image.path()));
    images.forEach(image -> reduced.all.add(reduced.first(image)));
    reduced.fit();
    return reduced;
  }

  /** The pictures that are others now, by the paths of those that they stand for. */
  public Map<String, BookImage> byPath() {
    Map<String, BookImage> changed = new HashMap<>();
    all.stream()
        .filter(each -> !each.isSame())
        .forEach(each -> changed.put(each.original().path(), each.image()));
    return changed;
  }

  private Reduced first(BookImage image) {
    long bytes = image.bytes().get().length;
    Reduced same = new Reduced(image, image, bytes, bytes, false);
    boolean isAsked =
        image.type() == MediaType.WEBP || longer(image) > limits.longest() || limits.grey();
    return isAsked && image.type() != MediaType.SVG
        ? reduced(same, limits.longest(), QUALITY)
        : same;
  }

  /** Makes pictures smaller and smaller until they are few enough bytes together. */
  private void fit() {
    int smallest = SIDES.get(SIDES.size() - 1);
    for (int next : SIDES) {
      boolean helps = next == smallest || estimate(next) <= limits.total();
      if (next < limits.longest() && sum() > limits.total() && helps) {
        side = next;
        all.replaceAll(each -> isReducible(each, next) ? smaller(each, next) : each);
      }
    }
  }

  private Reduced smaller(Reduced each, int longest) {
    Reduced smaller = reduced(each, longest, LOWER_QUALITY);
    return smaller.bytes() < each.bytes() ? smaller : each;
  }

  private static boolean isReducible(Reduced each, int longest) {
    return each.original().type() != MediaType.SVG && longer(each.original()) > longest;
  }

  /** Bytes of all pictures if none were larger, as far as can be told from their pixels. */
  private double estimate(int longest) {
    return all.stream()
        .mapToDouble(
            each -> {
              double scale = Math.min(1, (double) longest / longer(each.image()));
              return isReducible(each, longest) ? each.bytes() * scale * scale : each.bytes();
            })
        .sum();
  }

  /** Makes a picture anew from its original; what moves stays, unless it is in WebP. */
  private Reduced reduced(Reduced each, int longest, float quality) {
    BookImage original = each.original();
    MetadataFreeImage file = strip(original);
    if (file.moves() && original.type() != MediaType.WEBP) {
      return each;
    }
    PixelBuffer pixels = pixels(original, file, longest);
    boolean fits = longer(original) <= longest;
    if (fits && original.type() != MediaType.WEBP && pixels.isGrey()) {
      return each;
    }
    Encoded encoded = encode(pixels, original.type(), quality);
    Supplier<byte[]> again =
        () -> encode(pixels(original, strip(original), longest), original.type(), quality).bytes;
    BookImage image =
        new BookImage(
            path(original, encoded.type),
            encoded.type,
            pixels.width(),
            pixels.height(),
            new CachedBytes(again, encoded.bytes, 0));
    return new Reduced(original, image, encoded.bytes.length, each.before(), file.moves());
  }

  private static PixelBuffer pixels(BookImage original, MetadataFreeImage file, int longest) {
    try {
      return RasterDecoder.smaller(
          RasterDecoder.decode(original.type(), file), file.width(), file.height(), longest);
    } catch (ImageRefusedException e) {
      throw new IllegalStateException("cannot decode " + original.path(), e);
    }
  }

  private static MetadataFreeImage strip(BookImage image) {
    try {
      return SanitizedImage.strip(image.type(), image.bytes().get());
    } catch (ImageRefusedException e) {
      throw new IllegalStateException("cannot read " + image.path(), e);
    }
  }

  private record Encoded(MediaType type, byte[] bytes) {}

  /** As a JPEG what is opaque and was lossy, or seems to be a photograph; else as a PNG. */
  private Encoded encode(PixelBuffer coloured, MediaType type, float quality) {
    PixelBuffer pixels = limits.grey() ? coloured.grey() : coloured;
    boolean isLossy = type == MediaType.JPEG || type == MediaType.WEBP;
    if (!pixels.isOpaque()) {
      return png(pixels);
    }
    byte[] jpeg = RasterDecoder.encode(pixels.image(), MediaType.JPEG, quality);
    Encoded lossy = new Encoded(MediaType.JPEG, jpeg);
    if (isLossy) {
      return lossy;
    }
    Encoded lossless = png(pixels);
    boolean isPhotograph =
        quality < QUALITY && lossless.bytes.length > (long) PHOTOGRAPH * jpeg.length;
    return isPhotograph ? lossy : lossless;
  }

  private static Encoded png(PixelBuffer pixels) {
    return new Encoded(MediaType.PNG, RasterDecoder.encode(pixels.image(), MediaType.PNG, QUALITY));
  }

  /** The path with the extension of what the picture is now. */
  private String path(BookImage original, MediaType type) {
    if (type == original.type()) {
      return original.path();
    }
    String stem = original.path().replaceFirst("\\.[a-z]+$", "");
    String path = stem + "." + type.extension();
    for (int number = 2; paths.contains(path); number++) {
      path = stem + "-" + number + "." + type.extension();
    }
    return path;
  }

  private static int longer(BookImage image) {
    return Math.max(image.width(), image.height());
  }

  private long sum() {
    return all.stream().mapToLong(Reduced::bytes).sum();
  }

  /** Says in English what was done, if anything was, or too little. */
  public Optional<String> summary() {
    List<String> said = new ArrayList<>();
    said(
        said,
        all.stream().filter(e -> isFrom(e, MediaType.WEBP)).count(),
        "made JPEG or PNG of WebP");
    said(said, all.stream().filter(Reduced::moved).count(), "standing still");
    said(
        said,
        all.stream().filter(Reduced::isSmaller).count(),
        String.format(Locale.ROOT, "no larger than %,d pixels", side));
    said(said, limits.grey() ? byPath().size() : 0, "grey");
    long before = all.stream().mapToLong(Reduced::before).sum();
    boolean isTooMuch = sum() > limits.total();
    if (said.isEmpty() && !isTooMuch) {
      return Optional.empty();
    }
    String what = said.isEmpty() ? "" : ": " + String.join(", ", said);
    String much = isTooMuch ? ", more than " + size(limits.total()) + " all the same" : "";
    return Optional.of(
        "of "
            + (all.size() == 1 ? "1 picture" : all.size() + " pictures")
            + " in the EPUB"
            + what
            + ("; " + size(before) + " became " + size(sum()))
            + much);
  }

  private static void said(List<String> said, long count, String what) {
    if (count > 0) {
      said.add(count + " " + what);
    }
  }

  private static boolean isFrom(Reduced each, MediaType type) {
    return !each.isSame() && each.original().type() == type;
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%d KB", (bytes + 999) / 1_000)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
