package florilege.imports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tokens as Markdown can say them: white space is single and outside of emphasis, nothing empty is
 * emphasised, nor anything twice.
 */
final class Neat {

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");

  private Neat() {}

  static List<Token> of(List<Token> tokens) {
    List<Token> neat = tokens;
    List<Token> before;
    do {
      before = neat;
      neat = spaced(merged(unnested(neat)));
    } while (!neat.equals(before));
    return neat;
  }

  /** Without emphasis in emphasis of the same kind. */
  private static List<Token> unnested(List<Token> tokens) {
    List<Token> flat = new ArrayList<>();
    int[] depth = new int[Token.Emphasis.values().length];
    for (Token token : tokens) {
      if (token instanceof Token.Open open && depth[open.kind().ordinal()]++ > 0
          || token instanceof Token.Close close && --depth[close.kind().ordinal()] > 0) {
        continue;
      }
      flat.add(token);
    }
    return flat;
  }

  /** With words in one piece, and without emphasis of nothing or parted by nothing. */
  private static List<Token> merged(List<Token> tokens) {
    List<Token> merged = new ArrayList<>();
    for (Token token : tokens) {
      Optional<Token> last =
          merged.isEmpty() ? Optional.empty() : Optional.of(merged.get(merged.size() - 1));
      if (token instanceof Token.Words words && words.text().isEmpty()) {
        continue;
      } else if (token instanceof Token.Words words
          && last.orElse(token) instanceof Token.Words earlier
          && last.isPresent()) {
        merged.set(merged.size() - 1, new Token.Words(earlier.text() + words.text()));
      } else if (token instanceof Token.Code code
          && last.orElse(token) instanceof Token.Code earlier
          && last.isPresent()) {
        merged.set(merged.size() - 1, new Token.Code(earlier.text() + code.text()));
      } else if (last.isPresent() && isNothing(last.get(), token)) {
        merged.remove(merged.size() - 1);
      } else {
        merged.add(token);
      }
    }
    return merged;
  }

  private static boolean isNothing(Token one, Token other) {
    return one instanceof Token.Open open
            && other instanceof Token.Close close
            && open.kind() == close.kind()
        || one instanceof Token.Close end
            && other instanceof Token.Open again
            && end.kind() == again.kind();
  }

  /** With white space collapsed, and moved out of emphasis and away from breaks and both ends. */
  private static List<Token> spaced(List<Token> tokens) {
    List<Token> spaced = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token instanceof Token.Words words) {
        String text = BLANKS.matcher(words.text()).replaceAll(" ");
        boolean first = spaced.isEmpty() || isBlankBefore(spaced.get(spaced.size() - 1));
        boolean last = i + 1 == tokens.size() || tokens.get(i + 1) instanceof Token.Break;
        text = first ? text.stripLeading() : text;
        text = last ? strippedEnd(text) : text;
        if (!text.isEmpty()) {
          spaced.add(new Token.Words(text));
        }
      } else if (!(token instanceof Token.Break && isEnough(spaced))) {
        spaced.add(token);
      }
    }
    while (!spaced.isEmpty() && spaced.get(spaced.size() - 1) instanceof Token.Break) {
      spaced.remove(spaced.size() - 1);
    }
    return moved(spaced);
  }

  private static boolean isBlankBefore(Token token) {
    return token instanceof Token.Break
        || token instanceof Token.Words words && words.text().endsWith(" ");
  }

  private static String strippedEnd(String text) {
    return text.endsWith(" ") ? text.substring(0, text.length() - 1) : text;
  }

  /** Two breaks end a paragraph; more mean no more than that, and none begins a text. */
  private static boolean isEnough(List<Token> tokens) {
    int count = tokens.size();
    return count == 0
        || count > 1
            && tokens.get(count - 1) instanceof Token.Break
            && tokens.get(count - 2) instanceof Token.Break;
  }

  /** One step of white space and breaks across the signs of emphasis, outwards. */
  private static List<Token> moved(List<Token> tokens) {
    List<Token> moved = new ArrayList<>(tokens);
    for (int i = 0; i + 1 < moved.size(); i++) {
      Token one = moved.get(i);
      Token other = moved.get(i + 1);
      if (one instanceof Token.Open && other instanceof Token.Break) {
        moved.set(i, other);
        moved.set(i + 1, one);
      } else if (one instanceof Token.Open
          && other instanceof Token.Words words
          && words.text().startsWith(" ")) {
        moved.set(i + 1, new Token.Words(words.text().substring(1)));
        moved.add(i, new Token.Words(" "));
        i++;
      } else if (one instanceof Token.Break && other instanceof Token.Close) {
        moved.set(i, other);
        moved.set(i + 1, one);
      } else if (one instanceof Token.Words words
          && other instanceof Token.Close
          && words.text().endsWith(" ")) {
        moved.set(i, new Token.Words(strippedEnd(words.text())));
        moved.add(i + 2, new Token.Words(" "));
      }
    }
    return moved;
  }
}
