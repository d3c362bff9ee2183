package florilege.pdf.markup.elements;

import florilege.text.dom.Dom;
import florilege.text.typography.Hyphenation;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Puts soft hyphens where words may be divided, each word by the language it stands in. The
 * engine's own hook does not know the language. Headings and what stands with them, captions (they
 * are set in the middle), verse, code and addresses are left whole.
 */
public final class SoftHyphens {

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final Set<String> WHOLE =
      Set.of(
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "code",
          "pre",
          "kbd",
          "samp",
          "head",
          "nav",
          "header",
          "figcaption");
  private static final Set<String> WHOLE_CHAPTERS = Set.of("cover", "title-page");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern PIECE = Pattern.compile("\\S++");
  private static final Pattern ADDRESS = Pattern.compile("://|@|www\\.|\u00AD");

  /** Letters and digits in a row, or letters alone, of which no language makes words. */
  private static final int LONGEST_MIXED = 20;

  private static final int LONGEST_WORD = 60;

  private static final Pattern MIXED = Pattern.compile("\\p{L}\\p{N}|\\p{N}\\p{L}|\\p{Ll}\\p{Lu}");

  private SoftHyphens() {}

  /** Divides the words below an element whose own text is in a language. */
  public static void place(Element element, String lang) {
    if (WHOLE.contains(element.getLocalName())
        || WHOLE_CHAPTERS.contains(element.getAttribute("class"))
        || Dom.hasClass(element, "verse")) {
      return;
    }
    String own = element.getAttribute("lang");
    String its = own.isEmpty() ? lang : own;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        place(inner, its);
      } else if (child instanceof Text text) {
        text.setData(divide(text.getData(), Hyphenation.of(its)));
      }
    }
  }

  private static String divide(String text, Hyphenation hyphenation) {
    StringBuilder divided = new StringBuilder(text.length() * 5 / 4);
    Matcher piece = PIECE.matcher(text);
    int done = 0;
    while (piece.find()) {
      if (isNoWord(piece.group())) {
        divideWords(text.substring(done, piece.start()), hyphenation, divided);
        divided.append(piece.group());
        done = piece.end();
      }
    }
    divideWords(text.substring(done), hyphenation, divided);
    return divided.toString();
  }

  /** Whether a hyphen in it could be taken for a part of it: an address, a key, a sum of digits. */
  private static boolean isNoWord(String piece) {
    return ADDRESS.matcher(piece).find()
        || piece.length() > LONGEST_WORD
        || piece.length() > LONGEST_MIXED && MIXED.matcher(piece).find();
  }

  private static void divideWords(String text, Hyphenation hyphenation, StringBuilder divided) {
    Matcher word = WORD.matcher(text);
    int done = 0;
    while (word.find()) {
      divided.append(text, done, word.start());
      append(word.group(), hyphenation.points(word.group()), divided);
      done = word.end();
    }
    divided.append(text.substring(done));
  }

  private static void append(String word, List<Integer> points, StringBuilder divided) {
    int done = 0;
    for (int point : points) {
      divided.append(word, done, point).append(SOFT_HYPHEN);
      done = point;
    }
    divided.append(word.substring(done));
  }
}
