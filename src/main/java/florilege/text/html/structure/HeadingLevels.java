package florilege.text.html.structure;

import florilege.problem.Rule;
import florilege.text.ProblemCollector;
import florilege.text.dom.Dom;
import florilege.text.dom.ElementBuilder;
import florilege.text.source.SourceOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Puts headings one level after the other, from {@code h2} on since {@code h1} is the article's
 * title.
 */
public final class HeadingLevels {

  private HeadingLevels() {}

  /**
   * Gives each heading the level of its place in the outline; a level that was skipped is remarked
   * upon.
   */
  public static void level(Document document, ProblemCollector remarks) {
    Deque<Integer> outline = new ArrayDeque<>();
    for (Element heading : all(document)) {
      int written = heading.getLocalName().charAt(1) - '0';
      int before = outline.isEmpty() ? written : outline.peek();
      while (!outline.isEmpty() && outline.peek() >= written) {
        outline.pop();
      }
      if (written > before + 1) {
        int at = SourceOffset.of(heading).orElseThrow();
        remarks.add(
            Rule.HEADING_LEVEL,
            at,
            "a heading of level " + written + " follows one of level " + before);
      }
      outline.push(written);
      document.renameNode(heading, Dom.XHTML, "h" + Math.min(6, 1 + outline.size()));
    }
  }

  /** Turns headings into paragraphs of strong text: a comment has no outline of its own. */
  public static void flatten(Document document) {
    for (Element heading : all(document)) {
      Element paragraph = document.createElementNS(Dom.XHTML, "p");
      new ElementBuilder(paragraph).add("strong").copy(heading);
      heading.getParentNode().replaceChild(paragraph, heading);
    }
  }

  static List<Element> all(Document document) {
    return Dom.elements(document, "*").stream()
        .filter(e -> ContentModel.is(e, "h1", "h2", "h3", "h4", "h5", "h6"))
        .toList();
  }
}
