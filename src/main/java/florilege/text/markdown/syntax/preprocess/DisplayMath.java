package florilege.text.markdown.syntax.preprocess;

import florilege.text.CodeRegions;
import florilege.text.markdown.syntax.scanners.ClosingIndex;
import florilege.text.math.TexSyntax;
import florilege.text.source.MappedText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites formulas on lines of their own: between {@code $$} and {@code $$}, {@code \[} and {@code
 * \]} (or with two backslashes, as kramdown wants it), or an environment such as {@code align}.
 * They become fenced code in the language {@code math}, so that nothing in them is taken for
 * Markdown.
 */
public final class DisplayMath {

  /** A longer formula is none. */
  private static final int LONGEST = 10_000;

  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "\\\\begin\\{((?:equation|align|alignat|gather|multline|eqnarray|displaymath)\\*?)\\}");

  private static final Pattern START =
      Pattern.compile("(?m)^([ \\t>]{0,100})(\\$\\$|\\\\{1,2}\\[|\\\\begin\\{[a-z]{4,12}\\*?\\})");

  private final String text;
  private final CodeRegions code;
  private final MappedText.Editor editor;
  private final ClosingIndex endings;

  private DisplayMath(MappedText mapped) {
    this.text = mapped.text();
    this.code = CodeRegions.in(text);
    this.editor = mapped.edit();
    this.endings = new ClosingIndex(text);
  }

  static MappedText rewrite(MappedText mapped) {
    String text = mapped.text();
    boolean any = text.contains("$$") || text.contains("\\[") || text.contains("\\begin{");
    return any ? new DisplayMath(mapped).read() : mapped;
  }

  private MappedText read() {
    Matcher start = START.matcher(text);
    int from = 0;
    while (start.find(from)) {
      from = start.end();
      int at = start.start(2);
      if (at >= editor.at() && !code.at(at)) {
        from = formula(start.group(1), at, start.group(2)).orElse(from);
      }
    }
    return editor.done();
  }

  /** Makes a fence of the formula that begins at an offset; gives the offset behind it. */
  private Optional<Integer> formula(String prefix, int at, String opening) {
    Matcher environment = ENVIRONMENT.matcher(opening);
    boolean whole = environment.matches();
    if (opening.startsWith("\\begin") && !whole) {
      return Optional.empty();
    }
    String ending =
        whole
            ? opening.replace("\\begin", "\\end")
            : opening.equals("$$") ? "$$" : opening.replace('[', ']');
    int from = at + opening.length();
    int close = endings.next(ending, from);
    if (close < 0 || close - from > LONGEST || !endsLine(close + ending.length())) {
      return Optional.empty();
    }
    int behind = close + ending.length();
    String tex = whole ? text.substring(at, behind) : text.substring(from, close);
    boolean formula = !tex.isBlank() && (opening.equals("$$") || whole || TexSyntax.looksLike(tex));
    if (!formula || tex.contains("\n\n\n")) {
      return Optional.empty();
    }
    write(prefix, whole ? at : from, at, whole ? behind : close, behind);
    return Optional.of(lineEnd(behind));
  }

  /** Writes the fence with what stands between two offsets, in the place of what is around it. */
  private void write(String prefix, int from, int at, int to, int behind) {
    int start = from;
    while (start < to && " \t".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = to;
    while (end > start && (prefix + " \t\n").indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String fence = text.substring(start, end).contains("```") ? "`````````" : "```";
    String rest = text.substring(behind, lineEnd(behind)).strip().replaceFirst("\\{.*$", "");
    editor.keep(at).put(fence + "math" + (text.startsWith("\n", start) ? "" : "\n" + prefix));
    editor.skip(start).keep(end).put(rest + "\n" + prefix + fence).skip(lineEnd(behind));
  }

  /** Whether nothing is behind an offset on its line but a full stop or a comma. */
  private boolean endsLine(int at) {
    return text.substring(at, Math.min(lineEnd(at), at + 80))
        .strip()
        .matches("[.,;:]?(\\{:?[^}]*\\})?");
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
