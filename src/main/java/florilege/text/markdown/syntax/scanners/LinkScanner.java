package florilege.text.markdown.syntax.scanners;

import java.util.regex.Pattern;

/**
 * Finds the ends of the parts of links and of definitions of links (CommonMark §4.7 and §6.3). Each
 * method takes the offset where a part should begin, and gives the offset behind it, or -1 where
 * there is none. None looks at a character more than once for each time it is called, and none goes
 * far in vain.
 */
public final class LinkScanner {

  /** CommonMark §6.3, link label. */
  private static final int LONGEST_LABEL = 999;

  /** CommonMark §6.3, link destination: at least three levels; cmark takes 32. */
  private static final int DEEPEST_PARENTHESES = 32;

  /** A path of a file with blanks in it is no longer. */
  private static final int LONGEST_PATH = 500;

  /** What is a path and not words in parentheses: it has folders, or the ending of a file. */
  private static final Pattern PATH = Pattern.compile(".*(?:/.*|\\.\\w{1,5})");

  private final String text;
  private final boolean lenient;
  private final int lastQuote;
  private final int lastApostrophe;
  private final int lastParenthesis;

  /**
   * The parts of links in a text.
   *
   * @param lenient whether a path of a file may have blanks in it
   */
  public LinkScanner(String text, boolean lenient) {
    this.text = text;
    this.lenient = lenient;
    this.lastQuote = text.lastIndexOf('"');
    this.lastApostrophe = text.lastIndexOf('\'');
    this.lastParenthesis = text.lastIndexOf(')');
  }

  /** {@code [label]} */
  public int label(int at) {
    if (!has(at, '[')) {
      return -1;
    }
    boolean blank = true;
    for (int i = at + 1; i < text.length() && i <= at + 1 + LONGEST_LABEL; i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return blank ? -1 : i + 1;
      } else if (c == '[') {
        return -1;
      } else if (isEscape(i)) {
        i++;
      }
      blank = blank && isSpace(c);
    }
    return -1;
  }

  /** {@code <address>} or an address without white space; the latter may be empty. */
  public int destination(int at) {
    return has(at, '<') ? angled(at) : bare(at);
  }

  private int angled(int at) {
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      } else if (c == '<' || c == '\n') {
        return -1;
      } else if (isEscape(i)) {
        i++;
      }
    }
    return -1;
  }

  private int bare(int at) {
    int depth = 0;
    int i = at;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0x7F) {
        break;
      } else if (c == '(') {
        if (++depth > DEEPEST_PARENTHESES) {
          return -1;
        }
      } else if (c == ')') {
        if (--depth < 0) {
          return i;
        }
      } else if (isEscape(i)) {
        i++;
      }
    }
    return depth == 0 ? i : -1;
  }

  /**
   * A path with blanks in it up to the parenthesis or the title after it, which is no address in
   * CommonMark, but what people write who have such files: {@code (my cat.png "Title")}.
   */
  public int path(int at) {
    int limit = lenient ? Math.min(text.length(), at + LONGEST_PATH) : at;
    int depth = 0;
    int i = at;
    while (i < limit && "\n<>`[]\"".indexOf(text.charAt(i)) < 0 && depth >= 0) {
      char c = text.charAt(i++);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    int end = depth < 0 ? i - 1 : has(i, '"') && depth == 0 ? i : at;
    while (end > at && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end > at && PATH.matcher(text).region(at, end).matches() ? end : -1;
  }

  /** {@code "title"}, {@code 'title'} or {@code (title)}. */
  public int title(int at) {
    char close = at >= text.length() ? 0 : text.charAt(at) == '(' ? ')' : text.charAt(at);
    int last =
        close == '"'
            ? lastQuote
            : close == '\'' ? lastApostrophe : close == ')' ? lastParenthesis : -1;
    for (int i = at + 1; i <= last; i++) {
      char c = text.charAt(i);
      if (c == close) {
        return i + 1;
      } else if (close == ')' && c == '(') {
        return -1;
      } else if (isEscape(i)) {
        i++;
      }
    }
    return -1;
  }

  /** White space with no more than one line end; there may be none. */
  public int space(int at) {
    int i = blanks(at);
    return has(i, '\n') ? blanks(i + 1) : i;
  }

  /** The rest of a line that is blank, with its end. */
  public int lineEnd(int at) {
    int i = blanks(at);
    return i >= text.length() ? i : text.charAt(i) == '\n' ? i + 1 : -1;
  }

  public boolean has(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private int blanks(int at) {
    int i = at;
    while (has(i, ' ') || has(i, '\t')) {
      i++;
    }
    return i;
  }

  private boolean isEscape(int at) {
    return text.charAt(at) == '\\'
        && at + 1 < text.length()
        && Escapes.isPunctuation(text.charAt(at + 1));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }
}
