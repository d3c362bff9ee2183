package florilege.text.markdown.render;

import florilege.problem.Rule;
import florilege.text.html.policy.Trust;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Keeps count of attributes in braces that mean nothing in a book, {@code *word*{colour=red}}. */
final class UnusedAttributes {

  /** Those that mean something, and those of the web and of programs of sites. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "(?i)lang|xml:lang|dir|id|class|title|alt|width|height|start|type|value|reversed|style|align"
              + "|role|scope|(?:col|row)span|datetime|href|src|cite|open|hreflang|epub:.*|data-.*|aria-.*"
              + "|target|rel|loading|decoding|download|srcset|sizes|markdown|referrerpolicy|itemprop|tabindex"
              + "|on.*|(?:fig|tbl|lst|eq|sec|layout|code|link|shortcap|column|page|when|unless|group)-?.*"
              + "|line-?nos?.*|linenum.*|hl_?lines.*|lines|filename|file|caption|name|include|echo|eval"
              + "|icon|collapse|appearance|colwidths|env|scale|trim|external|attr-.*|hwidth");

  /** Offsets by name, each of the first. */
  private final Map<String, Integer> found = new LinkedHashMap<>();

  /** Takes note of an attribute. */
  void look(String name, int offset) {
    if (!KNOWN.matcher(name).matches()) {
      found.putIfAbsent(name, offset);
    }
  }

  /** Says the first and how many more there are; a reader has no attributes. */
  void remark(MarkdownRenderer markup) {
    if (markup.trust == Trust.AUTHOR && !found.isEmpty()) {
      Map.Entry<String, Integer> first = found.entrySet().iterator().next();
      int more = found.size() - 1;
      markup.remark(
          Rule.UNUSED_ATTRIBUTE,
          first.getValue(),
          "the attribute '"
              + first.getKey()
              + "' in braces means nothing in a book"
              + (more > 0 ? ", nor " + more + " more" : ""));
    }
  }
}
