package florilege.pdf.normalize.tables;

import florilege.text.dom.InlineElements;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Estimates how wide a text is, in ems, since nothing is laid out yet: rather too wide than too
 * narrow.
 *
 * @param word the longest piece that is not broken between words
 * @param line the longest of the lines that it is written in
 * @param all all of it
 * @param lines how many lines it is written in
 * @param whole whether it is a number, with its unit, a date or the like, that is not to be broken
 */
public record TextWidthEstimate(double word, double line, double all, int lines, boolean whole) {

  /** A figure or so, with a word or two; longer ones are sentences. */
  private static final Pattern FIGURE =
      Pattern.compile("(?=.*\\p{Nd})(?:[^\\s]{1,18}[ \\u00A0\\u202F]?){1,3}");

  private static final int LONGEST_FIGURE = 24;

  /** Semi-bold type is wider than that of the text. */
  private static final double BOLD = 1.07;

  private static final double SPACE = 0.25;
  private static final double NARROW = 0.37;
  private static final double SMALL = 0.56;
  private static final double MIDDLE = 0.64;
  private static final double LARGE = 0.77;
  private static final double BROAD = 0.96;
  private static final double CODE = 0.6;

  /** Where CJK, whose signs are as wide as they are high and may all begin a line, begins. */
  private static final int WIDE = 0x2E80;

  public static TextWidthEstimate of(Element cell) {
    Ruler ruler = new Ruler();
    ruler.walk(cell, false);
    ruler.endLine();
    double bold = cell.getNodeName().equals("th") ? BOLD : 1;
    return new TextWidthEstimate(
        bold * ruler.longestWord,
        bold * ruler.longestLine,
        bold * ruler.all,
        ruler.lines,
        isWhole(cell));
  }

  /** The width of a text in one line. */
  public static double of(String text) {
    Ruler ruler = new Ruler();
    text.codePoints().forEach(c -> ruler.pass(c, false));
    return ruler.line;
  }

  private static boolean isWhole(Element cell) {
    String text = cell.getTextContent().replace("\u00AD", "").strip();
    return text.length() <= LONGEST_FIGURE && FIGURE.matcher(text).matches();
  }

  /** One pass over a cell. */
  private static final class Ruler {
    private double word;
    private double line;
    private double longestWord;
    private double longestLine;
    private double all;
    private int lines;

    void walk(Node node, boolean inCode) {
      for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Text text) {
          text.getData().codePoints().forEach(c -> pass(c, inCode));
        } else if (child instanceof Element element) {
          enter(element, inCode);
        }
      }
    }

    private void enter(Element element, boolean inCode) {
      boolean inLine = InlineElements.isInline(element);
      if (!inLine) {
        endLine();
      }
      walk(element, inCode || element.getNodeName().matches("code|kbd|samp|pre"));
      if (!inLine) {
        endLine();
      }
    }

    private void pass(int c, boolean inCode) {
      double width = Character.isWhitespace(c) ? SPACE : inCode ? CODE : width(c);
      line += width;
      if (Character.isWhitespace(c)) {
        word = 0;
      } else {
        word = c >= WIDE ? width : word + width;
        longestWord = Math.max(longestWord, word);
        word = c == '-' || c == '\u2013' || c == '/' ? 0 : word;
      }
    }

    private static double width(int c) {
      if (c >= WIDE) {
        return 1;
      } else if (Character.getType(c) == Character.FORMAT
          || Character.getType(c) == Character.NON_SPACING_MARK) {
        return 0;
      } else if ("fijltI.,:;!|'()[]/-".indexOf(c) >= 0) {
        return NARROW;
      } else if ("mwMW\u0416\u0448\u0449\u044E".indexOf(c) >= 0) {
        return BROAD;
      } else if (Character.isUpperCase(c)) {
        return LARGE;
      }
      return "acegrsvxyz0123456789".indexOf(c) >= 0 ? SMALL : MIDDLE;
    }

    void endLine() {
      if (line > 0) {
        lines++;
      }
      longestLine = Math.max(longestLine, line);
      all += line;
      line = 0;
      word = 0;
    }
  }
}
