package florilege.pdf.math;

import florilege.style.fonts.FontFace;
import florilege.text.dom.Dom;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.w3c.dom.Element;

/**
 * Sets formulas: those elements of MathML that {@code florilege.text.math} makes; of any other,
 * what is in it.
 */
public final class MathTypesetter {

  /** Height of the middle of a minus sign, at which fractions and tables are centred, in em. */
  static final double AXIS = 0.25;

  /** Size of what stands below or above, in parts of what it stands at. */
  private static final double SCRIPT = 0.71;

  /** Smaller signs cannot be read. */
  private static final double LEAST = 0.5;

  /**
   * How something is set.
   *
   * @param size in em of the text around the formula
   * @param display whether there is room above and below
   */
  record Manner(double size, boolean display) {
    Manner script() {
      return new Manner(Math.max(LEAST, size * SCRIPT), false);
    }

    Manner inline() {
      return new Manner(size, false);
    }

    double axis() {
      return AXIS * size;
    }
  }

  private final MathGlyphs glyphs;
  private final StackedLayout stack = new StackedLayout(this);
  private IntConsumer missing = character -> {};

  /**
   * With the fonts of a style.
   *
   * @param text faces that its text is set in
   * @param all its faces, in the order in which they stand in for others
   */
  public MathTypesetter(List<FontFace> text, List<FontFace> all) {
    this.glyphs = new MathGlyphs(text, all);
  }

  /**
   * Sets a formula.
   *
   * @param math the element {@code math}
   * @param missing is told of each character that no font has; a gap stands for it
   */
  public MathBox set(Element math, IntConsumer missing) {
    this.missing = missing;
    return row(math, new Manner(1, math.getAttribute("display").equals("block")));
  }

  MathBox set(Element element, Manner manner) {
    return switch (element.getLocalName()) {
      case "mi" -> identifier(element, manner);
      case "mn", "mtext" -> words(element.getTextContent(), false, manner.size());
      case "mo" -> operator(element, manner);
      case "mspace" -> MathBox.blank(em(element.getAttribute("width")) * manner.size());
      case "mstyle" -> row(element, new Manner(manner.size(), true));
      case "mphantom" -> {
        MathBox hidden = row(element, manner);
        yield new MathBox(new Path2D.Double(), hidden.width(), hidden.height(), hidden.depth());
      }
      case "mfrac" -> stack.fraction(element, manner);
      case "msqrt" -> root(row(element, unit(manner)), manner.size());
      case "mroot" -> indexed(element, manner);
      case "msub", "msup", "msubsup" -> stack.scripts(element, manner);
      case "munder", "mover", "munderover" -> stack.limits(element, manner);
      case "mtable" -> stack.table(element, manner);
      default -> row(element, manner);
    };
  }

  private static Manner unit(Manner manner) {
    return new Manner(1, manner.display());
  }

  private static MathBox root(MathBox inside, double size) {
    return StretchyGlyphs.root(inside).scaled(size, size);
  }

  private MathBox indexed(Element element, Manner manner) {
    List<Element> parts = Dom.children(element);
    MathBox root = root(set(parts.get(0), unit(manner)), manner.size());
    MathBox index = set(parts.get(1), manner.script().script());
    double overlap = 0.3 * manner.size();
    double shift = Math.max(0, index.width() - overlap);
    Path2D.Double path = new Path2D.Double(root.at(shift, 0));
    double up = 0.55 * root.height() - 0.2 * root.depth();
    path.append(index.at(shift + overlap - index.width(), up), false);
    return new MathBox(
        path, root.width() + shift, Math.max(root.height(), up + index.height()), root.depth());
  }

  private MathBox identifier(Element element, Manner manner) {
    String name = element.getTextContent();
    boolean slanted =
        name.codePointCount(0, name.length()) == 1
            && !element.getAttribute("mathvariant").equals("normal")
            && Character.isLetter(name.codePointAt(0))
            && name.codePointAt(0) < 0x2100;
    return words(name, slanted, manner.size());
  }

  MathBox words(String words, boolean slanted, double size) {
    List<MathBox> signs = new ArrayList<>();
    words
        .codePoints()
        .forEach(
            c ->
                signs.add(
                    glyphs
                        .of(c, slanted)
                        .orElseGet(
                            () -> {
                              missing.accept(c);
                              return MathBox.blank(0.5);
                            })));
    return MathBox.row(signs).scaled(size, size);
  }

  private MathBox operator(Element element, Manner manner) {
    String sign = element.getTextContent();
    MathBox plain = words(sign, false, manner.size());
    if (!element.getAttribute("minsize").isEmpty()) {
      double half = em(element.getAttribute("minsize")) * manner.size() / 2;
      return delimiter(sign, plain, half + manner.axis(), half - manner.axis(), manner.size());
    } else if (OperatorSpacing.isLarge(sign) && manner.display()) {
      double more = OperatorSpacing.isIntegral(sign) ? 1.7 : 1.35;
      return plain.scaled(more, more).centred(manner.axis());
    }
    return OperatorSpacing.isLarge(sign) ? plain.centred(manner.axis()) : plain;
  }

  /** A delimiter as large as what it encloses, evenly about the axis. */
  private static MathBox delimiter(
      String sign, MathBox plain, double height, double depth, double size) {
    double natural = plain.height() + plain.depth();
    if (height + depth <= 1.15 * natural) {
      return plain;
    }
    if (StretchyGlyphs.has(sign)) {
      return StretchyGlyphs.delimiter(sign, height / size, depth / size).scaled(size, size);
    }
    double scale = (height + depth) / Math.max(0.1, natural);
    return plain.scaled(1, scale).centred((height - depth) / 2);
  }

  /** Everything in an element, side by side; delimiters grow with what is between them. */
  MathBox row(Element element, Manner manner) {
    List<Element> parts = Dom.children(element);
    List<MathBox> set = new ArrayList<>();
    double reach = 0;
    for (Element part : parts) {
      MathBox inked = set(part, manner);
      set.add(inked);
      if (!grows(part)) {
        reach = Math.max(reach, inked.height() - manner.axis());
        reach = Math.max(reach, inked.depth() + manner.axis());
      }
    }
    boolean binds = element.getLocalName().equals("mtd") && OperatorSpacing.relates(sign(parts, 0));
    List<MathBox> row = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String sign = sign(parts.get(i));
      MathBox inked = set.get(i);
      if (grows(parts.get(i))) {
        inked = delimiter(sign, inked, reach + manner.axis(), reach - manner.axis(), manner.size());
      }
      boolean last = i == parts.size() - 1;
      boolean spaced = manner.size() > SCRIPT && parts.size() > 1;
      double size = spaced ? manner.size() : 0;
      row.add(MathBox.blank(size * OperatorSpacing.before(sign, binds)));
      row.add(inked);
      row.add(MathBox.blank(last ? 0 : size * OperatorSpacing.behind(sign, binds)));
      binds = sign.isEmpty() || !OperatorSpacing.opens(sign);
    }
    return MathBox.row(row);
  }

  private static String sign(List<Element> parts, int index) {
    return index < parts.size() ? sign(parts.get(index)) : "";
  }

  private static boolean grows(Element part) {
    return part.getLocalName().equals("mo")
        && part.getAttribute("stretchy").equals("true")
        && part.getAttribute("minsize").isEmpty();
  }

  /** The sign at the core of an element; empty if it is none. */
  private static String sign(Element part) {
    Element core = part;
    while (core.getLocalName().matches("m(sub|sup|subsup|under|over|underover)")
        && !core.hasAttribute("accent")
        && !Dom.children(core).isEmpty()) {
      core = Dom.children(core).get(0);
    }
    return core.getLocalName().equals("mo") ? core.getTextContent() : "";
  }

  private static double em(String length) {
    return Double.parseDouble(length.replace("em", ""));
  }
}
