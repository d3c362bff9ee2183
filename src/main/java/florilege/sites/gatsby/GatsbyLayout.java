package florilege.sites.gatsby;

import florilege.data.YamlValue;
import florilege.data.fields.FieldReader;
import florilege.model.MarkdownVariant;
import florilege.model.Site;
import florilege.model.metadata.LocatedText;
import florilege.problem.Source;
import florilege.sites.folder.CodeSettings;
import florilege.sites.folder.MarkdownPlugins;
import florilege.sites.folder.SiteFolder;
import florilege.sites.folder.SitePaths;
import florilege.sites.program.FileRole;
import florilege.sites.program.FlatLayout;
import florilege.sites.program.SiteInfo;
import florilege.sites.program.SiteLayout;
import florilege.sites.program.SitePost;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out folders of Gatsby: articles lie in the folders that its settings give to the file system
 * plugin, mostly {@code content}; their addresses are their paths there, unless they say {@code
 * path} or {@code slug} themselves.
 */
final class GatsbyLayout implements SiteLayout {

  static final String[] SETTINGS = {"gatsby-config.js", "gatsby-config.ts", "gatsby-config.mjs"};

  private static final Pattern FOLDER =
      Pattern.compile("__dirname\\s*(?:}|\\+|,)?\\s*[`'\"]?/?([\\w./-]+)");

  private final YamlValue.Mapping settings;
  private final FieldReader fields;
  private final List<String> folders;
  private final FlatLayout articles;
  private final MarkdownVariant dialect;

  GatsbyLayout(SiteFolder folder) {
    var code = folder.first(SETTINGS).flatMap(folder::text);
    this.settings = CodeSettings.of(code);
    this.fields = SiteFolder.fields(settings);
    this.folders =
        code.map(GatsbyLayout::named).orElse(List.of()).stream()
            .filter(folder::hasMarkdown)
            .toList();
    this.articles = new FlatLayout(folder, top(folder));
    String program = folder.textOf(SETTINGS) + folder.textOf("package.json");
    this.dialect = MarkdownPlugins.dialect(program, MarkdownVariant.GITHUB);
  }

  private static List<String> named(Source code) {
    return FOLDER
        .matcher(code.text())
        .results()
        .map(found -> SitePaths.folder(found.group(1)))
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
    LocatedText url = fields.text("siteurl", "url");
    return new Site(
        "gatsby",
        new LocatedText(url.value().replaceFirst("/+$", ""), url.place()),
        List.of("static/", "public/", ""),
        List.of(),
        Site.PathRules.PLAIN,
        SiteFolder.variables("site.siteMetadata", settings),
        dialect);
  }

  @Override
  public SiteInfo about() {
    return new SiteInfo(
        fields.text("title"),
        LocatedText.NONE,
        fields.text("description"),
        fields.lang("lang", "language"),
        fields.people("aut", "author"));
  }

  @Override
  public FileRole role(String path) {
    return articles.role(path);
  }

  @Override
  public String permalink(SitePost post) {
    LocatedText own = post.front().text("path", "slug", "permalink");
    if (!own.isEmpty()) {
      return "/" + own.value().replaceFirst("^/", "");
    }
    String path = SitePaths.bare(post.path()).replaceFirst("(?:^|/)index$", "");
    String top =
        folders.stream()
            .filter(folder -> (path + "/").startsWith(folder))
            .reduce("", (a, b) -> b.length() > a.length() ? b : a);
    Matcher rest =
        Pattern.compile("/*(.*)").matcher(path.substring(Math.min(path.length(), top.length())));
    return rest.matches() ? "/" + rest.group(1) + "/" : "";
  }
}
