package florilege.sites.program;

import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;

/**
 * Finds articles that lie anywhere in a folder: those at its top are pages, unless nothing lies
 * below it.
 */
public final class FlatLayout {

  private final String top;
  private final boolean hasFolders;

  public FlatLayout(SiteFolder folder, String top) {
    this.top = top;
    this.hasFolders =
        folder.any(path -> isContent(path) && path.substring(top.length()).contains("/"));
  }

  public FileRole role(String path) {
    return role(path, SitePaths.isMarkdown(path));
  }

  /** What a file is, if what it is written in makes it a text. */
  public FileRole role(String path, boolean isText) {
    if (!isText || !isIn(path)) {
      return FileRole.OTHER;
    } else if (SitePaths.isBelow(path, "drafts", "_drafts")) {
      return FileRole.DRAFT;
    }
    return hasFolders && !path.substring(top.length()).contains("/")
        ? FileRole.PAGE
        : FileRole.ARTICLE;
  }

  private boolean isContent(String path) {
    return SitePaths.isMarkdown(path) && isIn(path);
  }

  private boolean isIn(String path) {
    return path.startsWith(top)
        && !SitePaths.isAboutTheFolder(path)
        && !path.matches("(?:.*/)?_(?!posts/|drafts/).*");
  }
}
