package florilege.sites.docusaurus;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.MarkdownVariant;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.sites.folder.CodeSettings;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.SiteInfo;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays out a folder of Docusaurus: posts in {@code blog/}, documentation in {@code docs/}, and
 * other folders of either kind. See docusaurus.io/docs/blog.
 */
final class DocusaurusLayout implements SiteLayout {

  static final String[] SETTINGS = {
    "docusaurus.config.js",
    "docusaurus.config.ts",
    "docusaurus.config.mjs",
    "docusaurus.config.cjs",
    "docusaurus.config.mts"
  };

  private final SiteFolder folder;
  private final YamlValue.Mapping settings;
  private final FieldReader fields;

  DocusaurusLayout(SiteFolder folder) {
    this.folder = folder;
    this.settings = CodeSettings.of(folder.first(SETTINGS).flatMap(folder::text));
    this.fields = SiteFolder.fields(settings);
  }

  @Override
  public Site site() {
    LocatedText url = fields.text("url");
    String base = fields.text("baseurl").value().replaceFirst("^/*", "/");
    return new Site(
        "docusaurus",
        new LocatedText((url.value() + base).replaceFirst("/+$", ""), url.place()),
        List.of("static/", ""),
        List.of(),
        new Site.PathRules(Map.of("@site/", "/"), false, false),
        SiteFolder.variables("siteConfig", settings),
        MarkdownVariant.GITHUB.with(MarkdownVariant.Mark.HEADING_ATTRIBUTES, true));
  }

  @Override
  public SiteInfo about() {
    return SiteInfo.of(fields);
  }

  /** Each blog has its own file of authors. */
  @Override
  public Map<String, String> people() {
    Map<String, String> people = new HashMap<>();
    for (String path : folder.paths()) {
      if (path.matches("(?:.*/)?authors\\.ya?ml")) {
        folder.authors(SitePaths.bare(path)).forEach(people::putIfAbsent);
      }
    }
    return people;
  }

  @Override
  public FileRole role(String path) {
    boolean isPartial = path.matches("(?:.*/)?_.*");
    boolean isOld = SitePaths.isBelow(path, "versioned_docs");
    if (isPartial || isOld || !path.contains("/")) {
      return FileRole.OTHER;
    } else if (path.startsWith("i18n/")) {
      return FileRole.TRANSLATION;
    }
    return path.startsWith("src/") ? FileRole.PAGE : FileRole.ARTICLE;
  }

  @Override
  public String permalink(SitePost post) {
    String own = post.front().text("slug").value();
    if (own.startsWith("/")) {
      return "/" + root(post) + own.substring(1);
    }
    String folders = post.folder().replaceFirst("^[^/]*/", "");
    boolean isPost = post.folder().startsWith("blog/");
    String name = own.isEmpty() ? post.front().text("id").value() : own;
    if (isPost && own.isEmpty()) {
      return "/blog/"
          + post.date().iso().replaceAll("T.*", "").replace('-', '/')
          + "/"
          + post.name();
    }
    String last = name.isEmpty() ? post.name() : name;
    return "/" + root(post) + (isPost ? "" : unnumbered(folders)) + unnumbered(last);
  }

  private static String root(SitePost post) {
    return post.folder().replaceFirst("/.*", "/");
  }

  /** A path without the numbers by which files are sorted. */
  private static String unnumbered(String path) {
    return path.replaceAll("(^|/)\\d+\\s*[-_.]+\\s*(?=[^/\\d])", "$1");
  }
}
