package florilege.read.sites;

/**
 * Articles that lie anywhere in a folder: those at its top are pages, unless nothing lies below it.
 */
final class Scattered {

  private final String top;
  private final boolean hasFolders;

  Scattered(SiteFolder folder, String top) {
    this.top = top;
    this.hasFolders =
        folder.any(path -> isContent(path) && path.substring(top.length()).contains("/"));
  }

  Role role(String path) {
    return role(path, Layouts.isMarkdown(path));
  }

  /** What a file is, if what it is written in makes it a text. */
  Role role(String path, boolean isText) {
    if (!isText || !isIn(path)) {
      return Role.OTHER;
    } else if (Layouts.isBelow(path, "drafts", "_drafts")) {
      return Role.DRAFT;
    }
    return hasFolders && !path.substring(top.length()).contains("/") ? Role.PAGE : Role.ARTICLE;
  }

  private boolean isContent(String path) {
    return Layouts.isMarkdown(path) && isIn(path);
  }

  private boolean isIn(String path) {
    return path.startsWith(top)
        && !Layouts.isAboutTheFolder(path)
        && !path.matches("(?:.*/)?_(?!posts/|drafts/).*");
  }
}
