package florilege.text;

import florilege.text.dom.Dom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Reads what a line of front matter says, without the markup that a site would have shown as such.
 */
public final class PlainText {

  /** A longer text is no line with markup in it. */
  private static final int LONGEST = 1_000;

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

  /** Elements that stand in a line; anything else in angle brackets may be what is spoken of. */
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:a|abbr|b|bdi|big|br|cite|code|del|dfn|em|font|i|ins|kbd|mark|nobr|q|s|samp|small"
              + "|span|strike|strong|sub|sup|tt|u|var|wbr)(?:\\s[^<>]{0,500})?/?>");

  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s{0,9}/?>");

  private static final Pattern CODE = Pattern.compile("(`+)([^`]+)\\1(?!`)");
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]]*)](?:\\([^()]*\\)|\\[[^\\[\\]]*])");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\d\\\\*_~])(\\*{1,3}|_|~~)(?=[^\\s*_~])(.+?)(?<=[^\\s\\\\*_~])\\1(?![\\p{L}\\d*_~])");

  private PlainText() {}

  /** A line without tags, emphasis, signs of code and links, and with the characters it names. */
  public static String of(String line) {
    if (line.length() > LONGEST || line.chars().noneMatch(c -> "<&`*_~[".indexOf(c) >= 0)) {
      return line;
    }
    StringBuilder plain = new StringBuilder();
    Matcher code = CODE.matcher(line);
    int at = 0;
    while (code.find()) {
      plain.append(words(line.substring(at, code.start()))).append(code.group(2));
      at = code.end();
    }
    return plain.append(words(line.substring(at))).toString().strip();
  }

  private static String words(String line) {
    String text = TAG.matcher(BREAK.matcher(line).replaceAll(" ")).replaceAll("");
    text = EMPHASIS.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("$2");
    return decoded(EMPHASIS.matcher(text).replaceAll("$2"));
  }

  /** A text with the characters that its references mean; nothing else of it is markup. */
  public static String decoded(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return Dom.legal(
        REFERENCE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Parser.unescapeEntities(found.group(), true).replaceAll("\\s", " "))));
  }
}
