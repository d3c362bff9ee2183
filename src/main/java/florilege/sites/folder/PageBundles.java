package florilege.sites.folder;

import florilege.files.SlashPath;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds articles as Hugo and Zola keep them: each a file, or a folder with {@code index.md}, to
 * which all else in that folder belongs. {@code _index.md} is about its folder and no article.
 */
public final class PageBundles {

  private final String content;
  private final Set<String> folders = new HashSet<>();

  public PageBundles(SiteFolder folder, String content) {
    this.content = content;
    for (String path : folder.paths()) {
      if (isIndex(path)) {
        folders.add(SlashPath.folder(path));
      }
    }
  }

  public boolean isArticle(String path) {
    return SitePaths.isMarkdown(path) && isIn(path);
  }

  /** Whether a text of any notation stands where articles do. */
  public boolean isIn(String path) {
    String name = SlashPath.fileName(path);
    return path.startsWith(content)
        && !name.matches("(?i)_index\\..*")
        && (isIndex(path) || !isInside(path));
  }

  private static boolean isIndex(String path) {
    return path.matches("(?i)(?:.*/)?index(?:\\.[\\w-]+)?\\.(?:md|markdown|mdx|[rq]md|rmarkdown)");
  }

  private boolean isInside(String path) {
    int end = path.lastIndexOf('/');
    while (end > 0) {
      String above = path.substring(0, end + 1);
      if (folders.contains(above) && !above.equals(content)) {
        return true;
      }
      end = path.lastIndexOf('/', end - 1);
    }
    return false;
  }
}
