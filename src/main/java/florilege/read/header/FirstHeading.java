package florilege.read.header;

import florilege.data.LineIndex;
import florilege.data.fields.ShortText;
import florilege.model.metadata.LocatedText;
import florilege.text.PlainText;
import florilege.text.dom.Dom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a heading with which an article begins, before any other text that is seen.
 *
 * @param title without the marks of Markdown
 * @param end offset of the line after it
 */
public record FirstHeading(LocatedText title, int end) {

  /** CommonMark 0.31 §4.2, with an attribute block at the end. */
  private static final Pattern ATX =
      Pattern.compile(
          " {0,3}#{1,6}[ \\t]+(?<title>\\S.*?)(?:[ \\t]+#+)?(?:[ \\t]*\\{[^{}]*})?[ \\t]*");

  /** The line under a heading, CommonMark 0.31 §4.3. */
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-+)[ \\t]*");

  /** The line above it, as long as it begins no quotation, list, fence, table or other block. */
  private static final Pattern OVERLINE =
      Pattern.compile(
          " {0,3}(?<title>(?![>|<#`~]|[-+*][ \\t]|\\d{1,9}[.)][ \\t])\\S.*?)(?:[ \\t]*\\{[^{}]*})?[ \\t]*");

  /** What is not seen before it: a remark, or a place for links to lead to. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "\\s*(?:<!--(?:(?!-->).)*+-->\\s*|<a\\s+(?:id|name)\\s*=\\s*[\"'][^\"'<>]*[\"']\\s*>\\s*</a>\\s*)*");

  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]]*)](?:\\([^()]*\\)|\\[[^\\[\\]]*])");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\d\\\\])(\\*{1,3}|_{1,3}|~~)(?=\\S)(.+?)(?<=[^\\s\\\\])\\1(?![\\p{L}\\d])");
  private static final Pattern CODE = Pattern.compile("(`+)(.+?)\\1");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

  /**
   * The heading that the text from an offset, at the beginning of a line, begins with, unless it is
   * too long for a title.
   */
  public static Optional<FirstHeading> find(LineIndex lines, int offset) {
    int line = lines.at(offset).line() - 1;
    while (line < lines.count() && isUnseen(lines.line(line))) {
      line++;
    }
    if (line >= lines.count() || lines.line(line).length() > ShortText.LONGEST) {
      return Optional.empty();
    }
    Matcher atx = ATX.matcher(lines.line(line));
    if (atx.matches()) {
      return heading(lines, line, atx, line + 1);
    }
    Matcher setext = OVERLINE.matcher(lines.line(line));
    boolean underlined =
        line + 1 < lines.count() && UNDERLINE.matcher(lines.line(line + 1)).matches();
    return underlined && setext.matches()
        ? heading(lines, line, setext, line + 2)
        : Optional.empty();
  }

  private static boolean isUnseen(String line) {
    return line.isBlank()
        || line.contains("<")
            && line.length() <= ShortText.LONGEST
            && UNSEEN.matcher(line).matches();
  }

  private static Optional<FirstHeading> heading(
      LineIndex lines, int line, Matcher match, int next) {
    String title = plain(match.group("title"));
    LocatedText text = new LocatedText(title, lines.at(lines.start(line) + match.start("title")));
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new FirstHeading(text, lines.start(next)));
  }

  /** The words of a line of Markdown. */
  private static String plain(String markdown) {
    String line = PlainText.of(markdown);
    String text = CODE.matcher(LINK.matcher(line).replaceAll("$1")).replaceAll("$2");
    String before;
    do {
      before = text;
      text = EMPHASIS.matcher(text).replaceAll("$2");
    } while (!text.equals(before));
    return Dom.legal(ESCAPE.matcher(text).replaceAll("$1")).strip();
  }
}
