package florilege.pdf.markup.elements;

import florilege.text.dom.Dom;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Parts texts that are longer than any that people write. For each line the engine copies all that
 * is left of a text, so that one of a million characters would take minutes; of parts, it copies
 * what is left of the part.
 */
public final class LongTextSplitter {

  /** UTF-16 units; long enough that no ordinary paragraph is touched. */
  public static final int LONGEST = 10_000;

  private static final char SOFT_HYPHEN = '\u00AD';

  private LongTextSplitter() {}

  public static void part(Document document) {
    for (Element element : Dom.elements(document, "*")) {
      for (Node child = element.getFirstChild(), next; child != null; child = next) {
        next = child.getNextSibling();
        if (child instanceof Text text && text.getLength() > LONGEST) {
          part(text);
        }
      }
    }
  }

  private static void part(Text whole) {
    String text = whole.getData();
    int start = 0;
    while (text.length() - start > LONGEST) {
      int end = end(text, start);
      Text part = whole.getOwnerDocument().createTextNode(text.substring(start, end));
      whole.getParentNode().insertBefore(part, whole);
      start = end;
    }
    whole.setData(text.substring(start));
  }

  /** Behind the last place where a line may end, or anywhere but within a character. */
  private static int end(String text, int start) {
    int latest = start + LONGEST;
    for (int at = latest; at > start + LONGEST / 2; at--) {
      char before = text.charAt(at - 1);
      if (before == ' ' || before == '\n' || before == SOFT_HYPHEN) {
        return at;
      }
    }
    return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
  }
}
