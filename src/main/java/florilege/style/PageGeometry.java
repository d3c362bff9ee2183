package florilege.style;

import florilege.model.metadata.LocatedText;
import florilege.problem.Problems;
import florilege.problem.Rule;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes the printed page: its size, and the type area upon it.
 *
 * <p>The type area has the proportions of the page (the diagonals of both are parallel) and holds
 * whole lines. What is left over goes 4:5 to the inner and outer margin, 2:3 to the head and foot,
 * as in the books of the old printers, a little less generously. The type grows with the page, and
 * a line never holds more than about 70 characters.
 *
 * @param width in millimetres
 * @param height in millimetres
 * @param typeSize of running text, in points
 */
public record PageGeometry(double width, double height, double typeSize) {

  /** Millimetres in a typographic point. */
  private static final double POINT = 25.4 / 72;

  /** Width of an average character of a Latin text serif, spaces included, in ems. */
  private static final double CHARACTER = 0.46;

  private static final double MOST_CHARACTERS = 70;
  private static final double SMALLEST_TYPE = 6;
  private static final double LARGEST_TYPE = 24;

  private static final Pattern TYPE = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})?)\\s*(?:pt)?");

  private static final double SMALLEST = 80;
  private static final double LARGEST = 500;

  private static final Pattern SIZE =
      Pattern.compile(
          "(\\d{1,4}(?:\\.\\d{1,4})?)\\s*[x×]\\s*(\\d{1,4}(?:\\.\\d{1,4})?)\\s*(mm|cm|in)");

  private static final Pattern LENGTH =
      Pattern.compile(
          "calc\\((-?\\d+(?:\\.\\d+)?) \\* var\\(--([a-z-]+)\\)\\)|var\\(--([a-z-]+)\\)");

  private static final Map<String, PageGeometry> NAMED =
      Map.of(
          "a4", new PageGeometry(210, 297),
          "a5", new PageGeometry(148, 210),
          "a6", new PageGeometry(105, 148),
          "b5", new PageGeometry(176, 250),
          "letter", new PageGeometry(215.9, 279.4),
          "legal", new PageGeometry(215.9, 355.6));

  /** The names by which style sheets call for the numbers of the page. */
  static final Set<String> VARIABLES = NAMED.get("a5").lengths().keySet();

  /** A5 (ISO 216). */
  public static final PageGeometry A5 = NAMED.get("a5");

  /** A4 (ISO 216). */
  static final PageGeometry A4 = NAMED.get("a4");

  /** Letter (ANSI A). */
  static final PageGeometry LETTER = NAMED.get("letter");

  /** A page with the type that suits it, in steps of a quarter of a point: 10.25 on A5. */
  public PageGeometry(double width, double height) {
    this(width, height, usualType(Math.min(width, height)));
  }

  private static double usualType(double side) {
    return Math.max(8.5, Math.min(12, quarter(10.25 * Math.sqrt(side / 148))));
  }

  /** The same page with type of a size such as {@code 10.5pt}; what is none is a problem. */
  PageGeometry withType(LocatedText size, Problems problems) {
    if (size.isEmpty()) {
      return this;
    }
    Matcher points = TYPE.matcher(size.value().strip().toLowerCase(Locale.ROOT));
    double wanted = points.matches() ? Double.parseDouble(points.group(1)) : 0;
    if (wanted >= SMALLEST_TYPE && wanted <= LARGEST_TYPE) {
      return new PageGeometry(width, height, wanted);
    }
    problems.add(
        Rule.BAD_SETTING, size.place(), "type must be 6pt to 24pt, such as 10.5pt: " + size);
    return this;
  }

  /**
   * The page of a name (A4, A5, A6, B5, Letter, Legal) or of a size such as {@code 6x9in}, {@code
   * 148x210mm}, {@code 17x24 cm}; sides from 80 to 500 mm. What is neither is a problem; no text is
   * no page.
   */
  public static Optional<PageGeometry> of(LocatedText size, Problems problems) {
    if (size.isEmpty()) {
      return Optional.empty();
    }
    String wanted = size.value().strip().toLowerCase(Locale.ROOT);
    Matcher sides = SIZE.matcher(wanted);
    if (sides.matches()) {
      double unit = Map.of("mm", 1.0, "cm", 10.0, "in", 25.4).get(sides.group(3));
      PageGeometry page =
          new PageGeometry(
              Double.parseDouble(sides.group(1)) * unit, Double.parseDouble(sides.group(2)) * unit);
      if (page.isPossible()) {
        return Optional.of(page);
      }
      problems.add(
          Rule.BAD_SETTING, size.place(), "a page must be 80 to 500 mm wide and high: " + size);
      return Optional.empty();
    }
    if (!NAMED.containsKey(wanted)) {
      problems.add(
          Rule.BAD_SETTING,
          size.place(),
          "no page size "
              + size
              + "; known are A4, A5, A6, B5, Letter, Legal, and sizes such as 6x9in or 148x210mm");
    }
    return Optional.ofNullable(NAMED.get(wanted));
  }

  private boolean isPossible() {
    return Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST;
  }

  /** From one line of running text to the next, in points, in steps of a quarter. */
  public double lineHeight() {
    return quarter(typeSize() * 1.4);
  }

  /** Width of the type area in millimetres. */
  public double textWidth() {
    return Math.min(width * share(), MOST_CHARACTERS * CHARACTER * typeSize() * POINT);
  }

  /** Lines of running text in the type area. */
  public int lines() {
    return (int) (height * share() / (lineHeight() * POINT));
  }

  /** About how many characters a line of running text holds. */
  public double charactersPerLine() {
    return textWidth() / (CHARACTER * typeSize() * POINT);
  }

  /** The margin in the fold, in millimetres. */
  public double inner() {
    return (width - textWidth()) * 4 / 9;
  }

  /** The margin at the fore edge, in millimetres. */
  public double outer() {
    return (width - textWidth()) * 5 / 9;
  }

  /** The margin above, in millimetres; the running head stands in it. */
  public double top() {
    return (height - textHeight()) * 2 / 5;
  }

  /** The margin below, in millimetres; the folio stands in it. */
  public double bottom() {
    return (height - textHeight()) * 3 / 5;
  }

  private double textHeight() {
    return lines() * lineHeight() * POINT;
  }

  /** How much of a side the type area takes: three quarters, more on small pages. */
  private double share() {
    return Math.min(width, height) < 120 ? 0.79 : 0.75;
  }

  private static double quarter(double points) {
    return Math.round(points * 4) / 4.0;
  }

  /**
   * A style sheet with lengths in the place of {@code var(--page-width)} or {@code calc(1.5 *
   * var(--line))}, the two forms of CSS Variables and CSS Values 3 §8.1 that it may use; names that
   * are not of the page stay.
   */
  String fill(String css) {
    Map<String, Double> lengths = lengths();
    return LENGTH
        .matcher(css)
        .replaceAll(
            match -> {
              String name = match.group(2) == null ? match.group(3) : match.group(2);
              double times = match.group(1) == null ? 1 : Double.parseDouble(match.group(1));
              return lengths.containsKey(name)
                  ? String.format(Locale.ROOT, "%.3fpt", times * lengths.get(name))
                  : Matcher.quoteReplacement(match.group());
            });
  }

  /** In points, by the names that style sheets know. */
  private Map<String, Double> lengths() {
    return Map.of(
        "page-width", width / POINT,
        "page-height", height / POINT,
        "page-top", top() / POINT,
        "page-outer", outer() / POINT,
        "page-bottom", bottom() / POINT,
        "page-inner", inner() / POINT,
        "type-size", typeSize(),
        "line", lineHeight());
  }
}
