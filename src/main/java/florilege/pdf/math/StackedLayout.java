package florilege.pdf.math;

import florilege.pdf.math.MathTypesetter.Manner;
import florilege.text.dom.Dom;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Lays out what stands above and below each other: fractions, indices, limits, tables. */
final class StackedLayout {

  private static final double ROW_GAP = 0.35;
  private static final double COLUMN_GAP = 0.9;

  private final MathTypesetter setter;

  StackedLayout(MathTypesetter setter) {
    this.setter = setter;
  }

  MathBox fraction(Element element, Manner manner) {
    List<Element> parts = Dom.children(element);
    Manner inner = manner.display() ? manner.inline() : manner.script();
    MathBox above = setter.set(parts.get(0), inner);
    MathBox below = setter.set(parts.get(1), inner);
    boolean ruled = !element.getAttribute("linethickness").equals("0");
    double pen = StretchyGlyphs.PEN * manner.size();
    double gap = (manner.display() ? 0.2 : 0.12) * manner.size();
    double width = Math.max(above.width(), below.width()) + 0.1 * manner.size();
    double axis = manner.axis();
    double up = axis + pen / 2 + gap + above.depth();
    double down = axis - pen / 2 - gap - below.height();
    Path2D.Double path = new Path2D.Double();
    path.append(above.at(0.06 * manner.size() + (width - above.width()) / 2, up), false);
    path.append(below.at(0.06 * manner.size() + (width - below.width()) / 2, down), false);
    if (ruled) {
      path.append(StretchyGlyphs.rule(width, pen).at(0.06 * manner.size(), axis - pen / 2), false);
    }
    return new MathBox(
        path, width + 0.12 * manner.size(), up + above.height(), Math.max(0, below.depth() - down));
  }

  MathBox scripts(Element element, Manner manner) {
    List<Element> parts = Dom.children(element);
    MathBox base = setter.set(parts.get(0), manner);
    boolean sub = !element.getLocalName().equals("msup");
    boolean sup = !element.getLocalName().equals("msub");
    MathBox below = sub ? setter.set(parts.get(1), manner.script()) : MathBox.blank(0);
    MathBox above =
        sup ? setter.set(parts.get(parts.size() - 1), manner.script()) : MathBox.blank(0);
    double size = manner.size();
    boolean prime = sup && parts.get(parts.size() - 1).getTextContent().matches("′+");
    double up =
        prime
            ? 0.12 * size
            : Math.max(
                0.36 * size, Math.max(base.height() - 0.3 * size, above.depth() + 0.12 * size));
    double down = Math.max(0.16 * size, base.depth() + 0.06 * size);
    down = Math.max(down, below.height() - 0.4 * size);
    if (sub && sup && up - above.depth() - (below.height() - down) < 0.15 * size) {
      down = 0.15 * size - up + above.depth() + below.height();
    }
    Path2D.Double path = new Path2D.Double(base.path());
    double air = (prime ? 0.12 : 0.04) * size;
    double lean =
        OperatorSpacing.isIntegral(parts.get(0).getTextContent()) ? 0.25 * size : 0.03 * size;
    path.append(below.at(base.width() + 0.02 * size, -down), false);
    path.append(above.at(base.width() + lean, up), false);
    return new MathBox(
        path,
        base.width() + Math.max(below.width(), above.width() + lean) + air,
        Math.max(base.height(), sup ? up + above.height() : 0),
        Math.max(base.depth(), sub ? down + below.depth() : 0));
  }

  MathBox limits(Element element, Manner manner) {
    List<Element> parts = Dom.children(element);
    boolean accent = element.getAttribute("accent").equals("true");
    boolean accentUnder = element.getAttribute("accentunder").equals("true");
    boolean under = !element.getLocalName().equals("mover");
    boolean over = !element.getLocalName().equals("munder");
    MathBox base = setter.set(parts.get(0), manner);
    MathBox below = under ? mark(parts.get(1), manner, accentUnder, base) : MathBox.blank(0);
    MathBox above =
        over ? mark(parts.get(parts.size() - 1), manner, accent, base) : MathBox.blank(0);
    if (isArrow(parts.get(0))) {
      double wide =
          Math.max(base.width(), Math.max(below.width(), above.width()) + 0.4 * manner.size());
      base = base.scaled(wide / base.width(), 1);
    }
    double width = Math.max(base.width(), Math.max(below.width(), above.width()));
    double gap = (accent || accentUnder ? 0.06 : 0.12) * manner.size();
    double up = base.height() + gap + above.depth();
    double down = base.depth() + gap + below.height();
    Path2D.Double path = new Path2D.Double(base.at((width - base.width()) / 2, 0));
    path.append(above.at((width - above.width()) / 2, up), false);
    path.append(below.at((width - below.width()) / 2, -down), false);
    return new MathBox(
        path,
        width,
        over ? up + above.height() : base.height(),
        under ? down + below.depth() : base.depth());
  }

  private static boolean isArrow(Element base) {
    return base.getLocalName().equals("mo") && base.getAttribute("stretchy").equals("true");
  }

  /** What stands above or below: at the size of an index, or a mark right at the base. */
  private MathBox mark(Element element, Manner manner, boolean accent, MathBox base) {
    if (!accent) {
      return setter.set(element, manner.script());
    }
    String sign = element.getTextContent();
    boolean wide = element.getAttribute("stretchy").equals("true");
    if (wide && (sign.equals("¯") || sign.equals("_"))) {
      return StretchyGlyphs.rule(base.width(), StretchyGlyphs.PEN * manner.size());
    }
    MathBox mark = setter.set(element, manner.inline());
    MathBox low = mark.up(-lowest(mark));
    MathBox flat = new MathBox(low.path(), low.width(), highest(low), 0);
    double scale = wide ? Math.max(1, base.width() / Math.max(0.1, flat.width())) : 1;
    boolean long_ = sign.equals("→") || sign.equals("←");
    return long_ && !wide ? flat.scaled(0.55, 0.55) : flat.scaled(scale, 1);
  }

  private static double lowest(MathBox mark) {
    return mark.path().getBounds2D().getMinY();
  }

  private static double highest(MathBox mark) {
    return mark.path().getBounds2D().getMaxY();
  }

  MathBox table(Element element, Manner manner) {
    List<List<MathBox>> rows = new ArrayList<>();
    for (Element row : Dom.children(element)) {
      rows.add(Dom.children(row).stream().map(cell -> setter.row(cell, manner)).toList());
    }
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    double[] widths = new double[columns];
    for (List<MathBox> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).width());
      }
    }
    String[] sides = element.getAttribute("columnalign").split(" ");
    Path2D.Double path = new Path2D.Double();
    double y = 0;
    for (int r = 0; r < rows.size(); r++) {
      double height = most(rows.get(r), true, 0.7 * manner.size());
      double depth = most(rows.get(r), false, 0.25 * manner.size());
      y -= height + (r > 0 ? ROW_GAP * manner.size() : 0);
      line(rows.get(r), widths, sides, y, manner, path);
      y -= depth;
    }
    double width = 0;
    for (int i = 0; i < columns; i++) {
      width += widths[i] + (i > 0 ? gap(sides, i, manner) : 0);
    }
    return new MathBox(path, width, 0, -y).centred(manner.axis());
  }

  private static void line(
      List<MathBox> row, double[] widths, String[] sides, double y, Manner manner, Path2D path) {
    double x = 0;
    for (int i = 0; i < row.size(); i++) {
      x += i > 0 ? gap(sides, i, manner) : 0;
      double free = widths[i] - row.get(i).width();
      String side = side(sides, i);
      double shift = side.equals("left") ? 0 : side.equals("right") ? free : free / 2;
      path.append(row.get(i).at(x + shift, y), false);
      x += widths[i];
    }
  }

  /** Between a column that stands right and one that stands left, a sign does the parting. */
  private static double gap(String[] sides, int column, Manner manner) {
    boolean joined =
        side(sides, column - 1).equals("right") && !side(sides, column).equals("right");
    boolean equation = joined && sides.length > 1;
    return (equation ? 0 : COLUMN_GAP) * manner.size();
  }

  /** Sides are repeated when there are more columns. */
  private static String side(String[] sides, int column) {
    return sides[column % sides.length];
  }

  private static double most(List<MathBox> row, boolean above, double least) {
    return row.stream()
        .mapToDouble(cell -> above ? cell.height() : cell.depth())
        .reduce(least, Math::max);
  }
}
