package florilege.sites.plain;

import florilege.model.MarkdownVariant;
import florilege.model.Site;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;

/**
 * Describes the layout of a folder with Markdown in it, and no site. In one that {@code
 * collection.yaml} arranges, articles are the files at any depth below {@code articles/}, if there
 * is such a folder. In any other they are all files at any depth but those that are about the
 * folder ({@code README.md} and their like) and, where there are {@code articles/}, those that lie
 * loose at the top. Folders whose names begin with {@code _}, except {@code _posts}, hold no
 * articles; those in {@code drafts} or {@code _drafts} are drafts.
 */
final class PlainLayout implements SiteLayout {

  private final boolean isArranged;
  private final boolean hasArticlesFolder;
  private final MarkdownVariant dialect;

  PlainLayout(SiteFolder folder) {
    this.dialect = PlainMarkdownVariant.dialect(folder);
    this.isArranged = folder.any(path -> path.matches("(?i)collection\\.ya?ml"));
    this.hasArticlesFolder = folder.any(path -> path.startsWith("articles/"));
  }

  @Override
  public Site site() {
    return Site.NONE.with(dialect);
  }

  @Override
  public FileRole role(String path) {
    boolean here =
        isArranged && hasArticlesFolder
            ? path.startsWith("articles/")
            : path.contains("/") || !hasArticlesFolder && !SitePaths.isAboutTheFolder(path);
    if (!here || path.matches("(?:.*/)?_(?!posts/|drafts/).*")) {
      return FileRole.OTHER;
    }
    return ("/" + path).matches("(?i).*/_?drafts/.*") ? FileRole.DRAFT : FileRole.ARTICLE;
  }

  @Override
  public FileRole htmlRole(String path) {
    return SitePaths.isBelow(path, "_posts", "_drafts") ? role(path) : FileRole.OTHER;
  }

  @Override
  public String permalink(SitePost post) {
    return "";
  }
}
