package florilege.sites.zola;

import florilege.sites.templates.TemplateToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the shortcodes of Zola: <code>{{ name(src="a.png") }}</code>, or <code>{% name() %}</code>
 * with what it holds up to the nearest <code>{% end %}</code> that is its own. Anything else
 * between such braces is text.
 */
final class ZolaShortcodes {

  private static final Pattern BEGIN =
      Pattern.compile(
          "\\{([{%])(?:/\\*)?[ -]{0,3}(?:(end) {0,3}(?:\\*/)?-?%}|([A-Za-z_]\\w{0,99})\\()");

  private final String text;
  private final List<TemplateToken> tokens = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();

  /** What was looked for in vain, and is not looked for again. */
  private final Set<String> missing = new HashSet<>();

  private ZolaShortcodes(String text) {
    this.text = text;
  }

  static List<TemplateToken> in(String text) {
    ZolaShortcodes calls = new ZolaShortcodes(text);
    Matcher begin = BEGIN.matcher(text);
    int at = 0;
    while (begin.find(at)) {
      at = begin.group(2) == null ? calls.call(begin) : calls.end(begin);
    }
    return calls.tokens;
  }

  private int end(Matcher begin) {
    if (isEscaped(begin)) {
      escaped(begin.start(), begin.end());
    } else if (!open.isEmpty()) {
      tokens.add(
          new TemplateToken(TemplateToken.Kind.END, begin.start(), begin.end(), open.pop(), ""));
    }
    return begin.end();
  }

  private int call(Matcher begin) {
    String close = begin.group(1).equals("{") ? "}}" : "%}";
    int found = missing.contains(close) ? -1 : text.indexOf(close, begin.end());
    if (found < 0) {
      missing.add(close);
      return begin.end();
    }
    int end = found + close.length();
    if (isEscaped(begin)) {
      escaped(begin.start(), end);
      return end;
    }
    String given = text.substring(begin.end(), found);
    String inside = given.substring(0, Math.max(0, given.lastIndexOf(')')));
    tokens.add(
        new TemplateToken(TemplateToken.Kind.TAG, begin.start(), end, begin.group(3), inside));
    if (close.equals("%}")) {
      open.push(begin.group(3));
    }
    return end;
  }

  private boolean isEscaped(Matcher begin) {
    return text.startsWith("/*", begin.start() + 2);
  }

  private void escaped(int start, int end) {
    String shown = text.substring(start, end).replace("/*", "").replace("*/", "");
    tokens.add(new TemplateToken(TemplateToken.Kind.ESCAPED, start, end, "", shown));
  }
}
