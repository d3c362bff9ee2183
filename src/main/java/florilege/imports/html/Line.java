package florilege.imports.html;

import florilege.imports.html.Token.Emphasis;
import florilege.text.maths.Tex;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes tokens as Markdown. Emphasis is written with signs where CommonMark 0.31 §6.2 understands
 * them in any case; elsewhere as HTML in an article, and not at all in a comment.
 */
final class Line {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)[^\\s<>]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS_LAST =
      Pattern.compile("(?:https?://|www\\.)[^\\s<>]{1,4000}$", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN_ADDRESS =
      Pattern.compile(
          "(?i)(?:https?://|www\\.)[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?:/[a-z0-9./:%?=#+,;@-]*)?");

  /** What makes an address of words, and would make a link in a link. */
  private static final Pattern SIGN = Pattern.compile("(?i)(https?(?=:)|www(?=\\.))([:.])");

  private static final Pattern FORMULA =
      Pattern.compile(
          "(?<!\\$)\\$\\$[^$]{1,2000}\\$\\$(?!\\$)"
              + "|\\\\\\([^\\\\]*+(?:\\\\[^)\\\\][^\\\\]*+){0,500}+\\\\\\)"
              + "|\\\\\\[[^\\\\]*+(?:\\\\[^\\]\\\\][^\\\\]*+){0,500}+\\\\]"
              + "|(?<![\\p{L}\\p{N}$])\\$(?!\\s)[^$]{1,2000}(?<!\\s)\\$(?![\\p{L}\\p{N}$])");

  /** How a pair of emphasis is written. */
  private enum Manner {
    SIGNS,
    ELEMENT,
    NOTHING
  }

  private final List<Token> tokens;
  private final boolean article;
  private final boolean linked;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Manner> open = new ArrayDeque<>();
  private final Map<Integer, Integer> closes = new HashMap<>();

  /** The character before the signs that were just written. */
  private int outside = -1;

  /** How long the Markdown was when code ended. */
  private int codeEnd;

  private Line(List<Token> tokens, boolean article, boolean linked) {
    this.tokens = tokens;
    this.article = article;
    this.linked = linked;
  }

  /**
   * The Markdown of tokens, in which each opening has its closing.
   *
   * @param linked whether they stand in a link
   */
  static String write(List<Token> tokens, boolean article, boolean linked) {
    Line line = new Line(tokens, article, linked);
    line.pair();
    for (int i = 0; i < tokens.size(); i++) {
      line.write(i);
    }
    return line.out.toString();
  }

  private void pair() {
    Deque<Integer> opened = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Token.Open) {
        opened.push(i);
      } else if (tokens.get(i) instanceof Token.Close) {
        closes.put(opened.pop(), i);
      }
    }
  }

  private void write(int at) {
    Token token = tokens.get(at);
    if (token instanceof Token.Words words) {
      words(words.text(), following(at + 1));
    } else if (token instanceof Token.Finished finished) {
      finished(finished.markdown());
    } else if (token instanceof Token.Code code) {
      code(code, following(at + 1));
    } else if (token instanceof Token.Break) {
      out.append("\\\n");
    } else if (token instanceof Token.Open begin) {
      begin(at, begin.kind());
    } else if (token instanceof Token.Close end) {
      end(end.kind());
    }
  }

  /** Two stretches of code without anything between them would be read as one. */
  private void code(Token.Code code, int after) {
    if (codeEnd > 0 && codeEnd == out.length()) {
      words(code.text(), after);
    } else {
      out.append(code.markdown());
      codeEnd = out.length();
    }
  }

  private int last() {
    return out.isEmpty() ? -1 : out.codePointBefore(out.length());
  }

  /** A link behind an exclamation mark is no picture. */
  private void finished(String markdown) {
    if (markdown.startsWith("[") && last() == '!') {
      out.insert(out.length() - 1, '\\');
    }
    out.append(markdown);
  }

  /**
   * Addresses stand as they are, since what looks like markup in them is none. In a link the sign
   * that would make one of them is escaped.
   */
  private void words(String text, int after) {
    Matcher address = ADDRESS.matcher(text);
    boolean any = text.indexOf(':') >= 0 || text.indexOf('.') >= 0;
    int from = 0;
    while (any && address.find(from)) {
      int end = trimmed(text, address.start(), address.end());
      String found = text.substring(address.start(), end);
      plain(text.substring(from, address.start()), 'h');
      address(found, end == text.length() ? after : text.codePointAt(end));
      from = end;
    }
    plain(text.substring(from), after);
  }

  private void address(String found, int after) {
    boolean apart = Signs.isSpace(after) && (Signs.isSpace(last()) || last() == '(');
    if (PLAIN_ADDRESS.matcher(found).matches() && apart && !linked) {
      out.append(found);
    } else if (!linked && found.regionMatches(true, 0, "http", 0, 4)) {
      out.append('<').append(found).append('>');
    } else {
      String escaped = Signs.escape(found, linked, last(), after, article);
      out.append(SIGN.matcher(escaped).replaceAll("$1\\\\$2"));
    }
  }

  /** Where an address ends if the punctuation of the sentence is none of it. */
  private static int trimmed(String text, int from, int to) {
    int balance = 0;
    for (int i = from; i < to; i++) {
      balance += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    int end = to;
    while (end > from + 4) {
      char last = text.charAt(end - 1);
      if (last == ')' && balance < 0) {
        balance++;
      } else if (".,:;!?]}'\"*_~»”’…|".indexOf(last) < 0) {
        break;
      }
      end--;
    }
    return end;
  }

  /** What the reader of articles takes for a formula is one, and stays as it is. */
  private void plain(String text, int after) {
    Matcher formula = FORMULA.matcher(text);
    boolean any = article && !linked && (text.indexOf('$') >= 0 || text.indexOf('\\') >= 0);
    int from = 0;
    while (any && formula.find()) {
      if (Tex.looksLike(formula.group().replaceAll("^(?:\\$+|\\\\.)|(?:\\$+|\\\\.)$", ""))) {
        escaped(text.substring(from, formula.start()), formula.group().charAt(0));
        out.append(formula.group());
        from = formula.end();
      }
    }
    escaped(text.substring(from), after);
  }

  private void escaped(String text, int after) {
    out.append(Signs.escape(text, linked, last(), after, article));
  }

  private void begin(int at, Emphasis kind) {
    int close = closes.get(at);
    boolean run = at > 0 && tokens.get(at - 1) instanceof Token.Open && open.peek() == Manner.SIGNS;
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
        !Signs.isSpace(inside)
            && (Signs.isSpace(before) || !Signs.isWord(before) && Signs.isWord(inside));
    boolean closing =
        !Signs.isSpace(lastInside)
            && (Signs.isSpace(after) || !Signs.isWord(after) && Signs.isWord(lastInside));
    return opens && closing && !isBetween(at) && !isBetween(close);
  }

  /**
   * Whether they stand between an end and a beginning of emphasis, where signs would run together.
   */
  private boolean isBetween(int at) {
    return at > 0
            && tokens.get(at) instanceof Token.Open
            && tokens.get(at - 1) instanceof Token.Close
        || at + 1 < tokens.size() && tokens.get(at) instanceof Token.Close && opensLater(at + 1);
  }

  private boolean opensLater(int from) {
    int i = from;
    while (i < tokens.size() && tokens.get(i) instanceof Token.Close) {
      i++;
    }
    return i < tokens.size() && tokens.get(i) instanceof Token.Open;
  }

  /** Whether they are part of a word, alone: {@code in<em>cred</em>ible}. */
  private boolean isWithin(int at, int close, int before) {
    boolean alone =
        open.isEmpty()
            && tokens.subList(at + 1, close).stream().noneMatch(Token.Open.class::isInstance);
    return alone
        && Signs.isWord(following(at + 1))
        && Signs.isWord(preceding(close - 1))
        && before != '*'
        && before != '~'
        && !isBetween(at)
        && !isBetween(close);
  }

  /** The next character from a token on, past signs. */
  private int following(int from) {
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token instanceof Token.Words words) {
        boolean address = ADDRESS.matcher(words.text()).lookingAt();
        return address ? '<' : words.text().codePointAt(0);
      } else if (token instanceof Token.Finished finished) {
        return finished.markdown().codePointAt(0);
      } else if (token instanceof Token.Code) {
        return '`';
      } else if (token instanceof Token.Break) {
        return '\n';
      }
    }
    return -1;
  }

  private int preceding(int from) {
    for (int i = from; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token instanceof Token.Words words) {
        boolean address = ADDRESS_LAST.matcher(words.text()).find();
        return address ? '>' : words.text().codePointBefore(words.text().length());
      } else if (token instanceof Token.Finished finished) {
        return finished.markdown().codePointBefore(finished.markdown().length());
      } else if (token instanceof Token.Code) {
        return '`';
      } else if (token instanceof Token.Break) {
        return '\n';
      }
    }
    return -1;
  }
}
