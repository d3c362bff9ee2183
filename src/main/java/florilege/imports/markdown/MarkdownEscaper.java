package florilege.imports.markdown;

import florilege.text.UnicodePunctuation;
import java.util.regex.Pattern;

/**
 * Escapes the characters of a text that Markdown would take for markup. Only what must be is
 * escaped, so that the text is pleasant to read.
 */
public final class MarkdownEscaper {

  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /**
   * What would begin something at the beginning of a line; the group is what stands before the
   * escape.
   */
  private static final Pattern LINE_START =
      Pattern.compile(
          "(?m)^( *)(?=#{1,6}(?:[ \\t]|$)|>|[-+](?:[ \\t]|$)|[-:|][-:| \\t]*$|=+[ \\t]*$|:(?:[ \\t:]|$)|!!!|\\?\\?\\?)");

  private static final Pattern NUMBERED = Pattern.compile("(?m)^( *\\d{1,9})(?=[.)](?:[ \\t]|$))");

  private static final Pattern TASK = Pattern.compile("^\\[(?=[ xX]])");

  private MarkdownEscaper() {}

  /**
   * Words with what would be markup escaped.
   *
   * @param linked whether they stand in a link
   * @param before the character before them
   * @param after the character behind them, past signs of emphasis
   * @param article whether attributes and raw HTML are understood
   */
  public static String escape(
      String words, boolean linked, int before, int after, boolean article) {
    StringBuilder escaped = new StringBuilder(words.length() + 8);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      int previous = i == 0 ? before : words.codePointBefore(i);
      boolean last = i + 1 == words.length();
      int next = last ? after : words.codePointAt(i + 1);
      boolean alone = i > 0 && !last && words.charAt(i - 1) == ' ' && words.charAt(i + 1) == ' ';
      if (alone && "*_~".indexOf(c) >= 0) {
        escaped.append(c);
        continue;
      }
      if (c == '\\' && last || isMarkup(c, previous, next, linked, article)) {
        escaped.append(written(c, article));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /**
   * A sign that means itself. In a comment a tag, even one behind a backslash, would be a sign of
   * HTML; in an article a backslash makes a formula of brackets, and braces are looked for wherever
   * they are.
   */
  private static String written(char c, boolean article) {
    return switch (c) {
      case '<' -> article ? "\\<" : "&lt;";
      case '[' -> article ? "&#91;" : "\\[";
      case '{' -> article ? "&#123;" : "\\{";
      default -> "\\" + c;
    };
  }

  private static boolean isMarkup(char c, int previous, int next, boolean linked, boolean article) {
    return switch (c) {
      case '`', '*', '~' -> true;
      case '_' -> !(isWord(previous) && isWord(next));
      case '\\' -> next >= 0 && next < 0x80 && PUNCTUATION.indexOf(next) >= 0;
      case '<' -> Character.isLetter(next) || "/!?".indexOf(next) >= 0;
      case '&' -> Character.isLetter(next) || next == '#';
      case '[' -> linked || "^[!".indexOf(next) >= 0;
      case ']' -> linked || "([{".indexOf(next) >= 0;
      case ':' -> previous == ']';
      case '{' -> article;
      case '$' -> article && !isSpace(next) && !Character.isDigit(next);
      case '=' -> article && (next == '=' || previous == '=');
      default -> false;
    };
  }

  /** A finished paragraph, whose lines begin nothing else. */
  public static String paragraph(String lines) {
    String marked = LINE_START.matcher(lines).replaceAll("$1\\\\");
    return NUMBERED.matcher(marked).replaceAll("$1\\\\");
  }

  /** A finished first paragraph of an item, which is no task. */
  public static String item(String lines) {
    return TASK.matcher(lines).replaceFirst("&#91;");
  }

  /** A finished heading: what follows the last sign of it is not taken for its end. */
  public static String heading(String line) {
    return line.replaceFirst("(#+)$", "\\\\$1");
  }

  /** Whether it is white space, or the beginning or end of the text, which counts as such. */
  static boolean isSpace(int c) {
    return c < 0 || c == '\n' || c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Whether it is neither white space nor punctuation, as CommonMark 0.31 §2.1 has it. */
  static boolean isWord(int c) {
    return !isSpace(c) && !UnicodePunctuation.contains(c);
  }
}
