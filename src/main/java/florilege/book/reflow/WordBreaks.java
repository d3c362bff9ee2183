package florilege.book.reflow;

import florilege.text.dom.Dom;
import florilege.text.typography.Hyphenation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Marks where a long word may be divided: a soft hyphen in a word of a language, {@code wbr} in an
 * address, a name in code and the like, which no hyphen may stand in. An engine takes the marks
 * into account when it finds how narrow a column can be, as it does not for words that it may break
 * anywhere.
 */
public final class WordBreaks {

  /** Letters of a word in a cell that is not divided. */
  private static final int SHORT_IN_CELL = 6;

  /** Letters of a word in a title that is not divided. */
  private static final int SHORT_IN_TITLE = 12;

  /** Characters of what is no word that are kept together at most. */
  private static final int LONGEST_PIECE = 12;

  /** Figures that are kept together at most: those of any number that is read as one. */
  private static final int LONGEST_NUMBER = 20;

  private static final char SOFT_HYPHEN = '\u00AD';

  private static final Pattern PIECE = Pattern.compile("[^\\s\u00AD]++");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}’']+");
  private static final Pattern WORD =
      Pattern.compile("\\p{P}*+(?:[\\p{L}\\p{M}’']+[-–—]?)+\\p{P}*");

  /** Where an address or a name in code is divided first. */
  private static final Pattern JOINT =
      Pattern.compile(
          "(?<=[/_?&=@#)])(?=[\\p{L}\\p{N}])|(?<=[.:-])(?=\\p{L})|(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Pattern NUMBER = Pattern.compile("[\\p{N}\\p{P}\\p{S}]+");

  private WordBreaks() {}

  /** Marks the words of a title that are longer than any but a compound is. */
  static void inTitle(Element title) {
    mark(title, language(title), SHORT_IN_TITLE, false);
  }

  /** Marks the words of a cell, and all in it that is no word. */
  static void inCell(Element cell) {
    mark(cell, language(cell), SHORT_IN_CELL, true);
  }

  private static void mark(Element element, String lang, int shortest, boolean all) {
    List<Node> children = new ArrayList<>();
    for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
      children.add(at);
    }
    for (Node child : children) {
      if (child instanceof Element inner && Dom.XHTML.equals(inner.getNamespaceURI())) {
        String own = inner.getAttribute("lang");
        mark(inner, own.isEmpty() ? lang : own, shortest, all);
      } else if (child instanceof Text text) {
        boolean isCode = element.getLocalName().matches("code|kbd|samp|pre");
        mark(text, isCode ? Hyphenation.of("und") : Hyphenation.of(lang), shortest, all);
      }
    }
  }

  private static void mark(Text text, Hyphenation hyphenation, int shortest, boolean all) {
    String data = text.getData();
    Text at = text;
    StringBuilder kept = new StringBuilder();
    Matcher piece = PIECE.matcher(data);
    int done = 0;
    while (piece.find()) {
      kept.append(data, done, piece.start());
      done = piece.end();
      if (WORD.matcher(piece.group()).matches()) {
        divide(piece.group(), hyphenation, shortest, kept);
      } else if (all) {
        at = divide(piece.group(), at, kept);
      } else {
        kept.append(piece.group());
      }
    }
    at.setData(kept.append(data, done, data.length()).toString());
  }

  /** Divides what is no word; gives the text that goes on after the last mark. */
  private static Text divide(String piece, Text text, StringBuilder kept) {
    List<String> parts = parts(piece);
    Text at = text;
    kept.append(parts.get(0));
    for (String part : parts.subList(1, parts.size())) {
      at.setData(kept.toString());
      Node parent = at.getParentNode();
      Element mark = at.getOwnerDocument().createElementNS(Dom.XHTML, "wbr");
      parent.insertBefore(mark, at.getNextSibling());
      at = at.getOwnerDocument().createTextNode("");
      parent.insertBefore(at, mark.getNextSibling());
      kept.setLength(0);
      kept.append(part);
    }
    return at;
  }

  private static void divide(
      String piece, Hyphenation hyphenation, int shortest, StringBuilder divided) {
    Matcher word = LETTERS.matcher(piece);
    int done = 0;
    while (word.find()) {
      divided.append(piece, done, word.start());
      done = word.start();
      if (word.group().length() > shortest) {
        for (int point : hyphenation.points(word.group())) {
          divided.append(piece, done, word.start() + point).append(SOFT_HYPHEN);
          done = word.start() + point;
        }
      }
    }
    divided.append(piece, done, piece.length());
  }

  private static List<String> parts(String piece) {
    List<String> parts = new ArrayList<>();
    for (String part : JOINT.split(piece)) {
      int[] signs = part.codePoints().toArray();
      int most = NUMBER.matcher(part).matches() ? LONGEST_NUMBER : LONGEST_PIECE;
      for (int start = 0; start < signs.length; start += most) {
        parts.add(new String(signs, start, Math.min(most, signs.length - start)));
      }
    }
    return parts;
  }

  private static String language(Element element) {
    for (Node at = element; at instanceof Element around; at = at.getParentNode()) {
      if (!around.getAttribute("lang").isEmpty()) {
        return around.getAttribute("lang");
      }
    }
    return "und";
  }
}
