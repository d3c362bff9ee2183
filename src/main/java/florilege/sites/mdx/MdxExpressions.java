package florilege.sites.mdx;

import florilege.sites.templates.EmbeddedMedia;
import florilege.sites.templates.TemplatePage;
import florilege.sites.templates.TemplateRewriter;
import florilege.sites.templates.TemplateToken;
import florilege.text.source.MappedText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out what of MDX is a program and not a text: its imports and exports, its remarks, and
 * attributes whose values are expressions that only a program can tell. See
 * mdxjs.com/docs/what-is-mdx.
 */
public final class MdxExpressions {

  /** UTF-16 units of a tag; a longer one is none. */
  private static final int LONGEST = 4_000;

  private static final Set<String> VOID = Set.of("img", "br", "hr", "input", "source", "wbr");

  private static final Pattern PIECE =
      Pattern.compile(
          "(?m)^(?<program>(?:import\\s+(?:[\"']|[^\\n]{0,500}\\bfrom\\b|\\{\\s*$)"
              + "|export\\s+(?:const|let|var|default|function|async|class|\\*|\\{))[^\\n]*+(?:\\n[^\\n]++)*+)"
              + "|(?<remark>\\{\\s{0,99}/\\*)"
              + "|(?<words>\\{\\s{0,99}(?:\"[^\"\\n]{0,999}\"|'[^'\\n]{0,999}'|`[^`$]{0,999}`)\\s{0,99}\\})"
              + "|(?<link></?Link\\b(?:[^>{]{0,500}?\\b(?:to|href)=)?)"
              + "|<(?<element>[A-Za-z][\\w.]{0,99})(?=\\s)");

  /** A file that is named where it is used, or by a name that is given to it above. */
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^import\\s+(?:\\*\\s+as\\s+)?(\\w{1,99})\\s+from\\s+[\"']([^\"'\\n]{1,500})[\"']");

  /** Expressions whose value is plain: a text, a number, a file that is taken in. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "\\s*(?:(?:require|useBaseUrl|withBase|url)\\(\\s*)?(?:(?<quote>[\"'`])(?<text>[^\"'`$\\n]{0,999})\\k<quote>"
              + "|(?<number>\\d{1,6})|(?<name>[A-Za-z_]\\w{0,99}))\\s*\\)?(?:\\.(?:default|src))?\\s*");

  private final TemplateRewriter rewriter;

  /** Once the end of a remark was looked for in vain, none has one. */
  private boolean endless;

  /** Files by the names that the text gives them. */
  private final Map<String, String> imports = new HashMap<>();

  private MdxExpressions(TemplateRewriter rewriter) {
    this.rewriter = rewriter;
    for (Matcher file = IMPORT.matcher(rewriter.text); file.find(); ) {
      imports.putIfAbsent(file.group(1), file.group(2));
    }
  }

  public static boolean isLikely(TemplatePage page) {
    return page.file().endsWith(".mdx");
  }

  public static MappedText expand(TemplateRewriter rewriter) {
    MdxExpressions mdx = new MdxExpressions(rewriter);
    Matcher found = PIECE.matcher(rewriter.text);
    for (int at = 0; at <= rewriter.text.length() && found.find(at); ) {
      at = rewriter.code.at(found.start()) ? found.start() + 1 : mdx.piece(found);
    }
    return rewriter.done();
  }

  /** Rewrites a piece; gives the offset behind it. */
  private int piece(Matcher found) {
    if (found.group("program") != null) {
      rewriter.drop(found.start(), found.end());
      return found.end();
    } else if (found.group("words") != null) {
      put(found.start(), found.end(), found.group("words").replaceAll("^.\\s*+.|.\\s*+.$", ""));
      return found.end();
    }
    if (found.group("link") != null) {
      boolean begins = found.group("link").endsWith("=");
      String tag = found.group("link").startsWith("</") ? "</a" : begins ? "<a href=" : "<a";
      put(found.start(), found.end(), tag);
      return begins ? tag("Link", found.end() - 1) : found.end();
    }
    return found.group("remark") != null ? remark(found) : tag(found.group("element"), found.end());
  }

  private int remark(Matcher found) {
    int star = endless ? -1 : rewriter.text.indexOf("*/", found.end());
    endless = star < 0;
    int end = endless ? -1 : star + 2;
    while (end > 0
        && end < rewriter.text.length()
        && Character.isWhitespace(rewriter.text.charAt(end))) {
      end++;
    }
    if (end < 0 || end == rewriter.text.length() || rewriter.text.charAt(end) != '}') {
      return found.end();
    }
    rewriter.drop(found.start(), end + 1);
    return end + 1;
  }

  /** Takes the expressions out of a tag, from behind its name on; gives the offset behind it. */
  private int tag(String element, int from) {
    int name = from;
    int last = Math.min(rewriter.text.length(), from + LONGEST);
    for (int at = from; at < last; at++) {
      char c = rewriter.text.charAt(at);
      if (c == '>') {
        return end(element, at);
      } else if (c == '"' || c == '\'') {
        int quote = rewriter.text.indexOf(c, at + 1);
        at = quote < 0 || quote >= last ? last : quote;
      } else if (c == '{') {
        int end = closing(at, last);
        if (end < 0) {
          return last;
        }
        Optional<String> value = value(rewriter.text.substring(at + 1, end));
        if (value.isPresent() && at > name + 1) {
          put(at, end + 1, '"' + EmbeddedMedia.escaped(value.get()) + '"');
        } else {
          rewriter.drop(name, end + 1);
        }
        at = end;
      } else if (Character.isWhitespace(c)) {
        name = at;
      }
    }
    return last;
  }

  /** Ends an element that holds nothing as HTML wants it; gives the offset behind its tag. */
  private int end(String element, int close) {
    if (rewriter.text.charAt(close - 1) == '/' && !VOID.contains(element)) {
      put(close - 1, close + 1, "></" + (element.equals("Link") ? "a" : element) + ">");
    }
    return close + 1;
  }

  /** What an attribute is given, if that is plain. */
  private Optional<String> value(String expression) {
    Matcher plain = PLAIN.matcher(expression);
    if (!plain.matches()) {
      return Optional.empty();
    } else if (plain.group("name") != null) {
      return Optional.ofNullable(imports.get(plain.group("name")));
    }
    return Optional.ofNullable(plain.group("text")).or(() -> Optional.of(plain.group("number")));
  }

  private void put(int start, int end, String words) {
    rewriter.put(new TemplateToken(TemplateToken.Kind.VALUE, start, end, "", ""), words);
  }

  /** The offset of the brace that closes one; -1 if none does. */
  private int closing(int open, int last) {
    int depth = 0;
    for (int at = open; at < last; at++) {
      char c = rewriter.text.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }
}
