package florilege.read.sites;

import florilege.model.MarkdownDialect;
import florilege.model.Site;
import florilege.model.Site.Kind;
import florilege.model.Text;
import florilege.problem.Source;
import florilege.read.fields.Fields;
import florilege.read.fields.Yaml;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gatsby: articles lie in the folders that its settings give to the file system plugin, mostly
 * {@code content}; their addresses are their paths there, unless they say {@code path} or {@code
 * slug} themselves.
 */
final class Gatsby implements Layout {

  static final String[] SETTINGS = {"gatsby-config.js", "gatsby-config.ts", "gatsby-config.mjs"};

  private static final Pattern FOLDER =
      Pattern.compile("__dirname\\s*(?:}|\\+|,)?\\s*[`'\"]?/?([\\w./-]+)");

  private final Yaml.Mapping settings;
  private final Fields fields;
  private final List<String> folders;
  private final Scattered articles;
  private final MarkdownDialect dialect;

  Gatsby(SiteFolder folder) {
    var code = folder.first(SETTINGS).flatMap(folder::text);
    this.settings = CodeSettings.of(code);
    this.fields = SiteFolder.fields(settings);
    this.folders =
        code.map(Gatsby::named).orElse(List.of()).stream().filter(folder::hasMarkdown).toList();
    this.articles = new Scattered(folder, top(folder));
    String program =
        MarkdownSettings.text(folder, SETTINGS) + MarkdownSettings.text(folder, "package.json");
    this.dialect = MarkdownSettings.plugins(program, MarkdownDialect.GITHUB);
  }

  private static List<String> named(Source code) {
    return FOLDER
        .matcher(code.text())
        .results()
        .map(found -> Layouts.folder(found.group(1)))
        .distinct()
        .toList();
  }

  private String top(SiteFolder folder) {
    for (String known : List.of("content/", "src/content/", "src/pages/")) {
      if (folder.hasMarkdown(known)) {
        return known;
      }
    }
    return folders.isEmpty() ? "" : folders.get(0);
  }

  @Override
  public Site site() {
    Text url = fields.text("siteurl", "url");
    return new Site(
            Kind.GATSBY,
            new Text(url.value().replaceFirst("/+$", ""), url.place()),
            List.of("static/", "public/", ""),
            SiteFolder.variables("site.siteMetadata", settings))
        .with(dialect);
  }

  @Override
  public About about() {
    return new About(
        fields.text("title"),
        Text.NONE,
        fields.text("description"),
        fields.lang("lang", "language"),
        fields.people("aut", "author"));
  }

  @Override
  public Role role(String path) {
    return articles.role(path);
  }

  @Override
  public String permalink(Post post) {
    Text own = post.front().text("path", "slug", "permalink");
    if (!own.isEmpty()) {
      return "/" + own.value().replaceFirst("^/", "");
    }
    String path = Layouts.bare(post.path()).replaceFirst("(?:^|/)index$", "");
    String top =
        folders.stream()
            .filter(folder -> (path + "/").startsWith(folder))
            .reduce("", (a, b) -> b.length() > a.length() ? b : a);
    Matcher rest =
        Pattern.compile("/*(.*)").matcher(path.substring(Math.min(path.length(), top.length())));
    return rest.matches() ? "/" + rest.group(1) + "/" : "";
  }
}
