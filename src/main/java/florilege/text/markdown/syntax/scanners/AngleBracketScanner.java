package florilege.text.markdown.syntax.scanners;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the end of what may stand in angle brackets: addresses (CommonMark §6.5) and raw HTML
 * (§6.6). Each method takes the offset of a {@code <}, and gives the offset behind the {@code >},
 * or -1.
 */
public final class AngleBracketScanner {

  private static final int LONGEST = 20_000;

  /** Up to where the bytes of a picture begin in a tag that holds them, and is longer. */
  private static final int LONGEST_HEAD = 500;

  private static final int LONGEST_ADDRESS = 4_000;

  private static final Pattern ADDRESS =
      Pattern.compile("<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\p{Cntrl} <>]*>");

  private static final Pattern MAILBOX =
      Pattern.compile(
          "<[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?){0,30}>");

  private final String text;

  /** Ends that were looked for and are not in the rest of the text. */
  private final Set<String> missing = new HashSet<>();

  public AngleBracketScanner(String text) {
    this.text = text;
  }

  public int address(int at) {
    return matched(ADDRESS, at);
  }

  public int mailbox(int at) {
    return matched(MAILBOX, at);
  }

  private int matched(Pattern pattern, int at) {
    int end = at + 1;
    int limit = Math.min(text.length(), at + LONGEST_ADDRESS);
    while (end < limit
        && text.charAt(end) > ' '
        && text.charAt(end) != '<'
        && text.charAt(end) != '>') {
      end++;
    }
    boolean closed = end < limit && text.charAt(end) == '>';
    return closed && pattern.matcher(text).region(at, end + 1).matches() ? end + 1 : -1;
  }

  /** A tag, comment, instruction, declaration or CDATA section. */
  public int html(int at) {
    if (text.startsWith("<!-->", at)) {
      return at + 5;
    } else if (text.startsWith("<!--->", at)) {
      return at + 6;
    } else if (text.startsWith("<!--", at)) {
      return behind("-->", at + 4);
    } else if (text.startsWith("<?", at)) {
      return behind("?>", at + 2);
    } else if (text.startsWith("<![CDATA[", at)) {
      return behind("]]>", at + 9);
    } else if (text.startsWith("<!", at)) {
      return isLetter(at + 2) ? behind(">", at + 2) : -1;
    }
    return text.startsWith("</", at) ? closingTag(at) : openTag(at);
  }

  private int behind(String end, int from) {
    int found = missing.contains(end) ? -1 : text.indexOf(end, from);
    if (found < 0) {
      missing.add(end);
      return -1;
    }
    return found + end.length();
  }

  private int closingTag(int at) {
    int end = spaces(name(at + 2));
    return isLetter(at + 2) && is(end, '>') ? end + 1 : -1;
  }

  private int openTag(int at) {
    if (!isLetter(at + 1)) {
      return -1;
    }
    boolean picture =
        text.substring(at, Math.min(text.length(), at + LONGEST_HEAD)).contains("data:image/");
    int limit = picture ? text.length() : Math.min(text.length(), at + LONGEST);
    int i = name(at + 1);
    while (i < limit) {
      int next = spaces(i);
      if (is(next, '>')) {
        return next + 1;
      } else if (is(next, '/') && is(next + 1, '>')) {
        return next + 2;
      }
      i = next > i ? attribute(next) : -1;
      if (i < 0) {
        return -1;
      }
    }
    return -1;
  }

  private int attribute(int at) {
    int i = at;
    while (i < text.length() && isNameCharacter(text.charAt(i), i == at)) {
      i++;
    }
    int equals = spaces(i);
    return i == at ? -1 : is(equals, '=') ? value(spaces(equals + 1)) : i;
  }

  private int value(int at) {
    if (is(at, '"') || is(at, '\'')) {
      int close = text.indexOf(text.charAt(at), at + 1);
      return close < 0 ? -1 : close + 1;
    }
    int i = at;
    while (i < text.length() && text.charAt(i) > ' ' && "\"'=<>`".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i == at ? -1 : i;
  }

  private int name(int at) {
    int i = at;
    while (isLetter(i)
        || i < text.length()
            && i > at
            && (Character.digit(text.charAt(i), 10) >= 0 || text.charAt(i) == '-')) {
      i++;
    }
    return i;
  }

  private int spaces(int at) {
    int i = at;
    while (is(i, ' ') || is(i, '\t') || is(i, '\n')) {
      i++;
    }
    return i;
  }

  private boolean is(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean isLetter(int at) {
    return at < text.length() && text.charAt(at) < 0x80 && Character.isLetter(text.charAt(at));
  }

  private static boolean isNameCharacter(char c, boolean first) {
    boolean starts = c < 0x80 && Character.isLetter(c) || c == '_' || c == ':';
    return starts || !first && (c >= '0' && c <= '9' || c == '.' || c == '-');
  }
}
