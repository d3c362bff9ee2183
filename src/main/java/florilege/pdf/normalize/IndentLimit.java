package florilege.pdf.normalize;

import florilege.text.dom.Dom;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Bounds how often quotations and lists within each other are indented. Each takes as much of the
 * measure as the last, so that the words of the innermost would stand beside the page.
 */
final class IndentLimit {

  /** The most indents within each other: half the measure of the smallest page. */
  static final int MOST = 6;

  static final String CLASS = "not-indented";

  private static final Set<String> INDENTED = Set.of("blockquote", "ul", "ol", "dl");

  private IndentLimit() {}

  /** Marks what is indented within so much that it may not be indented further. */
  static void mark(Element body) {
    mark(body, 0);
  }

  private static void mark(Element parent, int around) {
    for (Element child : Dom.children(parent)) {
      int indents = around + (INDENTED.contains(child.getNodeName()) ? 1 : 0);
      if (indents > around && indents > MOST) {
        Dom.addClass(child, CLASS);
      }
      mark(child, indents);
    }
  }
}
