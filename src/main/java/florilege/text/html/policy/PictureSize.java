package florilege.text.html.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Holds the size that an author gave a picture, as one declaration of CSS.
 *
 * @param property {@code width}, {@code height}, {@code max-width}, {@code max-height} or {@code
 *     zoom}
 * @param amount more than 0; of {@code zoom} 1 is the natural size
 * @param unit of CSS, {@code %}, or empty for {@code zoom}
 */
public record PictureSize(String property, double amount, String unit) {

  /** Properties by rank: a width says more than a height, a size more than a bound. */
  private static final String[] PROPERTIES = {"width", "height", "zoom", "max-width", "max-height"};

  private static final String UNITS = "px|%|em|rem|ex|ch|pt|pc|mm|cm|in|vw";

  private static final Pattern LENGTH =
      Pattern.compile(
          "\\+?((?:\\d{1,5})?\\.\\d{1,6}|\\d{1,5})\\s{0,3}(" + UNITS + ")?(?:\\s{0,3}!important)?");

  /** CSS pixels, CSS Values 3 §6.2; of type, a guess at half and whole of 16 pixels. */
  private static final Map<String, Double> PIXELS =
      Map.of("px", 1.0, "pt", 96 / 72.0, "pc", 16.0, "mm", 96 / 25.4, "cm", 96 / 2.54, "in", 96.0);

  /** Units that mean something else in a book: CSS has the same in one that means as much. */
  private static final Map<String, String> ALIKE = Map.of("vw", "%", "rem", "em");

  private static final Set<String> HALF_EMS = Set.of("ex", "ch");

  private static final double LARGEST = 10_000;

  /** Less than so many pixels is no size to see a picture in. */
  private static final double SMALLEST = 2;

  /** The size that a picture states, or the figure around it, of whose width it is a part. */
  static Optional<PictureSize> of(Element img) {
    Optional<PictureSize> own = stated(img);
    Element figure = img.closest("figure");
    return figure == null
        ? own
        : of("width", styled(figure.attr("style"), "width"))
            .map(width -> own.map(size -> size.within(width)).orElse(width))
            .or(() -> own);
  }

  private PictureSize within(PictureSize width) {
    return property.equals("width") && unit.equals("%")
        ? new PictureSize("width", width.amount() * Math.min(amount, 100) / 100, width.unit())
        : this;
  }

  /** The size that is said by the style of an element, or else by its attributes, in any way. */
  private static Optional<PictureSize> stated(Element img) {
    for (String property : PROPERTIES) {
      Optional<PictureSize> size = of(property, styled(img.attr("style"), property));
      if (size.isPresent()) {
        return size;
      }
    }
    return of("width", img.attr("width")).or(() -> of("height", img.attr("height")));
  }

  /** The size that {@link #css} wrote. */
  public static Optional<PictureSize> of(String css) {
    int colon = css.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : of(css.substring(0, colon), css.substring(colon + 1).strip());
  }

  private static String styled(String style, String property) {
    String value = "";
    for (String declaration : style.toLowerCase(Locale.ROOT).split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0 && declaration.substring(0, colon).strip().equals(property)) {
        value = declaration.substring(colon + 1).strip();
      }
    }
    return value;
  }

  /** The size as a property has it; none for {@code auto} and the like. */
  public static Optional<PictureSize> of(String property, String written) {
    Matcher length = LENGTH.matcher(written.strip().toLowerCase(Locale.ROOT));
    if (!length.matches()) {
      return Optional.empty();
    }
    double amount = Double.parseDouble(length.group(1));
    String unit = length.group(2) == null ? "" : length.group(2);
    if (property.equals("zoom")) {
      amount = unit.equals("%") ? amount / 100 : amount;
      return amount > 0 && (unit.isEmpty() || unit.equals("%"))
          ? Optional.of(new PictureSize(property, amount, ""))
          : Optional.empty();
    }
    if (HALF_EMS.contains(unit)) {
      amount /= 2;
      unit = "em";
    }
    unit = unit.isEmpty() ? "px" : ALIKE.getOrDefault(unit, unit);
    boolean seen = amount > 0 && amount * PIXELS.getOrDefault(unit, SMALLEST) >= SMALLEST;
    return seen
        ? Optional.of(new PictureSize(property, Math.min(amount, LARGEST), unit))
        : Optional.empty();
  }

  /** The declaration, such as {@code width: 25%}. */
  public String css() {
    return property + ": " + number(amount) + unit;
  }

  /**
   * A declaration of width alone that gives a picture this size, whatever the room: a height would
   * distort what {@code max-width} makes narrower.
   *
   * @param width of the picture itself, in pixels
   * @param height likewise
   * @return none for a height that is a part of something
   */
  public Optional<String> width(int width, int height) {
    double shape = (double) width / height;
    Double pixel = PIXELS.get(unit);
    return switch (property) {
      case "width" ->
          Optional.of(unit.equals("%") ? "width: " + number(Math.min(amount, 100)) + "%" : css());
      case "height" ->
          unit.equals("%")
              ? Optional.empty()
              : Optional.of("width: " + number(amount * shape) + unit);
      case "zoom" -> Optional.of("width: " + number(amount * width) + "px");
      case "max-width" ->
          Optional.of(
              pixel == null ? css() : "width: " + number(Math.min(width, amount * pixel)) + "px");
      default ->
          Optional.ofNullable(pixel)
              .map(p -> "width: " + number(Math.min(width, amount * p * shape)) + "px");
    };
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
