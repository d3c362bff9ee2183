package florilege.text.markdown.syntax.preprocess;

import florilege.text.CodeRegions;
import florilege.text.markdown.syntax.MarkdownDialect;
import florilege.text.source.MappedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites what kramdown and Python-Markdown write in braces with a colon: lists of attributes
 * after a block or a span ({@code {: .class #id}}), definitions of such lists, the place of a table
 * of contents, and extensions ({@code {::comment}}). Attributes that mean something in a book
 * become those that {@link MarkdownDialect} knows; the rest is taken out.
 */
public final class AttributeLists {

  private static final int LONGEST = 500;

  private static final String WORD = "[\\w-]{1,60}";

  private static final String ITEM =
      "(?:[.#][\\w:-]{1,80}|[A-Za-z_][\\w:-]{0,60}=(?:\"[^\"]*\"|'[^']*'|[^\\s\"'}]+))";

  /** The content of the braces behind the colon: what may stand in a list of attributes. */
  private static final Pattern LIST =
      Pattern.compile("\\s*((?:" + ITEM + "|" + WORD + ")(?:[\\s.#]+|$|(?=[.#])))*+");

  private static final Pattern ONE = Pattern.compile(ITEM);
  private static final Pattern DEFINITION = Pattern.compile("(" + WORD + "):(\\s.*)?");
  private static final Pattern MARKER =
      Pattern.compile("[ \\t]*(?:[*+-]|\\d{1,9}[.)])[ \\t][^\\n]*");

  /** Attributes that show in a book; others are left out without a word. */
  private static final Set<String> SEEN =
      Set.of(
          "width",
          "height",
          "style",
          "type",
          "reversed",
          "title",
          "alt",
          "lang",
          "start",
          "id",
          "class");

  private final MappedText mapped;
  private final String text;
  private final CodeRegions code;
  private final MappedText.Editor editor;

  /** Ends of extensions that are not in the rest of the text. */
  private final Set<String> missing = new HashSet<>();

  /** Lists of attributes by name. */
  private final Map<String, String> defined = new HashMap<>();

  private AttributeLists(MappedText mapped) {
    this.mapped = mapped;
    this.text = mapped.text();
    this.code = CodeRegions.in(text);
    this.editor = mapped.edit();
  }

  static MappedText rewrite(MappedText mapped) {
    return mapped.text().contains("{:") ? new AttributeLists(mapped).read() : mapped;
  }

  private MappedText read() {
    for (int at = text.indexOf("{:");
        at >= 0;
        at = text.indexOf("{:", Math.max(at + 2, editor.at()))) {
      if (at >= editor.at() && !code.at(at)) {
        braces(at);
      }
    }
    return editor.done();
  }

  private void braces(int at) {
    int limit = Math.min(text.length(), at + LONGEST);
    int end = text.substring(at, limit).indexOf('}');
    if (end < 0) {
      return;
    }
    String inside = text.substring(at + 2, at + end);
    Matcher definition = DEFINITION.matcher(inside);
    if (inside.startsWith(":") || inside.startsWith("/")) {
      extension(at, at + end + 1, inside.substring(1).strip());
    } else if (definition.matches() && isAlone(at, at + end + 1)) {
      defined.put(definition.group(1), inside.substring(definition.end(1) + 1));
      dropLine(at, at + end + 1);
    } else if (inside.strip().equals("toc") || inside.strip().startsWith("toc ")) {
      contents(at, at + end + 1);
    } else if (isList(inside)) {
      attributes(at, at + end + 1, inside);
    }
  }

  /** Whether it is a list of attributes: bare words only if they name such a list. */
  private boolean isList(String inside) {
    if (inside.isBlank() || !LIST.matcher(inside).matches()) {
      return false;
    }
    for (String word : ONE.matcher(inside).replaceAll(" ").strip().split("\\s+")) {
      if (!word.isEmpty() && !defined.containsKey(word)) {
        return false;
      }
    }
    return true;
  }

  private void extension(int at, int end, String inside) {
    boolean opens = text.charAt(at + 2) == ':' && !inside.endsWith("/");
    if (!opens || !inside.startsWith("comment")) {
      drop(at, end);
      return;
    }
    int close = missing.contains("comment") ? -1 : text.indexOf("{:/", end);
    int behind = close < 0 ? -1 : text.indexOf('}', close);
    if (behind < 0) {
      missing.add("comment");
      drop(at, end);
    } else {
      drop(at, behind + 1);
    }
  }

  /** The book has a contents of its own; the item that stands for it goes too. */
  private void contents(int at, int end) {
    int line = isAlone(at, end) ? lineStart(at) : 0;
    int above = line < 2 ? -1 : text.lastIndexOf('\n', line - 2) + 1;
    if (above >= editor.at()) {
      Matcher marker = MARKER.matcher(text).region(above, line - 1);
      editor.keep(marker.matches() ? above : line).skip(Math.min(text.length(), end + 1));
    } else {
      drop(at, end);
    }
  }

  private void attributes(int at, int end, String inside) {
    StringBuilder seen = new StringBuilder();
    Matcher item = ONE.matcher(inside);
    while (item.find()) {
      String one = item.group();
      int equals = one.indexOf('=');
      if (equals < 0 || SEEN.contains(one.substring(0, equals))) {
        seen.append(seen.isEmpty() ? "" : " ").append(one);
      }
    }
    if (isAlone(at, end) && seen.indexOf("#") < 0 || seen.isEmpty()) {
      drop(at, end);
    } else {
      editor.keep(at).put("{:" + seen + "}").skip(end);
    }
  }

  private void drop(int at, int end) {
    if (isAlone(at, end)) {
      dropLine(at, end);
    } else {
      editor.keep(at).skip(end);
    }
  }

  /** Leaves out a line but for the marks of quotes before it. */
  private void dropLine(int at, int end) {
    int start = lineStart(at);
    boolean quoted = text.substring(start, at).contains(">");
    int behind = text.indexOf('\n', end);
    editor.keep(quoted ? at : start);
    editor.skip(quoted || behind < 0 ? end : behind + 1);
  }

  private boolean isAlone(int at, int end) {
    int start = lineStart(at);
    int behind = end;
    while (behind < text.length() && " \t".indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    return start >= 0 && (behind == text.length() || text.charAt(behind) == '\n');
  }

  /** Where the line begins if there are only blanks and marks of quotes before; else -1. */
  private int lineStart(int at) {
    int start = at;
    while (start > 0 && " \t>".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return start == 0 || text.charAt(start - 1) == '\n' ? start : -1;
  }
}
