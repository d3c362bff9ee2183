package florilege.sites.hexo;

import florilege.data.fields.FieldReader;
import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import florilege.sites.folder.MarkdownPlugins;

/** Reads which Markdown a Hexo site has, after its settings. */
final class HexoMarkdownVariant {

  private HexoMarkdownVariant() {}

  /** The dialect of the renderer that {@code package.json} names, after its settings. */
  static MarkdownVariant dialect(FieldReader site, String packages) {
    boolean emoji =
        packages.contains("hexo-filter-github-emojis")
            || site.section("githubemojis").flag("enable", false);
    if (packages.contains("hexo-renderer-pandoc")) {
      return MarkdownVariant.PANDOC;
    } else if (packages.contains("hexo-renderer-markdown-it")) {
      FieldReader render = site.section("markdown").section("render");
      return MarkdownPlugins.dialect(packages, MarkdownVariant.MARKDOWN_IT)
          .with(Mark.HARD_WRAPS, render.flag("breaks", true));
    }
    return MarkdownVariant.MARKED
        .with(Mark.HARD_WRAPS, site.section("marked").flag("breaks", true))
        .with(Mark.EMOJI, emoji)
        .with(Mark.LISTING_TITLES, true);
  }
}
