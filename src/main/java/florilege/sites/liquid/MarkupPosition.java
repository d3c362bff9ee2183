package florilege.sites.liquid;

import florilege.sites.templates.TemplateToken;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where in the HTML of a template a tag of the template language stands. */
final class MarkupPosition {

  /** UTF-16 units before a tag in which the element that it stands in begins, if in any. */
  private static final int FARTHEST = 2_000;

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([A-Za-z_:][\\w:.-]{0,50})\\s*=\\s*(?:\"[^\"]*|'[^']*|[^\\s\"'>]*)$");

  /** Attributes that say something to readers, or where it is; others dress a page. */
  private static final Set<String> READ =
      Set.of(
          "src",
          "href",
          "alt",
          "title",
          "cite",
          "data-src",
          "poster",
          "lang",
          "dir",
          "start",
          "value",
          "datetime",
          "colspan",
          "rowspan",
          "style");

  private final String markup;

  MarkupPosition(String text, List<TemplateToken> tokens) {
    StringBuilder bare = new StringBuilder(text);
    for (TemplateToken token : tokens) {
      for (int i = token.start(); i < token.end(); i++) {
        bare.setCharAt(i, ' ');
      }
    }
    this.markup = bare.toString();
  }

  /**
   * Whether a tag stands within the start tag of an element, and not in an attribute that readers
   * have something of: what it gives there can be missed.
   */
  boolean isIdle(TemplateToken token) {
    String before = markup.substring(Math.max(0, token.start() - FARTHEST), token.start());
    int open = before.lastIndexOf('<');
    if (open < 0 || before.indexOf('>', open) >= 0 || !isName(before, open + 1)) {
      return false;
    }
    Matcher attribute = ATTRIBUTE.matcher(before.substring(open));
    return !attribute.find()
        || !READ.contains(attribute.group(1).toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean isName(String text, int at) {
    return at < text.length() && Character.isLetter(text.charAt(at));
  }
}
