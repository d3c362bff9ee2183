package florilege.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a folder is besides a collection: the source of a web site, with ways of its own to name
 * files and to write what Markdown cannot.
 *
 * @param kind whose it is
 * @param address where it is published, without {@code /} at the end ({@code
 *     https://example.org/blog}), or none: links to it may mean what lies here
 * @param roots folders of the collection in which an address that begins with {@code /} is looked
 *     for, in this order, each with {@code /} at the end; empty text is the collection's own
 * @param inclusions folders, likewise, in which a text is looked for that another takes in by a
 *     name that is none beside it
 * @param variables what a text may ask for by name, such as {@code site.title}
 * @param dialect of Markdown that its texts are written in
 */
public record Site(
    Kind kind,
    Text address,
    List<String> roots,
    List<String> inclusions,
    Map<String, String> variables,
    MarkdownDialect dialect) {

  private static final Pattern WEB = Pattern.compile("(?i)^(?:https?:)?//");

  private static final Pattern MARK = Pattern.compile("^[{|](?:static|filename|attach)[}|]");

  /** A folder that is nothing else. */
  public static final Site NONE = new Site(Kind.PLAIN, Text.NONE, List.of("", "static/"), Map.of());

  /** A site whose texts are written as its program reads them where no setting says otherwise. */
  public Site(
      Kind kind,
      Text address,
      List<String> roots,
      List<String> inclusions,
      Map<String, String> variables) {
    this(kind, address, roots, inclusions, variables, kind.dialect);
  }

  /** A site whose texts take in none by name. */
  public Site(Kind kind, Text address, List<String> roots, Map<String, String> variables) {
    this(kind, address, roots, List.of(), variables);
  }

  /** The same site, whose texts are written in a dialect that its settings ask for. */
  public Site with(MarkdownDialect own) {
    return new Site(kind, address, roots, inclusions, variables, own);
  }

  /**
   * A path without the mark that Pelican or Zola puts before it: <code>{static}/pot.png</code>,
   * {@code @/night.md}.
   */
  public String plain(String path) {
    return switch (kind) {
      case PELICAN -> MARK.matcher(path).replaceFirst("");
      case ZOLA -> path.startsWith("@/") ? path.substring(1) : path;
      default -> path;
    };
  }

  /**
   * The path below the site's address that a link means, beginning with {@code /}: what follows
   * that address in an absolute one, whatever its scheme, or the path on its host; nothing for a
   * relative path, and for another site's.
   */
  public Optional<String> within(String href) {
    String base = bare(address.value());
    int slash = base.indexOf('/');
    if (href.startsWith("/") && !href.startsWith("//")) {
      String folder = slash < 0 ? "" : base.substring(slash);
      return Optional.of(below(folder, href).orElse(href));
    }
    boolean web = href.startsWith("//") || WEB.matcher(href).lookingAt();
    return web && !base.isEmpty() ? below(base, bare(href)) : Optional.empty();
  }

  /** An address from its host on, which is written in small letters. */
  private static String bare(String address) {
    String bare = WEB.matcher(address).replaceFirst("").replaceFirst("^(?i:www\\.)", "");
    int end = bare.indexOf('/') < 0 ? bare.length() : bare.indexOf('/');
    return bare.substring(0, end).toLowerCase(Locale.ROOT) + bare.substring(end);
  }

  private static Optional<String> below(String base, String path) {
    String rest = path.startsWith(base) ? path.substring(base.length()) : "no";
    return rest.isEmpty()
        ? Optional.of("/")
        : Optional.of(rest).filter(text -> "/?#".indexOf(text.charAt(0)) >= 0);
  }

  /** The programs whose folders are known. */
  public enum Kind {
    /** A folder with Markdown in it. */
    PLAIN(MarkdownDialect.PLAIN),
    /** Jekyll, with Liquid. */
    JEKYLL(MarkdownDialect.KRAMDOWN),
    /** Hugo, with shortcodes. */
    HUGO(MarkdownDialect.GOLDMARK),
    /** Zola, with shortcodes that look like function calls. */
    ZOLA(MarkdownDialect.GOLDMARK),
    /** Eleventy, with Liquid or Nunjucks. */
    ELEVENTY(MarkdownDialect.MARKDOWN_IT),
    /** Gatsby. */
    GATSBY(MarkdownDialect.GITHUB),
    /** Hexo, with tags as Nunjucks has them. */
    HEXO(MarkdownDialect.MARKED),
    /** Pelican. */
    PELICAN(MarkdownDialect.PYTHON_MARKDOWN),
    /** MkDocs. */
    MKDOCS(MarkdownDialect.PYTHON_MARKDOWN),
    /** mdBook. */
    MDBOOK(MarkdownDialect.GOLDMARK),
    /** GitBook or HonKit, with tags as Nunjucks has them. */
    GITBOOK(MarkdownDialect.BASIC);

    /** Of Markdown, as the program is delivered. */
    private final MarkdownDialect dialect;

    Kind(MarkdownDialect dialect) {
      this.dialect = dialect;
    }
  }
}
