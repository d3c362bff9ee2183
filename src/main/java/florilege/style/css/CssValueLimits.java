package florilege.style.css;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Bounds how large a number in a style sheet may be.
 *
 * @param property it is a value of; empty in a selector
 * @param function it stands in, in small letters; or empty
 * @param divided whether there is a slash before it, as before the size of a background
 */
record CssValueLimits(String property, String function, boolean divided) {

  /** CSS pixels, some two and a half metres. */
  private static final double LARGEST = 10_000;

  /** CSS pixels of type and of rules. */
  private static final double LARGEST_TYPE = 400;

  /** CSS pixels of a background that is repeated. */
  private static final double SMALLEST_TILE = 4;

  /** CSS pixels of a page, 80 to 500 mm. */
  private static final double SMALLEST_PAGE = 302;

  private static final double LARGEST_PAGE = 1_890;

  /** CSS pixels from line to line, and of an em, as they usually are. */
  private static final double LINE = 16;

  /** Degrees and the like; the engine turns back one turn after the other. */
  private static final double MOST_TURNED = 3_600;

  private static final Set<String> ANGLES = Set.of("deg", "grad", "rad", "turn");

  /** Numbers that are no lengths. */
  private static final Map<String, Double> MOST =
      Map.of(
          "column-count", 20.0,
          "columns", 20.0,
          "counter-increment", 1_000.0,
          "counter-reset", 100_000.0,
          "-fs-table-cell-colspan", 100.0,
          "-fs-table-cell-rowspan", 100.0,
          "-fs-max-overflow-pages", 10.0);

  /** CSS pixels (CSS Values 3 §6); those of the type and of the window as they usually are. */
  private static final Map<String, Double> UNITS =
      Map.ofEntries(
          Map.entry("px", 1.0),
          Map.entry("pt", 96 / 72.0),
          Map.entry("pc", 16.0),
          Map.entry("mm", 96 / 25.4),
          Map.entry("cm", 96 / 2.54),
          Map.entry("in", 96.0),
          Map.entry("q", 96 / 101.6),
          Map.entry("em", LINE),
          Map.entry("rem", LINE),
          Map.entry("ex", 8.0),
          Map.entry("ch", 8.0),
          Map.entry("vw", 8.0),
          Map.entry("vh", 8.0),
          Map.entry("%", 4.0));

  /**
   * What is wrong with a number, if anything.
   *
   * @param written as CSS Values 3 §4.2 has it
   * @param unit behind it; empty for none
   */
  Optional<String> fault(String written, String unit) {
    String known = unit.toLowerCase(Locale.ROOT);
    double number = Math.abs(Double.parseDouble(written));
    boolean ofLine = function.equals("calc") || property.equals("line-height");
    if (function.startsWith("nth-")) {
      return fault(number, 0, LARGEST, written + unit);
    } else if (UNITS.containsKey(known) || known.isEmpty() && ofLine) {
      double pixels = known.equals("%") && isType() ? LINE / 100 : UNITS.getOrDefault(known, LINE);
      return fault(number * pixels, leastLength(), mostLength(), written + unit);
    } else if (known.isEmpty()) {
      double most = MOST.getOrDefault(property, Double.MAX_VALUE);
      return fault(number, leastLength(), most, written);
    }
    return ANGLES.contains(known)
        ? fault(number, 0, MOST_TURNED, written + unit)
        : Optional.empty();
  }

  private static Optional<String> fault(double size, double least, double most, String written) {
    String shown = written.length() > 30 ? written.substring(0, 30) + "…" : written;
    return size > most
        ? Optional.of("more than can be printed: " + shown)
        : size < least ? Optional.of("less than can be printed: " + shown) : Optional.empty();
  }

  private boolean isType() {
    return property.equals("font-size") || property.equals("font");
  }

  private double mostLength() {
    boolean border = property.startsWith("border") && !property.endsWith("radius");
    return isType() || border ? LARGEST_TYPE : property.equals("size") ? LARGEST_PAGE : LARGEST;
  }

  /** Nothing can be repeated over a page, or be a page, that has no size. */
  private double leastLength() {
    boolean tile = property.equals("background-size") || property.equals("background") && divided;
    return tile ? SMALLEST_TILE : property.equals("size") ? SMALLEST_PAGE : 0;
  }
}
