package florilege.read.sites;

import florilege.model.MarkdownDialect;
import florilege.model.Site;
import florilege.model.Site.Kind;
import florilege.model.Text;
import florilege.read.fields.Fields;
import florilege.read.fields.Yaml;
import java.util.List;
import java.util.Map;

/**
 * Eleventy: Markdown may lie anywhere in the input folder. Files at its top are pages, unless
 * nothing lies below. See 11ty.dev/docs/permalinks.
 */
final class Eleventy implements Layout {

  static final String[] SETTINGS = {
    ".eleventy.js",
    "eleventy.config.js",
    "eleventy.config.mjs",
    "eleventy.config.cjs",
    "eleventy.config.ts"
  };

  private final Yaml.Mapping data;
  private final Fields about;
  private final String input;
  private final Scattered articles;
  private final MarkdownDialect dialect;

  Eleventy(SiteFolder folder) {
    Fields settings = CodeSettings.fields(folder.first(SETTINGS).flatMap(folder::text));
    String said = Layouts.folder(settings.text("input").value());
    this.input = folder.hasMarkdown(said) ? said : "";
    this.data = data(folder);
    this.about = SiteFolder.fields(data);
    this.articles = new Scattered(folder, input);
    String program =
        MarkdownSettings.text(folder, SETTINGS) + MarkdownSettings.text(folder, "package.json");
    this.dialect = MarkdownSettings.plugins(program, MarkdownDialect.MARKDOWN_IT);
  }

  /** What the site says of itself mostly stands in one of these. */
  private Yaml.Mapping data(SiteFolder folder) {
    for (String top : List.of(input + "_data/", "_data/")) {
      for (String name : List.of("metadata", "site", "meta")) {
        var path = folder.first(top + name + ".json", top + name + ".yaml", top + name + ".yml");
        if (path.isPresent()) {
          return folder.settings(path.get());
        }
        var code = folder.first(top + name + ".js", top + name + ".mjs", top + name + ".cjs");
        if (code.isPresent()) {
          return CodeSettings.of(code.flatMap(folder::text));
        }
      }
    }
    return SiteFolder.NONE;
  }

  @Override
  public Site site() {
    Text url = about.text("url", "base-url", "baseurl", "siteurl");
    return new Site(
            Kind.ELEVENTY,
            new Text(url.value().replaceFirst("/+$", ""), url.place()),
            List.of(input, "public/", "static/", "assets/", ""),
            List.of(input + "_includes/", input),
            SiteFolder.variables("metadata", data))
        .with(dialect);
  }

  @Override
  public About about() {
    return About.of(about);
  }

  @Override
  public Role role(String path) {
    return articles.role(path);
  }

  @Override
  public Role htmlRole(String path) {
    Role role =
        articles.role(path, Layouts.isHtml(path) && !path.matches("(?i)(?:.*/)?index\\..*"));
    return role == Role.PAGE ? Role.OTHER : role;
  }

  @Override
  public String permalink(Post post) {
    Text own = post.front().text("permalink");
    if (own.value().equals("false") || own.value().contains("{")) {
      return "";
    } else if (!own.isEmpty()) {
      return Permalink.colons(own.value(), post, Map.of());
    }
    String folders = post.folder().substring(input.length());
    boolean same = folders.endsWith("/" + post.name() + "/") || folders.equals(post.name() + "/");
    return "/" + folders + (post.isIndex() || same ? "" : post.name() + "/");
  }
}
