package florilege.imports.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Words between blocks: one paragraph, or several where two breaks stand together. */
final class Paragraphs {

  private Paragraphs() {}

  static List<Block> of(List<Token> tokens, Html manner) {
    List<Block> paragraphs = new ArrayList<>();
    for (List<Token> paragraph : divided(tokens)) {
      List<Token> neat = Neat.of(paragraph);
      String text = Signs.paragraph(Line.write(neat, manner.isArticle(), false));
      if (neat.stream().anyMatch(Paragraphs::isVisible)) {
        paragraphs.add(new Block(Block.Kind.WORDS, text));
      }
    }
    return paragraphs;
  }

  /** A paragraph of nothing but no-break spaces is a way to make room, and nothing to read. */
  private static boolean isVisible(Token token) {
    return token instanceof Token.Finished
        || token instanceof Token.Code
        || token instanceof Token.Words words && !words.text().replace('\u00A0', ' ').isBlank();
  }

  /** Emphasis that reaches over the end of a paragraph ends there and begins again. */
  private static List<List<Token>> divided(List<Token> tokens) {
    List<List<Token>> paragraphs = new ArrayList<>();
    Deque<Token.Emphasis> open = new ArrayDeque<>();
    List<Token> paragraph = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean end =
          i + 1 < tokens.size()
              && token instanceof Token.Break
              && tokens.get(i + 1) instanceof Token.Break;
      if (end) {
        for (Token.Emphasis kind : open) {
          paragraph.add(new Token.Close(kind));
        }
        paragraphs.add(paragraph);
        paragraph = new ArrayList<>();
        for (Token.Emphasis kind : (Iterable<Token.Emphasis>) open::descendingIterator) {
          paragraph.add(new Token.Open(kind));
        }
      } else {
        paragraph.add(token);
      }
      if (token instanceof Token.Open opening) {
        open.push(opening.kind());
      } else if (token instanceof Token.Close) {
        open.pop();
      }
    }
    paragraphs.add(paragraph);
    return paragraphs;
  }
}
