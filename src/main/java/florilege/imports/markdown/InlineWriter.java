package florilege.imports.markdown;

import florilege.imports.markdown.InlineToken.Emphasis;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes tokens as Markdown. Emphasis is written with signs where CommonMark 0.31 §6.2 understands
 * them in any case; elsewhere as HTML in an article, and not at all in a comment.
 */
public final class InlineWriter {

  /** How a pair of emphasis is written. */
  private enum Manner {
    SIGNS,
    ELEMENT,
    NOTHING
  }

  private final List<InlineToken> tokens;
  private final boolean article;
  private final StringBuilder out = new StringBuilder();
  private final TextEscaper words;
  private final Deque<Manner> open = new ArrayDeque<>();
  private final Map<Integer, Integer> closes = new HashMap<>();

  /** The character before the signs that were just written. */
  private int outside = -1;

  /** How long the Markdown was when code ended. */
  private int codeEnd;

  private InlineWriter(List<InlineToken> tokens, boolean article, boolean linked) {
    this.tokens = tokens;
    this.article = article;
    this.words = new TextEscaper(out, article, linked);
  }

  /**
   * The Markdown of tokens, in which each opening has its closing.
   *
   * @param linked whether they stand in a link
   */
  public static String write(List<InlineToken> tokens, boolean article, boolean linked) {
    InlineWriter line = new InlineWriter(tokens, article, linked);
    line.pair();
    for (int i = 0; i < tokens.size(); i++) {
      line.write(i);
    }
    return line.out.toString();
  }

  private void pair() {
    Deque<Integer> opened = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof InlineToken.Open) {
        opened.push(i);
      } else if (tokens.get(i) instanceof InlineToken.Close) {
        closes.put(opened.pop(), i);
      }
    }
  }

  private void write(int at) {
    InlineToken token = tokens.get(at);
    if (token instanceof InlineToken.Words words) {
      this.words.write(words.text(), following(at + 1));
    } else if (token instanceof InlineToken.Finished finished) {
      finished(finished.markdown());
    } else if (token instanceof InlineToken.Code code) {
      code(code, following(at + 1));
    } else if (token instanceof InlineToken.Break) {
      out.append("\\\n");
    } else if (token instanceof InlineToken.Open begin) {
      begin(at, begin.kind());
    } else if (token instanceof InlineToken.Close end) {
      end(end.kind());
    }
  }

  /** Two stretches of code without anything between them would be read as one. */
  private void code(InlineToken.Code code, int after) {
    if (codeEnd > 0 && codeEnd == out.length()) {
      words.write(code.text(), after);
    } else {
      out.append(code.markdown());
      codeEnd = out.length();
    }
  }

  private int last() {
    return words.last();
  }

  /** A link behind an exclamation mark is no picture. */
  private void finished(String markdown) {
    if (markdown.startsWith("[") && last() == '!') {
      out.insert(out.length() - 1, '\\');
    }
    out.append(markdown);
  }

  private void begin(int at, Emphasis kind) {
    int close = closes.get(at);
    boolean run =
        at > 0 && tokens.get(at - 1) instanceof InlineToken.Open && open.peek() == Manner.SIGNS;
    int before = run ? outside : last();
    Manner manner =
        isClean(at, close, before) || isWithin(at, close, before)
            ? Manner.SIGNS
            : article ? Manner.ELEMENT : Manner.NOTHING;
    boolean twice = open.contains(Manner.SIGNS) && kind == Emphasis.STRUCK;
    open.push(twice && manner == Manner.SIGNS ? article ? Manner.ELEMENT : Manner.NOTHING : manner);
    outside = before;
    switch (open.peek()) {
      case SIGNS -> out.append(kind.sign);
      case ELEMENT -> out.append('<').append(kind.element).append('>');
      case NOTHING -> {}
    }
  }

  private void end(Emphasis kind) {
    switch (open.pop()) {
      case SIGNS -> out.append(kind.sign);
      case ELEMENT -> out.append("</").append(kind.element).append('>');
      case NOTHING -> {}
    }
  }

  /** Whether signs at both ends can mean nothing else, whatever stands around and between. */
  private boolean isClean(int at, int close, int before) {
    int inside = following(at + 1);
    int lastInside = preceding(close - 1);
    int after = following(close + 1);
    boolean opens =
        !MarkdownEscaper.isSpace(inside)
            && (MarkdownEscaper.isSpace(before)
                || !MarkdownEscaper.isWord(before) && MarkdownEscaper.isWord(inside));
    boolean closing =
        !MarkdownEscaper.isSpace(lastInside)
            && (MarkdownEscaper.isSpace(after)
                || !MarkdownEscaper.isWord(after) && MarkdownEscaper.isWord(lastInside));
    return opens && closing && !isBetween(at) && !isBetween(close);
  }

  /**
   * Whether they stand between an end and a beginning of emphasis, where signs would run together.
   */
  private boolean isBetween(int at) {
    return at > 0
            && tokens.get(at) instanceof InlineToken.Open
            && tokens.get(at - 1) instanceof InlineToken.Close
        || at + 1 < tokens.size()
            && tokens.get(at) instanceof InlineToken.Close
            && opensLater(at + 1);
  }

  private boolean opensLater(int from) {
    int i = from;
    while (i < tokens.size() && tokens.get(i) instanceof InlineToken.Close) {
      i++;
    }
    return i < tokens.size() && tokens.get(i) instanceof InlineToken.Open;
  }

  /** Whether they are part of a word, alone: {@code in<em>cred</em>ible}. */
  private boolean isWithin(int at, int close, int before) {
    boolean alone =
        open.isEmpty()
            && tokens.subList(at + 1, close).stream().noneMatch(InlineToken.Open.class::isInstance);
    return alone
        && MarkdownEscaper.isWord(following(at + 1))
        && MarkdownEscaper.isWord(preceding(close - 1))
        && before != '*'
        && before != '~'
        && !isBetween(at)
        && !isBetween(close);
  }

  /** The next character from a token on, past signs. */
  private int following(int from) {
    for (int i = from; i < tokens.size(); i++) {
      InlineToken token = tokens.get(i);
      if (token instanceof InlineToken.Words words) {
        return TextEscaper.beginsWithAddress(words.text()) ? '<' : words.text().codePointAt(0);
      } else if (token instanceof InlineToken.Finished finished) {
        return finished.markdown().codePointAt(0);
      } else if (token instanceof InlineToken.Code) {
        return '`';
      } else if (token instanceof InlineToken.Break) {
        return '\n';
      }
    }
    return -1;
  }

  private int preceding(int from) {
    for (int i = from; i >= 0; i--) {
      InlineToken token = tokens.get(i);
      if (token instanceof InlineToken.Words words) {
        return TextEscaper.endsWithAddress(words.text())
            ? '>'
            : words.text().codePointBefore(words.text().length());
      } else if (token instanceof InlineToken.Finished finished) {
        return finished.markdown().codePointBefore(finished.markdown().length());
      } else if (token instanceof InlineToken.Code) {
        return '`';
      } else if (token instanceof InlineToken.Break) {
        return '\n';
      }
    }
    return -1;
  }
}
