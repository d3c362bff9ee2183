package florilege.imports.html;

import florilege.imports.html.cleanup.CodeListings;
import florilege.imports.html.cleanup.DomCleaner;
import florilege.imports.markdown.MarkdownBlock;
import florilege.text.dom.Dom;
import florilege.text.html.policy.Trust;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Converts HTML, as blogs keep it, to Markdown of the dialect that Florilege reads. The words are
 * the same before and after; what Markdown cannot say stays HTML in an article, and becomes plain
 * words in a comment, where HTML is not understood.
 *
 * @param trust whether the text is an author's or a reader's
 * @param lines whether line ends count, as in WordPress before blocks: one breaks the line, an
 *     empty line ends the paragraph
 * @param pictures from the address of a picture to the path that is to be written
 * @param links from the address of a link to the one that is to be written
 */
public record HtmlToMarkdown(
    Trust trust, boolean lines, UnaryOperator<String> pictures, UnaryOperator<String> links) {

  /** Elements deeper than this are not told apart any more. */
  private static final int DEEPEST = 200;

  /** The Markdown that says what the HTML says; without line ends before or after it. */
  public String toMarkdown(String html) {
    Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(Dom.legal(html), "");
    CodeListings.mark(document.body(), lines);
    DomCleaner.up(document.body());
    return MarkdownBlock.join(new BlockReader(this).of(document.body()), false).strip();
  }

  /** The words of HTML, such as a title, without any markup, in one line. */
  public static String plain(String html) {
    return Parser.htmlParser().parseInput(Dom.legal(html), "").body().text().strip();
  }

  HtmlToMarkdown withLines() {
    return new HtmlToMarkdown(trust, true, pictures, links);
  }

  boolean isArticle() {
    return trust == Trust.AUTHOR;
  }
}
