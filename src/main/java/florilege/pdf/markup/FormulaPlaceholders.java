package florilege.pdf.markup;

import florilege.book.Chapter;
import florilege.pdf.math.MathBox;
import florilege.pdf.math.MathTypesetter;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.text.dom.Dom;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Replaces each formula of a run with an image element that has its TeX as description. */
public final class FormulaPlaceholders {

  /** The class of the pictures, by which the structure tree knows them. */
  public static final String CLASS = "formula";

  /** A formula of nothing but space still has a size, in em: nothing of no size can be drawn. */
  private static final double AIR = 0.1;

  private final MathTypesetter setter;
  private final Problems problems;
  private final Map<String, MathBox> drawn = new HashMap<>();

  FormulaPlaceholders(MathTypesetter setter, Problems problems) {
    this.setter = setter;
    this.problems = problems;
  }

  /** Sets the formulas of a chapter's copy, in which pictures take their place. */
  void draw(Element copy, Chapter chapter) {
    for (Element math : Dom.elements(copy, "math")) {
      MathBox inked = setter.set(math, c -> report(c, chapter)).atLeast(AIR);
      String name = "formula-" + (drawn.size() + 1);
      drawn.put(name, inked);
      Element image = math.getOwnerDocument().createElementNS(Dom.XHTML, "img");
      image.setAttribute("class", CLASS);
      image.setAttribute("alt", math.getAttribute("alttext"));
      image.setAttribute("src", name);
      image.setAttribute(
          "style",
          String.format(
              Locale.ROOT,
              "width: %.3fem; height: %.3fem; vertical-align: %.3fem",
              inked.width(),
              inked.height() + inked.depth(),
              -inked.depth()));
      image.setAttribute(PrintDocument.ORIGIN, math.getAttribute(PrintDocument.ORIGIN));
      math.getParentNode().replaceChild(image, math);
    }
  }

  /** The formula whose place a picture takes. */
  Optional<MathBox> drawn(Element image) {
    return Optional.ofNullable(drawn.get(image.getAttribute("src")));
  }

  private void report(int character, Chapter chapter) {
    Place place = chapter.sources().get(0).whole();
    problems.add(
        Rule.MISSING_GLYPH,
        place,
        String.format(Locale.ROOT, "no font has U+%04X, which is in a formula", character));
  }
}
