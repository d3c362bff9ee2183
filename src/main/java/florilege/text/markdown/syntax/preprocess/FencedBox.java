package florilege.text.markdown.syntax.preprocess;

import florilege.text.Admonition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Represents a box whose first line is a fence: of colons, as Docusaurus, VuePress and pandoc have
 * them ({@code :::note Title}), or of slashes, as the blocks of PyMdown Extensions have them
 * ({@code /// note | Title}).
 *
 * @param opening the markup that begins it; a blank line is to follow
 * @param end the markup that ends it, after a blank line
 */
record FencedBox(String opening, String end) {

  private static final Pattern COLONS =
      Pattern.compile(
          ":{3,}[ \\t]*(?:\\{\\.?([A-Za-z][\\w-]{0,60})[^}]{0,300}\\}|([A-Za-z][\\w-]{0,60}))"
              + "(?:\\[(.{0,300})\\])?(?:\\{(.{0,300})\\})?(?:[ \\t]+(.{0,300}?))?[ \\t]*");

  private static final Pattern TITLE = Pattern.compile("\\{[^}]*\\btitle=\"([^\"}]*)\"[^}]*}");

  private static final Pattern SLASHES =
      Pattern.compile("/{3,}[ \\t]*([a-z][\\w-]{0,60})(?:[ \\t]*\\|[ \\t]*(.{0,300}?))?[ \\t]*");

  private static final Pattern TYPE = Pattern.compile("\\n {4,12}type: {0,9}[\"']?(\\w{1,40})");

  private static final Pattern CLOSING = Pattern.compile("(:{3,}|/{3,})[ \\t]*");

  /** Whether a line, from its first sign on, ends a box. */
  static boolean isClosing(String text, int first, int end) {
    return CLOSING.matcher(text).region(first, end).matches();
  }

  /** The box that a line begins, from its first sign on; none if it begins none. */
  static Optional<FencedBox> at(String text, int first, int end) {
    boolean slashes = text.charAt(first) == '/';
    Matcher mark = (slashes ? SLASHES : COLONS).matcher(text).region(first, end);
    if (!mark.matches()) {
      return Optional.empty();
    } else if (slashes) {
      return Optional.of(block(kind(text, end, mark.group(1)), group(mark, 2).orElse("")));
    }
    Matcher named = TITLE.matcher(text).region(first, end);
    String title =
        group(mark, 3)
            .or(() -> named.find() ? Optional.of(named.group(1)) : group(mark, 5))
            .orElse("");
    String kind = group(mark, 1).or(() -> group(mark, 2)).orElse("").replaceFirst("^callout-", "");
    boolean box = Admonition.isKind(kind) || !title.isEmpty();
    return Optional.of(
        kind.equals("details")
            ? details(title)
            : box ? box(kind, title) : new FencedBox("<div class=\"" + kind + "\">", "</div>"));
  }

  /** The kind of a block, which the line below may say: {@code type: warning}. */
  private static String kind(String text, int end, String name) {
    Matcher type = TYPE.matcher(text).region(end, text.length());
    return !name.equals("admonition") ? name : type.lookingAt() ? type.group(1) : "note";
  }

  private static FencedBox block(String kind, String words) {
    return switch (kind) {
      case "details" -> details(words);
      case "tab" -> new FencedBox("<div class=\"tab\">\n\n**" + words + "**\n", "</div>");
      case "html", "define", "definition" -> new FencedBox("<div>", "</div>");
      case "caption", "figure-caption", "table-caption" ->
          new FencedBox("<div class=\"caption\">", "</div>");
      default -> box(kind, words);
    };
  }

  private static FencedBox box(String kind, String title) {
    return new FencedBox(Admonition.of(kind, title).opening(), "</div>");
  }

  private static FencedBox details(String title) {
    String words = title.isEmpty() ? "…" : title;
    return new FencedBox("<details>\n<summary>\n\n" + words + "\n\n</summary>", "</details>");
  }

  private static Optional<String> group(Matcher mark, int number) {
    return Optional.ofNullable(mark.group(number)).map(String::strip);
  }
}
