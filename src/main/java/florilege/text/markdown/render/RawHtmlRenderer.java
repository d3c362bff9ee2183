package florilege.text.markdown.render;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import florilege.problem.Rule;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Writes an author's raw HTML. Tags that would make a parser of HTML swallow what follows, up to
 * the end of the text if need be, are settled here within the piece that they stand in; everything
 * else is passed on.
 */
public final class RawHtmlRenderer {

  /** Elements whose content is not for reading. */
  private static final Set<String> UNREADABLE = Set.of("script", "style");

  /** Elements whose content is words, whatever it looks like. */
  private static final Set<String> WORDS =
      Set.of("textarea", "title", "xmp", "plaintext", "listing");

  /** Elements that stand for what could be shown instead; what is in them is. */
  private static final Set<String> OPENED =
      Set.of(
          "noscript",
          "noembed",
          "noframes",
          "select",
          "svg",
          "math",
          "template",
          "frameset",
          "frame",
          "html",
          "head",
          "body",
          "button",
          "form");

  /** The elements that show what their words do not. */
  private static final Set<String> SHOWING = Set.of("svg", "math", "frame", "frameset");

  /** A longer tag, in UTF-16 units, is taken for words. */
  private static final int LONGEST_TAG = 20_000;

  /** Up to where the bytes of a picture begin in a tag that holds them. */
  private static final int LONGEST_HEAD = 500;

  private final BasedSequence chars;
  private final String text;
  private final int[] ends;
  private final HtmlOutput html;
  private final MarkdownRenderer.Remark remarks;

  /** Ends that were looked for and are not in the rest of the text. */
  private final Set<String> missing = new HashSet<>();

  public RawHtmlRenderer(BasedSequence chars, HtmlOutput html, MarkdownRenderer.Remark remarks) {
    this.chars = chars;
    this.text = chars.toString();
    this.ends = ends(text);
    this.html = html;
    this.remarks = remarks;
  }

  public void write() {
    int at = 0;
    while (at < text.length()) {
      int tag = text.indexOf('<', at);
      int end = tag < 0 ? text.length() : tag;
      html.raw(text.substring(at, end));
      at = tag < 0 ? end : markup(tag);
    }
  }

  /** Settles the markup at an offset; gives the offset behind it. */
  private int markup(int at) {
    html.at(chars.getIndexOffset(at));
    if (text.startsWith("<!--", at)) {
      return behind("-->", at, at + 2);
    } else if (text.startsWith("<![CDATA[", at)) {
      int end = find("]]>", at);
      html.words(end < 0 ? "<" : text.substring(at + 9, end));
      return end < 0 ? at + 1 : end + 3;
    } else if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
      return behind(">", at, at + 2);
    }
    int end = tagEnd(at);
    if (end < 0) {
      html.words("<");
      return at + 1;
    }
    return tag(at, end);
  }

  private int behind(String ending, int at, int from) {
    int end = find(ending, from);
    if (end < 0) {
      html.words("<");
      return at + 1;
    }
    return end + ending.length();
  }

  private int tag(int at, int end) {
    boolean closing = text.startsWith("</", at);
    int from = at + (closing ? 2 : 1);
    int to = from;
    while (to < end && (Character.isLetterOrDigit(text.charAt(to)) || text.charAt(to) == '-')) {
      to++;
    }
    String name = text.substring(from, to).toLowerCase(Locale.ROOT);
    // The language of components has elements of its own, which begin with a capital.
    boolean own = from < text.length() && Character.isUpperCase(text.charAt(from));
    if (UNREADABLE.contains(name) || WORDS.contains(name) && !own) {
      return closing ? end : swallowing(name, at, end);
    } else if (name.equals("iframe")) {
      html.raw(closing ? "" : text.substring(at, end) + "</iframe>");
    } else if (!OPENED.contains(name)) {
      html.raw(text.substring(at, end));
    } else if (!closing && SHOWING.contains(name)) {
      refuse(name, at);
    }
    return end;
  }

  /**
   * An element that nothing but its own end tag ends; without one, the start tag alone is taken
   * away.
   */
  private int swallowing(String name, int at, int end) {
    refuse(name, at);
    int close = find("</" + name, end);
    if (close < 0) {
      return end;
    }
    if (WORDS.contains(name)) {
      html.words(text.substring(end, close));
    }
    int behind = text.indexOf('>', close);
    return behind < 0 ? text.length() : behind + 1;
  }

  private void refuse(String name, int at) {
    remarks.add(
        Rule.NOT_ALLOWED, chars.getIndexOffset(at), "the element <" + name + "> is not allowed");
  }

  /** Where, in whatever case, an ending stands; what was once not found is not looked for again. */
  private int find(String ending, int from) {
    if (missing.contains(ending)) {
      return -1;
    }
    for (int i = from; i <= text.length() - ending.length(); i++) {
      if (text.regionMatches(true, i, ending, 0, ending.length())) {
        return i;
      }
    }
    missing.add(ending);
    return -1;
  }

  /** The offset behind the tag that begins at an offset; -1 if none does. */
  private int tagEnd(int at) {
    int first = at + (text.startsWith("</", at) ? 2 : 1);
    if (first >= text.length() || !Character.isLetter(text.charAt(first))) {
      return -1;
    }
    int end = ends[first];
    return end > at + LONGEST_TAG && !holdsPicture(at) ? -1 : end;
  }

  /** Whether the bytes of a picture stand in a tag, which make it long. */
  private boolean holdsPicture(int at) {
    return text.regionMatches(true, at, "<img", 0, 4)
        && text.substring(at, Math.min(text.length(), at + LONGEST_HEAD)).contains("data:image/");
  }

  /**
   * Where a tag ends that has reached an offset: behind the next {@code >} in no quotes; -1 if
   * there is none. For all offsets at once, from the end, since each of a million tags without an
   * end would look ahead on its own.
   */
  private static int[] ends(String text) {
    int[] ends = new int[text.length()];
    int unquoted = -1;
    int inDouble = -1;
    int inSingle = -1;
    for (int i = ends.length - 1; i >= 0; i--) {
      char c = text.charAt(i);
      boolean value = i > 0 && text.charAt(i - 1) == '=';
      int behind = unquoted;
      if (c == '>') {
        unquoted = i + 1;
      } else if (value && (c == '"' || c == '\'')) {
        unquoted = c == '"' ? inDouble : inSingle;
      }
      inDouble = c == '"' ? behind : inDouble;
      inSingle = c == '\'' ? behind : inSingle;
      ends[i] = unquoted;
    }
    return ends;
  }
}
