package florilege.read.sites;

import florilege.model.MarkdownDialect;
import florilege.model.Site;
import florilege.model.Site.Kind;
import florilege.model.Text;
import florilege.read.fields.Fields;
import florilege.read.fields.Yaml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Hexo: articles lie in {@code source/_posts}. See hexo.io/docs/permalinks. */
final class Hexo implements Layout {

  private final Yaml.Mapping settings;
  private final Fields fields;
  private final String source;
  private final MarkdownDialect dialect;

  Hexo(SiteFolder folder) {
    this.settings = folder.first("_config.yml").map(folder::settings).orElse(SiteFolder.NONE);
    this.fields = SiteFolder.fields(settings);
    this.dialect = MarkdownSettings.hexo(fields, MarkdownSettings.text(folder, "package.json"));
    String said = fields.text("source-dir").value();
    this.source = said.isEmpty() ? "source/" : Layouts.folder(said);
  }

  /** Jekyll's settings have the same name, and Octopress the same folders. */
  static boolean isLikely(SiteFolder folder) {
    Fields fields = SiteFolder.fields(folder.settings("_config.yml"));
    String source = Layouts.folder(fields.text("source-dir").value());
    boolean own = fields.value("new-post-name", "source-dir", "public-dir").isPresent();
    boolean needed =
        folder.text("package.json").filter(text -> text.text().contains("\"hexo\"")).isPresent();
    return (own || needed) && folder.hasTexts((source.isEmpty() ? "source/" : source) + "_posts/");
  }

  @Override
  public Site site() {
    Text url = fields.text("url");
    return new Site(
            Kind.HEXO,
            new Text(url.value().replaceFirst("/+$", ""), url.place()),
            List.of(source, ""),
            List.of(source + code()),
            SiteFolder.variables("config", settings))
        .with(dialect);
  }

  private String code() {
    String said = Layouts.folder(fields.text("code-dir").value());
    return said.isEmpty() ? "downloads/code/" : said;
  }

  @Override
  public About about() {
    return About.of(fields);
  }

  @Override
  public Role role(String path) {
    if (path.startsWith(source + "_posts/")) {
      return Role.ARTICLE;
    } else if (path.startsWith(source + "_drafts/")) {
      return Role.DRAFT;
    }
    return path.startsWith(source) && !path.startsWith(source + "_") ? Role.PAGE : Role.OTHER;
  }

  @Override
  public Role htmlRole(String path) {
    Role role = role(path);
    return role == Role.PAGE ? Role.OTHER : role;
  }

  @Override
  public String permalink(Post post) {
    Text own = post.front().text("permalink");
    String pattern = fields.text("permalink").value();
    if (!own.isEmpty()) {
      return Permalink.colons(own.value(), post, Map.of());
    }
    return Permalink.colons(
        pattern.isEmpty() ? ":year/:month/:day/:title/" : pattern, post, words(post));
  }

  private Map<String, String> words(Post post) {
    Map<String, String> words = new HashMap<>();
    String folders = post.folder().substring(Math.min(post.folder().length(), posts()));
    List<String> categories = post.categories();
    words.put("title", folders + post.slug());
    words.put("name", post.slug());
    words.put("post_title", Post.slug(post.title()));
    words.put("id", post.front().text("id").value());
    words.put(
        "category",
        categories.isEmpty()
            ? fields.text("default-category").value()
            : categories.stream().map(Post::slug).collect(Collectors.joining("/")));
    return words;
  }

  private int posts() {
    return source.length() + "_posts/".length();
  }
}
