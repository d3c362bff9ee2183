package florilege.sites.plain;

import florilege.model.MarkdownVariant;
import florilege.model.MarkdownVariant.Mark;
import florilege.sites.folder.MarkdownPlugins;
import florilege.sites.folder.SiteFolder;

/** Reads which Markdown lies in a folder that no known program makes a site of. */
final class PlainMarkdownVariant {

  private PlainMarkdownVariant() {}

  /** The dialect of a program whose sites are not known, but whose Markdown is; else our own. */
  static MarkdownVariant dialect(SiteFolder folder) {
    String packages = folder.textOf("package.json");
    if (folder.first("_bookdown.yml").isPresent()) {
      return MarkdownVariant.PANDOC;
    } else if (packages.contains("\"vuepress") || packages.contains("\"vitepress")) {
      return MarkdownPlugins.dialect(packages, MarkdownVariant.MARKDOWN_IT)
          .with(Mark.EMOJI, true)
          .with(Mark.ATTRIBUTES, packages.contains("\"vitepress"))
          .with(Mark.HEADING_ATTRIBUTES, packages.contains("\"vitepress"));
    } else if (packages.contains("\"@docusaurus/core")) {
      return MarkdownPlugins.dialect(packages, MarkdownVariant.GITHUB)
          .with(Mark.HEADING_ATTRIBUTES, true);
    }
    return MarkdownVariant.PLAIN;
  }
}
