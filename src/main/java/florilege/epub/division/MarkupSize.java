package florilege.epub.division;

import florilege.text.dom.Dom;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Counts the bytes of markup in UTF-8, escapes and line breaks apart. A note counts where it is
 * first called, since it will stand in the same file.
 */
final class MarkupSize {

  /** Around the name of an element, twice, and around a value: {@code <></>} and {@code =""}. */
  private static final int AROUND_NAME = 5;

  private static final int AROUND_VALUE = 4;

  private final Map<String, Element> uncounted;

  /**
   * Begins to count.
   *
   * @param notes of the chapter by their ids, which stand apart from its text
   */
  MarkupSize(Map<String, Element> notes) {
    this.uncounted = new HashMap<>(notes);
  }

  /** Counts the bytes of an element and all that is in it. */
  long of(Element element) {
    long bytes = ofTags(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        bytes += of(inner);
      } else if (child instanceof Text text) {
        bytes += bytes(text.getData());
      }
    }
    Element note = uncounted.remove(called(element));
    return note == null ? bytes : bytes + of(note);
  }

  /** Counts the bytes of an element without its content. */
  long ofTags(Element element) {
    long bytes = 2L * element.getTagName().length() + AROUND_NAME;
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      bytes += attribute.getNodeName().length() + bytes(attribute.getNodeValue()) + AROUND_VALUE;
    }
    return bytes;
  }

  /** The id of the note that an element calls; empty where it calls none. */
  static String called(Element element) {
    boolean isCall =
        element.getLocalName().equals("a")
            && Dom.hasClass(element, "noteref")
            && element.getAttribute("href").startsWith("#");
    return isCall ? element.getAttribute("href").substring(1) : "";
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
