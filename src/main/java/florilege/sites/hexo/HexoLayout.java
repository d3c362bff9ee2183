package florilege.sites.hexo;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.MarkdownVariant;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.PermalinkPattern;
import florilege.sites.program.SiteInfo;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lays out folders of Hexo: articles lie in {@code source/_posts}. See hexo.io/docs/permalinks. */
final class HexoLayout implements SiteLayout {

  private final YamlValue.Mapping settings;
  private final FieldReader fields;
  private final String source;
  private final MarkdownVariant dialect;

  HexoLayout(SiteFolder folder) {
    this.settings = folder.first("_config.yml").map(folder::settings).orElse(SiteFolder.NONE);
    this.fields = SiteFolder.fields(settings);
    this.dialect = HexoMarkdownVariant.dialect(fields, folder.textOf("package.json"));
    String said = fields.text("source-dir").value();
    this.source = said.isEmpty() ? "source/" : SitePaths.folder(said);
  }

  /** Jekyll's settings have the same name, and Octopress the same folders. */
  static boolean isLikely(SiteFolder folder) {
    FieldReader fields = SiteFolder.fields(folder.settings("_config.yml"));
    String source = SitePaths.folder(fields.text("source-dir").value());
    boolean own = fields.value("new-post-name", "source-dir", "public-dir").isPresent();
    boolean needed =
        folder.text("package.json").filter(text -> text.text().contains("\"hexo\"")).isPresent();
    return (own || needed) && folder.hasTexts((source.isEmpty() ? "source/" : source) + "_posts/");
  }

  @Override
  public Site site() {
    LocatedText url = fields.text("url");
    return new Site(
        "hexo",
        new LocatedText(url.value().replaceFirst("/+$", ""), url.place()),
        List.of(source, ""),
        List.of(source + code()),
        Site.PathRules.PLAIN,
        SiteFolder.variables("config", settings),
        dialect);
  }

  private String code() {
    String said = SitePaths.folder(fields.text("code-dir").value());
    return said.isEmpty() ? "downloads/code/" : said;
  }

  /** See github.com/hexojs/hexo-front-matter: YAML before hyphens, JSON before semicolons. */
  @Override
  public List<String> openFrontMatterEnds() {
    return List.of("---", ";;;");
  }

  @Override
  public SiteInfo about() {
    return SiteInfo.of(fields);
  }

  @Override
  public FileRole role(String path) {
    if (path.startsWith(source + "_posts/")) {
      return FileRole.ARTICLE;
    } else if (path.startsWith(source + "_drafts/")) {
      return FileRole.DRAFT;
    }
    return path.startsWith(source) && !path.startsWith(source + "_")
        ? FileRole.PAGE
        : FileRole.OTHER;
  }

  @Override
  public FileRole htmlRole(String path) {
    FileRole role = role(path);
    return role == FileRole.PAGE ? FileRole.OTHER : role;
  }

  @Override
  public String permalink(SitePost post) {
    LocatedText own = post.front().text("permalink");
    String pattern = fields.text("permalink").value();
    if (!own.isEmpty()) {
      return PermalinkPattern.colons(own.value(), post, Map.of());
    }
    return PermalinkPattern.colons(
        pattern.isEmpty() ? ":year/:month/:day/:title/" : pattern, post, words(post));
  }

  private Map<String, String> words(SitePost post) {
    Map<String, String> words = new HashMap<>();
    String folders = post.folder().substring(Math.min(post.folder().length(), posts()));
    List<String> categories = post.categories();
    words.put("title", folders + post.slug());
    words.put("name", post.slug());
    words.put("post_title", SitePost.slug(post.title()));
    words.put("id", post.front().text("id").value());
    words.put(
        "category",
        categories.isEmpty()
            ? fields.text("default-category").value()
            : categories.stream().map(SitePost::slug).collect(Collectors.joining("/")));
    return words;
  }

  private int posts() {
    return source.length() + "_posts/".length();
  }
}
