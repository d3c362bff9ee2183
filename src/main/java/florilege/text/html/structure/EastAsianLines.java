package florilege.text.html.structure;

import florilege.text.dom.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Joins the lines of Chinese and Japanese, which have no spaces between words: where a line ends at
 * one of their characters and the next begins with one, its end is no space (CSS Text 3 §4.1.3).
 * Korean has such spaces.
 */
public final class EastAsianLines {

  private static final Pattern LINE_END = Pattern.compile("[ \\t]*+\\n[ \\t\\n]*+");

  private static final Set<String> VERBATIM = Dom.names("pre code kbd samp");

  /** Texts of one block so far, in order; those in code are looked at and not changed. */
  private final List<Node> texts = new ArrayList<>();

  private EastAsianLines() {}

  /** Joins the lines of a text, in place. */
  public static void join(Document document) {
    EastAsianLines lines = new EastAsianLines();
    lines.walk(document.getDocumentElement());
    lines.flush();
  }

  private void walk(Element parent) {
    boolean apart = ContentModel.isBlock(parent) || parent.getLocalName().equals("br");
    if (apart) {
      flush();
    }
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        texts.add(child);
      } else if (child instanceof Element element && !element.getLocalName().equals("pre")) {
        walk(element);
      }
    }
    if (apart) {
      flush();
    }
  }

  private void flush() {
    StringBuilder whole = new StringBuilder();
    texts.forEach(text -> whole.append(text.getNodeValue()));
    if (whole.indexOf("\n") >= 0) {
      int at = 0;
      for (Node text : texts) {
        int length = text.getNodeValue().length();
        join(text, at, whole);
        at += length;
      }
    }
    texts.clear();
  }

  private static void join(Node text, int from, CharSequence whole) {
    String value = text.getNodeValue();
    Matcher end = LINE_END.matcher(value);
    if (value.indexOf('\n') < 0 || VERBATIM.contains(text.getParentNode().getLocalName())) {
      return;
    }
    text.setNodeValue(
        end.replaceAll(
            found -> joins(whole, from + found.start(), from + found.end()) ? "" : found.group()));
  }

  /** Whether no space belongs between what stands before an offset and behind another. */
  private static boolean joins(CharSequence whole, int start, int end) {
    if (start == 0 || end == whole.length()) {
      return false;
    }
    int before = Character.codePointBefore(whole, start);
    int after = Character.codePointAt(whole, end);
    return isWide(before) && isWide(after) || isSign(before) || isSign(after);
  }

  private static boolean isWide(int c) {
    return isSign(c)
        || switch (Character.UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI -> true;
          default -> c >= 0xFF10 && c <= 0xFF5A; // digits and letters of full width
        };
  }

  /** Punctuation as wide as a character, which brings its own space. */
  private static boolean isSign(int c) {
    return c >= 0x3001 && c <= 0x3003
        || c >= 0x3008 && c <= 0x3011
        || c >= 0x3014 && c <= 0x301F
        || c == 0x30FB
        || c >= 0xFF01 && c <= 0xFF0F
        || c >= 0xFF1A && c <= 0xFF20
        || c >= 0xFF5B && c <= 0xFF65;
  }
}
