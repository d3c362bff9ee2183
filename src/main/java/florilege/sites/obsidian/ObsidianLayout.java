package florilege.sites.obsidian;

import florilege.model.MarkdownVariant;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import java.util.List;
import java.util.Map;

/**
 * Lays out an Obsidian vault: every note is an article, but for templates. See help.obsidian.md,
 * How Obsidian stores data.
 */
final class ObsidianLayout implements SiteLayout {

  /** The folder of templates; empty where there is none. */
  private final String templates;

  /** Whether the ends of lines are no line breaks. */
  private final boolean strict;

  ObsidianLayout(SiteFolder folder) {
    String file = ".obsidian/templates.json";
    this.templates =
        folder.has(file)
            ? SitePaths.folder(SiteFolder.fields(folder.settings(file)).text("folder").value())
            : "";
    this.strict =
        SiteFolder.fields(folder.settings(".obsidian/app.json")).flag("strictlinebreaks", false);
  }

  @Override
  public Site site() {
    return new Site(
        "obsidian",
        LocatedText.NONE,
        List.of(""),
        List.of(""),
        new Site.PathRules(Map.of(), true, true),
        Map.of(),
        MarkdownVariant.OBSIDIAN.with(MarkdownVariant.Mark.HARD_WRAPS, !strict));
  }

  @Override
  public FileRole role(String path) {
    boolean isTemplate = !templates.isEmpty() && path.startsWith(templates);
    if (path.startsWith(".") || isTemplate || !SitePaths.isMarkdown(path)) {
      return FileRole.OTHER;
    }
    boolean isDraft = path.matches("(?i)(?:.*/)?_?drafts/.*");
    return isDraft ? FileRole.DRAFT : FileRole.ARTICLE;
  }

  @Override
  public String permalink(SitePost post) {
    return "";
  }
}
