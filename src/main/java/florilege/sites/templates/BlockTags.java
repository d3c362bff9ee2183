package florilege.sites.templates;

import florilege.text.Admonition;
import florilege.text.source.MappedText;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns tags of any language that hold something into Markdown: figures, quotes, boxes, listings.
 */
public final class BlockTags {

  private static final Set<String> QUOTES = Set.of("blockquote", "quote", "pullquote");

  /** Passages of which a site shows one, by their labels. */
  private static final Set<String> TABS = Set.of("tab", "tabitem", "tab-item", "timeline-item");

  /** What only holds passages side by side, or one after the other. */
  private static final Set<String> GROUPS =
      Set.of(
          "tabs",
          "tabpane",
          "tabgroup",
          "codetabs",
          "timeline",
          "steps",
          "stepper",
          "step",
          "columns",
          "column",
          "grid",
          "row",
          "col",
          "cards",
          "updates");

  /** What is shown when somebody asks for it. */
  private static final Set<String> FOLDED =
      Set.of(
          "details",
          "spoiler",
          "expand",
          "folding",
          "fold",
          "hidetoggle",
          "hideblock",
          "collapse",
          "collapsible",
          "accordion",
          "toggle");

  /** How the themes of Hexo have a box look. */
  private static final Pattern LOOKS =
      Pattern.compile(
          "default|primary|simple|modern|flat|disabled|no-icon|fa[bs]? fa-[\\w-]+|blue|pink|red|purple|orange|green");

  private static final Set<String> BUTTONS = Set.of("button", "btn", "cta");

  private final TemplateRewriter rewriter;

  /** Labels that a group of tabs gives its tabs, in their order. */
  private final Deque<String> labels = new ArrayDeque<>();

  public BlockTags(TemplateRewriter rewriter) {
    this.rewriter = rewriter;
  }

  /** How a listing begins whose code is in a stretch of text. */
  public String opening(int from, int to, String language) {
    return opening(rewriter.isHtml, fence(rewriter.text, from, to), language);
  }

  /** How it ends. */
  public String ending(int from, int to) {
    return ending(rewriter.isHtml, fence(rewriter.text, from, to));
  }

  private static String opening(boolean isHtml, String fence, String language) {
    String name = language.replaceAll("[^\\w+#-]", "");
    return isHtml
        ? "<pre class=\"code language-" + (name.isEmpty() ? "plain" : name) + "\"><![CDATA["
        : fence + language;
  }

  private static String ending(boolean isHtml, String fence) {
    return isHtml ? "]]></pre>" : fence;
  }

  /** The text of another file as a listing on a desk. */
  public static MappedText fenced(TemplateRewriter rewriter, MappedText code, String language) {
    int end = code.text().length();
    String fence = fence(code.text(), 0, end);
    return code.edit()
        .put(opening(rewriter.isHtml, fence, language) + "\n")
        .keep(end)
        .put("\n" + ending(rewriter.isHtml, fence))
        .done();
  }

  /** A fence that nothing in a stretch of text can close. */
  public static String fence(String text, int from, int to) {
    int longest = 2;
    int run = 0;
    for (int i = from; i < to; i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(longest + 1);
  }

  /** Begins a listing, up to where it ends: its title, if it has one, and the language. */
  public void listing(TemplateToken token, TemplateToken end) {
    TagArguments given = TagArguments.read(token.rest(), word -> word);
    boolean titled = token.name().equals("codeblock");
    String language = given.get("lang", "language");
    if (language.isEmpty() && !titled) {
      language = given.word(0);
    }
    String title = titled ? given.from(0) : given.get("title");
    String words = title.replaceAll("(^| )(https?://\\S+|/\\S+)", "").strip();
    String opening = opening(token.end(), end.start(), language);
    rewriter.line(token, words.isEmpty() ? opening : words + "\n\n" + opening);
  }

  /** Begins what holds something, in its own way; whether it is known. */
  public boolean open(TemplateToken token) {
    TagArguments given = TagArguments.read(token.rest(), rewriter.names::meaning);
    String name = token.name().toLowerCase(Locale.ROOT);
    if (name.equals("figure")) {
      String source = given.get(EmbedTags.SOURCES);
      rewriter.block(
          token,
          "<figure>" + (EmbeddedMedia.isPicture(source) ? EmbedTags.image(given, source, "") : ""));
    } else if (QUOTES.contains(name)) {
      rewriter.block(token, "<blockquote>");
    } else if (TABS.contains(name)) {
      String label = label(given);
      rewriter.block(token, label.isEmpty() ? "" : "**" + label + "**");
    } else if (GROUPS.contains(name)) {
      group(token, given);
    } else if (FOLDED.contains(name)) {
      String summary = given.get("summary", "title", "text", "header", "label");
      String words = summary.isEmpty() ? given.from(0) : summary;
      rewriter.block(token, "<details><summary>" + EmbeddedMedia.escaped(words) + "</summary>");
    } else if (BUTTONS.contains(name) && !address(given).isEmpty()) {
      rewriter.put(token, "<a" + EmbeddedMedia.attribute("href", address(given)) + ">");
    } else if (Set.of("embed", "file").contains(name) && !address(given).isEmpty()) {
      rewriter.block(token, EmbeddedMedia.frame(address(given), ""));
    } else {
      Optional<Admonition> box = box(name, given);
      box.ifPresent(admonition -> rewriter.block(token, admonition.opening()));
      return box.isPresent();
    }
    return true;
  }

  /** The label of a tab: its own, or else the next one that its group has. */
  private String label(TagArguments given) {
    String named = given.get("title", "name", "header", "label", "tabname", "tab");
    String own = named.isEmpty() ? given.from(0) : named;
    String next = labels.isEmpty() ? "" : labels.poll();
    return own.isEmpty() ? next : own;
  }

  /** A group shows what it holds, and its title; labels that it has for its tabs go to these. */
  private void group(TemplateToken token, TagArguments given) {
    labels.clear();
    Arrays.stream(given.get("items").split(","))
        .map(String::strip)
        .filter(label -> !label.isEmpty())
        .forEach(labels::add);
    String title = given.get("title", "header");
    if (title.isEmpty()) {
      rewriter.drop(token);
    } else {
      rewriter.block(token, title);
    }
  }

  private static String address(TagArguments given) {
    String named = given.get("href", "url", "link", "relref", "src");
    String word = given.word(0);
    return named.isEmpty() && word.matches("(https?:/)?/\\S+") ? word : named;
  }

  /** Ends what {@link #open} began. */
  public void close(TemplateToken end, TemplateToken begun) {
    TagArguments given = TagArguments.read(begun.rest(), rewriter.names::meaning);
    String name = begun.name().toLowerCase(Locale.ROOT);
    if (name.equals("figure")) {
      String caption = EmbedTags.caption(given);
      rewriter.block(
          end,
          caption.isEmpty()
              ? "</figure>"
              : "<figcaption>\n\n" + caption + "\n\n</figcaption></figure>");
    } else if (QUOTES.contains(name)) {
      String named = given.get("author", "cite", "by", "source");
      String said = named.isEmpty() ? given.from(0).strip() : named;
      String author = name.equals("pullquote") ? "" : said;
      rewriter.block(end, (author.isEmpty() ? "" : "— " + author + "\n\n") + "</blockquote>");
    } else if (FOLDED.contains(name)) {
      rewriter.block(end, "</details>");
    } else if (TABS.contains(name)) {
      rewriter.block(end, "");
    } else if (BUTTONS.contains(name) && !address(given).isEmpty()) {
      rewriter.put(end, "</a>");
    } else if (box(name, given).isPresent()) {
      rewriter.block(end, "</div>");
    } else {
      rewriter.drop(end);
    }
  }

  /** The box that a tag makes, if it makes one. */
  static Optional<Admonition> box(String name, TagArguments given) {
    boolean general =
        Set.of("notice", "admonition", "callout", "alert", "hint", "block", "box").contains(name);
    if (!general && !Admonition.isKind(name)) {
      return Optional.empty();
    }
    String kind = given.get("type", "kind", "color", "context", "icon");
    if (kind.isEmpty() && Admonition.isKind(given.get("style"))) {
      kind = given.get("style");
    }
    String title = given.get("title", "heading");
    boolean note = general || name.equals("note");
    boolean worded = kind.isEmpty() && note && Admonition.isKind(given.word(0));
    if (kind.isEmpty()) {
      kind = worded ? given.word(0) : name;
    }
    int looks = worded ? 1 : 0;
    while (note && LOOKS.matcher(given.word(looks)).matches()) {
      looks++;
    }
    String words = given.from(looks);
    return Optional.of(Admonition.of(kind, title.isEmpty() ? words : title));
  }
}
