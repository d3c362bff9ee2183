package florilege.text.math;

/** Divides TeX into tokens. A token is a command with its backslash, or a single character. */
final class TexTokenizer {

  private final String text;
  private int at;

  TexTokenizer(String text) {
    this.text = text;
  }

  /** The next token, without going on; empty at the end. */
  String peek() {
    int before = at;
    String token = next();
    at = before;
    return token;
  }

  /** The next token behind blanks and remarks; empty at the end. */
  String next() {
    blanks();
    if (at == text.length()) {
      return "";
    }
    int start = at;
    at += Character.charCount(text.codePointAt(at));
    if (text.charAt(start) == '\\' && at < text.length()) {
      at += Character.charCount(text.codePointAt(at));
      while (isLetter(start + 1) && isLetter(at)) {
        at++;
      }
    }
    return text.substring(start, at);
  }

  /** Whether the next token is this one, which is then left behind. */
  boolean takes(String token) {
    boolean found = peek().equals(token);
    if (found) {
      next();
    }
    return found;
  }

  /** The rest of the digits of a number, with its decimal point. */
  String digits() {
    int start = at;
    while (isDigit(at) || at < text.length() && text.charAt(at) == '.' && isDigit(at + 1)) {
      at++;
    }
    return text.substring(start, at);
  }

  /**
   * What stands between braces, as it is written.
   *
   * @throws Unreadable if no braces follow, or they do not end
   */
  String braces() {
    if (!takes("{")) {
      throw new Unreadable("words in braces are missing");
    }
    int start = at;
    int depth = 1;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return text.substring(start, at - 1);
      }
    }
    throw new Unreadable("a brace is not closed");
  }

  /** What stands between brackets, if they follow; else nothing. */
  String brackets() {
    int close = text.indexOf(']', at);
    if (!peek().equals("[") || close < 0) {
      return "";
    }
    next();
    String inside = text.substring(at, close);
    at = close + 1;
    return inside;
  }

  private void blanks() {
    while (at < text.length()) {
      if (text.charAt(at) == '%') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return;
      }
    }
  }

  private boolean isLetter(int index) {
    return index < text.length()
        && (text.charAt(index) | 0x20) >= 'a'
        && (text.charAt(index) | 0x20) <= 'z';
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  /** TeX that is wrong, or more than is known here. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String what) {
      super(what, null, false, false);
    }
  }
}
