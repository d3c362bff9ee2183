package florilege.pdf.normalize;

import florilege.pdf.normalize.tables.TextWidthEstimate;
import florilege.style.PageGeometry;
import florilege.text.dom.Dom;
import florilege.text.typography.Hyphenation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Makes titles of any length fit. Words of titles are not divided, but for those that are wider
 * than the line, which would be broken anywhere; they are divided where their language divides
 * them. Words on a cover that would reach into the drawing are set smaller, in the classes {@code
 * long}, {@code longer} and {@code longest}, of which the last leaves no drawing.
 */
final class Titles {

  private static final Map<String, Double> SIZES =
      Map.of("h1", 1.9, "h2", 1.2, "h3", 1.1, "h4", 1.0, "h5", 1.0, "h6", 1.0);

  /** Type of the title page, in that of the text. */
  private static final double TITLE_PAGE = 2.4;

  /** Sizes of a cover's title by class, in widths of the page. */
  private static final List<Size> COVER =
      List.of(
          new Size("", 0.088),
          new Size("long", 0.068),
          new Size("longer", 0.052),
          new Size("longest", 0.04));

  /** Widths of the lines of a cover, of the title and of what follows it, in widths of the page. */
  private static final double TITLE = 0.78;

  private static final double BELOW = 0.65;

  /** How high the drawing is, and where the title begins, of the page's width and height. */
  private static final double DRAWING = 0.66;

  private static final double TOP = 0.1;

  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  private static final double POINTS = 72 / 25.4;

  /** Ems that a title page is narrower than others, at each side. */
  private static final double SIDES = 2.5;

  private final PageGeometry page;

  private record Size(String name, double type) {}

  private Titles(PageGeometry page) {
    this.page = page;
  }

  static void fit(Element body, PageGeometry page) {
    Titles titles = new Titles(page);
    for (Element section : Dom.elements(body, "section")) {
      if (Dom.hasClass(section, "cover")) {
        titles.cover(section);
      }
    }
    for (String name : SIZES.keySet()) {
      Dom.elements(body, name).forEach(titles::divide);
    }
  }

  private void cover(Element cover) {
    double height = page.height() / page.width();
    Size chosen = COVER.get(COVER.size() - 1);
    for (int i = COVER.size() - 1; i >= 0; i--) {
      boolean drawn = i < COVER.size() - 1;
      double room = height * (1 - TOP) - (drawn ? DRAWING : TOP);
      chosen = depth(cover, COVER.get(i)) <= room ? COVER.get(i) : chosen;
    }
    if (!chosen.name().isEmpty()) {
      Dom.addClass(cover, chosen.name());
    }
    for (Element title : Dom.elements(cover, "h1")) {
      divide(title, TITLE / chosen.type());
      balance(title, TITLE / chosen.type());
    }
  }

  /** How deep the words of a cover are, in widths of the page, by a guess. */
  private static double depth(Element cover, Size size) {
    double depth = 0;
    double scale = Math.min(1, size.type() / COVER.get(1).type());
    for (Element part : Dom.children(cover)) {
      if (part.getNodeName().equals("h1")) {
        depth += 1.12 * size.type() * lines(part, TITLE / size.type());
      } else {
        double type = scale * (Dom.hasClass(part, "subtitle") ? 0.036 : 0.026);
        depth += 0.03 + 1.4 * type * lines(part, BELOW / type);
      }
    }
    return depth;
  }

  /** In how many lines of a width the words of an element are set. */
  private static int lines(Element element, double width) {
    int lines = 1;
    double line = 0;
    for (String word : element.getTextContent().strip().split("\\s+")) {
      double wide = TextWidthEstimate.of(word);
      if (line > 0 && line + wide > width) {
        lines++;
        line = 0;
      }
      lines += (int) (wide / width);
      line += wide % width + TextWidthEstimate.of(" ");
    }
    return lines;
  }

  private void divide(Element title) {
    boolean first =
        title.getParentNode() instanceof Element around && Dom.hasClass(around, "title-page");
    double type = first ? TITLE_PAGE : SIZES.get(title.getNodeName());
    double measure = page.textWidth() * POINTS / page.typeSize() - (first ? 2 * SIDES : 0);
    divide(title, measure / type);
    if (Dom.hasClass(title, "title")) {
      balance(title, measure / type);
    }
  }

  /** Breaks a title by sense; one with emphasis or code in it is left to the engine. */
  private static void balance(Element title, double width) {
    if (title.getFirstChild() instanceof Text text && text.getNextSibling() == null) {
      text.setData(TitleLines.balance(text.getData(), width));
    }
  }

  /** Divides the words of a title that are wider than its line, in ems of its type. */
  private static void divide(Element title, double width) {
    Hyphenation hyphenation = Hyphenation.of(language(title));
    for (Text text : texts(title)) {
      StringBuilder divided = new StringBuilder();
      for (String word : text.getData().split("(?<=\\s)|(?=\\s)")) {
        boolean wide = TextWidthEstimate.of(word) > width;
        divided.append(
            wide
                ? LETTERS.matcher(word).replaceAll(m -> hyphenated(m.group(), hyphenation))
                : word);
      }
      text.setData(divided.toString());
    }
  }

  private static String hyphenated(String word, Hyphenation hyphenation) {
    StringBuilder divided = new StringBuilder();
    int done = 0;
    for (int point : hyphenation.points(word)) {
      divided.append(word, done, point).append('\u00AD');
      done = point;
    }
    return divided.append(word.substring(done)).toString();
  }

  private static List<Text> texts(Node parent) {
    List<Text> texts = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        texts.add(text);
      } else if (!Set.of("code", "kbd", "samp").contains(child.getNodeName())) {
        texts.addAll(texts(child));
      }
    }
    return texts;
  }

  private static String language(Node node) {
    for (Node at = node; at instanceof Element element; at = at.getParentNode()) {
      if (element.hasAttribute("lang")) {
        return element.getAttribute("lang");
      }
    }
    return "";
  }
}
