package florilege.sites.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the pieces of a template language in a text, each character being looked at once or so. */
public final class TagScanner {

  private final String text;

  /**
   * For each ending, where it was last found; the length of the text when it is not in the rest.
   */
  private final Map<String, Integer> endings = new HashMap<>();

  private final List<TemplateToken> tokens = new ArrayList<>();

  /** Whether the end of a raw tag was looked for in vain. */
  private boolean endless;

  private TagScanner(String text) {
    this.text = text;
  }

  /**
   * The tags of Liquid or Nunjucks.
   *
   * @param values whether <code>{{ }}</code> means a value
   */
  public static List<TemplateToken> liquid(String text, boolean values) {
    TagScanner scanner = new TagScanner(text);
    int at = text.indexOf('{');
    while (at >= 0) {
      at = text.indexOf('{', scanner.liquid(at, values));
    }
    return scanner.tokens;
  }

  /** The shortcodes of Hugo and Quarto, <code>{{&lt; name &gt;}}</code>. */
  public static List<TemplateToken> shortcodes(String text) {
    TagScanner scanner = new TagScanner(text);
    int at = text.indexOf("{{");
    while (at >= 0) {
      at = text.indexOf("{{", scanner.shortcode(at));
    }
    return scanner.tokens;
  }

  private int liquid(int at, boolean values) {
    if (text.startsWith("{%", at)) {
      int end = close("%}", at + 2);
      if (end < 0) {
        return at + 2;
      }
      TemplateToken tag = tag(at, end, trimmed(text.substring(at + 2, end - 2)));
      tokens.add(tag);
      return tag.name().equals("raw") && !endless ? raw(tag) : end;
    } else if (values && text.startsWith("{{", at)) {
      int end = close("}}", at + 2);
      if (end < 0) {
        return at + 2;
      }
      String expression = trimmed(text.substring(at + 2, end - 2));
      tokens.add(new TemplateToken(TemplateToken.Kind.VALUE, at, end, expression, ""));
      return end;
    } else if (values && text.startsWith("{# ", at)) {
      int end = close("#}", at + 2);
      if (end > 0) {
        tokens.add(new TemplateToken(TemplateToken.Kind.REMARK, at, end, "#", ""));
        return end;
      }
    }
    return at + 1;
  }

  /** Goes on behind what a raw tag holds. */
  private int raw(TemplateToken tag) {
    int at = tag.end();
    Optional<TemplateToken> end = Optional.empty();
    for (int next = text.indexOf("{%", at);
        next >= 0 && end.isEmpty();
        next = text.indexOf("{%", next + 2)) {
      int from = next + 2;
      while (from < text.length() && " -\t".indexOf(text.charAt(from)) >= 0) {
        from++;
      }
      if (text.startsWith("endraw", from)) {
        int close = close("%}", from);
        end =
            close < 0
                ? end
                : Optional.of(new TemplateToken(TemplateToken.Kind.TAG, next, close, "endraw", ""));
      }
    }
    end.ifPresentOrElse(tokens::add, () -> endless = true);
    return end.map(TemplateToken::end).orElse(at);
  }

  private static TemplateToken tag(int start, int end, String inside) {
    int space = 0;
    while (space < inside.length() && !Character.isWhitespace(inside.charAt(space))) {
      space++;
    }
    return new TemplateToken(
        TemplateToken.Kind.TAG,
        start,
        end,
        inside.substring(0, space),
        inside.substring(space).strip());
  }

  private int shortcode(int at) {
    boolean angle = text.startsWith("{{<", at);
    if (!angle && !text.startsWith("{{%", at)) {
      return at + 1;
    }
    int end = close(angle ? ">}}" : "%}}", at + 3);
    if (end < 0) {
      return at + 3;
    }
    String inside = text.substring(at + 3, end - 3).strip();
    if (inside.startsWith("/*") && inside.endsWith("*/") && inside.length() >= 4) {
      String shown =
          text.substring(at, at + 3)
              + inside.substring(2, inside.length() - 2)
              + text.substring(end - 3, end);
      tokens.add(new TemplateToken(TemplateToken.Kind.ESCAPED, at, end, "", shown));
    } else if (inside.startsWith("/")) {
      TemplateToken tag = tag(at, end, inside.substring(1).strip());
      tokens.add(new TemplateToken(TemplateToken.Kind.END, at, end, tag.name(), ""));
    } else {
      boolean whole = inside.endsWith("/") && !inside.endsWith(" //");
      tokens.add(tag(at, end, whole ? inside.substring(0, inside.length() - 1).strip() : inside));
    }
    return end;
  }

  /** The offset behind the next ending; -1 if there is none. */
  private int close(String ending, int from) {
    int known = endings.getOrDefault(ending, -1);
    if (known < from) {
      int found = text.indexOf(ending, from);
      known = found < 0 ? text.length() : found;
      endings.put(ending, known);
    }
    return known == text.length() ? -1 : known + ending.length();
  }

  /** What is inside a tag, without the signs that ask for white space around it to be trimmed. */
  private static String trimmed(String inside) {
    String bare = inside.startsWith("-") ? inside.substring(1) : inside;
    return (bare.endsWith("-") ? bare.substring(0, bare.length() - 1) : bare).strip();
  }
}
