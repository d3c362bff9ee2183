package florilege.text.markdown;

import florilege.model.Passage;
import florilege.problem.Place;
import florilege.problem.Problems;
import florilege.problem.Source;
import florilege.text.dom.Dom;
import florilege.text.source.SourceMap;
import florilege.text.source.SourceOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.w3c.dom.Element;

/** Reads the headings and links of a Markdown file that is a table of contents. */
public final class MarkdownOutline {

  private MarkdownOutline() {}

  /**
   * A heading or a link.
   *
   * @param level of a heading from 1; 0 for a link
   * @param words without markup
   * @param href of a link, as written; empty for a heading
   * @param place where it is written
   */
  public record Entry(int level, String words, String href, Place place) {}

  /** The headings and links of a file in their order; links within headings are not among them. */
  public static List<Entry> read(Source file) {
    Passage all = new Passage(file, 0, file.text().length());
    SourceMap origins = new SourceMap(all);
    List<Entry> entries = new ArrayList<>();
    for (Element element :
        Dom.elements(Markdown.article(origins, ArticleSyntax.MARKDOWN, new Problems()), "*")) {
      int level = level(element);
      boolean isLink = element.getTagName().equals("a") && element.hasAttribute("href");
      OptionalInt offset = SourceOffset.of(element);
      if ((level > 0 || isLink) && !isInHeading(element) && offset.isPresent()) {
        Place place = origins.at(offset.getAsInt());
        String words = element.getTextContent().strip();
        entries.add(new Entry(level, words, level > 0 ? "" : element.getAttribute("href"), place));
      }
    }
    return List.copyOf(entries);
  }

  /** The level of a heading as it is written; in a book, titles of articles stand above it. */
  private static int level(Element element) {
    return element.getTagName().matches("h[2-6]") ? element.getTagName().charAt(1) - '1' : 0;
  }

  private static boolean isInHeading(Element element) {
    return element.getParentNode() instanceof Element parent && level(parent) > 0;
  }
}
