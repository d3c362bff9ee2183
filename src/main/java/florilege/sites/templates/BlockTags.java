package florilege.sites.templates;

import florilege.text.Admonition;
import florilege.text.source.MappedText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Turns tags of any language that hold something into Markdown: figures, quotes, boxes, listings.
 */
public final class BlockTags {

  private static final Set<String> QUOTES = Set.of("blockquote", "quote", "pullquote");

  private final TemplateRewriter rewriter;

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
    } else if (name.equals("tab") && !given.get("title").isEmpty()) {
      rewriter.block(token, "**" + given.get("title") + "**");
    } else if (name.equals("details") || name.equals("spoiler") || name.equals("expand")) {
      String summary = given.get("summary", "title");
      String words = summary.isEmpty() ? given.from(0) : summary;
      rewriter.block(token, "<details><summary>" + EmbeddedMedia.escaped(words) + "</summary>");
    } else {
      Optional<Admonition> box = box(name, given);
      box.ifPresent(admonition -> rewriter.block(token, admonition.opening()));
      return box.isPresent();
    }
    return true;
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
    } else if (name.equals("details") || name.equals("spoiler") || name.equals("expand")) {
      rewriter.block(end, "</details>");
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
    boolean worded = kind.isEmpty() && general && Admonition.isKind(given.word(0));
    if (kind.isEmpty()) {
      kind = worded ? given.word(0) : name;
    }
    String words = given.from(worded ? 1 : 0);
    return Optional.of(Admonition.of(kind, title.isEmpty() ? words : title));
  }
}
