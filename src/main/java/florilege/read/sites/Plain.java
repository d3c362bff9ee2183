package florilege.read.sites;

import florilege.model.MarkdownDialect;
import florilege.model.Site;

/**
 * A folder with Markdown in it, and no site. Articles are the files at any depth below {@code
 * articles/} or, where there is no such folder, below the collection's own, in which files that are
 * about the folder ({@code README.md} and their like) are not articles. Folders whose names begin
 * with {@code _}, except {@code _posts}, hold no articles; those in {@code drafts} or {@code
 * _drafts} are drafts.
 */
final class Plain implements Layout {

  private final boolean hasArticlesFolder;
  private final MarkdownDialect dialect;

  Plain(SiteFolder folder) {
    this.dialect = MarkdownSettings.plain(folder);
    this.hasArticlesFolder = folder.any(path -> path.startsWith("articles/"));
  }

  @Override
  public Site site() {
    return Site.NONE.with(dialect);
  }

  @Override
  public Role role(String path) {
    boolean here =
        hasArticlesFolder
            ? path.startsWith("articles/")
            : path.contains("/") || !Layouts.isAboutTheFolder(path);
    if (!here || path.matches("(?:.*/)?_(?!posts/|drafts/).*")) {
      return Role.OTHER;
    }
    return ("/" + path).matches("(?i).*/_?drafts/.*") ? Role.DRAFT : Role.ARTICLE;
  }

  @Override
  public Role htmlRole(String path) {
    return Layouts.isBelow(path, "_posts", "_drafts") ? role(path) : Role.OTHER;
  }

  @Override
  public String permalink(Post post) {
    return "";
  }
}
