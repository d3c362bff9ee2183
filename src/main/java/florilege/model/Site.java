package florilege.model;

import florilege.model.metadata.LocatedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what a folder is besides a collection: the source of a web site, with ways of its own to
 * name files and to write what Markdown cannot.
 *
 * @param program name of the program that makes the site, as {@code site} of {@code
 *     collection.yaml} has it, such as {@code jekyll}; empty for a folder that is no site's source
 * @param address where it is published, without {@code /} at the end ({@code
 *     https://example.org/blog}), or none: links to it may mean what lies here
 * @param roots folders of the collection in which an address that begins with {@code /} is looked
 *     for, in this order, each with {@code /} at the end; empty text is the collection's own
 * @param inclusions folders, likewise, in which a text is looked for that another takes in by a
 *     name that is none beside it
 * @param paths what paths in its texts may mean besides a place beside them
 * @param variables what a text may ask for by name, such as {@code site.title}
 * @param dialect of Markdown that its texts are written in
 */
public record Site(
    String program,
    LocatedText address,
    List<String> roots,
    List<String> inclusions,
    PathRules paths,
    Map<String, String> variables,
    MarkdownVariant dialect) {

  private static final Pattern WEB = Pattern.compile("(?i)^(?:https?:)?//");

  /** A folder that is nothing else. */
  public static final Site NONE =
      new Site(
          "",
          LocatedText.NONE,
          List.of("", "static/"),
          List.of(),
          PathRules.PLAIN,
          Map.of(),
          MarkdownVariant.PLAIN);

  /**
   * Says how a program takes the paths that its texts name.
   *
   * @param prefixes what a path may begin with in place of a folder, such as {@code @/}, and what
   *     stands for it
   * @param areFromRoots whether a path without {@code /} before it may also begin at a root
   * @param areNames whether a file is found by its name alone, wherever it lies
   */
  public record PathRules(Map<String, String> prefixes, boolean areFromRoots, boolean areNames) {

    /** A path means what lies there, seen from the text. */
    public static final PathRules PLAIN = new PathRules(Map.of(), false, false);
  }

  /** The same site, whose texts are written in another dialect. */
  public Site with(MarkdownVariant other) {
    return new Site(program, address, roots, inclusions, paths, variables, other);
  }

  /** Whether the folder is no site's source. */
  public boolean isNone() {
    return program.isEmpty();
  }

  /**
   * A path without the mark that its program puts before it, such as Pelican in <code>
   * {static}/pot.png</code> and Zola in {@code @/night.md}.
   */
  public String plain(String path) {
    return paths.prefixes().entrySet().stream()
        .filter(prefix -> path.startsWith(prefix.getKey()))
        .findFirst()
        .map(prefix -> prefix.getValue() + path.substring(prefix.getKey().length()))
        .orElse(path);
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
}
