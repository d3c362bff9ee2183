package florilege.text.html.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds the picture that a script would put in the place of another while a page is looked at:
 * {@code data-src} and its like, {@code srcset}, or a second {@code img} for those without scripts.
 */
final class LazyImage {

  private static final String[] SOURCES = {
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-echo",
    "data-actualsrc",
    "data-original-src",
    "data-full-src",
    "data-orig-file"
  };

  private static final String[] SETS = {"srcset", "data-srcset", "data-lazy-srcset"};

  /** Addresses that only keep the place. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)\\s*(?:|#|about:.*|(?:.*/)?(?:placeholder|spacer|blank|pixel|transparent|loading|lazy|1x1)"
              + "\\.(?:gif|png|svg|jpe?g|webp))\\s*");

  /** Data that is no more than a pixel or a frame. */
  private static final int SHORTEST_DATA = 400;

  private LazyImage() {}

  /** Gives an image the source that is meant to be seen. */
  static void settle(Element image) {
    String source = image.attr("src");
    boolean lazy = image.className().toLowerCase(Locale.ROOT).contains("lazy");
    if (isPlaceholder(source) || lazy || isData(source)) {
      meant(image).ifPresent(better -> image.attr("src", better));
    }
  }

  /** Whether an image only keeps the place of the one that stands next. */
  static boolean isShownByNext(Element image) {
    Node next = image.nextSibling();
    while (next instanceof TextNode text && text.isBlank()) {
      next = next.nextSibling();
    }
    if (!(next instanceof Element element) || !element.normalName().equals("img")) {
      return false;
    }
    String meant = meant(image).orElse("");
    String source = image.attr("src");
    boolean waits = isPlaceholder(source) || isData(source) && source.length() < SHORTEST_DATA;
    return waits && (meant.isEmpty() || meant.equals(element.attr("src")));
  }

  private static boolean isPlaceholder(String source) {
    return PLACEHOLDER.matcher(source).matches();
  }

  private static boolean isData(String source) {
    return source.strip().regionMatches(true, 0, "data:", 0, 5);
  }

  private static Optional<String> meant(Element image) {
    return Stream.concat(
            Stream.of(SOURCES).map(image::attr),
            Stream.concat(Stream.of(SETS).map(image::attr).map(LazyImage::largest), sources(image)))
        .map(String::strip)
        .filter(source -> !source.isEmpty() && !isData(source) && !isPlaceholder(source))
        .findFirst();
  }

  /** The other forms of a picture, but for those of a type that is not read. */
  private static Stream<String> sources(Element image) {
    Element parent = image.parent();
    return parent == null || !parent.normalName().equals("picture")
        ? Stream.empty()
        : parent.children().stream()
            .filter(child -> child.normalName().equals("source"))
            .filter(child -> !child.attr("type").contains("avif"))
            .flatMap(child -> Stream.of(SETS).map(child::attr))
            .map(LazyImage::largest);
  }

  /** Of the pictures of a set, {@code a.jpg 300w, b.jpg 2x}, the largest, the first of equals. */
  private static String largest(String set) {
    String best = "";
    double most = -1;
    for (String one : set.strip().split(",\\s+")) {
      String[] parts = one.strip().split("\\s+");
      double size = parts.length > 1 ? size(parts[1]) : 0;
      if (size > most) {
        most = size;
        best = parts[0];
      }
    }
    return best;
  }

  private static double size(String descriptor) {
    return descriptor.matches("[0-9]{1,6}(?:\\.[0-9]{1,6})?[wxh]")
        ? Double.parseDouble(descriptor.substring(0, descriptor.length() - 1))
        : 0;
  }
}
