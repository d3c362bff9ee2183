package florilege.model;

import java.util.List;
import java.util.Map;

/**
 * What a folder is besides a collection: the source of a web site, with ways of its own to name
 * files and to write what Markdown cannot.
 *
 * @param kind whose it is
 * @param address where it is published, without {@code /} at the end ({@code
 *     https://example.org/blog}), or none: links to it may mean what lies here
 * @param roots folders of the collection in which an address that begins with {@code /} is looked
 *     for, in this order, each with {@code /} at the end; empty text is the collection's own
 * @param variables what a text may ask for by name, such as {@code site.title}
 */
public record Site(Kind kind, Text address, List<String> roots, Map<String, String> variables) {

  /** A folder that is nothing else. */
  public static final Site NONE = new Site(Kind.PLAIN, Text.NONE, List.of(""), Map.of());

  /** The programs whose folders are known. */
  public enum Kind {
    /** A folder with Markdown in it. */
    PLAIN,
    /** Jekyll, with Liquid. */
    JEKYLL,
    /** Hugo, with shortcodes. */
    HUGO,
    /** Eleventy, with Liquid or Nunjucks. */
    ELEVENTY,
    /** Gatsby. */
    GATSBY,
    /** Hexo, with tags as Nunjucks has them. */
    HEXO,
    /** Pelican. */
    PELICAN,
    /** MkDocs. */
    MKDOCS,
    /** mdBook. */
    MDBOOK
  }
}
