package florilege.imports.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rewrites tokens so that Markdown can express them: white space is single and outside of emphasis,
 * nothing empty is emphasised, nor anything twice.
 */
public final class TokenNormalizer {

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");

  private TokenNormalizer() {}

  public static List<InlineToken> of(List<InlineToken> tokens) {
    List<InlineToken> neat = tokens;
    List<InlineToken> before;
    do {
      before = neat;
      neat = spaced(merged(unnested(neat)));
    } while (!neat.equals(before));
    return neat;
  }

  /** Without emphasis in emphasis of the same kind. */
  private static List<InlineToken> unnested(List<InlineToken> tokens) {
    List<InlineToken> flat = new ArrayList<>();
    int[] depth = new int[InlineToken.Emphasis.values().length];
    for (InlineToken token : tokens) {
      if (token instanceof InlineToken.Open open && depth[open.kind().ordinal()]++ > 0
          || token instanceof InlineToken.Close close && --depth[close.kind().ordinal()] > 0) {
        continue;
      }
      flat.add(token);
    }
    return flat;
  }

  /** With words in one piece, and without emphasis of nothing or parted by nothing. */
  private static List<InlineToken> merged(List<InlineToken> tokens) {
    List<InlineToken> merged = new ArrayList<>();
    for (InlineToken token : tokens) {
      Optional<InlineToken> last =
          merged.isEmpty() ? Optional.empty() : Optional.of(merged.get(merged.size() - 1));
      if (token instanceof InlineToken.Words words && words.text().isEmpty()) {
        continue;
      } else if (token instanceof InlineToken.Words words
          && last.orElse(token) instanceof InlineToken.Words earlier
          && last.isPresent()) {
        merged.set(merged.size() - 1, new InlineToken.Words(earlier.text() + words.text()));
      } else if (token instanceof InlineToken.Code code
          && last.orElse(token) instanceof InlineToken.Code earlier
          && last.isPresent()) {
        merged.set(merged.size() - 1, new InlineToken.Code(earlier.text() + code.text()));
      } else if (last.isPresent() && isNothing(last.get(), token)) {
        merged.remove(merged.size() - 1);
      } else {
        merged.add(token);
      }
    }
    return merged;
  }

  private static boolean isNothing(InlineToken one, InlineToken other) {
    return one instanceof InlineToken.Open open
            && other instanceof InlineToken.Close close
            && open.kind() == close.kind()
        || one instanceof InlineToken.Close end
            && other instanceof InlineToken.Open again
            && end.kind() == again.kind();
  }

  /** With white space collapsed, and moved out of emphasis and away from breaks and both ends. */
  private static List<InlineToken> spaced(List<InlineToken> tokens) {
    List<InlineToken> spaced = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      InlineToken token = tokens.get(i);
      if (token instanceof InlineToken.Words words) {
        String text = BLANKS.matcher(words.text()).replaceAll(" ");
        boolean first = spaced.isEmpty() || isBlankBefore(spaced.get(spaced.size() - 1));
        boolean last = i + 1 == tokens.size() || tokens.get(i + 1) instanceof InlineToken.Break;
        text = first ? text.stripLeading() : text;
        text = last ? strippedEnd(text) : text;
        if (!text.isEmpty()) {
          spaced.add(new InlineToken.Words(text));
        }
      } else if (!(token instanceof InlineToken.Break && isEnough(spaced))) {
        spaced.add(token);
      }
    }
    while (!spaced.isEmpty() && spaced.get(spaced.size() - 1) instanceof InlineToken.Break) {
      spaced.remove(spaced.size() - 1);
    }
    return moved(spaced);
  }

  private static boolean isBlankBefore(InlineToken token) {
    return token instanceof InlineToken.Break
        || token instanceof InlineToken.Words words && words.text().endsWith(" ");
  }

  private static String strippedEnd(String text) {
    return text.endsWith(" ") ? text.substring(0, text.length() - 1) : text;
  }

  /** Two breaks end a paragraph; more mean no more than that, and none begins a text. */
  private static boolean isEnough(List<InlineToken> tokens) {
    int count = tokens.size();
    return count == 0
        || count > 1
            && tokens.get(count - 1) instanceof InlineToken.Break
            && tokens.get(count - 2) instanceof InlineToken.Break;
  }

  /** One step of white space and breaks across the signs of emphasis, outwards. */
  private static List<InlineToken> moved(List<InlineToken> tokens) {
    List<InlineToken> moved = new ArrayList<>(tokens);
    for (int i = 0; i + 1 < moved.size(); i++) {
      InlineToken one = moved.get(i);
      InlineToken other = moved.get(i + 1);
      if (one instanceof InlineToken.Open && other instanceof InlineToken.Break) {
        moved.set(i, other);
        moved.set(i + 1, one);
      } else if (one instanceof InlineToken.Open
          && other instanceof InlineToken.Words words
          && words.text().startsWith(" ")) {
        moved.set(i + 1, new InlineToken.Words(words.text().substring(1)));
        moved.add(i, new InlineToken.Words(" "));
        i++;
      } else if (one instanceof InlineToken.Break && other instanceof InlineToken.Close) {
        moved.set(i, other);
        moved.set(i + 1, one);
      } else if (one instanceof InlineToken.Words words
          && other instanceof InlineToken.Close
          && words.text().endsWith(" ")) {
        moved.set(i, new InlineToken.Words(strippedEnd(words.text())));
        moved.add(i + 2, new InlineToken.Words(" "));
      }
    }
    return moved;
  }
}
