package florilege.pdf.paper;

import florilege.book.Chapter;
import florilege.image.MediaType;
import florilege.image.Picture;
import florilege.pdf.maths.Inked;
import florilege.pdf.maths.Setter;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Rule;
import florilege.style.Fonts;
import florilege.text.Xml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/** The formulas of a book as pictures that stand on the line, with their TeX as description. */
public final class Formulas {

  /** Of the pictures, by which the structure tree knows them. */
  public static final String CLASS = "formula";

  /** A formula of nothing but space still has a size, in em: nothing of no size can be drawn. */
  private static final double AIR = 0.1;

  private final Setter setter;
  private final Problems problems;
  private final List<Picture> pictures = new ArrayList<>();

  public Formulas(Fonts fonts, Problems problems) {
    this.setter = new Setter(fonts.textFaces(), fonts.faces());
    this.problems = problems;
  }

  /** Puts pictures in the place of the formulas of a chapter's copy. */
  void draw(Element copy, Chapter chapter) {
    for (Element math : Xml.elements(copy, "math")) {
      Inked inked = setter.set(math, c -> report(c, chapter));
      Element image = math.getOwnerDocument().createElementNS(Xml.XHTML, "img");
      image.setAttribute("class", CLASS);
      image.setAttribute("alt", math.getAttribute("alttext"));
      image.setAttribute("src", picture(inked));
      image.setAttribute(
          "style",
          String.format(
              Locale.ROOT,
              "width: %.3fem; height: %.3fem; vertical-align: %.3fem",
              Math.max(AIR, inked.width()),
              Math.max(AIR, inked.height() + inked.depth()),
              -inked.depth()));
      image.setAttribute(Paper.ORIGIN, math.getAttribute(Paper.ORIGIN));
      math.getParentNode().replaceChild(image, math);
    }
  }

  private String picture(Inked inked) {
    String path = "formula-" + (pictures.size() + 1) + ".svg";
    byte[] svg = inked.svg().getBytes(StandardCharsets.UTF_8);
    int width = Math.max(1, (int) Math.round(inked.width() * 16));
    int height = Math.max(1, (int) Math.round((inked.height() + inked.depth()) * 16));
    pictures.add(new Picture(path, MediaType.SVG, width, height, () -> svg));
    return path;
  }

  /** The pictures of the formulas drawn so far. */
  public List<Picture> pictures() {
    return pictures;
  }

  private void report(int character, Chapter chapter) {
    Place place = chapter.sources().get(0).whole();
    problems.add(
        Rule.MISSING_GLYPH,
        place,
        String.format(Locale.ROOT, "no font has U+%04X, which is in a formula", character));
  }
}
