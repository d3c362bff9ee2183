package florilege.pdf.pagination;

import florilege.book.LocalizedWords;
import florilege.text.dom.Dom;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Finds what the text around a figure says of it: a figure does not leave words that need it near.
 */
public final class FigureMentions {

  /** What may stand after the mark that ends a sentence. */
  private static final String CLOSERS = "\"'”’»›“)]}）」』*\u00A0\u202F";

  /** Marks after which a sentence, or what it announces, goes on; the last is of Chinese. */
  private static final String OPEN = ":,;–—\u2192\u2193\uFF1A";

  /** Phrases by language, each in small letters, its words parted by one space. */
  private final Map<String, List<String>> phrases = new HashMap<>();

  /** Whether a text ends with a colon, or a paragraph in the middle of a sentence. */
  public static boolean leadOn(Element element) {
    int last = last(text(element));
    return OPEN.indexOf(last) >= 0
        || element.getTagName().equals("p") && Character.isLetterOrDigit(last);
  }

  /** The last character before signs that only close. */
  private static int last(String text) {
    int end = text.length();
    while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? '.' : text.codePointBefore(end);
  }

  /** Whether a text ends with a colon. */
  public static boolean announces(Element element) {
    int last = last(text(element));
    return last == ':' || last == '\uFF1A';
  }

  /** Whether a text begins in the middle of a sentence. */
  public static boolean goOn(Element element) {
    String text = text(element);
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  /** Whether a text speaks of a picture, or of what stands above it. */
  public boolean areIn(Element element) {
    String words = " " + text(element).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]+", " ");
    return phrases.computeIfAbsent(lang(element), FigureMentions::phrases).stream()
        .anyMatch(phrase -> words.contains(" " + phrase));
  }

  private static List<String> phrases(String lang) {
    return List.of(LocalizedWords.of(lang).say("mentions").split(", "));
  }

  private static String lang(Element element) {
    for (Node at = element; at instanceof Element around; at = at.getParentNode()) {
      if (!around.getAttribute("lang").isEmpty()) {
        return around.getAttribute("lang");
      }
    }
    return "";
  }

  /** As it is read, without notes and their calls. */
  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    collect(element, text);
    return text.toString().replace("\u00AD", "").strip();
  }

  private static void collect(Node node, StringBuilder text) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text piece) {
        text.append(piece.getData());
      } else if (child instanceof Element inner
          && !inner.getTagName().equals("aside")
          && !Dom.hasClass(inner, "noteref")) {
        collect(inner, text);
      }
    }
  }
}
