package florilege.image;

import florilege.image.format.ImageRefusedException;
import florilege.image.format.MediaType;
import florilege.image.svg.DashCount;
import florilege.image.svg.SvgNode;
import florilege.image.svg.SvgParser;
import florilege.image.svg.SvgRules;
import florilege.text.dom.Dom;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes an SVG picture safe to draw: only what {@link SvgRules} name, every reference to a part
 * that is there, and no part drawn without end.
 */
public final class SvgSanitizer {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
  private static final Pattern REFERENCE =
      Pattern.compile("(?i)url\\s*+\\(\\s*+['\"]?\\s*+#([^'\"()]*+)['\"]?\\s*+\\)");
  private static final Pattern LENGTH =
      Pattern.compile("\\s*\\+?(\\d{1,6}(?:\\.\\d+)?|\\.\\d+)\\s*(px|pt|pc|mm|cm|in)?\\s*");

  /** CSS pixels, CSS Values 3 §6.2. */
  private static final Map<String, Double> UNITS =
      Map.of("px", 1.0, "pt", 96 / 72.0, "pc", 16.0, "mm", 96 / 25.4, "cm", 96 / 2.54, "in", 96.0);

  /** Elements that are drawn when every reference to them is followed. */
  private static final long MOST_DRAWN = 50_000;

  /** So many dashes take no longer than a shape. */
  private static final int DASHES_OF_A_SHAPE = 10;

  private static final int LETTERS_OF_A_SHAPE = 2;

  /** Each rule of a style sheet is tried on each element. */
  private static final long MOST_TRIED = 2_000_000;

  private static final int MOST_STEPS = 200;

  private static final Pattern MARKS = Pattern.compile("marker(?:-mid)?+\\s*+:");

  /** A number of a shape; each is at least a half of what may be a vertex. */
  private static final Pattern NUMBER = Pattern.compile("[0-9.]++");

  private final SvgNode root;
  private final Map<String, SvgNode> parts = new HashMap<>();
  private final Map<SvgNode, Long> drawn = new HashMap<>();
  private final Set<SvgNode> drawing = new HashSet<>();
  private final DashCount dashes;

  /** What stands in markers, and has none itself. */
  private final Set<SvgNode> inMarkers = new HashSet<>();

  /** The most that a marker draws, where each vertex may have one; else 0. */
  private long marker;

  private SvgSanitizer(SvgNode root) {
    this.root = root;
    this.dashes = new DashCount(root);
  }

  public static SanitizedImage clean(byte[] file) throws ImageRefusedException {
    SvgParser.Parsed parsed = SvgParser.parse(file);
    SvgSanitizer svg = new SvgSanitizer(parsed.root());
    svg.findParts();
    svg.mendReferences();
    svg.weighStyles();
    svg.draw();
    return svg.finish(List.copyOf(parsed.removed()));
  }

  private void weighStyles() throws ImageRefusedException {
    long rules =
        root.all()
            .filter(node -> node.name.equals("style"))
            .flatMap(node -> node.children.stream())
            .filter(String.class::isInstance)
            .mapToLong(text -> ((String) text).chars().filter(c -> c == '{').count())
            .sum();
    if (rules * root.all().count() > MOST_TRIED) {
      throw new ImageRefusedException("its style sheet has too many rules for its many parts");
    }
  }

  private void findParts() {
    root.all()
        .forEach(
            node -> {
              String id = node.attributes.getOrDefault("id", "");
              if (!NAME.matcher(id).matches() || parts.putIfAbsent(id, node) != null) {
                node.attributes.remove("id");
              }
            });
  }

  /**
   * Takes out references to parts that are not there, which some programs refuse to draw at all.
   */
  private void mendReferences() {
    for (SvgNode node : root.all().toList()) {
      node.attributes.replaceAll(
          (name, value) -> name.equals("xlink:href") ? value : mended(value));
      node.children.replaceAll(
          child ->
              child instanceof String text && node.name.equals("style") ? mended(text) : child);
      String target = node.attributes.getOrDefault("xlink:href", "#");
      if (!parts.containsKey(target.substring(1))) {
        node.attributes.remove("xlink:href");
      }
    }
    root.all().toList().forEach(node -> node.children.removeIf(SvgSanitizer::isEmptyUse));
  }

  private static boolean isEmptyUse(Object child) {
    return child instanceof SvgNode node
        && Set.of("use", "textPath").contains(node.name)
        && !node.attributes.containsKey("xlink:href");
  }

  private String mended(String value) {
    return REFERENCE
        .matcher(value)
        .replaceAll(
            match ->
                parts.containsKey(target(match))
                    ? Matcher.quoteReplacement(match.group())
                    : "none");
  }

  /** Counts what is drawn, and then again with a marker at each vertex that may have one. */
  private void draw() throws ImageRefusedException {
    draw(root, 0);
    List<SvgNode> marked = root.all().filter(SvgSanitizer::marksVertices).toList();
    if (marked.isEmpty()) {
      return;
    }
    markers().flatMap(SvgNode::all).forEach(inMarkers::add);
    if (marked.stream().anyMatch(this::marksMarkers)) {
      inMarkers.clear();
    }
    marker = largestMarker();
    drawn.clear();
    draw(root, 0);
    if (largestMarker() != marker) {
      throw new ImageRefusedException("its parts refer to each other without end");
    }
  }

  private Stream<SvgNode> markers() {
    return root.all().filter(node -> node.name.equals("marker"));
  }

  private long largestMarker() {
    return markers().mapToLong(drawn::get).max().orElse(0);
  }

  /** Whether the lines of a marker may have markers because of a node: those have no end. */
  private boolean marksMarkers(SvgNode node) {
    return node.name.equals("style") || node.all().anyMatch(inMarkers::contains);
  }

  /** Whether a node, or the style sheet in it, asks for a marker at every vertex. */
  private static boolean marksVertices(SvgNode node) {
    return node.attributes.containsKey("marker")
        || node.attributes.containsKey("marker-mid")
        || MARKS.matcher(node.attributes.getOrDefault("style", "")).find()
        || node.name.equals("style")
            && node.children.stream().anyMatch(css -> MARKS.matcher(css.toString()).find());
  }

  private static long vertices(SvgNode node) {
    String shape = node.attributes.getOrDefault("d", node.attributes.getOrDefault("points", ""));
    return NUMBER.matcher(shape).results().count();
  }

  /**
   * Counts what is drawn for a node, following its references; refuses what would go on for ever,
   * or nearly.
   */
  private long draw(SvgNode node, int steps) throws ImageRefusedException {
    if (drawn.containsKey(node)) {
      return drawn.get(node);
    }
    if (steps > MOST_STEPS || !drawing.add(node)) {
      throw new ImageRefusedException("its parts refer to each other without end");
    }
    long count = 1 + dashes.of(node) / DASHES_OF_A_SHAPE + letters(node) / LETTERS_OF_A_SHAPE;
    count += marker == 0 || inMarkers.contains(node) ? 0 : vertices(node) * marker;
    List<SvgNode> next = new ArrayList<>(node.nodes().toList());
    references(node).map(parts::get).forEach(next::add);
    for (SvgNode each : next) {
      count += draw(each, steps + 1);
    }
    if (count > MOST_DRAWN) {
      throw new ImageRefusedException(
          "it draws more than " + MOST_DRAWN + " shapes, or as much in text and dashes");
    }
    drawing.remove(node);
    drawn.put(node, count);
    return count;
  }

  private static long letters(SvgNode node) {
    return Set.of("text", "tspan", "textPath").contains(node.name)
        ? node.children.stream()
            .filter(String.class::isInstance)
            .mapToLong(text -> ((String) text).length())
            .sum()
        : 0;
  }

  /** Ids of the parts that a node refers to. */
  private Stream<String> references(SvgNode node) {
    Stream<String> painted =
        Stream.concat(
                node.attributes.values().stream(),
                node.children.stream().filter(String.class::isInstance).map(String.class::cast))
            .flatMap(value -> REFERENCE.matcher(value).results().map(SvgSanitizer::target));
    String used = node.attributes.getOrDefault("xlink:href", "");
    return Stream.concat(
            painted, Stream.of(used).filter(id -> !id.isEmpty()).map(id -> id.substring(1)))
        .filter(parts::containsKey);
  }

  private static String target(MatchResult reference) {
    return reference.group(1).strip();
  }

  private SanitizedImage finish(List<String> removed) throws ImageRefusedException {
    double[] box = box();
    OptionalDouble width = length("width");
    OptionalDouble height = length("height");
    if (box.length == 0 && (width.isEmpty() || height.isEmpty())) {
      throw new ImageRefusedException("it says neither viewBox nor width and height");
    }
    double w =
        width.orElseGet(() -> height.isPresent() ? height.getAsDouble() * box[2] / box[3] : box[2]);
    double h = height.orElseGet(() -> width.isPresent() ? w * box[3] / box[2] : box[3]);
    if (box.length == 0) {
      root.attributes.put("viewBox", "0 0 " + number(w) + " " + number(h));
    }
    root.attributes.put("width", number(w));
    root.attributes.put("height", number(h));
    root.attributes.put("xmlns", Dom.SVG);
    root.attributes.put("xmlns:xlink", SvgParser.XLINK);
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    root.write(out);
    byte[] bytes = out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    return new SanitizedImage(MediaType.SVG, MediaType.SVG, whole(w), whole(h), bytes, removed);
  }

  /** The view box, if it is one: x, y, width, height. */
  private double[] box() {
    String[] numbers = root.attributes.getOrDefault("viewBox", "").strip().split("[\\s,]+");
    boolean box =
        numbers.length == 4
            && Stream.of(numbers).allMatch(n -> n.matches("-?(?:\\d{1,6}(?:\\.\\d+)?|\\.\\d+)"));
    double[] values =
        box ? Stream.of(numbers).mapToDouble(Double::parseDouble).toArray() : new double[0];
    if (!box || values[2] <= 0 || values[3] <= 0) {
      root.attributes.remove("viewBox");
      return new double[0];
    }
    return values;
  }

  private OptionalDouble length(String attribute) {
    Matcher length = LENGTH.matcher(root.attributes.getOrDefault(attribute, ""));
    if (!length.matches()) {
      return OptionalDouble.empty();
    }
    String unit = length.group(2) == null ? "px" : length.group(2);
    double pixels = Double.parseDouble(length.group(1)) * UNITS.get(unit);
    return pixels > 0 ? OptionalDouble.of(pixels) : OptionalDouble.empty();
  }

  private static int whole(double length) {
    return (int) Math.max(1, Math.round(length));
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
