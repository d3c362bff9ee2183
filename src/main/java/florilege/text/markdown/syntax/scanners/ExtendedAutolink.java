package florilege.text.markdown.syntax.scanners;

/**
 * Finds the end of a web address that stands in a text without any markup (GFM §6.9). Unlike GFM, a
 * bare mailbox is left alone: nobody's is made easier to harvest.
 */
public final class ExtendedAutolink {

  private static final int LONGEST = 4_000;

  private ExtendedAutolink() {}

  /**
   * The offset behind the address that begins at an offset; -1 if none does.
   *
   * @param bracketed whether a closing bracket ends it
   */
  public static int end(String text, int at, boolean bracketed) {
    int host = start(text, at);
    if (host < 0
        || at > 0
            && (Character.isLetterOrDigit(text.charAt(at - 1))
                || "/:.-@=".indexOf(text.charAt(at - 1)) >= 0)) {
      return -1;
    }
    int limit = Math.min(text.length(), at + LONGEST);
    int end = host;
    while (end < limit
        && !Character.isWhitespace(text.charAt(end))
        && "<`".indexOf(text.charAt(end)) < 0
        && !(bracketed && text.charAt(end) == ']')) {
      end++;
    }
    int trimmed = trimmed(text, host, end);
    return isHost(text, host, trimmed) ? trimmed : -1;
  }

  private static int start(String text, int at) {
    for (String start : new String[] {"https://", "http://"}) {
      if (text.regionMatches(true, at, start, 0, start.length())) {
        return at + start.length();
      }
    }
    return text.regionMatches(true, at, "www.", 0, 4) ? at : -1;
  }

  /**
   * Without the punctuation that belongs to the sentence, and without a parenthesis that was opened
   * before.
   */
  private static int trimmed(String text, int from, int to) {
    int balance = 0;
    for (int i = from; i < to; i++) {
      balance += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    int end = to;
    while (end > from) {
      char last = text.charAt(end - 1);
      if (last == ')' && balance < 0) {
        balance++;
      } else if ("?!.,:;*_~'\"|»”’…".indexOf(last) < 0) {
        break;
      }
      end--;
    }
    return end;
  }

  /** Whether a name of a host begins here: of parts with a point between them. */
  private static boolean isHost(String text, int from, int to) {
    int points = 0;
    int part = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (part == 0) {
          return false;
        }
        points++;
        part = 0;
      } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
        part++;
      } else if ("/?#:".indexOf(c) >= 0) {
        break;
      } else {
        return false;
      }
    }
    return points > 0 && part > 0;
  }
}
