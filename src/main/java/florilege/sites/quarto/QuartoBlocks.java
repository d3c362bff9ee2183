package florilege.sites.quarto;

import florilege.problem.Rule;
import florilege.sites.templates.TagArguments;
import florilege.sites.templates.TemplateRewriter;
import florilege.sites.templates.TemplateToken;
import florilege.text.source.MappedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns Quarto's blocks into Markdown: a callout into a box, a code cell into a listing without its
 * options, and takes out the lines around divisions that only say how a page is laid out. See
 * quarto.org/docs/authoring/callouts and /docs/computations/execution-options.
 */
final class QuartoBlocks {

  private static final Pattern CELL =
      Pattern.compile(
          "(?<before>[ \\t>]*)(?<fence>`{3,}|~{3,})[ \\t]*\\{(?<engine>[A-Za-z][\\w+-]*)(?<given>[^{}]{0,1000})}[ \\t]*");

  /** What is written for one format alone. */
  private static final Pattern RAW =
      Pattern.compile("[ \\t>]*(?<fence>`{3,}|~{3,})[ \\t]*\\{=(?<format>\\w{1,40})}[ \\t]*");

  /** A division that is shown in no format. */
  private static final Pattern CONCEALED =
      Pattern.compile("\\.(?:content-hidden|hidden)(?![\\w-])(?!.*\\b(?:when|unless)-)");

  private static final Pattern OPTION =
      Pattern.compile(
          "[ \\t>]*(?:#|//|%%|--)\\|[ \\t]?(?<key>[\\w.-]+)?(?:[ \\t]*:[ \\t]*(?<value>.*))?.*");

  private static final Pattern DIV =
      Pattern.compile(
          "[ \\t>]*(?<colons>:{3,})[ \\t]*(?:\\{(?<given>[^{}]{0,1000})}|(?<word>[\\w-]+))[ \\t]*:*[ \\t]*");

  private static final Pattern DIV_END = Pattern.compile("[ \\t>]*:{3,}[ \\t]*");

  private static final Pattern CALLOUT = Pattern.compile("(?:^|[\\s.])callout-(?<kind>[a-z]+)");

  private static final Pattern HEADING =
      Pattern.compile("#{1,6}[ \\t]+(?<title>.*?)[ \\t]*#*[ \\t]*");

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)\\b(?:echo|include)\\s*[=:]\\s*(?:F|FALSE)\\b");

  private final TemplateRewriter rewriter;

  /** For each division that is open, whether its lines stay. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  private QuartoBlocks(TemplateRewriter rewriter) {
    this.rewriter = rewriter;
  }

  static MappedText expand(TemplateRewriter rewriter) {
    QuartoBlocks blocks = new QuartoBlocks(rewriter);
    for (int start = 0; start < rewriter.text.length(); ) {
      start = blocks.line(start, blocks.end(start));
    }
    return rewriter.done();
  }

  /** Where the line ends that begins at an offset. */
  private int end(int start) {
    int end = rewriter.text.indexOf('\n', start);
    return end < 0 ? rewriter.text.length() : end;
  }

  /** Rewrites what begins with a line; gives the offset of the line after it. */
  private int line(int start, int end) {
    String line = rewriter.text.substring(start, end);
    Matcher cell = CELL.matcher(line);
    Matcher raw = RAW.matcher(line);
    if (cell.matches()) {
      return cell(start, end, cell);
    } else if (raw.matches()) {
      return raw(start, end, raw);
    } else if (!line.contains(":::") || rewriter.code.at(start)) {
      return end + 1;
    }
    Matcher div = DIV.matcher(line);
    if (DIV_END.matcher(line).matches()) {
      if (!open.isEmpty() && !open.pop()) {
        blank(start, end, line);
      }
    } else if (div.matches()) {
      return div(start, end, div);
    }
    return end + 1;
  }

  /** A callout becomes a box, whose title may be its first heading. */
  private int div(int start, int end, Matcher div) {
    String given = div.group("given") == null ? div.group("word") : div.group("given");
    Matcher callout = CALLOUT.matcher(given);
    if (CONCEALED.matcher(given).find()) {
      return concealed(start);
    }
    open.push(callout.find());
    if (!open.peek()) {
      blank(start, end, div.group());
      return end + 1;
    }
    String title = TagArguments.read(given, word -> word).get("title");
    int next = end + 1;
    int past = end;
    while (title.isEmpty() && next < rewriter.text.length()) {
      String line = rewriter.text.substring(next, end(next));
      Matcher heading = HEADING.matcher(line.strip());
      if (heading.matches()) {
        title = heading.group("title");
        past = end(next);
      }
      if (!line.isBlank()) {
        break;
      }
      next = end(next) + 1;
    }
    String before = rewriter.text.substring(start, start + div.start("colons"));
    TemplateToken all = new TemplateToken(TemplateToken.Kind.TAG, start, past, "callout", "");
    rewriter.put(
        all, (before + div.group("colons") + callout.group("kind") + " " + title).stripTrailing());
    return past + 1;
  }

  /** A line that only parts what is above from what is below. */
  private void blank(int start, int end, String line) {
    String before = line.substring(0, line.indexOf(':')).stripTrailing();
    rewriter.put(new TemplateToken(TemplateToken.Kind.TAG, start, end, "div", ""), before);
  }

  /** A division that is shown nowhere, up to the line that ends it. */
  private int concealed(int start) {
    int depth = 0;
    int at = start;
    while (at < rewriter.text.length()) {
      String line = rewriter.text.substring(at, end(at));
      if (line.contains(":::") && !rewriter.code.at(at)) {
        depth += DIV_END.matcher(line).matches() ? -1 : DIV.matcher(line).matches() ? 1 : 0;
      }
      at = end(at) + 1;
      if (depth == 0) {
        break;
      }
    }
    int last = Math.min(rewriter.text.length(), at);
    rewriter.drop(start, Math.max(start, last - 1));
    return last;
  }

  /** What is written for one format: of HTML and Markdown it stays, any other is taken out. */
  private int raw(int start, int end, Matcher raw) {
    int close = end + 1;
    while (close < rewriter.text.length() && !closes(close, raw.group("fence"))) {
      close = end(close) + 1;
    }
    int last = Math.min(rewriter.text.length(), close);
    int past = last < rewriter.text.length() ? end(last) : last;
    if (raw.group("format").matches("(?i)html5?|markdown|commonmark|gfm")) {
      blank(start, end, ":");
      if (past > last) {
        blank(last, past, ":");
      }
    } else {
      TemplateToken all = new TemplateToken(TemplateToken.Kind.TAG, start, past, "raw", "");
      rewriter.say(
          Rule.TEMPLATE,
          all,
          "raw",
          "what is written for " + raw.group("format") + " is taken out");
      rewriter.drop(start, past);
    }
    return Math.min(rewriter.text.length(), past + 1);
  }

  /** A cell up to the fence that closes it, or to the end. */
  private int cell(int start, int end, Matcher cell) {
    int close = end + 1;
    while (close < rewriter.text.length() && !closes(close, cell.group("fence"))) {
      close = end(close) + 1;
    }
    int options = end + 1;
    boolean isHidden =
        HIDDEN.matcher(cell.group("given")).find()
            || "false".equals(rewriter.page.site().variables().get("quarto.execute.echo"));
    while (options < close && options < rewriter.text.length()) {
      Matcher option = OPTION.matcher(rewriter.text.substring(options, end(options)));
      if (!option.matches()) {
        break;
      }
      String key = option.group("key") == null ? "" : option.group("key");
      String value = option.group("value") == null ? "" : option.group("value").strip();
      if (key.equals("echo") || key.equals("include")) {
        isHidden = value.equals("false");
      }
      options = end(options) + 1;
    }
    TemplateToken head = new TemplateToken(TemplateToken.Kind.TAG, start, end, "cell", "");
    rewriter.say(
        Rule.TEMPLATE,
        head,
        "cell",
        "what code cells make is not in the book" + (isHidden ? ", nor code that is hidden" : ""));
    int last = Math.min(rewriter.text.length(), close);
    if (isHidden) {
      rewriter.drop(start, last < rewriter.text.length() ? end(last) : last);
    } else {
      rewriter.put(
          head, cell.group("before") + cell.group("fence") + language(cell.group("engine")));
      if (options > end + 1) {
        rewriter.drop(end + 1, Math.min(rewriter.text.length(), options) - 1);
      }
    }
    return last < rewriter.text.length() ? end(last) + 1 : last;
  }

  private static String language(String engine) {
    return switch (engine) {
      case "ojs" -> "javascript";
      default -> engine;
    };
  }

  private boolean closes(int start, String fence) {
    String line = rewriter.text.substring(start, end(start)).replaceFirst("^[ \\t>]*", "").strip();
    return line.length() >= fence.length() && line.chars().allMatch(c -> c == fence.charAt(0));
  }
}
