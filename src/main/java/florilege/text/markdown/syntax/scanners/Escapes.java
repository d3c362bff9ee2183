package florilege.text.markdown.syntax.scanners;

import com.vladsch.flexmark.util.sequence.Html5Entities;

/** Decodes backslash escapes (CommonMark §2.4) and character references (§2.5). */
public final class Escapes {

  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /** The longest name of a character in HTML has 32 characters, with its semicolon. */
  private static final int LONGEST_NAME = 33;

  private Escapes() {}

  public static boolean isPunctuation(char c) {
    return PUNCTUATION.indexOf(c) >= 0;
  }

  /** What is meant by a text. */
  public static String plain(CharSequence written) {
    return meant(written.toString(), true);
  }

  /** What is meant by an address or a name, in which there are references but no escapes. */
  public static String references(CharSequence written) {
    return meant(written.toString(), false);
  }

  private static String meant(String text, boolean escapes) {
    if (text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (escapes && c == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1))) {
        plain.append(text.charAt(++i));
      } else if (c == '&') {
        i = reference(text, i, plain);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /**
   * Appends what is meant by an ampersand and what follows; gives the offset of the last character
   * of it.
   */
  private static int reference(String text, int at, StringBuilder plain) {
    int end = text.substring(at, Math.min(text.length(), at + LONGEST_NAME)).indexOf(';');
    String name = end < 0 ? "" : text.substring(at + 1, at + end);
    if (name.matches("#[xX][0-9a-fA-F]{1,6}") || name.matches("#[0-9]{1,7}")) {
      boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
      int point =
          hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
      plain.appendCodePoint(point == 0 || point > Character.MAX_CODE_POINT ? 0xFFFD : point);
      return at + end;
    } else if (name.matches("[A-Za-z][A-Za-z0-9]*")) {
      String meant = Html5Entities.entityToString("&" + name + ";");
      if (!meant.startsWith("&" + name)) {
        plain.append(meant);
        return at + end;
      }
    }
    plain.append('&');
    return at;
  }
}
