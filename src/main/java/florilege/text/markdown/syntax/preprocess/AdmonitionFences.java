package florilege.text.markdown.syntax.preprocess;

import florilege.text.Admonition;
import florilege.text.CodeRegions;
import florilege.text.source.MappedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites boxes that are written as fenced code into such between colons: Obsidian's Admonition
 * plug-in has {@code ad-note}, mdbook-admonish {@code admonish note "Title"}, MyST <code>{note}
 * Title</code> after the fence. What tells only how a box looks or folds is left out.
 */
final class AdmonitionFences {

  private static final Pattern BOX =
      Pattern.compile(
          "(?:ad-(?<ad>[a-z]{1,20})|admonish(?:[ \\t]+(?<admonish>[a-z]{1,20})(?![\\w=]))?(?<more>[ \\t].{0,300})?"
              + "|\\{(?<myst>[a-z]{1,20})\\}(?:[ \\t]+(?<words>.{0,300}))?)[ \\t]*");

  /** A title within quotation marks, with its name or without. */
  private static final Pattern QUOTED = Pattern.compile("(?:title=)?[\"'](?<title>.{0,300}?)[\"']");

  /** A line below the fence that says more of the box. */
  private static final Pattern OPTION =
      Pattern.compile(
          "[ \\t]*(?:(?<ad>title|collapse|icon|color)|:(?<myst>class|name|open|icon)):[ \\t]*(?<value>.{0,300}?)[ \\t]*");

  /** Where more blanks stand before it, a fence is code itself. */
  private static final int INDENT = 3;

  private final String text;
  private final MappedText.Editor editor;

  /** Where the lines begin that end the boxes that are open. */
  private final Deque<Integer> closings = new ArrayDeque<>();

  private AdmonitionFences(MappedText mapped) {
    this.text = mapped.text();
    this.editor = mapped.edit();
  }

  static MappedText rewrite(MappedText mapped) {
    String text = mapped.text();
    boolean any =
        text.contains("ad-")
            || text.contains("admonish")
            || text.contains("`{")
            || text.contains("~{");
    return any ? new AdmonitionFences(mapped).read() : mapped;
  }

  private MappedText read() {
    int at = 0;
    while (at < text.length()) {
      if (!closings.isEmpty() && closings.peek() == at) {
        closings.pop();
        editor.keep(first(at)).put(":::").skip(lineEnd(at));
        at = next(at);
        continue;
      }
      int first = first(at);
      int length = first - at <= INDENT ? CodeRegions.fence(text, first) : 0;
      at = length > 0 ? fence(first, length) : next(at);
    }
    return editor.done();
  }

  /** Goes behind fenced code, or to what is in it where that is a box. */
  private int fence(int first, int length) {
    int end = lineEnd(first);
    int limit = closings.isEmpty() ? text.length() : closings.peek();
    int closing = closing(next(first), limit, text.charAt(first), length);
    if (closing == limit) {
      return limit; // All up to there is code.
    }
    Matcher mark = BOX.matcher(text).region(first + length, end);
    Optional<String> kind = mark.matches() ? kind(mark) : Optional.empty();
    if (kind.isEmpty()) {
      return next(closing);
    }
    Matcher quoted = QUOTED.matcher(mark.group("more") == null ? "" : mark.group("more"));
    String title =
        mark.group("words") != null
            ? mark.group("words")
            : quoted.find() ? quoted.group("title") : "";
    String named = kind.get();
    int body = next(first);
    Matcher option = OPTION.matcher(text);
    while (body < closing && option.region(body, lineEnd(body)).matches()) {
      title = "title".equals(option.group("ad")) ? option.group("value") : title;
      named =
          "class".equals(option.group("myst")) && Admonition.isKind(option.group("value"))
              ? option.group("value")
              : named;
      body = next(body);
    }
    editor.keep(first).put(("::: " + named + " " + title).strip() + "\n").skip(body);
    closings.push(closing);
    return body;
  }

  private static Optional<String> kind(Matcher mark) {
    if (mark.group("ad") != null) {
      return Optional.of(mark.group("ad"));
    } else if (mark.group("myst") != null) {
      boolean general = mark.group("myst").equals("admonition");
      return general
          ? Optional.of("note")
          : Optional.of(mark.group("myst")).filter(Admonition::isKind);
    }
    return Optional.of(mark.group("admonish") == null ? "note" : mark.group("admonish"));
  }

  /** Where the line that ends fenced code begins; the limit if none before it does. */
  private int closing(int from, int limit, char sign, int length) {
    for (int at = from; at < limit; at = next(at)) {
      String line = text.substring(at, lineEnd(at)).strip();
      if (line.length() >= length && line.chars().allMatch(c -> c == sign)) {
        return at;
      }
    }
    return limit;
  }

  private int first(int at) {
    int first = at;
    while (first < text.length() && " \t".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    return first;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private int next(int at) {
    return Math.min(text.length(), lineEnd(at) + 1);
  }
}
