package florilege.sites.liquid;

import florilege.sites.templates.TemplateToken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the tabs of Hexo's themes, which begin and end with comments: <code>
 * &lt;!-- tab Label --&gt;</code>, <code>&lt;!-- endtab --&gt;</code>; the stations of a time line
 * are written so too.
 */
final class CommentTabs {

  private static final Pattern COMMENT =
      Pattern.compile("<!-- {0,9}(end)?(tab|timeline)(?: ([^\\n>]{0,200}?))? {0,9}-->");

  private CommentTabs() {}

  /** The tokens of a text with those of its tabs among them, where a tag for tabs is among them. */
  static List<TemplateToken> among(List<TemplateToken> tokens, String text) {
    if (tokens.stream().noneMatch(token -> token.name().matches("tabs|timeline"))) {
      return tokens;
    }
    List<TemplateToken> all = new ArrayList<>(tokens);
    for (Matcher comment = COMMENT.matcher(text); comment.find(); ) {
      String label = comment.group(3) == null ? "" : comment.group(3);
      String words = label.replaceFirst(" ?@[\\w-]+( [\\w-]+)?$", "").replace('"', '\'');
      String name = comment.group(2).equals("tab") ? "tab" : "timeline-item";
      all.add(
          new TemplateToken(
              comment.group(1) == null ? TemplateToken.Kind.TAG : TemplateToken.Kind.END,
              comment.start(),
              comment.end(),
              name,
              words.isEmpty() ? "" : "\"" + words + "\""));
    }
    all.sort(Comparator.comparingInt(TemplateToken::start));
    return all;
  }
}
