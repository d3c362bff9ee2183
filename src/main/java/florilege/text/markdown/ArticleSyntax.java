package florilege.text.markdown;

import florilege.model.MarkdownVariant;
import florilege.text.ProblemCollector;
import florilege.text.source.MappedText;
import java.util.function.BiFunction;

/**
 * Says how the text of an article is written, besides in Markdown.
 *
 * @param isHtml whether it is HTML, and no Markdown
 * @param dialect of Markdown
 * @param hasMaths whether its author says that there are formulas in it
 * @param templates turns what is written in a template language into Markdown or HTML, with remarks
 *     on what it takes out
 */
public record ArticleSyntax(
    boolean isHtml,
    MarkdownVariant dialect,
    boolean hasMaths,
    BiFunction<MappedText, ProblemCollector, MappedText> templates) {

  /** Markdown alone. */
  public static final ArticleSyntax MARKDOWN =
      new ArticleSyntax(false, MarkdownVariant.PLAIN, false, (text, remarks) -> text);
}
