package florilege.image.svg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts how many dashes the lines of a picture fall into, more or less: a line that is long, in
 * dashes that are short, is few letters, and never done.
 */
public final class DashCount {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?+(?:\\d++\\.?+\\d*+|\\.\\d++)(?:[eE][-+]?+\\d++)?+|[A-DF-Za-df-z]");
  private static final Pattern PROPERTY = Pattern.compile("stroke-dasharray\\s*+:([^;}]*+)");

  private static final List<String> SHAPES =
      List.of("d", "points", "x1", "y1", "x2", "y2", "width", "height", "r", "rx", "ry");

  /** Arcs and curves are longer than from point to point. */
  private static final double DETOUR = 4;

  private final Map<SvgNode, Double> shortest = new HashMap<>();

  /** The shortest dash that a style sheet, or who uses a part, may give to any line. */
  private double anywhere = Double.POSITIVE_INFINITY;

  public DashCount(SvgNode root) {
    find(root, Double.POSITIVE_INFINITY);
  }

  private void find(SvgNode node, double around) {
    double own = dash(node.attributes.getOrDefault("stroke-dasharray", ""));
    own = Math.min(own, inStyle(node.attributes.getOrDefault("style", "")));
    double dash = own < Double.POSITIVE_INFINITY ? own : around;
    shortest.put(node, dash);
    if (node.name.equals("use")) {
      anywhere = Math.min(anywhere, dash);
    }
    for (Object child : node.children) {
      if (child instanceof SvgNode inner) {
        find(inner, dash);
      } else if (node.name.equals("style")) {
        anywhere = Math.min(anywhere, inStyle((String) child));
      }
    }
  }

  private static double inStyle(String css) {
    return PROPERTY
        .matcher(css)
        .results()
        .mapToDouble(match -> dash(match.group(1)))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** The length of a dash and what is between it and the next; where there are none, infinite. */
  private static double dash(String list) {
    double sum =
        NUMBER
            .matcher(list)
            .results()
            .map(match -> match.group())
            .filter(word -> !Character.isLetter(word.charAt(0)))
            .mapToDouble(Double::parseDouble)
            .sum();
    return sum > 0 ? sum : Double.POSITIVE_INFINITY;
  }

  /** How many an element has; a number past all limits if it cannot be told. */
  public long of(SvgNode node) {
    double dash = Math.min(anywhere, shortest.get(node));
    if (dash == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double length =
        SHAPES.stream().mapToDouble(name -> length(node.attributes.getOrDefault(name, ""))).sum();
    return (long) Math.min(Integer.MAX_VALUE, DETOUR * length / dash);
  }

  /**
   * The way along the numbers of a shape: small letters (SVG 1.1 §8.3) say how far, others where.
   */
  private static double length(String shape) {
    double length = 0;
    double before = 0;
    double last = 0;
    boolean relative = false;
    boolean single = false;
    for (Matcher words = NUMBER.matcher(shape); words.find(); ) {
      char first = words.group().charAt(0);
      if (Character.isLetter(first)) {
        relative = Character.isLowerCase(first);
        single = first == 'H' || first == 'V';
        continue;
      }
      double number = Double.parseDouble(words.group());
      length += Math.abs(relative ? number : number - (single ? last : before));
      before = last;
      last = number;
    }
    return length;
  }
}
