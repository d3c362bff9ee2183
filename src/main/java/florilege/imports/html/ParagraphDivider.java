package florilege.imports.html;

import florilege.imports.markdown.InlineToken;
import florilege.imports.markdown.InlineWriter;
import florilege.imports.markdown.MarkdownBlock;
import florilege.imports.markdown.MarkdownEscaper;
import florilege.imports.markdown.TokenNormalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Divides the words between blocks into paragraphs: one paragraph, or several where two breaks
 * stand together.
 */
final class ParagraphDivider {

  private ParagraphDivider() {}

  static List<MarkdownBlock> of(List<InlineToken> tokens, HtmlToMarkdown manner) {
    List<MarkdownBlock> paragraphs = new ArrayList<>();
    for (List<InlineToken> paragraph : divided(tokens)) {
      List<InlineToken> neat = TokenNormalizer.of(paragraph);
      String text = MarkdownEscaper.paragraph(InlineWriter.write(neat, manner.isArticle(), false));
      if (neat.stream().anyMatch(ParagraphDivider::isVisible)) {
        paragraphs.add(new MarkdownBlock(MarkdownBlock.Kind.WORDS, text));
      }
    }
    return paragraphs;
  }

  /** A paragraph of nothing but no-break spaces is a way to make room, and nothing to read. */
  private static boolean isVisible(InlineToken token) {
    return token instanceof InlineToken.Finished
        || token instanceof InlineToken.Code
        || token instanceof InlineToken.Words words
            && !words.text().replace('\u00A0', ' ').isBlank();
  }

  /** Emphasis that reaches over the end of a paragraph ends there and begins again. */
  private static List<List<InlineToken>> divided(List<InlineToken> tokens) {
    List<List<InlineToken>> paragraphs = new ArrayList<>();
    Deque<InlineToken.Emphasis> open = new ArrayDeque<>();
    List<InlineToken> paragraph = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      InlineToken token = tokens.get(i);
      boolean end =
          i + 1 < tokens.size()
              && token instanceof InlineToken.Break
              && tokens.get(i + 1) instanceof InlineToken.Break;
      if (end) {
        for (InlineToken.Emphasis kind : open) {
          paragraph.add(new InlineToken.Close(kind));
        }
        paragraphs.add(paragraph);
        paragraph = new ArrayList<>();
        for (InlineToken.Emphasis kind :
            (Iterable<InlineToken.Emphasis>) open::descendingIterator) {
          paragraph.add(new InlineToken.Open(kind));
        }
      } else {
        paragraph.add(token);
      }
      if (token instanceof InlineToken.Open opening) {
        open.push(opening.kind());
      } else if (token instanceof InlineToken.Close) {
        open.pop();
      }
    }
    paragraphs.add(paragraph);
    return paragraphs;
  }
}
