package florilege.sites.plain;

import florilege.model.Site;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;

/**
 * A folder with Markdown in it, and no site. Articles are the files at any depth below {@code
 * articles/} or, where there is no such folder, below the collection's own, in which files that are
 * about the folder ({@code README.md} and their like) are not articles. Folders whose names begin
 * with {@code _}, except {@code _posts}, hold no articles; those in {@code drafts} or {@code
 * _drafts} are drafts.
 */
public final class PlainLayout implements SiteLayout {

  private final boolean hasArticlesFolder;

  public PlainLayout(SiteFolder folder) {
    this.hasArticlesFolder = folder.any(path -> path.startsWith("articles/"));
  }

  @Override
  public Site site() {
    return Site.NONE;
  }

  @Override
  public FileRole role(String path) {
    boolean here =
        hasArticlesFolder
            ? path.startsWith("articles/")
            : path.contains("/") || !SitePaths.isAboutTheFolder(path);
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
